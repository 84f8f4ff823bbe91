"""The deadlines and the procedure of a pack in the booklet: what is due when, who owes it, who decides."""

from collections.abc import Mapping

from reports.booklet.setting import Setting
from reports.disclosed.booklet import Grid, Section
from reports.wording.member_words import WAY_LABELS
from reports.wording.words import OUR_READING
from rules.model.conditions import NamedDate
from rules.model.pack import Deadline, Offset, Pack, Term
from rules.model.sentences import UNIT, condition_words
from rules.schema.option_words import WORDS
from vocabulary.texts import Text

STEPS: Mapping[str, Text] = {
    "decides": Text("认定机构", "who decides"),
    "object_to": Text("向谁提出异议", "object to"),
    "object_days": Text("提出异议的期限", "days to object"),
    "recheck_days": Text("复核期限", "days to re-check"),
    "signs": Text("联审意见表的签署", "who signs the opinion on a village"),
    "list_columns": Text("候选人名单的内容", "what the list shows"),
    "list_order": Text("候选人名单的排列", "the order of the list"),
    "withdraw": Text("放弃候选人资格", "withdrawing"),
    "after_posting": Text("名单公布以后", "after the list is posted"),
    "self_nomination": Text("自荐", "standing by oneself"),
    "write_ins": Text("另选他人", "write-ins"),
    "kin_order": Text("近亲属同时当选的", "kin elected together"),
    "woman_seat": Text("妇女名额", "the woman's seat"),
    "replacement": Text("补选、递补", "replacement"),
    "complaint": Text("申诉、投诉", "complaints"),
    "modes": Text("选举方式", "ways of election"),
    "nomination": Text("提名和确定候选人", "nominating and fixing candidates"),
    "two_posts": Text("一人被提名两项职务的", "nominated for two posts"),
    "registration": Text("选民登记", "registration"),
    "election_committee": Text("选举委员会", "the election committee"),
    "proxies": Text("委托投票", "proxies"),
    "shortfall": Text("当选人数不足的", "too few elected"),
    "void": Text("当选无效", "void elections"),
    "overdue": Text("提前、延期、逾期换届", "early, late or overdue elections"),
    "ballots": Text("选票保存", "the ballots"),
}
COUNTED_IN_DAYS = frozenset({"object_days", "recheck_days"})
NEEDED = ("decides", "object_to", "object_days", "recheck_days")


def deadlines_section(pack: Pack, setting: Setting) -> Section:
    """Return what must be done by when, and who owes it."""
    headers = tuple(
        Text(zh, en).to(setting.lang)
        for zh, en in (("事项", "what"), ("期限", "when"), ("由谁", "who"), ("条项", "item"))
    )
    rows = tuple(
        (
            _what(deadline, setting),
            _when(deadline, pack, setting) + _read_as(deadline.reading, setting),
            deadline.owes.to(setting.lang) if deadline.owes else setting.say("未写明", "not said"),
            deadline.item,
        )
        for deadline in pack.deadlines
    )
    return Section(setting.say("期限", "Deadlines"), grid=Grid(headers, rows) if rows else None)


def _what(deadline: Deadline, setting: Setting) -> str:
    """Return what must be done."""
    return deadline.text.to(setting.lang) if deadline.text else deadline.name


def _read_as(reading: Text | None, setting: Setting) -> str:
    """Say how we read what the source's own words leave open; nothing where they say all of it."""
    if reading is None:
        return ""
    said = f"{OUR_READING.to(setting.lang)}{setting.say('：', ': ')}{reading.to(setting.lang)}"
    return setting.say(f"（{said}）", f" ({said})")


def _when(deadline: Deadline, pack: Pack, setting: Setting) -> str:
    """Say from when and until when something must be done."""
    parts = []
    if deadline.when is not None:
        where = condition_words(deadline.when, pack)
        parts.append(setting.say(f"{where.zh}的村", f"where {where.en}"))
    if deadline.first is not None:
        day = _offset(deadline.first, pack, setting)
        parts.append(setting.say(f"{day}起", f"from {day}"))
    latest = _offset(deadline.latest, pack, setting)
    parts.append(setting.say(f"最迟{latest}", f"at the latest {latest}"))
    if deadline.ends_before:
        other = _named_deadline(deadline.ends_before, pack, setting)
        parts.append(setting.say(f"并须在「{other}」之前结束", f"and over before: {other}"))
    return setting.say("，", ", ").join(parts)


def _offset(offset: Offset, pack: Pack, setting: Setting) -> str:
    """Say a day so long before or after another."""
    named = _anchor(offset.anchor, pack, setting)
    count = offset.period.count
    if not count:
        return named
    zh, en = UNIT[offset.period.unit]
    side = Text("前", "before") if offset.before else Text("后", "after")
    return setting.say(f"{named}{side.zh} {count} {zh}", f"{count} {en} {side.en} {named}")


def _anchor(anchor: NamedDate | str, pack: Pack, setting: Setting) -> str:
    """Say the day that is counted from: a named date, or another deadline."""
    if isinstance(anchor, NamedDate):
        return setting.named(pack, anchor)
    other = _named_deadline(anchor, pack, setting)
    return setting.say(f"「{other}」之日", f"the day of: {other}")


def _named_deadline(name: str, pack: Pack, setting: Setting) -> str:
    """Return what a deadline of the pack is about."""
    return next((_what(each, setting) for each in pack.deadlines if each.name == name), name)


def procedure_section(pack: Pack, setting: Setting) -> Section:
    """Return who decides, where to object, what the list shows."""
    headers = tuple(
        Text(zh, en).to(setting.lang) for zh, en in (("事项", "what"), ("规定", "rule"), ("条项", "item"))
    )
    ordered = [
        *(name for name in STEPS if name in pack.procedure),
        *(n for n in pack.procedure if n not in STEPS),
    ]
    rows = tuple(
        (
            STEPS[name].to(setting.lang) if name in STEPS else name,
            _rule(name, pack.procedure[name], setting) + _read_as(pack.procedure[name].reading, setting),
            pack.procedure[name].item,
        )
        for name in ordered
    )
    return Section(setting.say("程序规定", "Procedure"), grid=Grid(headers, rows) if rows else None)


def in_office_section(pack: Pack, setting: Setting) -> Section:
    """Return what the source says of members in office: the lawful ways."""
    heads = (("途径", "way"), ("规定", "rule"), ("条项", "item"))
    headers = tuple(setting.say(*head) for head in heads)
    rows = tuple(
        (WAY_LABELS[way.name].to(setting.lang), way.text.to(setting.lang), way.item) for way in pack.in_office
    )
    title = setting.say("在任成员：依法可以走的途径", "Members in office: the lawful ways")
    return Section(title, grid=Grid(headers, rows) if rows else None)


def _rule(name: str, term: Term, setting: Setting) -> str:
    """Return a rule of procedure in words."""
    said = setting.say(f"{term.value} 日", f"{term.value} days") if name in COUNTED_IN_DAYS else term.value
    text = term.text.to(setting.lang) if term.text else ""
    parts = [text, *([said] if term.value and term.value not in text else []), _order(term, setting)]
    return setting.say("；", "; ").join(part for part in parts if part)


def _order(term: Term, setting: Setting) -> str:
    """Say in which order kin elected together are resolved."""
    steps = setting.say("，", ", ").join(WORDS[step].to(setting.lang) for step in term.order)
    return setting.say(f"依次：{steps}", f"in this order: {steps}") if steps else ""


def lacking_steps(pack: Pack, setting: Setting) -> str:
    """Say which rules of procedure a pack does not have; nobody may take them for law from elsewhere."""
    missing = [STEPS[name].to(setting.lang) for name in NEEDED if name not in pack.procedure]
    return setting.say("、", ", ").join(missing)
