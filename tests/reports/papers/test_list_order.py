"""A list stands by votes or by the strokes of the surname, as its article says; what is equal is named."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cli import main
from reports.disclosure.list_order import order_of
from rules.library import shipped_packs_read
from rules.model.pack import Term
from tests.checks.papers_of import papers_in
from tests.counties.county import PEOPLE, clean_county
from tests.counties.decided import row_about, village_row, with_decisions
from vocabulary.elections.list_orders import Order
from vocabulary.writing.strokes import name_strokes, strokes_of


def run(*args: object) -> Result:
    """Run a command."""
    return CliRunner().invoke(main, [str(arg) for arg in args])


def order(folder: Path, *options: str) -> list[str]:
    """Return the names of the one list in their order."""
    result = run("list", folder, "--village", "西山村", "--format", "json", *options)
    assert result.exit_code == 0, result.output
    return [row[1] for row in json.loads(result.stdout)["lists"][0]["rows"]]


@pytest.mark.parametrize(
    ("character", "strokes"),
    [
        ("一", 1),
        ("丁", 2),
        ("马", 3),
        ("王", 4),
        ("刘", 6),
        ("陈", 7),
        ("阿", 7),
        ("郑", 8),
        ("赵", 9),
        ("𠮷", 6),
    ],
)
def test_strokes_are_those_of_the_mainland(character: str, strokes: int) -> None:
    """阝 has two strokes: the first figure of Unihan is the one for the mainland."""
    assert strokes_of(character) == strokes


def test_what_has_no_figure_has_none() -> None:
    """A letter has no strokes, and neither has a name with one in it."""
    assert strokes_of("a") is None
    assert name_strokes("王a") is None
    assert name_strokes("王　一") == (4, 1)


def test_by_strokes_of_the_surname(tmp_path: Path) -> None:
    """The chair first, then members by the strokes of their surnames: 吴 has seven, 郑 eight."""
    folder = with_decisions(clean_county().write(tmp_path), [village_row("西山村", 3)])
    assert order(folder, "--order", "strokes") == ["周五田", "吴六禾", "郑七石"]
    assert order(folder, "--order", "votes") == ["周五田", "郑七石", "吴六禾"]
    assert "Unihan" in run("list", folder, "--village", "西山村", "--order", "strokes").stderr


def test_equal_votes_are_named(tmp_path: Path) -> None:
    """Who has the same votes stays as on the roster, and whoever prints the list is told."""
    county = clean_county()
    county.roster[5]["提名得票"] = county.roster[6]["提名得票"] = "60"
    folder = with_decisions(county.write(tmp_path), [village_row("西山村", 3)])
    result = run("list", folder, "--village", "西山村", "--order", "votes")
    assert "吴六禾、郑七石 相同" in result.stderr
    assert "相同" not in result.stdout


def listed_in(tmp_path: Path, pack: str, decided: str) -> Path:
    """Return a county of which a province's regulation speaks, with everybody decided on."""
    county = clean_county()
    county.election = county.election.replace("[cn-vco-2025, shibu", f"[cn-vco-2025, {pack}, shibu")
    return with_decisions(county.write(tmp_path), [row_about(index, decided) for index in range(len(PEOPLE))])


def test_the_order_is_the_articles_own(tmp_path: Path) -> None:
    """Where an article names one order, it is that."""
    folder = listed_in(tmp_path, "hainan-2025", "按期列入")
    assert "按职务、提名得票排列" in run("list", folder, "--village", "西山村").stderr


def test_where_the_article_has_two_orders_somebody_chooses(tmp_path: Path) -> None:
    """Without a choice no list is printed or written, with the article's words, in both languages."""
    folder = listed_in(tmp_path, "sichuan-2026", "列入名单")
    for lang, said in (
        ("zh", "排列须由人选定：按主任、副主任、委员的职位公布"),
        ("en", "somebody has to choose the order"),
    ):
        for command in (("list", folder, "--village", "西山村"), ("review", folder, "--audience", "public")):
            result = run(*command, "--lang", lang)
            assert (result.exit_code, result.stdout) == (2, "")
            assert said in result.stderr
            for word in ("lianshen list", "lianshen letters", "--order votes", "--order strokes"):
                assert word in result.stderr  # `review` itself has no --order
            assert "第二十三条" in result.stderr
    assert order(folder, "--order", "strokes") == ["周五田", "吴六禾", "郑七石"]
    run("review", folder)
    result = run("letters", folder, "名单")
    assert "没有写名单：依据规定" in result.stderr
    assert not (folder / "letters").exists()
    assert run("letters", folder, "名单", "--order", "votes").exit_code == 0
    written = papers_in(folder / "letters")["名单/城关镇西山村_名单"]
    assert written.index("郑七石") < written.index("吴六禾")


@pytest.mark.parametrize(
    ("value", "order"),
    [
        ("先按提名职务，再按提名得票由多到少", Order.VOTES),
        ("按照获得提名票数多少的顺序", Order.VOTES),
        ("按姓氏笔画为序", Order.STROKES),
        ("选民提名的候选人按得票多少排列；自荐的按姓氏笔画排列", None),
        ("按姓名首字母", None),
    ],
)
def test_what_an_article_says_is_read_or_left_to_people(value: str, order: Order | None) -> None:
    """One order is taken, several and what is not known are left to people; a choice always counts."""
    term = Term("二十", value)
    assert order_of(term, None) is order
    assert order_of(term, Order.ROSTER) is Order.ROSTER


def test_every_order_that_is_shipped_is_read_or_has_two() -> None:
    """No article's order is silently not understood: it names votes, strokes, or both."""
    terms = [pack.procedure["list_order"] for pack in shipped_packs_read() if "list_order" in pack.procedure]
    assert len(terms) >= 8
    for term in terms:
        assert order_of(term, None) or ("票" in term.value and "笔画" in term.value) or "人数" in term.value


def test_without_an_article_a_list_stands_as_the_roster() -> None:
    """The national law names no order."""
    assert order_of(None, None) is Order.ROSTER
