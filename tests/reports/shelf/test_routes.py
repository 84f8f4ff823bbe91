"""Pages are made one by one when they are written, and a page that cannot be made leaves no half review."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from engine.review.review import Review
from reports.disclosed.changes import Changes
from reports.disclosed.reader import Audience
from reports.pages import election_pages
from reports.routes import Routes
from reports.shelf.numbered import pages_for
from reports.shelf.numbering import write_files, write_review
from reports.writers.web.pages import Printer
from tests.reports.page_county import page_review


@pytest.fixture(scope="module")
def review(tmp_path_factory: pytest.TempPathFactory) -> Review:
    """Return the review of a small county."""
    return page_review(tmp_path_factory.mktemp("routes"))


def test_a_file_is_made_when_the_one_before_it_is_written(tmp_path: Path) -> None:
    """Writing makes one file, writes it, and only then makes the next."""
    seen: dict[str, list[str]] = {}

    def maker(name: str) -> Callable[[], bytes]:
        def make() -> bytes:
            seen[name] = sorted(path.name for path in tmp_path.iterdir())
            return name.encode()

        return make

    routes = Routes({name: maker(name) for name in ("a.html", "b.html", "c.html")})
    assert (len(routes), list(routes), seen) == (3, ["a.html", "b.html", "c.html"], {})
    assert write_files(tmp_path, routes) == ()
    assert seen == {"a.html": [], "b.html": ["a.html"], "c.html": ["a.html", "b.html"]}


def test_a_page_that_cannot_be_made_leaves_no_half_review(tmp_path: Path) -> None:
    """Whatever stops the making of a file, nothing is on the shelf afterwards."""

    def fail() -> bytes:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_review(tmp_path, 1, Routes({"a.html": lambda: b"a", "b.html": fail}))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("audience", [Audience.INTERNAL, Audience.DECIDER, Audience.TOWNSHIP])
def test_no_page_is_printed_before_somebody_asks(
    review: Review, audience: Audience, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The paths of an audience are known before anything is printed, and reading one prints that one."""
    printed: list[str] = []

    def page(_: Printer, template: str, __: object, ___: object) -> str:
        printed.append(template)
        return template

    monkeypatch.setattr(Printer, "page", page)
    pages: Mapping[str, bytes] = pages_for(review, audience, Changes(None))
    assert (len(pages) > 0, printed) == (True, [])
    first = next(iter(pages))
    assert pages[first].decode() == printed[0]
    assert len(printed) == 1


def test_a_page_is_the_same_whenever_it_is_made(review: Review) -> None:
    """Reading a path twice gives the same text, in whatever order the pages are made."""
    pages = election_pages.internal_pages(review, Changes(None))
    forwards = {path: pages[path] for path in pages}
    backwards = {path: pages[path] for path in reversed(list(pages))}
    assert forwards == backwards
