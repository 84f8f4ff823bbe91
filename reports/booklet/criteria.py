"""The criteria of a pack in the booklet: the test in words, who is asked what, how days are counted."""

from collections.abc import Iterator

from engine.review.docket import Because, questions_read
from reports.booklet.counting import counting_lines
from reports.booklet.setting import Setting
from reports.disclosed.booklet import Entry, Line, Section
from reports.wording.place_words import as_called_there
from reports.wording.privacy_words import SEPARATE_CONSENT
from reports.wording.words import (
    BECAUSE,
    FORCE,
    OUR_READING,
    OWN_READING,
    aim_of,
    effect,
    grade_words,
)
from rules.model.pack import Criterion, Force, Grade, Pack
from rules.model.sentences import sentence
from vocabulary.questions import Disclosure, Question
from vocabulary.texts import Text

NO_TEXT = Text("（未见公开文本）", "(no published text)")
DISCLOSED = {
    Disclosure.FULL: Text("可告知", "may be disclosed"),
    Disclosure.ITEM_ONLY: Text("仅告知条款", "only the item may be disclosed"),
    Disclosure.WITHHELD: Text("依法不予告知", "withheld by law"),
}
PARTY_BARS = Text(
    "党内法规规定不得的情形（提请酌定）", "What a Party rule forbids (for the deciding body to weigh)"
)
GROUPS = {
    Grade.BAR: (
        Text("不得的情形", "What forbids"),
        Text("提请酌定的情形（原文列为禁止）", "What is to be weighed (the source says: forbidden)"),
    ),
    Grade.CAUTION: (
        Text("不宜的情形（提请酌定）", "What is advised against (to be weighed)"),
        Text("不宜的情形（提请酌定）", "What is advised against (to be weighed)"),
    ),
}


OF_MEMBERS = Text("在任成员须核实认定的情形", "What is to be verified of members in office")


def criteria_sections(pack: Pack, setting: Setting) -> tuple[Section, ...]:
    """Return the criteria by what they do: bars, cautions, steps, and wishes by orientation."""
    lang = setting.lang
    sections: list[Section] = []
    for grade in GROUPS:
        own = [each for each in pack.criteria if each.grade is grade]
        of_members = pack.applies_to is not None and not pack.on_elections
        title = OF_MEMBERS if of_members else _group(grade, pack)
        sections.append(_section(title.to(lang), own, pack, setting))
    steps = [c for c in pack.criteria if c.grade is Grade.STEP]
    heading = setting.say(
        "程序事项（列入村的待办，不进入比对结果）", "Steps (on the to-do list, in no verdict)"
    )
    sections.append(_section(heading, steps, pack, setting))
    sections.extend(_wishes(pack, setting))
    return tuple(section for section in sections if section.entries)


def _group(grade: Grade, pack: Pack) -> Text:
    """Return the heading of what forbids or advises against, by the force of its source."""
    if grade is Grade.BAR and pack.source.force is Force.PARTY_RULE:
        return PARTY_BARS
    legal, other = GROUPS[grade]
    return legal if pack.legal else other


def _wishes(pack: Pack, setting: Setting) -> Iterator[Section]:
    """Yield the wishes, those of one orientation together."""
    wishes = [c for c in pack.criteria if c.grade is Grade.PREFER]
    for orientation in dict.fromkeys(each.orientation for each in wishes):
        own = [each for each in wishes if each.orientation == orientation]
        named = setting.say("：", ": ") + orientation.to(setting.lang) if orientation else ""
        yield _section(aim_of(legal=pack.legal).to(setting.lang) + named, own, pack, setting)


def _section(heading: str, criteria: list[Criterion], pack: Pack, setting: Setting) -> Section:
    """Return criteria under one heading."""
    return Section(heading, entries=tuple(_entry(each, pack, setting) for each in criteria))


def _entry(criterion: Criterion, pack: Pack, setting: Setting) -> Entry:
    """Return one criterion."""
    lang = setting.lang
    return Entry(
        heading=criterion.item,
        text=criterion.text.to(lang) or NO_TEXT.to(lang),
        mark=printed(criterion, pack).to(lang),
        name=f"{pack.name}/{criterion.name}",
        lines=tuple(_lines(criterion, pack, setting)),
    )


def printed(criterion: Criterion, pack: Pack) -> Text:
    """Return what a hit is printed as."""
    match criterion.grade:
        case Grade.BAR | Grade.CAUTION if not pack.on_elections and pack.applies_to is not None:
            return Text("须核实认定", "to be verified by people")
        case Grade.BAR | Grade.CAUTION:
            return effect(pack.source.force, criterion.grade, forbidden_here=criterion.forbids_here)
        case Grade.PREFER:
            return aim_of(legal=pack.legal)
        case Grade.STEP:
            return Text("列入待办", "a step to take")


def _lines(criterion: Criterion, pack: Pack, setting: Setting) -> Iterator[Line]:
    """Yield everything that there is to say of a criterion."""
    lang = setting.lang
    if criterion.condition is not None or criterion.only_if_raised:
        yield Line(setting.say("比对口径", "test"), as_called_there(sentence(criterion, pack), pack).to(lang))
    if criterion.quote:
        yield Line(setting.say("原文", "in its own words"), f"“{criterion.quote}”")
    yield from reading_lines(criterion.reading, setting)
    yield from (Line(OWN_READING.to(lang), own.cited.to(lang)) for own in criterion.read_here)
    if criterion.todo is not None:
        yield Line(setting.say("要做的事", "to do"), criterion.todo.to(lang))
    if criterion.settles:
        yield Line(setting.say("法律未定之处", "settles"), _settling("、".join(criterion.settles), setting))
    yield Line(setting.say("等级、性质", "grade, force"), _strength(criterion, pack, setting))
    for name in sorted(questions_read(criterion)):
        yield Line(setting.say("核查事项", "question"), _asked(setting.questions[name], setting))
    yield from counting_lines(criterion, pack, setting)
    if criterion.curable_until is not None:
        until = setting.named(pack, criterion.curable_until)
        yield Line(setting.say("补正", "curable"), setting.say(f"{until}以前可以补正", f"until {until}"))
    aside = setting.aside.get(f"{pack.name}/{criterion.name}")
    if aside is not None:
        yield Line(setting.say("不由机器比对", "not examined"), _aside(aside, setting))
    yield from rights_lines(criterion.rights_note, setting)
    grade_of_source = setting.say(f"（来源等级 {pack.source.grade}）", f" (source grade {pack.source.grade})")
    yield Line(
        setting.say("出处", "citation"), criterion.citation + (grade_of_source if pack.source.grade else "")
    )


def _strength(criterion: Criterion, pack: Pack, setting: Setting) -> str:
    """Say how strong a criterion is, and what kind of source it stands in."""
    source = pack.source.force
    grade = grade_words(criterion.grade, source, forbidden_here=criterion.forbids_here).to(setting.lang)
    return f"{grade}{setting.say('；', '; ')}{FORCE[source].to(setting.lang)}"


def reading_lines(reading: Text | None, setting: Setting) -> Iterator[Line]:
    """Yield how we read what the source's own words leave open."""
    if reading is not None:
        yield Line(OUR_READING.to(setting.lang), reading.to(setting.lang))


def rights_lines(note: Text | None, setting: Setting) -> Iterator[Line]:
    """Yield what an item is not to be taken for."""
    if note is not None:
        yield Line(setting.say("权利提示", "rights"), note.to(setting.lang))


def _settling(name: str, setting: Setting) -> str:
    """Say what an article settles that a law leaves open."""
    return setting.say(
        f"本条涉及的，{name} 不再按“法律未定”处理，依本条办理",
        f"whom this article hits is no longer open under {name} and is judged by this article",
    )


def _asked(question: Question, setting: Setting) -> str:
    """Say what is asked, of whom, on what basis, and how much of the answer may be disclosed."""
    ask = question.ask.to(setting.lang)
    units = setting.say("、", ", ").join(setting.unit(unit) for unit in question.of)
    disclosed = DISCLOSED[question.disclosure].to(setting.lang)
    basis = SEPARATE_CONSENT.to(setting.lang) if question.by_consent else question.basis
    said = setting.say(
        f"「{ask}」由{units}反馈；核查依据：{basis}；告知范围：{disclosed}",
        f'"{ask}", answered by {units}; basis: {basis}; {disclosed}',
    )
    if question.sealed:
        allowed = question.allowed_by
        said += (
            setting.say(f"；依法封存，允许查询的规定：{allowed}", f"; sealed, may be asked under {allowed}")
            if allowed
            else setting.say("；依法封存，不发问", "; sealed by law: not asked")
        )
    return said


def _aside(because: Because, setting: Setting) -> str:
    """Say why the machine does not examine a criterion, and what happens instead."""
    reason = BECAUSE[because].to(setting.lang)
    if because is Because.ONLY_IF_RAISED:
        return setting.say(
            f"{reason}：在认定表中写明事实和依据，机器不作判断",
            f"{reason}: with facts and grounds on the decision sheet",
        )
    return setting.say(f"{reason}，列为未审查", f"{reason}; listed as not examined")
