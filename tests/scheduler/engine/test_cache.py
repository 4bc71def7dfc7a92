"""Where compiled code is kept, and what happens where nothing can be."""

from molin.scheduler import engine
from molin.scheduler.engine import cache


def test_it_is_ready_once_it_was_marked_so(tmp_path, monkeypatch):
    monkeypatch.setenv(cache.CACHE_VARIABLE, str(tmp_path))
    assert not engine.ready()
    cache.mark_compiled()
    assert engine.ready()


def test_another_version_has_another_folder(tmp_path, monkeypatch):
    monkeypatch.setenv(cache.CACHE_VARIABLE, str(tmp_path))
    here = cache.cache_folder()
    monkeypatch.setattr(cache, "__version__", "99")
    assert cache.cache_folder() != here


def test_where_no_folder_can_be_made_nothing_is_kept(tmp_path, monkeypatch):
    blocked = tmp_path / "file"
    blocked.touch()
    monkeypatch.setenv(cache.CACHE_VARIABLE, str(blocked))
    cache.mark_compiled()
    assert cache.usable_folder() is None
    assert not engine.ready()
