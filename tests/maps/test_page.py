"""Pages with a map: what they load, what they hold, what they keep to themselves."""

import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from molin.errors import NotFound
from molin.maps.files import web_file
from molin.maps.page import live_page, standalone_page
from molin.maps.setting import Ground, PageSetting
from molin.maps.week import day_drawings

CANARY = ("3.361", "114.972", "3.381", "114.851", "3.391", "114.931", "Kenari")


class Loads(HTMLParser):
    """Collects every address that a browser would ask for."""

    def __init__(self):
        super().__init__()
        self.addresses = []

    def handle_starttag(self, tag, attrs):
        names = {"src", "srcset", "data", "poster"} | (
            {"href"} if tag == "link" else set()
        )
        self.addresses += [value for name, value in attrs if name in names]


@pytest.fixture
def setting(book, shapes, words):
    ground = Ground(areas=book.areas, shapes=shapes)
    return PageSetting(ground=ground, words=words, title="Week <1>")


@pytest.fixture
def saved(setting, book, plan, legs, words):
    return standalone_page(setting, day_drawings(book, plan, legs, words))


def addresses(html):
    parser = Loads()
    parser.feed(html)
    return parser.addresses


def test_the_live_page_loads_from_its_own_scheme_alone(setting):
    found = addresses(live_page(setting))
    assert len(found) >= 8
    assert [one for one in found if not one.startswith("molin://")] == []


def test_every_file_that_the_live_page_loads_is_there(setting):
    rooms = [
        one.removeprefix("molin://").split("/", 1)
        for one in addresses(live_page(setting))
    ]
    missing = [
        name for room, name in rooms if room != "qt" and not web_file(room, name)
    ]
    assert missing == []


def test_the_saved_page_loads_nothing(saved):
    assert addresses(saved) == []
    assert re.findall(r"url\((?!data:|#)[^)]*\)", saved) == []
    assert re.findall(r"@import|sourceMappingURL", saved) == []


def test_the_saved_page_forbids_every_load(saved):
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', saved)[1]
    assert policy.startswith("default-src 'none'")
    assert "http" not in policy


def test_the_saved_page_holds_nothing_of_a_true_point(saved):
    assert [piece for piece in CANARY if piece in saved] == []


def test_the_live_page_holds_nothing_of_a_true_point(setting):
    page = live_page(setting)
    assert [piece for piece in CANARY if piece in page] == []


def test_names_from_people_never_become_markup(saved):
    assert "<b>Gambut" not in saved
    assert "Pasar \\u003cb\\u003eGambut" in saved
    assert "<title>Week &lt;1&gt;</title>" in saved


def test_regencies_are_named_without_their_kind(setting):
    assert '"text": "Banjar"' in live_page(setting)


def test_equal_weeks_make_equal_pages(setting, book, plan, legs, words, saved):
    again = standalone_page(setting, day_drawings(book, plan, legs, words))
    assert again == saved


def test_the_colours_of_the_setting_are_the_pages(setting):
    assert "--land:#f6f4ee" in live_page(setting)


@pytest.mark.parametrize(
    "name", ["../../errors.py", "/etc/hostname", "..", "", "images/../../x", "a\0b"]
)
@pytest.mark.parametrize("room", ["leaflet", "map", "elsewhere", ""])
def test_nothing_outside_the_rooms_is_served(room, name):
    with pytest.raises(NotFound):
        web_file(room, name)


def test_a_missing_library_is_a_clear_sentence(monkeypatch, setting):
    monkeypatch.setitem(sys.modules, "xstatic.pkg.leaflet", None)
    with pytest.raises(NotFound, match=r"XStatic-Leaflet.*start\.py"):
        live_page(setting)


def test_folium_is_not_loaded_before_a_page_is_made():
    # It brings pandas along and takes over a second, which no start can spare.
    script = "import molin.maps.page, sys; sys.exit('folium' in sys.modules)"
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", script], cwd=root, check=False)
    assert done.returncode == 0
