"""What holds in every test: a home of its own, no screen, and no stray words."""

import logging
import os
import shutil
from datetime import UTC, datetime

import pytest

# Before Qt is imported anywhere. Chromium's sandbox refuses to run as root.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if hasattr(os, "geteuid") and os.geteuid() == 0:
    os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"


class _Listener(logging.Handler):
    """Remembers what would have gone to the log."""

    def __init__(self):
        super().__init__(logging.WARNING)
        self.messages = []

    def emit(self, record):
        self.messages.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def own_home(tmp_path, monkeypatch):
    """The person's folder: a new and empty one, never that of who runs the tests."""
    home = tmp_path / "home"
    monkeypatch.setenv("MOLIN_HOME", str(home))
    return home


@pytest.fixture(scope="session")
def qapp_cls():
    """The web engine wants to know its schemes before there is an application."""
    from PySide6.QtWidgets import QApplication

    from molin.ui.map.scheme import register_scheme

    register_scheme()
    return QApplication


@pytest.fixture(scope="session")
def filled_home(tmp_path_factory):
    """A person's folder in which the demo was opened on Monday 23 November 2026."""
    from molin.services.opening import open_office
    from molin.settings import Settings

    folder = tmp_path_factory.mktemp("filled") / "home"
    monday = datetime(2026, 11, 23, tzinfo=UTC)
    open_office(Settings(), folder, actor="Ana", now=monday).store.close()
    return folder


@pytest.fixture
def demo_home(own_home, filled_home):
    """A copy of it, for a start that has nothing to fill any more."""
    shutil.copytree(filled_home, own_home)
    return own_home


@pytest.fixture(autouse=True)
def no_stray_log_records(request):
    """A warning that nobody expects is a failure; who asks for caplog expects some."""
    listener = _Listener()
    logging.getLogger().addHandler(listener)
    yield
    logging.getLogger().removeHandler(listener)
    if "caplog" not in request.fixturenames:
        assert listener.messages == []
