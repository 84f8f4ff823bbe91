"""联审单位职责分工表: what those who handle data together agree (个人信息保护法 Art. 20, 21)."""

from collections.abc import Iterator

from reports.starting.privacy_papers.matters import Matters, head, say, strong, to_fill
from reports.writers.word.document import Block, Cells
from vocabulary.texts import Text

NAME = "联审单位职责分工表"


def duties(matters: Matters) -> Iterator[Block]:
    """Yield the paper."""
    yield from head(matters, NAME)
    yield say(
        "依据个人信息保护法第二十条，两个以上的个人信息处理者共同决定处理目的和处理方式的，须约定各自的权利和义务；"
        "约定不影响个人向其中"
        "任何一家要求行使权利，共同处理侵害权益造成损害的，依法承担连带责任。各单位约定如下。"
    )
    yield strong("一、各单位反馈的事项")
    yield Cells((("单位", "反馈的核查事项", "经办人", "电话"), *_by_unit(matters)), (3, 8, 2, 2), header=True)
    yield strong("二、共同的约定")
    for line in (
        (
            "1. 联审办：收集名册，送审，汇总，告知本人，受理查阅、复制、更正、删除的请求，"
            "保管和到期删除汇总资料。"
        ),
        (
            "2. 各单位：只就本单位法定职责范围内的事项核查（第三十四条），"
            "只由指定的经办人查询，如实写明查询日期；"
            "核对人员编号、姓名、身份证号，对不上的退回。"
        ),
        "3. 乡镇：报送名册，只就问到乡镇的事项反馈，不接触其他单位的反馈。",
        "4. 不把名册、反馈用于本次审查以外的目的（第六条），不向约定以外的人提供（第十条）。",
        "5. 个人向任何一家提出请求的，由收到的单位登记，　　日内转联审办答复（时限由各单位商定）。",
        "6. 发生或者可能发生泄露、篡改、丢失的，立即补救，通知联审办，并依第五十七条通知有关部门和个人。",
        "7. 审查结束，各单位把送审名单删除，写入数据清理登记（第四十七条）。",
    ):
        yield say(line)
    yield strong("三、委托处理（没有的写“无”）")
    yield say(
        "委托他人处理的，约定目的、期限、方式、种类、保护措施和双方的权利义务，并监督；受托人不得超出约定，"
        "不得转委托（第二十一条）。"
    )
    yield to_fill("受托人、委托的事项、期限")
    yield strong("四、盖章")
    rows = [(label.zh, "", "") for label in _units(matters).values()]
    yield Cells(
        (("单位（盖章）", "负责人（签字）", "日期"), ("联审办", "", ""), *rows), (4, 3, 2), header=True
    )


def _units(matters: Matters) -> dict[str, Text]:
    """Return the units that are asked anything, in their order."""
    asked = {code for question in matters.questions for code in question.of}
    return {code: label for code, label in matters.units.items() if code in asked}


def _by_unit(matters: Matters) -> Iterator[tuple[str, ...]]:
    """Yield each unit with what it answers."""
    for code in _units(matters):
        asks = [question.ask.zh for question in matters.questions if code in question.of]
        yield (matters.units[code].zh, "；".join(asks), "", "")
