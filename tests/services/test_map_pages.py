"""Map pages that are made once and kept."""

from dataclasses import replace

import pytest

from molin.language import Language
from molin.maps.setting import Ground, PageSetting
from molin.services.areas import load_areas, load_shapes
from molin.services.map_pages import kept_page
from molin.words import Words


@pytest.fixture(scope="module")
def setting():
    areas = {area.code: area for area in load_areas()}
    ground = Ground(areas=areas, shapes=load_shapes())
    return PageSetting(ground=ground, words=Words(), title="Peta")


def test_the_same_page_is_read_back_the_second_time(setting, tmp_path):
    made = kept_page(setting, tmp_path)
    (kept,) = tmp_path.iterdir()
    kept.write_text(f"{made}<!-- kept -->", encoding="utf-8")
    assert kept_page(setting, tmp_path) == f"{made}<!-- kept -->"


def test_another_language_is_another_page(setting, tmp_path):
    kept_page(setting, tmp_path)
    kept_page(replace(setting, words=Words(Language.ENGLISH)), tmp_path)
    assert len(list(tmp_path.iterdir())) == 2


def test_where_nothing_can_be_kept_the_page_is_made_all_the_same(setting, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    assert "<html" in kept_page(setting, blocked / "cache")
