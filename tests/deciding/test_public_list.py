"""The list for posting is made from decisions alone: a verdict puts nobody on it."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cli import main
from tests.checks.papers_of import papers_in
from tests.counties.county import PEOPLE, Row, clean_county
from tests.counties.decided import BAR, POLICY, kept, row_about, troubled, village_row, with_decisions
from tests.counties.registers import objection, recheck, statement, with_registers
from tests.counties.secrets import SECRET_WORDS, county_of_secrets
from tests.planted.ids import text_of

KEPT = kept()
REST = [village_row("东河村", 2), village_row("西山村", 3)]
IN_TIME = row_about(1, "按期列入", 编号="1-7")


def run(*args: object) -> Result:
    """Run a command."""
    return CliRunner().invoke(main, [str(arg) for arg in args])


def listed(folder: Path, *options: str) -> list[list[str]]:
    """Return the rows of all lists that are printed."""
    result = run("list", folder, "--format", "json", *options)
    assert result.exit_code == 0, result.output
    return [row for each in json.loads(result.stdout)["lists"] for row in each["rows"]]


def names(folder: Path, *options: str) -> set[str]:
    """Return the names on all lists."""
    return {row[-1] for row in listed(folder, *options)}


def test_the_list_is_the_decisions(tmp_path: Path) -> None:
    """Once somebody decided on everybody, everybody whom nobody took out is listed by office."""
    folder = with_decisions(troubled().write(tmp_path), [*KEPT, IN_TIME, *REST])
    rows = listed(folder)
    assert rows[0] == ["主任", "赵一山"]
    assert {name for _, name in rows} == {row["姓名"] for row in PEOPLE}


def test_whoever_is_out_is_not_listed(tmp_path: Path) -> None:
    """A legal bar that is established takes the person off, and needs no further row."""
    folder = with_decisions(troubled().write(tmp_path), [row_about(0, "认定成立", BAR), IN_TIME, *REST])
    assert "赵一山" not in names(folder)
    assert "钱二水" in names(folder)


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([IN_TIME, *REST], f"0001 赵一山：《村民委员会组织法（2025 年修正）》第十八条（{BAR}）没有认定"),
        ([KEPT[0], IN_TIME, *REST], f"（{POLICY}）没有认定"),
        ([*KEPT, *REST], "0002 钱二水：《"),
        ([*KEPT, IN_TIME, REST[1]], "人没有列入名单：0003 "),
        ([*KEPT, IN_TIME, *REST, row_about(2, "列入名单", 理由="")], "此行不能作为认定"),
        ([KEPT[0], row_about(0, "认定成立", POLICY), IN_TIME, *REST], "0001 赵一山：没有列入名单的认定"),
    ],
)
def test_the_list_is_refused_while_a_row_is_missing(tmp_path: Path, rows: list[Row], said: str) -> None:
    """The missing rows are named, and nothing at all is printed: a verdict puts nobody on the list."""
    result = run("list", with_decisions(troubled().write(tmp_path), rows))
    assert result.exit_code == 3
    assert result.stdout == ""
    assert said in result.stderr


def test_a_clean_county_has_no_list_of_its_own(tmp_path: Path) -> None:
    """Everybody passes, and still nobody is on a list until people say so."""
    folder = clean_county().write(tmp_path)
    assert run("list", folder).exit_code == 3
    with_decisions(folder, [village_row("西山村", 3)])
    assert run("list", folder).exit_code == 3
    assert names(folder, "--village", "西山村") == {"周五田", "吴六禾", "郑七石"}
    assert run("list", folder, "--village", "无此村").exit_code == 2


def test_a_post_that_is_not_known_refuses_the_list(tmp_path: Path) -> None:
    """Nobody is left off in silence because the roster does not say what the person stands for."""
    county = clean_county()
    county.roster[4]["提名职务"] = ""
    rows = [row_about(4, "列入名单"), village_row("西山村", 2)]
    result = run("list", with_decisions(county.write(tmp_path), rows), "--village", "西山村")
    assert (result.exit_code, result.stdout) == (3, "")
    assert "0005 周五田：名册没有写明提名职务" in result.stderr


def test_whoever_gave_up_is_not_listed(tmp_path: Path) -> None:
    """A letter of withdrawal takes the person off the list."""
    head = {name: PEOPLE[4][name] for name in ("乡镇", "村", "人员编号", "姓名")}
    gone = [{**head, "放弃日期": "2026-12-03", "本人书面材料": "放弃声明"}]
    folder = with_decisions(clean_county().write(tmp_path), [village_row("西山村", 2)], gone)
    assert names(folder, "--village", "西山村") == {"吴六禾", "郑七石"}


def test_columns_and_order_are_those_of_the_article(tmp_path: Path) -> None:
    """Hainan: office, name and a place for the CV; by office, then by votes."""
    county = clean_county()
    county.election = county.election.replace("[cn-vco-2025, shibu", "[cn-vco-2025, hainan-2025, shibu")
    rows = [row_about(index, "按期列入") for index in (4, 5, 6)]
    folder = with_decisions(county.write(tmp_path), rows)
    result = run("list", folder, "--village", "西山村")
    assert result.stdout.splitlines() == [
        "城关镇西山村",
        *("职务\t姓名\t简历", "主任\t周五田\t", "委员\t郑七石\t", "委员\t吴六禾\t"),
    ]


def test_a_review_for_the_public_takes_the_order_of_the_list(tmp_path: Path) -> None:
    """`review --audience public --order` prints what `list --order` prints; without a list it is refused."""
    folder = with_decisions(troubled().write(tmp_path / "county"), [*KEPT, IN_TIME, *REST])
    ordered = {}
    for order in ("votes", "roster"):
        ordered[order] = run("review", folder, "--audience", "public", "--order", order)
        assert ordered[order].exit_code == 0
        assert ordered[order].stdout == run("list", folder, "--order", order).stdout
    assert ordered["votes"].stdout != ordered["roster"].stdout
    refused = run("review", folder, "--order", "votes")
    assert refused.exit_code == 2
    assert "--audience public" in refused.stderr


@pytest.mark.parametrize("command", [("list",), ("review", "--audience", "public")])
def test_the_day_of_a_list_can_be_named(command: tuple[str, ...], tmp_path: Path) -> None:
    """Where election.yaml fixes no day the named day counts; otherwise it is said to be unused."""
    folder = with_decisions(troubled().write(tmp_path), [*KEPT, IN_TIME, *REST])
    fixed = run(command[0], folder, *command[1:], "--today", "2026-12-15")
    assert "--today 2026-12-15" in fixed.stderr
    election = folder / "election.yaml"
    text = election.read_text("utf-8")
    (day,) = re.findall(r"^review_day: (.+)$", text, re.MULTILINE)
    election.write_text(text.replace(f"review_day: {day}\n", ""), "utf-8")
    named = run(command[0], folder, *command[1:], "--today", day)
    assert (named.exit_code, named.stdout) == (0, fixed.stdout)


def test_nothing_leaks_onto_the_list(tmp_path: Path) -> None:
    """No ID, no number, no reason and no planted secret is on the list, nor in why it is refused."""
    folder = county_of_secrets().write(tmp_path)
    secret = "密件柒捌玖"  # noqa: S105 - a planted word
    with_decisions(
        folder, [village_row("西山村", 3, 理由=secret), row_about(0, "认定成立", BAR, 理由=secret)]
    )
    outputs = [run("list", folder).output, run("list", folder, "--village", "西山村").output]
    for output in outputs:
        assert not [word for word in (*SECRET_WORDS, secret, "杨九川") if word in output]
        assert not [row for row in PEOPLE if row["身份证号"] in output]


def all_decided(folder: Path, secret: str) -> Path:
    """Decide on everybody of a county, so that every list is printed; each reason is a secret."""
    report = json.loads(run("review", folder, "--format", "json").stdout)
    rows = []
    for village in report["villages"]:
        for one in village["nominees"]:
            index = next(i for i, each in enumerate(PEOPLE) if each["人员编号"] == one["no"])
            hits = [each["criterion"] for each in one["findings"] if each["truth"] == "yes"]
            about = [("认定不成立", name) for name in hits]
            about += [("按期列入" if one["verdict"] == "pending" else "列入名单", "")]
            rows += [
                row_about(index, word, name, 编号=f"{one['no']}-{at}", 会签人="朱十江", 理由=secret)
                for at, (word, name) in enumerate(about)
            ]
            unknown = [each["criterion"] for each in one["findings"] if each["truth"] == "unknown"]
            open_ = unknown if hits else []
            rows += [
                row_about(index, "按期列入", name, 编号=f"{one['no']}-开{at}", 理由=secret)
                for at, name in enumerate(open_)
            ]
    with_registers(
        with_decisions(folder, rows),
        陈述登记=[statement(0, 陈述申辩内容=secret)],
        异议登记=[objection(0, 异议内容=secret)],
        复核登记=[recheck(0, "异议不成立", 理由=secret, 答复本人的内容=secret)],
    )
    return folder


@pytest.mark.parametrize("province", ["cn-vco-2025", "hainan-2025"])
def test_no_printed_list_says_more_than_is_posted(tmp_path: Path, province: str) -> None:
    """Of a county full of secrets in which all is decided, every form has posts and names alone."""
    county = county_of_secrets()
    county.election = county.election.replace("[cn-vco-2025, ", f"[cn-vco-2025, {province}, ", 1)
    secret = "密件柒捌玖"  # noqa: S105 - a planted word
    folder = all_decided(county.write(tmp_path / "county"), secret)
    printed = {form: run("list", folder, "--format", form, "--order", "votes") for form in ("table", "json")}
    for form in ("xlsx", "docx"):
        result = run("list", folder, "--format", form, "--order", "votes", "-o", tmp_path)
        assert result.exit_code == 0, result.output
    run("review", folder)
    assert run("letters", folder, "名单", "--order", "votes").exit_code == 0
    texts = {form: result.stdout for form, result in printed.items()}
    texts |= {form: text_of(tmp_path / f"名单.{form}") for form in ("xlsx", "docx")}
    texts["letters"] = "".join(papers_in(folder / "letters").values())
    unsaid = (*SECRET_WORDS, secret, "杨九川", "朱十江", "认定", "异议", "放弃", "涉及", "待反馈", "按期")
    for form, text in texts.items():
        shown = re.sub(r"<[^>]*>", " ", text)
        assert [each["姓名"] for each in PEOPLE if each["姓名"] not in shown] == [], form
        assert [word for word in unsaid if word in shown] == [], form
        assert [each["姓名"] for each in PEOPLE if each["身份证号"][-4:] in shown] == [], form
        assert [each["人员编号"] for each in PEOPLE if each["人员编号"] in shown] == [], form


@pytest.mark.parametrize("command", [("list",), ("review", "--audience", "public")])
@pytest.mark.parametrize("form", ["xlsx", "docx"])
def test_the_list_as_a_file(tmp_path: Path, command: tuple[str, ...], form: str) -> None:
    """As a workbook or a Word file it holds what is posted: no number, no verdict, no digit of an ID."""
    if form == "docx":
        pytest.importorskip("docx")
    folder = with_decisions(troubled().write(tmp_path / "county"), [*KEPT, IN_TIME, *REST])
    result = run(command[0], folder, *command[1:], "--format", form, "-o", tmp_path / "out")
    assert result.exit_code == 0, result.output
    text = text_of(tmp_path / "out" / f"名单.{form}")
    for person in PEOPLE:
        assert person["姓名"] in text
        assert person["人员编号"] not in re.sub(r"<[^>]*>", " ", text)
        assert person["身份证号"][-4:] not in re.sub(r"<[^>]*>", " ", text)
    for word in ("需认定", "未发现问题", "待反馈", "规则指纹"):
        assert word not in text


def test_review_prints_the_list_where_decisions_allow_it(tmp_path: Path) -> None:
    """`review --audience public` is `list`: the same text, the same refusal, never a page or a number."""
    open_county = troubled().write(tmp_path / "open")
    refused = run("review", open_county, "--audience", "public")
    assert refused.exit_code == 3
    assert "公示名单没有打印" in refused.output
    folder = with_decisions(troubled().write(tmp_path / "county"), [*KEPT, IN_TIME, *REST])
    assert run("review", folder, "--audience", "public").stdout == run("list", folder).stdout
    assert run("review", folder, "--audience", "public", "--format", "html", "-o", tmp_path).exit_code == 2
    assert run("list", folder, "--format", "xlsx").exit_code == 2
    assert not (folder / "reports").exists()
