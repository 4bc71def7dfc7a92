"""The command line: the same services as the window, without one."""

from __future__ import annotations

import argparse
import multiprocessing
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from molin import __version__
from molin.domain.time import Week
from molin.errors import MolinError
from molin.files import ensure_folder
from molin.language import Language, error_text
from molin.settings import Settings, load_settings, user_folder
from molin.words import Words

if TYPE_CHECKING:
    from molin.services.weeks import OpenWeek

FAILED = 1


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code is 0 unless something went wrong."""
    multiprocessing.freeze_support()
    options = _parser().parse_args(arguments)
    language = Language(options.lang) if options.lang else Language.INDONESIAN
    try:
        settings = load_settings(user_folder())
        if options.lang:
            settings = replace(settings, language=Language(options.lang))
        language = settings.language
        return int(options.command(options, settings))
    except MolinError as error:
        text = error_text(error, language)
        print(text, file=sys.stderr)
        if options.command is _window:
            _explain(text)
        return FAILED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="molin", description=__doc__)
    parser.add_argument("--version", action="version", version=__version__)
    parser.add_argument("--lang", choices=[*Language], help="id or en")
    parser.set_defaults(command=_window)
    commands = parser.add_subparsers(metavar="COMMAND")
    _add_demo(commands.add_parser("demo", help="plan the demo week into a folder"))
    _add_solve(commands.add_parser("solve", help="plan a benchmark instance"))
    _add_screenshots(
        commands.add_parser("screenshots", help="draw every page into a folder")
    )
    return parser


def _add_demo(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", type=Path, required=True, metavar="DIR")
    parser.add_argument("--seconds", type=_positive, default=10.0, metavar="S")
    parser.add_argument("--lang", choices=[*Language], default=argparse.SUPPRESS)
    parser.set_defaults(command=_demo)


def _add_solve(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("instance", type=Path, metavar="INSTANCE")
    parser.add_argument("--seconds", type=_positive, required=True, metavar="S")
    parser.add_argument("--seed", type=_whole, default=0, metavar="N")
    parser.add_argument("--iterations", type=_counting, metavar="N")
    parser.add_argument("--processes", type=_counting, default=1, metavar="P")
    parser.add_argument("--out", type=Path, metavar="FILE")
    parser.add_argument("--lang", choices=[*Language], default=argparse.SUPPRESS)
    parser.set_defaults(command=_solve)


def _add_screenshots(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", type=Path, required=True, metavar="DIR")
    parser.add_argument("--seconds", type=_positive, default=10.0, metavar="S")
    parser.set_defaults(command=_screenshots)


def _window(options: argparse.Namespace, settings: Settings) -> int:
    from molin.app import run_window  # Qt only when a window is asked for

    return run_window(settings)


def _explain(text: str) -> None:
    from molin.app import explain

    explain(text)


def _demo(options: argparse.Namespace, settings: Settings) -> int:
    from molin.pictures import draw_week
    from molin.services.outputs import table, write_week

    ensure_folder(options.out)
    now, words = datetime.now(UTC), Words(settings.language)
    week = _plan_demo(settings, now, options.seconds)
    write_week(week, words, options.out, now=now)
    draw_week(week, settings, options.out / "window.png", now=now)
    for line in table(week, words):
        print(line)
    return 0


def _screenshots(options: argparse.Namespace, settings: Settings) -> int:
    from molin.pictures import draw_every_page

    ensure_folder(options.out)
    now = datetime.now(UTC)
    week = _plan_demo(settings, now, options.seconds)
    for path in draw_every_page(week, settings, options.out, now=now):
        print(path)
    return 0


def _plan_demo(settings: Settings, now: datetime, seconds: float) -> OpenWeek:
    from molin.services.headless import plan_demo

    week = Week.of(now, settings.zone)
    return plan_demo(week, settings.weights, seconds=seconds)


def _solve(options: argparse.Namespace, settings: Settings) -> int:
    from molin.services.instances import Search, solve_instance

    search = Search(
        seconds=options.seconds,
        seed=options.seed,
        iterations=options.iterations,
        processes=options.processes,
    )
    found = solve_instance(options.instance, search, out=options.out)
    words = Words(settings.language)
    print(words.text("Cost: {cost}", cost=words.number(found.cost)))
    print(words.text("Not planned: {n}", n=found.unserved))
    return 0


def _positive(text: str) -> float:
    with suppress(ValueError):
        if 0 < (number := float(text)) < 1e6:
            return number
    raise argparse.ArgumentTypeError(f"{text} is not a number above 0")


def _whole(text: str) -> int:
    if text.isdecimal():
        return int(text)
    raise argparse.ArgumentTypeError(f"{text} is not a whole number, 0 or above")


def _counting(text: str) -> int:
    if text.isdecimal() and int(text) > 0:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text} is not a whole number above 0")
