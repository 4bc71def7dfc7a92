"""Bring ``molin_id.ts`` up to date with the texts in the code: a developer's command.

    python resources/i18n/collect.py

New texts appear as unfinished, vanished ones go, translations stay. Qt's own lupdate
knows ``tr`` only; here errors, words and start.py are translated through one file too.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parents[2]
CATALOGUE = Path(__file__).with_name("molin_id.ts")

# Calls whose first argument is a source text, and the context it is looked up in.
SPEAKERS = {
    "InvalidInput": "errors",
    "NotFound": "errors",
    "Conflict": "errors",
    "StoreUnavailable": "errors",
    "SolverStopped": "errors",
    "say": "start",
    "CannotStart": "start",
}
# Tables of source texts: the file's context, and the names of the tables in it.
TABLES = {
    "molin/words.py": ("words", ("WEEKDAYS", "MONTHS", "NAMES", "RULES")),
    "molin/causes.py": ("causes", ("CAUSES",)),
    "start.py": ("start", ("CAUSES",)),
}


class Text(NamedTuple):
    """A source text and where it is looked up."""

    context: str
    source: str


class Unreadable(Exception):
    """A text is not a plain literal, so that nobody could translate it."""


def collect(root: Path = ROOT) -> set[Text]:
    """Every text of the code that a person may read."""
    found = set()
    for path in (root / "start.py", *sorted((root / "molin").rglob("*.py"))):
        found.update(_texts_of(path, path.relative_to(root).as_posix()))
    return found


def read(catalogue: Path = CATALOGUE) -> dict[Text, str]:
    """The translations by text; empty where one is unfinished."""
    found = {}
    for context in ElementTree.parse(catalogue).iterfind("context"):
        for message in context.iterfind("message"):
            text = Text(context.findtext("name", ""), message.findtext("source", ""))
            target = message.find("translation")
            finished = target is not None and not target.get("type")
            found[text] = message.findtext("translation", "") if finished else ""
    return found


def written(translations: Mapping[Text, str]) -> str:
    """A Qt TS file, sorted, so that equal translations make equal files."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        '<TS version="2.1" language="id_ID" sourcelanguage="en_GB">',
    ]
    for context in sorted({text.context for text in translations}):
        lines += ["<context>", f"    <name>{escape(context)}</name>"]
        for text in sorted(translations):
            if text.context == context:
                lines += _message(text.source, translations[text])
        lines.append("</context>")
    return "\n".join([*lines, "</TS>", ""])


def main() -> int:
    """Rewrite the catalogue; the exit code says whether all of it is translated."""
    before, texts = read(), collect()
    after = {text: before.get(text, "") for text in texts}
    CATALOGUE.write_text(written(after), encoding="utf-8", newline="\n")
    missing = sum(not translation for translation in after.values())
    sys.stdout.write(
        f"{len(after)} texts, {len(texts - before.keys())} new,"
        f" {len(before.keys() - texts)} gone, {missing} to translate\n"
    )
    return int(missing > 0)


def _message(source: str, translation: str) -> list[str]:
    target = (
        f"<translation>{escape(translation)}</translation>"
        if translation
        else '<translation type="unfinished"></translation>'
    )
    return [
        "    <message>",
        f"        <source>{escape(source)}</source>",
        f"        {target}",
        "    </message>",
    ]


def _texts_of(path: Path, name: str) -> set[Text]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    context, tables = TABLES.get(name, ("", ()))
    listed = {Text(context, source) for source in _entries(tree, tables)}
    try:
        return listed | _Calls(strict=not tables).texts_in(tree)
    except Unreadable as error:
        raise Unreadable(f"{name}:{error}") from None


def _entries(tree: ast.Module, tables: tuple[str, ...]) -> Iterator[str]:
    """The texts of a module's tables: a dictionary's values, a sequence's items."""
    for node in tree.body:
        if not isinstance(node, ast.Assign | ast.AnnAssign) or node.value is None:
            continue
        target = node.targets[0] if isinstance(node, ast.Assign) else node.target
        if ast.unparse(target) in tables:
            table = node.value
            for part in table.values if isinstance(table, ast.Dict) else [table]:
                yield from filter(None, map(_literal, ast.walk(part)))


class _Calls(ast.NodeVisitor):
    """Finds the calls that speak, knowing of which class each ``tr`` is.

    Only where tables are (not ``strict``) may a call say what it took from a variable.
    """

    def __init__(self, *, strict: bool) -> None:
        self._strict = strict
        self._found: set[Text] = set()
        self._classes: list[dict[str, str]] = []
        self._speaks_sql = False

    def texts_in(self, tree: ast.Module) -> set[Text]:
        self.visit(tree)
        return self._found

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        if node.module == "sqlalchemy":
            self._speaks_sql |= any(alias.name == "text" for alias in node.names)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._within(node, {"self": node.name})

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self._within(
            node,
            {
                argument.arg: ast.unparse(argument.annotation)
                for argument in (*node.args.args, *node.args.kwonlyargs)
                if argument.annotation is not None
            },
        )

    def visit_Call(self, node: ast.Call) -> None:
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        literals = [text for text in map(_literal, node.args) if text]
        if name == "tr":
            self._add(node, self._class_of(node.func), literals)
        elif name == "translate" and len(literals) == 2:
            self._add(node, literals[0], literals[1:])
        elif name == "text":
            # Words.text, or short for it; a widget's is called without an argument.
            if literals and not self._speaks_sql:
                self._add(node, "words", literals)
        elif name in SPEAKERS and isinstance(node.func, ast.Name):
            self._add(node, SPEAKERS[name], literals)
        self.generic_visit(node)

    def _within(self, node: ast.AST, classes: dict[str, str]) -> None:
        self._classes.append(classes)
        self.generic_visit(node)
        self._classes.pop()

    def _class_of(self, function: ast.expr) -> str:
        speaker = ast.unparse(function).rpartition(".")[0]
        for classes in reversed(self._classes):
            if speaker in classes:
                return classes[speaker]
        raise Unreadable(f"{function.lineno}: whose tr is {ast.unparse(function)}?")

    def _add(self, node: ast.Call, context: str, literals: list[str]) -> None:
        if literals:
            self._found.add(Text(context, literals[0]))
        elif self._strict:
            raise Unreadable(f"{node.lineno}: {ast.unparse(node)} has no literal text")


def _literal(node: ast.AST) -> str | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    return None


if __name__ == "__main__":
    sys.exit(main())
