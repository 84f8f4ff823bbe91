"""Quotations are looked for in the official text beside a pack; an ended source is mentioned."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cli import main
from tests.counties.county import clean_county
from tests.rules.packs import HEAD

LAW = """\
# 示例规定

**第十七条** 登记参加选举的村民名单应当公布。

第十八条　有下列情形之一的，不得提名为候选人：
（一）被开除中国共产党
党籍的；（二）因犯罪受过刑事处罚的；
第十九条 由村民会议决定。
"""


def pack(quote: str, item: str = "第十八条") -> str:
    """Return a pack with one quotation."""
    return HEAD + (
        "criteria:\n"
        f"  made: {{item: {item}, text: {{zh: 甲, en: a}}, quote: '{quote}', grade: bar, "
        "flag_if: {convictions: some}}\n"
    )


def check(*args: object) -> Result:
    """Check a pack and return what JSON says."""
    return CliRunner().invoke(main, ["rules", "check", *(str(arg) for arg in args), "--format", "json"])


def hints(folder: Path, text: str, law: str | bytes | None = LAW, ending: str = "txt") -> list[str]:
    """Return the codes of the hints on a pack beside an official text."""
    (folder / "made.yaml").write_text(text, encoding="utf-8")
    if law is not None:
        (folder / f"made.{ending}").write_bytes(law if isinstance(law, bytes) else law.encode())
    done = check(folder / "made.yaml")
    assert done.exit_code == 0
    return [each["code"] for each in json.loads(done.stdout)["hints"]]


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("被开除中国共产党党籍的", []),  # over the end of a line
        ("(一)被开除", []),  # signs of another width
        ("不得提名为候选人……受过刑事处罚", []),  # words left out
        ("受过刑事处罚……不得提名", ["quote-not-found"]),  # the other way round
        ("被开除党籍", ["quote-not-found"]),
        ("由村民会议决定", ["quote-elsewhere"]),
    ],
)
def test_a_quotation_is_looked_for_in_its_article(tmp_path: Path, quote: str, found: list[str]) -> None:
    """Layout and width of signs are no difference; other words are, and so is another article."""
    assert hints(tmp_path, pack(quote)) == found


def test_an_item_that_names_no_article_is_looked_for_everywhere(tmp_path: Path) -> None:
    """The text of a list has no articles."""
    assert hints(tmp_path, pack("由村民会议决定", "一")) == []


def test_without_a_text_beside_it_nothing_is_said(tmp_path: Path) -> None:
    """A pack stands by itself."""
    assert hints(tmp_path, pack("没有的字"), law=None) == []


@pytest.mark.parametrize("ending", ["txt", "md"])
def test_the_text_may_be_in_either_format_and_encoding(tmp_path: Path, ending: str) -> None:
    """Texts saved by Windows in GBK are read as well."""
    assert hints(tmp_path, pack("由村民会议决定"), LAW.encode("gbk"), ending) == ["quote-elsewhere"]


def test_a_text_that_cannot_be_read_is_mentioned(tmp_path: Path) -> None:
    """Nobody takes a quotation for checked that was not."""
    assert hints(tmp_path, pack("由村民会议决定"), b"\x81\x00\xff\xff") == ["official-text-unread"]


@pytest.mark.parametrize("ending", ["docx", "doc", "wps", "pdf"])
def test_a_text_as_it_was_published_is_to_be_saved_as_plain_text(tmp_path: Path, ending: str) -> None:
    """What a collection of laws offers is no plain text: the clerk learns that nothing was compared."""
    quoting = pack("由村民会议决定")
    assert hints(tmp_path, quoting, b"PK\x03\x04", ending) == ["official-text-unread"]
    (tmp_path / "made.txt").write_text(LAW, encoding="utf-8")
    assert hints(tmp_path, quoting) == ["quote-elsewhere"]


def test_a_hint_has_the_place_of_its_criterion(tmp_path: Path) -> None:
    """A hint says where, and in the table it is a line of its own."""
    hints(tmp_path, pack("没有的字"))
    told = json.loads(check(tmp_path / "made.yaml").stdout)["hints"][0]
    assert told["place"] == {"file": "made.yaml", "line": 10, "column": 3}
    printed = CliRunner().invoke(main, ["rules", "check", str(tmp_path / "made.yaml")])
    assert "made.yaml:10:3  条款 `made`（第十八条）摘录的“没有的字”" in printed.output


ENDED = HEAD.replace("{from: 2026-01-01}", "{from: 2020-01-01, to: 2026-12-19}")


@pytest.mark.parametrize(("day", "found"), [("2026-12-19", []), ("2026-12-20", ["source-ended"])])
def test_a_source_that_has_ended_is_mentioned(tmp_path: Path, day: str, found: list[str]) -> None:
    """The last day in force is in force."""
    (tmp_path / "made.yaml").write_text(ENDED, encoding="utf-8")
    told = json.loads(check(tmp_path / "made.yaml", "--on", day).stdout)
    assert [each["code"] for each in told["hints"]] == found


def test_polling_day_is_that_of_the_election_around_the_pack(tmp_path: Path) -> None:
    """A pack in packs/ of an election folder is held against the day of that election."""
    folder = clean_county().write(tmp_path / "county")
    (folder / "packs").mkdir()
    (folder / "packs" / "made.yaml").write_text(ENDED, encoding="utf-8")
    told = json.loads(check(folder / "packs" / "made.yaml").stdout)
    assert [each["code"] for each in told["hints"]] == ["source-ended"]
