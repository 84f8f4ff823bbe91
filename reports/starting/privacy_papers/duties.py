"""联审单位职责分工表: what those who handle data together agree (个人信息保护法 Art. 20, 21)."""

from collections.abc import Iterator

from reports.starting.privacy_papers.matters import Matters, head
from reports.writers.word.document import Block, Cells
from vocabulary.texts import Text

NAME = Text("联审单位职责分工表", "Table of duties of the units of the joint review")
_UNIT_HEADS = (
    Text("单位", "unit"),
    Text("反馈的核查事项", "questions that it answers"),
    Text("经办人", "officer"),
    Text("电话", "telephone"),
)
_SEAL_HEADS = (
    Text("单位（盖章）", "unit (seal)"),
    Text("负责人（签字）", "head (signature)"),
    Text("日期", "date"),
)
_AGREED = (
    Text(
        "1. 联审办：收集名册，送审，汇总，告知本人，受理查阅、复制、更正、删除的请求，"
        "保管和到期删除汇总资料。",
        "1. The review office collects rosters, sends forms, puts answers together, notifies people, takes "
        "requests to read, copy, correct or delete, and keeps and in time deletes what was put together.",
    ),
    Text(
        "2. 各单位：只就本单位法定职责范围内的事项核查（第三十四条），"
        "只由指定的经办人查询，如实写明查询日期；"
        "核对人员编号、姓名、身份证号，对不上的退回。",
        "2. Each unit checks only what its duties by law cover (Art. 34), by the named officers alone, and "
        "truly says the day of the search; it compares number, name and ID number, and sends back what does "
        "not agree.",
    ),
    Text(
        "3. 乡镇：报送名册，只就问到乡镇的事项反馈，不接触其他单位的反馈。",
        "3. Townships send rosters, answer what they are asked, and have no access to the answers of others.",
    ),
    Text(
        "4. 不把名册、反馈用于本次审查以外的目的（第六条），不向约定以外的人提供（第十条）。",
        "4. Rosters and answers are used for this review alone (Art. 6), and given to nobody outside this "
        "agreement (Art. 10).",
    ),
    Text(
        "5. 个人向任何一家提出请求的，由收到的单位登记，　　日内转联审办答复（时限由各单位商定）。",
        "5. A request to any unit is registered there and goes within　　days to the review office for an "
        "answer (the units agree on the number of days).",
    ),
    Text(
        "6. 发生或者可能发生泄露、篡改、丢失的，立即补救，通知联审办，并依第五十七条通知有关部门和个人。",
        "6. Where data leak, are changed or lost, or may be: act at once, tell the review office, and notify "
        "authorities and people as Art. 57 says.",
    ),
    Text(
        "7. 审查结束，各单位把送审名单删除，写入数据清理登记（第四十七条）。",
        "7. After the review each unit deletes the lists it received and registers that (Art. 47).",
    ),
)


def duties(matters: Matters) -> Iterator[Block]:
    """Yield the paper."""
    yield from head(matters, NAME)
    yield matters.say(
        "依据个人信息保护法第二十条，两个以上的个人信息处理者共同决定处理目的和处理方式的，须约定各自的权利和义务；"
        "约定不影响个人向其中"
        "任何一家要求行使权利，共同处理侵害权益造成损害的，依法承担连带责任。各单位约定如下。",
        "By Art. 20 of the Personal Information Protection Law (PIPL) handlers who decide together on "
        "purpose and means agree on the rights and duties of each. People may still turn to any of them, and "
        "for harm done together they are liable together as the law says. The units agree as follows.",
    )
    yield matters.strong("一、各单位反馈的事项", "1. What each unit answers")
    yield Cells((matters.row(*_UNIT_HEADS), *_by_unit(matters)), (3, 8, 2, 2), header=True)
    yield matters.strong("二、共同的约定", "2. What all agree on")
    for line in _AGREED:
        yield matters.say(line.zh, line.en)
    yield matters.strong("三、委托处理（没有的写“无”）", "3. Handling on behalf (or “none”)")
    yield matters.say(
        "委托他人处理的，约定目的、期限、方式、种类、保护措施和双方的权利义务，并监督；受托人不得超出约定，"
        "不得转委托（第二十一条）。",
        "Whoever has data handled by others agrees with them on purpose, time, means, kinds, protection and "
        "the rights and duties of both, and supervises them; they may not go beyond it nor pass it on (Art. "
        "21).",
    )
    yield matters.to_fill(Text("受托人、委托的事项、期限", "by whom, what, until when"))
    yield matters.strong("四、盖章", "4. Seals")
    office = (matters.words("联审办", "review office"), "", "")
    rows = [(label.to(matters.lang), "", "") for label in _units(matters).values()]
    yield Cells((matters.row(*_SEAL_HEADS), office, *rows), (4, 3, 2), header=True)


def _units(matters: Matters) -> dict[str, Text]:
    """Return the units that are asked anything, in their order."""
    asked = {code for question in matters.questions for code in question.of}
    return {code: label for code, label in matters.units.items() if code in asked}


def _by_unit(matters: Matters) -> Iterator[tuple[str, ...]]:
    """Yield each unit with what it answers."""
    for code, label in _units(matters).items():
        asks = [matters.asked(question) for question in matters.questions if code in question.of]
        yield (label.to(matters.lang), matters.words("；", "; ").join(asks), "", "")
