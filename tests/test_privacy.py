"""Who must not be found is found nowhere: not on disk, not on screen, not in a report.

One confidential visit goes to a point and an address that nobody else has. A person
plans it, looks at it, saves and prints it, and meets a fault on the way.
"""

import sqlite3
import sys
from contextlib import closing

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QWidget

from molin.journal import journal
from molin.protection.keyfile import load_or_make_key
from molin.protection.sealing import Sealer
from molin.services.outputs import write_week
from molin.store.opening import open_store
from molin.ui.report_dialog import ExceptionReporter
from molin.words import Words
from tests.readable import readable
from tests.services.offices import NOW, SECRET, SECRETS, add_all, secret_week
from tests.ui.persons import at_work


@pytest.fixture
def secret_home(own_home):
    """The demo's folder, with another week in it: a few requests and the secret one."""
    database = own_home / "data" / "demo.sqlite"
    database.parent.mkdir(parents=True)
    key = load_or_make_key(own_home / "key", database=database)
    with closing(open_store(f"sqlite:///{database}", Sealer(key))) as store:
        add_all(store, secret_week())
    return own_home


@pytest.fixture
def person(qtbot, qapp, secret_home):
    """With the log open, as in a real start, and the secret visit planned and saved."""
    with journal(secret_home), at_work(qtbot, qapp, secret_home) as made:
        made.find_plan()
        made.save()
        yield made


@pytest.fixture
def secret_request(person):
    book = person.molin.desk.week.book
    (request,) = [wish for wish in book.requests.values() if wish.spot]
    assert request.spot == SECRET  # opened again from its seal
    return request


def revealing(text):
    return [secret for secret in SECRETS if secret in text]


def told_by(window):
    """All that a window and its parts show in words, or tell those who listen."""
    for widget in [window, *window.findChildren(QWidget)]:
        yield from (widget.windowTitle(), widget.toolTip(), widget.statusTip())
        yield from (widget.accessibleName(), widget.accessibleDescription())
        yield widget.text() if isinstance(widget, QLabel) else ""
        face = QAccessible.queryAccessibleInterface(widget)
        if face:
            yield from (face.text(kind) for kind in QAccessible.Text)


def files(folder):
    return [path for path in folder.rglob("*") if path.is_file()]


def test_no_file_of_the_persons_folder_holds_it_in_clear(
    person, secret_request, secret_home
):
    names = {path.name for path in files(secret_home)}
    assert {"demo.sqlite", "demo.sqlite-wal", "molin.log"} <= names
    for path in files(secret_home):
        assert revealing(readable(path)) == []


def test_no_value_of_the_database_holds_it_in_clear(
    person, secret_request, secret_home
):
    """Numbers, too, and what is recorded of each change."""
    with closing(sqlite3.connect(secret_home / "data" / "demo.sqlite")) as database:
        tables = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        for (table,) in tables.fetchall():
            for row in database.execute(f"SELECT * FROM {table}"):
                assert revealing(repr(row)) == []


def test_no_output_and_no_print_holds_it(qtbot, person, secret_request, tmp_path):
    desk, sheets = person.molin.desk, tmp_path / "out" / "sheets.pdf"
    write_week(desk.week, Words(), sheets.parent, now=NOW)
    with qtbot.waitSignal(desk.printed):
        desk.print_sheets(sheets, Words())
    for path in files(sheets.parent):
        assert "Banjarmasin" in readable(path)  # its kecamatan's regency may be told
        assert revealing(readable(path)) == []


def test_the_window_neither_shows_nor_tells_it(person, secret_request):
    person.click_block(secret_request.id)
    told = [*told_by(person.window)]
    assert person.page.inspector.title.text() in told
    assert revealing("\n".join(told)) == []


def test_the_map_holds_it_nowhere(person, secret_request):
    person.look_at_map()
    person.click_block(secret_request.id)
    person.until("document.querySelector('.chosen')")
    held = person.ask("document.documentElement.outerHTML")
    held += str(person.ask("molin.stops.map(s => [s.facts, s.marker.getLatLng()])"))
    held += str(
        person.ask("[...molin.routes.values()].flat().map(r => r.line.getLatLngs())")
    )
    assert revealing(held) == []


def test_a_fault_with_it_in_hand_reports_it_to_nobody(
    qtbot, person, secret_request, secret_home, caplog
):
    reporter = ExceptionReporter()
    reporter.install()
    try:
        raise ValueError(f"{SECRET.address} at {SECRET.at.lat}, {SECRET.at.lon}")
    except ValueError as fault:
        sys.excepthook(ValueError, fault, fault.__traceback__)
    finally:
        reporter.uninstall()
    qtbot.waitUntil(lambda: reporter.dialog is not None)
    report = reporter.dialog.report.toPlainText()
    reporter.dialog.close()
    assert "ValueError" in report
    log = (secret_home / "logs" / "molin.log").read_text()
    assert "ValueError" in log
    assert revealing(report + log) == []


def test_neither_the_request_nor_the_week_prints_it(secret_request, person):
    week = person.molin.desk.week
    for value in (secret_request, secret_request.spot, week, week.book):
        assert revealing(f"{value} {value!r}") == []
