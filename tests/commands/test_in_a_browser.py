"""The pages in a real browser: nothing is fetched, nothing runs, nothing is cut off, and A4 stays A4.

Without a browser on the machine these tests are skipped.
"""

import html
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from cli import main

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = [
    pytest.mark.deep,
    pytest.mark.skipif(BROWSER is None, reason="no browser (chromium) is installed"),
]
QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--allow-file-access-from-files",
)
LOOK = """<!doctype html><meta charset="utf-8"><pre id="out"></pre><script>
const pages = %s, seen = {};
async function look() {
  for (const page of pages) {
    const frame = document.createElement('iframe');
    frame.width = %d; frame.height = 900; frame.src = page;
    const loaded = new Promise(done => frame.onload = done);
    document.body.append(frame); await loaded;
    const inside = frame.contentDocument, root = inside.documentElement;
    seen[page] = {
      wide: root.scrollWidth - root.clientWidth,
      fetched: frame.contentWindow.performance.getEntriesByType('resource').map(each => each.name),
      scripts: inside.scripts.length, text: inside.body.innerText.length,
      outside: [...inside.querySelectorAll('a[href]:not([href^="file:"])')]
        .map(each => each.href).filter(href => !href.startsWith('file:')),
    };
    frame.remove();
  }
  document.getElementById('out').textContent = JSON.stringify(seen);
}
look();
</script>"""


@pytest.fixture(scope="module")
def reviewed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the first numbered review of a small fictional county."""
    folder = tmp_path_factory.mktemp("browser") / "county"
    result = CliRunner().invoke(main, ["demo", str(folder), "--villages", "6"])
    assert result.exit_code == 0, result.output
    return folder / "reports" / "第01次"


def browse(profile: Path, *words: str) -> str:
    """Run the browser once and return what it prints."""
    command = [str(BROWSER), *QUIET, f"--user-data-dir={profile}", *words]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    return done.stdout


@pytest.fixture(scope="module")
def seen(reviewed: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Return what the browser sees of one page of every kind on a screen of 1366 points."""
    return look(reviewed, tmp_path_factory.mktemp("look"), 1366)


def look(reviewed: Path, here: Path, width: int) -> dict[str, Any]:
    """Return what a browser of some width sees of one page of every kind."""
    kinds = {page.parent: page for page in sorted(reviewed.rglob("*.html"), reverse=True)}
    pages = sorted({*kinds.values(), *reviewed.glob("*.html"), *(reviewed / "内部").glob("*.html")})
    wrapper = here / "look.html"
    wrapper.write_text(LOOK % (json.dumps([page.as_uri() for page in pages]), width), encoding="utf-8")
    dom = browse(here / "profile", "--virtual-time-budget=60000", "--dump-dom", wrapper.as_uri())
    found = re.search(r'<pre id="out">(.+?)</pre>', dom, re.DOTALL)
    assert found, dom[-500:]
    looked: dict[str, Any] = json.loads(html.unescape(found[1]))
    assert len(looked) == len(pages) >= 10
    return looked


def test_no_page_fetches_or_runs_anything(seen: dict[str, Any]) -> None:
    """A page is one file: nothing from elsewhere, no script of its own, and no link that leads outside."""
    for page, what in seen.items():
        assert not what["fetched"], page
        assert not what["scripts"], page
        assert not what["outside"], page
        assert what["text"] > 100, page


def test_no_page_is_wider_than_a_screen(seen: dict[str, Any]) -> None:
    """On a screen of 1366 points nobody has to scroll sideways."""
    assert {page: what["wide"] for page, what in seen.items() if what["wide"] > 0} == {}


@pytest.mark.parametrize("width", [390, 1200])
def test_no_page_is_wider_than_a_smaller_screen(reviewed: Path, tmp_path: Path, width: int) -> None:
    """On a telephone or a small laptop a page stays as wide as the screen: a wide table scrolls by itself."""
    seen = look(reviewed, tmp_path, width)
    assert {page: what["wide"] for page, what in seen.items() if what["wide"] > 0} == {}


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not installed")
def test_signatures_stand_under_the_rows_they_sign(reviewed: Path, tmp_path: Path) -> None:
    """In 认定 pages nobody signs a sheet on which no person stands."""
    for page in sorted((reviewed / "认定").rglob("*.html")):
        sheets = [sheet for sheet in printed(page, tmp_path) if "认定机构（盖章）" in sheet]
        assert len(sheets) == 1
        assert "回避声明" in sheets[0]
        assert re.search(r"^\s*\d+\s+\d{4}\s", sheets[0], re.MULTILINE), page


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not installed")
def test_what_does_not_concern_a_person_is_one_line_of_paper(reviewed: Path, tmp_path: Path) -> None:
    """On paper the criteria of a source that do not concern a person are one line; a screen shows each."""
    page = min((reviewed / "内部" / "人员").glob("*.html"))
    paper, screen = "".join(printed(page, tmp_path)), page.read_text(encoding="utf-8")
    assert re.search(r"不涉及\s+村民委员会组织法（2025 年修正）：第.+条，共 \d+ 项", paper)
    assert screen.count("不涉及</span>") > paper.count("不涉及") + 5


def printed(page: Path, here: Path) -> list[str]:
    """Return the text of each sheet of a page on paper."""
    paper = here / "paper.pdf"
    browse(here / "profile", "--no-pdf-header-footer", f"--print-to-pdf={paper}", page.as_uri())
    text = subprocess.run(
        ["pdftotext", "-layout", str(paper), "-"], capture_output=True, text=True, check=True
    )
    return text.stdout.split("\f")


def test_the_day_fits_on_one_sheet(reviewed: Path, tmp_path: Path) -> None:
    """今日情况 is printed on one page of A4."""
    paper = tmp_path / "today.pdf"
    page = (reviewed / "今日情况.html").as_uri()
    browse(tmp_path / "profile", "--no-pdf-header-footer", f"--print-to-pdf={paper}", page)
    printed = paper.read_bytes()
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", printed)) == 1
    size = re.search(rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]", printed)
    assert size
    assert (round(float(size[1])), round(float(size[2]))) == (595, 842)
