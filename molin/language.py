"""The two languages of the screen, and the catalogue that both halves read.

Source texts are English; ``resources/i18n/molin_id.ts`` holds their Indonesian. The
window reads it compiled, through Qt; letters, tables and errors read it here.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from xml.etree import ElementTree

from molin.assets import resource
from molin.causes import Cause
from molin.errors import MolinError, NotFound


class Language(StrEnum):
    INDONESIAN = "id"
    ENGLISH = "en"


def translate(language: Language, context: str, source: str) -> str:
    """``source`` in ``language``; itself where nobody has translated it."""
    if language is Language.ENGLISH:
        return source
    return catalogue(language).get((context, source), source)


def error_text(error: MolinError, language: Language) -> str:
    """The sentence of an error for the person at the screen."""
    template = translate(language, "errors", error.template)
    values = {name: _told(value, language) for name, value in error.values.items()}
    return template.format(**values)


def _told(value: object, language: Language) -> object:
    is_cause = isinstance(value, Cause)
    return translate(language, "causes", str(value)) if is_cause else value


@cache
def catalogue(language: Language) -> Mapping[tuple[str, str], str]:
    """Finished translations by (context, source text); none where the file is gone.

    The window says that it is gone; even that sentence is looked up here.
    """
    try:
        tree = ElementTree.parse(resource(f"i18n/molin_{language}.ts"))
    except NotFound:
        return {}
    found = {}
    for context in tree.iterfind("context"):
        name = context.findtext("name", "")
        for message in context.iterfind("message"):
            target = message.find("translation")
            if target is not None and target.get("type") is None and target.text:
                found[name, message.findtext("source", "")] = target.text
    return found
