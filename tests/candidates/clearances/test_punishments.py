"""The outcome of a criminal case as courts write it: punishments of the code, and what is none."""

from dataclasses import replace
from pathlib import Path

import pytest

from candidates.clearances.records.punishments import Outcome, is_no_punishment, outcome_of, read_outcome
from candidates.clearances.records.record_values import read_value
from candidates.clearances.sheets import Clearances, read_clearances
from rules.library import Library
from tests.candidates.clearance_workbooks import ASKED, CONVICTED, ROLL, ZHANG, Returned, row, write
from vocabulary.answers import Word
from vocabulary.facts import Known, Unknown
from vocabulary.kinds import Choice
from vocabulary.origins import Origin
from vocabulary.texts import Text

COMMON = Library(Path()).get("common")
assert COMMON is not None
assert COMMON.pack is not None
CONVICTIONS = COMMON.pack.questions["convictions"]
OUTCOMES = CONVICTIONS.fields["outcome"].kind
assert isinstance(OUTCOMES, Choice)

READ = {
    "sentenced": (
        *("判处刑罚", "有期徒刑", "有期徒刑三年", "判处有期徒刑2年6个月", "拘役四个月", "管制一年", "判刑"),
        *("无期徒刑，剥夺政治权利终身", "死刑缓期二年执行", "死缓", "因盗窃罪被判处有期徒刑一年"),
        *("有期徒刑三年，并处罚金5000元", "有期徒刑二年，附加剥夺政治权利一年", "有期徒刑十年，假释"),
    ),
    "probation": (
        *("缓刑", "有期徒刑一年，缓刑二年", "拘役三个月缓刑六个月", "判三缓四", "判处有期徒刑6个月、缓刑1年"),
        *("有期徒刑一年缓刑一年六个月，并处罚金人民币二千元", "宣告缓刑"),
    ),
    "fine": (
        *(
            "单处附加刑",
            "单处罚金",
            "罚金",
            "单处罚金人民币三千元",
            "单处剥夺政治权利",
            "没收财产",
            "驱逐出境",
        ),
        *("没收个人全部财产",),
    ),
    "exempt": (
        *("免予刑事处罚", "免于刑事处罚", "免除刑事处罚", "免刑", "定罪免刑", "定罪免处", "免予刑事处分"),
        *("判决免予刑事处罚", "免除处罚"),
    ),
}
NO_PUNISHMENT = (
    *(
        "不起诉",
        "相对不起诉",
        "存疑不起诉",
        "免予起诉",
        "行政拘留",
        "行政拘留十日",
        "治安处罚",
        "罚款",
        "撤案",
    ),
    *("撤销案件", "强制隔离戒毒", "社区戒毒", "劳动教养", "刑事拘留", "取保候审", "无罪", "免予行政处罚"),
)
# Not surely any of them: a fine beside what? probation for life? a probation taken back, and then?
UNSURE = (
    *("并处罚金", "管制，缓刑", "无期徒刑缓刑", "免予刑事处罚，罚金", "有期徒刑三年，撤销缓刑", "社区矫正"),
    *("单处罚金，有期徒刑", "有期徒刑，不起诉", "3年", "已刑满释放", "处理完毕", ""),
)


@pytest.mark.parametrize(
    ("option", "written"), [(option, each) for option, written in READ.items() for each in written]
)
def test_a_punishment_is_read_as_what_the_code_says(option: str, written: str) -> None:
    """Arts. 33 to 37 and 72 of the Criminal Code say which outcome a word is."""
    assert read_value(written, OUTCOMES) == option
    assert not is_no_punishment(written, OUTCOMES)


@pytest.mark.parametrize("written", NO_PUNISHMENT)
def test_what_is_no_criminal_punishment_is_none(written: str) -> None:
    """What prosecutors and police decide is no outcome of a judgment, and is said to be none."""
    assert read_value(written, OUTCOMES) is None
    assert is_no_punishment(written, OUTCOMES)


@pytest.mark.parametrize("written", UNSURE)
def test_what_is_not_sure_is_not_read(written: str) -> None:
    """Parts that cannot be together, and words that nobody knows, leave the outcome unknown."""
    assert outcome_of(written) is None
    assert not is_no_punishment(written, OUTCOMES)


def test_only_a_choice_of_outcomes_takes_these_words() -> None:
    """Another list of options, a public-order penalty say, is read by its own words alone."""
    penalties = {"fine": Text("罚款", "fine"), "detention": Text("行政拘留", "detention")}
    assert read_outcome("有期徒刑三年", penalties) is None
    assert read_value("行政拘留", Choice(penalties)) == "detention"
    assert not is_no_punishment("行政拘留", Choice(penalties))


def test_intent_may_be_written_with_its_crime() -> None:
    """故意犯罪 is 故意."""
    assert read_value("故意犯罪", CONVICTIONS.fields["intent"].kind) == "intentional"


def test_every_outcome_is_an_option_of_the_shipped_question() -> None:
    """The words of the law and those of the form are the same four."""
    assert {label.zh for label in OUTCOMES.options.values()} == {each.value for each in Outcome}


def read(folder: Path, word: str, outcome: str = "") -> Clearances:
    """Read a workbook in which the court says a word about 张三, with an outcome in 明细."""
    asked = replace(ASKED, questions={**ASKED.questions, "convictions": CONVICTIONS})
    header = ("人员编号", "事项", "处理结果")
    details = [header, ("0312", CONVICTED, outcome)] if outcome else []
    write(folder, "法院.xlsx", Returned([row("0312", "张三", ZHANG, word)], details=details))
    return read_clearances(folder, asked, ROLL)


def test_an_outcome_that_is_no_punishment_is_unknown_with_a_way_out(tmp_path: Path) -> None:
    """不起诉 under 处理结果 is used for nothing, and the problem says what to write instead."""
    read_as = read(tmp_path, "有", "不起诉")
    (record,) = read_as.answers[0].records
    outcome = record.values["outcome"]
    assert isinstance(outcome, Unknown)
    assert outcome.origin is Origin.UNCLEAR
    (problem,) = read_as.problems
    assert (problem.code, problem.place.column) == ("unreadable-detail", "C")  # type: ignore[union-attr]
    assert problem.message.zh == "「处理结果」填「不起诉」，依法不是刑事处罚，该格未采用"
    assert problem.help.zh.startswith("没有生效刑事裁判的，「反馈表」改填「未发现」")


def test_an_answer_that_is_no_punishment_is_unclear_with_a_way_out(tmp_path: Path) -> None:
    """行政拘留 as the answer itself is neither 有 nor 未发现."""
    read_as = read(tmp_path, "行政拘留")
    assert read_as.answers[0].word is Word.UNCLEAR
    (problem,) = read_as.problems
    assert problem.message.zh.startswith("「行政拘留」依法不是刑事处罚")


def test_found_with_a_note_and_a_row_is_a_finding(tmp_path: Path) -> None:
    """有（见明细） with a row of 明细 is the record of that row."""
    read_as = read(tmp_path, "有（见明细）", "有期徒刑三年，缓刑四年")
    assert read_as.problems == ()
    (answer,) = read_as.answers
    assert answer.word is Word.FOUND
    outcome = answer.records[0].values["outcome"]
    assert isinstance(outcome, Known)
    assert outcome.value == "probation"
