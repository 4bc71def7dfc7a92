#!/usr/bin/env python3
"""Sets Molin up and starts it, with nothing but Python itself.

    python3 start.py                 opens the window on the demo week
    python3 start.py test [WORD …]   runs every check; words go to pytest
    python3 start.py WORD …          the command line, such as ``demo --out DIR``

The set-up lives in ``.venv`` beside this file and holds just what the lock file says.
Its stamp is written last, so whatever broke off before that is done anew by the next
run, and a run that finds the stamp needs no network. With exit code 2 comes a sentence
that says what the user can put right.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036  (an older Python is who this is for)
    print(
        "Molin needs Python 3.11 or later: install it from python.org or your system's"
        " packages and start again with it.\n"
        "Molin memerlukan Python 3.11 atau lebih baru: pasang dari python.org atau dari"
        " paket sistem Anda, lalu mulai lagi dengannya.",
        file=sys.stderr,
    )
    sys.exit(2)

import ctypes
import hashlib
import importlib.util
import locale
import os
import shutil
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "set-up-done"
COMPILED = VENV / "search-compiled"
CACHE = VENV / "cache"
LOCK = ROOT / "requirements.lock"
DEVELOPMENT_LOCK = ROOT / "requirements-dev.lock"  # all of LOCK, and more
DEMO_FOLDER = "molin-demo"
COMMANDS = ("test", "demo", "solve", "screenshots")
OPTIONS = ("--lang", "--version", "--help", "-h")
SCRIPTS, SUFFIX = ("Scripts", ".exe") if os.name == "nt" else ("bin", "")
ON_LINUX = sys.platform.startswith("linux")

# What Qt and its browser load from the system, and the Debian package it comes in.
LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libnss3.so": "libnss3",
    "libasound.so.2": "libasound2",
    "libXcomposite.so.1": "libxcomposite1",
    "libXdamage.so.1": "libxdamage1",
    "libXrandr.so.2": "libxrandr2",
    "libXtst.so.6": "libxtst6",
    "libxkbfile.so.1": "libxkbfile1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
FONT_PACKAGE = "fonts-noto-core"
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts")

# Signs in what pip, venv, apt and the system print, and the sentence they call for.
CAUSES = {
    ("DO NOT MATCH THE HASHES",): (
        "A downloaded package is not the one that the lock file names: start again, and"
        " if this returns ask for a fresh copy of Molin."
    ),
    ("No space left", "[Errno 28]", "[Errno 122]", "[WinError 112]"): (
        "The disk is full: free about 3 GB and start again."
    ),
    ("Permission denied", "Read-only", "[Errno 30]", "[WinError 5]"): (
        "Nothing can be written in {folder}: move Molin to a folder of your own and"
        " start again."
    ),
    ("No module named venv", "No module named ensurepip"): (
        "This Python cannot make a .venv: install its venv module and start again."
    ),
    ("CERTIFICATE_VERIFY_FAILED", "Certificate verification failed"): (
        "The certificate of the package server is not trusted: correct this computer's"
        " date or its certificates and start again."
    ),
    ("Connection", "timed out", "ProxyError", "Failed to fetch", "resolving"): (
        "The package server cannot be reached: connect to the internet and start again."
        " Only the set-up needs it."
    ),
    ("No matching distribution", "not a supported wheel"): (
        "A package does not exist for this computer: Molin needs a 64-bit Linux,"
        " Windows or macOS and a Python that is not too new (this is {python})."
    ),
}


class CannotStart(Exception):
    """One sentence for the person who started us: what is wrong and what to do."""

    def __init__(self, source: str, **values: object) -> None:
        super().__init__(text(source, **values))


def main(words: Sequence[str]) -> int:
    """Set up what ``words`` need, then run them; the exit code."""
    testing = words[:1] == ["test"]
    try:
        refuse_unknown(words)
        set_up(DEVELOPMENT_LOCK if testing else LOCK)
        compile_translations()
        compile_search()
    except CannotStart as problem:
        print(problem, file=sys.stderr)
        return 2
    return run_checks(words[1:]) if testing else run_molin(words)


def refuse_unknown(words: Sequence[str]) -> None:
    """Before anything is downloaded for a command that does not exist."""
    if words and words[0].partition("=")[0] not in COMMANDS + OPTIONS:
        raise CannotStart(
            "{word} is no command of Molin: write {commands}, or nothing for the"
            " window.",
            word=words[0],
            commands=", ".join(COMMANDS),
        )


def run_molin(words: Sequence[str]) -> int:
    """Run the application in the user's own folder, so that her paths hold."""
    if not words and not has_display():
        say(
            "No display: the demo week goes to {folder} instead of a window.",
            folder=DEMO_FOLDER,
        )
        words = ["demo", "--out", DEMO_FOLDER]
    # -P: a folder called "molin" where the user is must not hide ours.
    command = [tool("python"), "-P", "-m", "molin", *words]
    environment = child_environment(offscreen=not has_display())
    if os.name == "posix":  # elsewhere exec would give the prompt back at once
        os.execve(command[0], command, environment)
    return subprocess.call(command, env=environment)


def run_checks(words: Sequence[str]) -> int:
    """Run all checks even after one has failed, then say how each went."""
    environment = child_environment(offscreen=True)
    results = []
    for name, command in checks(words).items():
        print(f"== {name}", flush=True)
        begun = time.monotonic()
        failed = subprocess.call(command, cwd=ROOT, env=environment) != 0
        results.append((name, failed, time.monotonic() - begun))
    for name, failed, seconds in results:
        print(f"{name:8} {'FAILED' if failed else 'ok':6} {seconds:6.1f} s")
    return int(any(failed for _, failed, _ in results))


def checks(words: Sequence[str]) -> dict[str, list[str]]:
    """The commands behind the test command by name, the quick ones first."""
    workers = min(4, max(2, os.cpu_count() or 1))
    return {
        "lint": [tool("ruff"), "check"],
        "format": [tool("ruff"), "format", "--check"],
        "types": [tool("mypy")],
        "imports": [tool("lint-imports"), "--no-logo"],
        "tests": [tool("pytest"), "-n", str(workers), *words],
    }


def child_environment(*, offscreen: bool) -> dict[str, str]:
    """Ours, so that Molin is found from any folder and Qt runs where it is."""
    environment = dict(os.environ)
    paths = (str(ROOT), environment.get("PYTHONPATH"))
    environment["PYTHONPATH"] = os.pathsep.join(filter(None, paths))
    environment.setdefault("MOLIN_CACHE", str(CACHE))
    if offscreen:
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    if ON_LINUX and is_root():  # Chromium's sandbox refuses to run as root
        environment["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
    return environment


def has_display() -> bool:
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not ON_LINUX or any(os.environ.get(name) for name in names)


def set_up(lock: Path) -> None:
    """Make ``.venv`` hold what ``lock`` says, unless its stamp says that it does."""
    stamp = read_stamp()
    if stamp in (fingerprint(lock), fingerprint(DEVELOPMENT_LOCK)):
        return
    begun = time.monotonic()
    install_system_packages()
    say("Setting up in {folder}: downloads about 370 MB, once …", folder=VENV)
    try:
        if stamp == fingerprint(LOCK):
            STAMP.unlink()  # whole so far, and the development lock only adds to it
        else:
            make_venv()
        install_packages(lock)
        check_qt()
        STAMP.write_text(fingerprint(lock), encoding="ascii")
    except OSError as error:
        stop(str(error))
    say("Set up in {seconds} s.", seconds=round(time.monotonic() - begun))


def read_stamp() -> str:
    """What ``.venv`` was last set up for; empty when it is not whole."""
    whole = STAMP.exists() and Path(tool("python")).exists()
    return STAMP.read_text(encoding="ascii") if whole else ""


def fingerprint(lock: Path) -> str:
    """Changes with the lock file and with the Python that makes the ``.venv``."""
    return hashlib.sha256(lock.read_bytes() + sys.version.encode()).hexdigest()


def make_venv() -> None:
    """An empty ``.venv``; without a stamp nobody knows what an old one holds."""
    if VENV.exists():
        shutil.rmtree(VENV)
    # In two steps, because venv keeps to itself why ensurepip failed.
    run([sys.executable, "-m", "venv", "--without-pip", str(VENV)])
    run([tool("python"), "-m", "ensurepip", "--default-pip"])


def install_packages(lock: Path) -> None:
    """Have pip install just what ``lock`` says; a terminal shows what it is at."""
    options = "--no-input --no-deps --disable-pip-version-check --progress-bar off"
    command = [tool("python"), "-m", "pip", "install", *options.split()]
    command += ["--require-hashes", "--requirement", str(lock)]
    output = []
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as pip:
        for line in pip.stdout or ():
            output.append(line)
            if line.startswith(("Collecting", "Installing")):
                show_progress(line)
    show_progress("")
    if pip.returncode:
        stop("".join(output))


def show_progress(line: str) -> None:
    if sys.stdout.isatty():
        print(f"\r{line.strip()[:78]:78}", end="\r", flush=True)


def check_qt() -> None:
    """Load what the window stands on, so that a lack shows now and by its name."""
    command = [tool("python"), "-c", "import PySide6.QtWebEngineWidgets"]
    loaded = subprocess.run(command, capture_output=True, text=True)
    if loaded.returncode:
        raise CannotStart(
            "Qt cannot be loaded: {reason}. Install what is missing and start again.",
            reason=last_line(loaded.stderr),
        )


def install_system_packages() -> None:
    """On Debian and its kin get what is missing, or give the line that gets it.

    Elsewhere ``check_qt`` names the first library that Qt does not find.
    """
    if not (ON_LINUX and shutil.which("apt-get")):
        return
    missing = missing_packages()
    if missing and not is_root():
        names = " ".join(current_name(package) for package in missing)
        line = f"sudo apt-get install -y --no-install-recommends {names}"
        raise CannotStart(
            "System packages are missing. Run this line and start again: {line}",
            line=line,
        )
    if missing:
        say("Installing system packages: {packages} …", packages=" ".join(missing))
        run(["apt-get", "update", "-qq"])
        current = [current_name(package) for package in missing]
        run(["apt-get", "install", "-qq", "--no-install-recommends", *current])


def missing_packages() -> list[str]:
    """Debian's names of what is not there: libraries, a font, the venv module."""
    missing = [LIBRARIES[name] for name in LIBRARIES if not can_load(name)]
    if not has_font():
        missing.append(FONT_PACKAGE)
    if importlib.util.find_spec("ensurepip") is None:
        missing.append(f"python3.{sys.version_info.minor}-venv")
    return missing


def can_load(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_font() -> bool:
    folders = (Path(folder).expanduser() for folder in FONT_FOLDERS)
    return any(font for folder in folders for font in folder.rglob("*.[ot]t[cf]"))


def current_name(package: str) -> str:
    """Newer releases say libasound2t64 for libasound2, since times have 64 bits."""
    renamed = f"{package}t64"
    known = subprocess.run(["apt-cache", "show", renamed], capture_output=True)
    return package if known.returncode else renamed


def compile_translations() -> None:
    """Compile each translation that has changed since it was last compiled."""
    for source in (ROOT / "resources" / "i18n").glob("*.ts"):
        target = source.with_suffix(".qm")
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            run([tool("pyside6-lrelease"), "-silent", str(source), "-qm", str(target)])


def compile_search() -> None:
    """Compile the search once for each version; without it a slower one plans."""
    sources = sorted((ROOT / "molin" / "scheduler" / "engine").glob("*.py"))
    told = b"".join(source.read_bytes() for source in sources)
    version = hashlib.sha256(told).hexdigest()
    if not sources or (COMPILED.exists() and COMPILED.read_text("ascii") == version):
        return
    say("Compiling the search, which takes about half a minute, once …")
    command = [tool("python"), "-P", "-m", "molin.scheduler.engine"]
    done = subprocess.run(command, env=child_environment(offscreen=True), cwd=ROOT)
    if done.returncode == 0:
        COMPILED.write_text(version, encoding="ascii")


def run(command: Sequence[str]) -> None:
    """Run ``command`` silently; what it printed explains a failure."""
    environment = {
        **os.environ,
        "LC_ALL": "C.UTF-8",
        "DEBIAN_FRONTEND": "noninteractive",
    }
    done = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env=environment,
    )
    if done.returncode:
        stop(done.stdout)


def stop(output: str) -> NoReturn:
    """Stop with the sentence that ``output`` calls for."""
    for signs, sentence in CAUSES.items():
        if any(sign in output for sign in signs):
            raise CannotStart(
                sentence, folder=ROOT, python=sys.version.split(maxsplit=1)[0]
            )
    raise CannotStart(
        "Set-up stopped: {reason}. Start again to repair it.",
        reason=last_line(output),
    )


def last_line(output: str) -> str:
    return output.strip(".\n ").rpartition("\n")[2]


def tool(name: str) -> str:
    """The path of a program inside ``.venv``."""
    return str(VENV / SCRIPTS / f"{name}{SUFFIX}")


def is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def say(source: str, **values: object) -> None:
    print(text(source, **values), flush=True)


def text(source: str, **values: object) -> str:
    """``source`` in the language of this computer, filled in."""
    # Late, because a second start says nothing and should cost nothing.
    from molin.language import Language, translate

    names = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    spoken = next(filter(None, names), locale.getlocale()[0]) or ""
    indonesian = spoken.lower().startswith(("id_", "indonesian"))
    language = Language.INDONESIAN if indonesian else Language.ENGLISH
    return translate(language, "start", source).format(**values)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
