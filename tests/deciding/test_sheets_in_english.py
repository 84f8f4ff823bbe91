"""Sheets made for whoever asks for English: filled in, they say what the Chinese ones say."""

import re
import shutil
from dataclasses import asdict
from pathlib import Path

import pytest
from click.testing import CliRunner

from cli import main
from engine.review.intake import Intake
from intake.folder import read_folder
from tests.checks.strict_books import faults_of_book
from tests.counties.accounted import CLOSED, move_row, task_row
from tests.counties.decided import SIGNED_BY, troubled
from tests.counties.registers import objection, recheck, service, statement
from tests.counties.typed import Typed, without_places
from vocabulary.texts import Lang

TABLE, LEDGER = "decisions/认定表_第1次.xlsx", "tasks/工作台账_第1次.xlsx"
GAVE_UP = {
    **{head: service(3)[head] for head in ("编号", "乡镇", "村", "人员编号", "姓名")},
    "放弃日期": "2026-12-07",
    "本人书面材料": "放弃声明",
    "收件人": "褚收件",
}
ADDED = {
    "送达登记": service(0),
    "陈述登记": statement(0),
    "异议登记": objection(0),
    "复核登记": recheck(0),
    "放弃登记": GAVE_UP,
}
WORK = {
    "编号": "工1",
    "单位或乡镇": "城关镇",
    "类别": "负面问题",
    "日期": "2026-12-05",
    "内容": "名册报送迟了两天",
    "依据材料": "通报",
    "登记人": "何十二",
}


def run(*args: object) -> str:
    """Run a command that ends well; return both streams."""
    result = CliRunner().invoke(main, [str(arg) for arg in args])
    assert result.exit_code == 0, result.output
    return result.output


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[Lang, Path]:
    """Write a county twice, review it, and have the sheets made in either language."""
    first = troubled().write(tmp_path_factory.mktemp("sheets") / "zh")
    CliRunner().invoke(main, ["review", str(first)])
    second = first.parent / "en"
    shutil.copytree(first, second)
    made = {Lang.ZH: first, Lang.EN: second}
    for lang, folder in made.items():
        for command in ("decisions", "tasks"):
            said = run(command, folder, "--lang", lang.value)
            assert "whatever --lang is" not in said
    return made


def read(folder: Path) -> Intake:
    """Read a folder."""
    found = read_folder(folder)
    assert isinstance(found, Intake)
    return found


def test_decisions_typed_under_english_headings_are_the_same(folders: dict[Lang, Path]) -> None:
    """Every sheet of 认定表, the rows made beforehand and rows added below."""
    for folder in folders.values():
        table = Typed(folder / TABLE)
        decided = {"认定结论": "列入名单", "会签人": "朱十江", "人数": "1", **SIGNED_BY}
        assert table.complete("认定表", "认定结论", decided) > 2
        for sheet, row in ADDED.items():
            table.add(sheet, "更正编号", [row])
        table.save()
    first, second = (read(folders[lang]) for lang in Lang)
    assert first.decisions.decisions
    assert first.decisions.registered
    assert first.decisions.withdrawals
    assert without_places(asdict(first.decisions)) == without_places(asdict(second.decisions))


def test_tasks_typed_under_english_headings_are_the_same(folders: dict[Lang, Path]) -> None:
    """问题清单, 去向登记 and 工作登记: the task that a row is about is named by the same Chinese words."""
    for folder in folders.values():
        ledger = Typed(folder / LEDGER)
        assert ledger.complete("问题清单", "状态", {"责任人": "何十二", "状态": "已销号", **CLOSED}) > 2
        ledger.add("问题清单", "状态", [{**task_row("9-1", "", "办理中"), "内容": "补送名册"}])
        ledger.add("去向登记", "去向", [move_row(3, "本人放弃")])
        ledger.add("工作登记", "类别", [WORK])
        ledger.save()
    first, second = (read(folders[lang]).followup for lang in Lang)
    assert first.tasks
    assert first.work
    assert without_places(asdict(first)) == without_places(asdict(second))


@pytest.mark.parametrize(("file", "of"), [(TABLE, "更正编号"), (LEDGER, "更正编号")], ids=["table", "ledger"])
def test_every_heading_and_every_word_to_choose_is_in_english(
    folders: dict[Lang, Path], file: str, of: str
) -> None:
    """No heading is Chinese alone, and the guide says what each word of a list means."""
    made = Typed(folders[Lang.EN] / file)
    assert faults_of_book(made.path.read_bytes()) == []
    guide = "\n".join(str(row[0].value) for row in made.book["填写说明"].iter_rows())
    for sheet in (name for name in made.book.sheetnames if name != "填写说明"):
        assert all(re.search("[a-z]", english) for english in made.english(sheet, of)), sheet
        for rule in made.book[sheet].data_validations.dataValidation:
            words = str(rule.formula1).strip('"').split(",")
            assert all(f"{word} = " in guide for word in words), words
    assert "填写说明" not in Typed(folders[Lang.ZH] / file).book.sheetnames
