"""What nobody sees is shown: no control or format character of a cell or a file name leaves the product."""

import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from cli import main
from commands.echo import say
from reports.blocks import Column, Grid, Line, Row
from reports.writers.console import Screen, console_text
from reports.writers.json import json_text
from reports.writers.plain import plain_text
from reports.writers.web.pages import _tidy
from tests.counties.county import clean_county, review_of
from tests.planted.ids import text_of
from vocabulary.places import FilePlace, place_words
from vocabulary.writing.masking import masked
from vocabulary.writing.names import same_name_key
from vocabulary.writing.unseen import holds_unseen, shown, without_unseen

SIGNS = (
    *("\x00", "\x07", "\x08", "\x0b", "\x1b", "\x7f", "\x85", "\x9b", "\xad", "\u034f", "\u061c", "\u180e"),
    *("\u200b", "\u200d", "\u200e", "\u200f", "\u2028", "\u2029", "\u202a", "\u202d", "\u202e", "\u2060"),
    *("\u2066", "\u2067", "\u2068", "\u2069", "\u206a", "\u3164", "\ufeff", "\ufff9"),
    *("\U000e0001", "\U000e0020", "\U000e0041", "\U000e007f"),
)
IN_A_CELL = tuple(sign for sign in SIGNS if sign > "\x1f")  # no workbook holds the others
NAUGHTY = re.compile("[" + "".join(map(re.escape, SIGNS)) + "]")
SCREEN = Screen(80, colour=True)


def run(*args: object) -> str:
    """Return what a command prints, both streams."""
    return CliRunner().invoke(main, [str(arg) for arg in args]).output


@pytest.fixture(scope="module")
def county(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a county with such a character in its names, its words, its places and its files."""
    folder = tmp_path_factory.mktemp("unseen") / "county"
    made = clean_county()
    for index, sign in enumerate(IN_A_CELL):
        row = made.roster[index % len(made.roster)]
        for header in ("姓名", "村", "现任职务", "状态", "提名职务"):
            if row.get(header):
                row[header] = f"{str(row[header])[:1]}{sign}{str(row[header])[1:]}"
    made.roster[0]["籍贯\u202e"] = "某地\u2066"
    made.write(folder)
    raw = (folder / "rosters" / "名册.xlsx").read_bytes()
    (folder / "rosters" / "名\u202ex.slx.xlsx").write_bytes(raw)
    (folder / "clearances" / "公\u2067安.docx").write_bytes(b"x")
    text = (folder / "election.yaml").read_text("utf-8")
    (folder / "election.yaml").write_text(text + 'title: "换届\\u202e\\x07"\n', "utf-8")
    return folder


@pytest.mark.parametrize("sign", SIGNS, ids=lambda sign: f"U+{ord(sign):04X}")
def test_every_writer_shows_it(sign: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Each way out of the product turns the character into its code point."""
    words, seen = f"甲{sign}乙", f"甲⟨U+{ord(sign):04X}⟩乙"
    grid = Grid((Column(words, whole=True),), (Row((words,), strong=True),))
    say(words)
    say(words, err=True)
    printed = capsys.readouterr()
    json_made = json_text(FilePlace(words))
    texts = {
        "console": re.sub(r"\x1b\[[\d;]*m", "", console_text([Line(words, strong=True), grid], SCREEN)),
        "plain": plain_text([Line(words)]),
        "json": json_made,
        "html": _tidy(f"<p>{words}</p>"),
        "said": printed.out,
        "said aside": printed.err,
    }
    for name, text in texts.items():
        assert seen in text, name
        assert not NAUGHTY.search(text), name
    assert json.loads(json_made) == {"file": seen}
    assert holds_unseen(words)


def test_what_one_sees_is_left() -> None:
    """Ends of lines, tabs, other scripts and wide signs stay; what an editor of Windows wrote ends a line."""
    words = "甲\n乙\t丙　丁 ༀ 𠮷 葛\U000e0100 ⟨U+202E⟩ “”…é"
    assert shown(words) == words
    assert shown("甲\r\n乙\r丙") == "甲\n乙\n丙"
    assert not holds_unseen("甲\r\n乙")
    assert json.loads(json_text(FilePlace('a"\\b\t\n\r\n'))) == {"file": 'a"\\b\t\n\n'}
    assert json.loads(json_text(FilePlace("\\u0007\\"))) == {"file": "\\u0007\\"}
    assert shown("\udcb3") == "⟨U+DCB3⟩"


def test_a_name_is_the_same_without_it_and_a_lost_letter_is_not() -> None:
    """What nobody sees makes no difference between names; half a letter is no such thing."""
    for sign in SIGNS:
        assert same_name_key(f"张{sign}三") == same_name_key("张三")
        assert without_unseen(f"张{sign}三") == "张三"
    assert same_name_key("张\ud842三") != same_name_key("张三")
    assert same_name_key("张\ufffd三") != same_name_key("张三")


def test_an_id_is_hidden_whatever_stands_between_its_digits() -> None:
    """However many characters that nobody sees part them, no digit of an ID is shown."""
    for sign in SIGNS:
        number = (sign * 7).join("999101196801010039")
        assert not re.search(r"\d", masked(number)), f"U+{ord(sign):04X}"
        words = shown(place_words(FilePlace(f"{number}.xlsx")))
        assert not re.search(r"\d", re.sub(r"⟨U\+[0-9A-F]+⟩", "", words))


def _words_of(path: Path) -> str:
    """Return the text parts of a Word file."""
    with zipfile.ZipFile(path) as parts:
        return "".join(parts.read(name).decode() for name in parts.namelist() if name.endswith(".xml"))


def outputs(county: Path, tmp_path: Path) -> Iterator[tuple[str, str]]:
    """Yield everything that is printed and written of a county."""
    yield "review", run("review", county)
    for audience in ("internal", "decider", "township"):
        yield audience, run("review", county, "--format", "json", "--audience", audience)
        yield audience, run("review", county, "--format", "table", "--audience", audience)
        run("review", county, "--format", "html", "--audience", audience, "-o", tmp_path / audience)
    for lang, form in (("zh", "table"), ("en", "json")):
        yield "calendar", run("calendar", county, "--lang", lang)
        yield "elected", run("elected", county, "--lang", lang)
        for number in ("0001", "0002", "0003"):
            yield "explain", run("explain", county, "--person", number, "--format", form, "--lang", lang)
    yield "show", run("rules", "show", "--folder", county)
    run("rules", "show", "--folder", county, "--format", "docx", "-o", tmp_path / "booklet.docx")
    yield "restore", run("numbers", "restore", county)
    yield "nowhere", run("review", county / "a\u202eb")
    yield "numbers.csv", (county / "numbers.csv").read_text("utf-8-sig")
    for path in (*(county / "reports").rglob("*"), *tmp_path.rglob("*")):
        if path.is_file() and "退回" not in path.parts:  # the sender's own cells are as he sent them
            yield str(path), path.name + (_words_of(path) if path.suffix == ".docx" else text_of(path))


def test_none_comes_out_of_a_county(county: Path, tmp_path: Path) -> None:
    """Everything that is printed or written of a county full of them is searched."""
    count = 0
    for name, text in outputs(county, tmp_path):
        count += 1
        hit = NAUGHTY.search(text)
        assert hit is None, (name, text[max(hit.start() - 60, 0) : hit.end() + 20])
    assert count > 40


def test_it_is_mentioned_and_its_people_are_still_matched(county: Path) -> None:
    """One hint a sheet says where and which; nobody is lost or taken for another because of it."""
    made = review_of(county)
    hints = [each for each in made.hints if each.code == "unseen-characters"]
    assert "名册" in place_words(hints[0].place)
    assert "⟨U+00AD⟩" in hints[0].message.zh or "⟨U+" in hints[0].message.zh
    alone = clean_county()
    alone.roster[0]["姓名"] = f"{alone.roster[0]['姓名'][:1]}\u202e{alone.roster[0]['姓名'][1:]}"
    folder = alone.write(county.parent / "alone")
    done = json.loads(CliRunner().invoke(main, ["review", str(folder), "--format", "json"]).stdout)
    assert done["problems"] == []
    assert done["totals"]["pass"] == 7
    assert "⟨U+202E⟩" in done["villages"][0]["nominees"][0]["name"]
    assert [each["code"] for each in done["hints"]] == ["unseen-characters"]
