"""The words of the results of polling: people with their offices and votes, pairs, published rules.

Nobody is ever named alone beside a rule: what the rule means for whom is for people to decide.
"""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from candidates.people.kin_relations import CLOSE_KIN
from engine.elected.elected import (
    BodyCount,
    Check,
    Due,
    ElectedPerson,
    ElectedReview,
    Figure,
    KinPair,
    Met,
    PublishedRule,
    Remark,
    Tally,
    Unchecked,
    Why,
)
from reports.requirement_words import bound_words, number_words
from reports.results.labels import FIGURE, LEFT_TO_PEOPLE
from reports.words import VERDICT
from rules.schema.option_words import WORDS
from vocabulary.fields import POSTS
from vocabulary.texts import Lang, Text

__all__ = ["FIGURE", "LEFT_TO_PEOPLE"]

TITLE = Text("当选结果核验", "results of polling, checked")
TO_REVIEW = Text("当选人资格审查", "elected people whose eligibility is to be reviewed")
NO_BASELINE = Text("无上届数", "no baseline")
NOT_TOLD = Text("本届未录入", "not in yet")
NO_RULE = Text(
    "所用审查依据没有写明此种情形如何处理，由有权机关依法决定。",
    "No pack in use says what follows; the competent body decides by law.",
)
REPLACEMENT_NOTE = Text(
    "该条写的是候选人缺额的递补，对当选后的缺额是否适用由有权机关依法决定。",
    "The rule speaks of candidates who drop out; whether it applies to open seats is for the competent body.",
)
DUE_UNSAID = Text("所用审查依据没有写明期限", "no pack in use names a day")
BODY: Mapping[str, Text] = {
    "committee": Text("村民委员会", "committee"),
    "branch": Text("村党组织", "branch"),
    "supervision": Text("村务监督委员会", "supervision committee"),
}
MET: Mapping[Met, Text] = {
    Met.MET: Text("满足", "met"),
    Met.NOT_MET: Text("不满足", "not met"),
    Met.OPEN: Text("尚不能确定", "cannot be told yet"),
}
WHY: Mapping[Why, Text] = {
    Why.WRITTEN_IN: Text("另选他人，未经审查", "written in, never reviewed"),
    Why.OTHER_POST: Text("未被提名为所当选的职务", "not nominated for the post"),
    Why.NOT_SURE: Text("身份未确定，见差错", "not sure who it is: see the problems"),
}
REMARK: Mapping[Remark, Text] = {
    Remark.FLAGGED: Text("比对结果为需认定", "the review says flag"),
    Remark.PENDING: Text("比对结果为待反馈", "the review says pending"),
    Remark.WITHDRAWN: Text("名册状态为本人放弃", "the roster says withdrawn"),
}
_NAMELESS = Text("（姓名未填）", "(no name)")


def name_words(person: ElectedPerson, lang: Lang) -> str:
    """Return a name as it is written."""
    return person.name or _NAMELESS.to(lang)


def votes_words(votes: int | None, lang: Lang) -> str:
    """Return how many votes somebody had."""
    if votes is None:
        return Text("得票未填", "votes left out").to(lang)
    return Text(f"得票 {votes}", f"{votes} votes").to(lang)


def person_words(person: ElectedPerson, lang: Lang) -> str:
    """Name somebody with every office and its votes."""
    offices = (
        Text("；", "; ")
        .to(lang)
        .join(
            Text("，", ", ").to(lang).join((POSTS[office.post].to(lang), votes_words(office.votes, lang)))
            for office in person.offices
        )
    )
    return Text(f"{name_words(person, lang)}（{offices}）", f"{name_words(person, lang)} ({offices})").to(
        lang
    )


def people_words(people: Iterable[ElectedPerson], lang: Lang) -> str:
    """Name several people."""
    return Text("、", ", ").to(lang).join(name_words(person, lang) for person in people)


def pair_words(pair: KinPair, lang: Lang) -> str:
    """Say of two people in one sentence what they are to each other, their offices and votes side by side."""
    one, other = (person_words(person, lang) for person in pair.people)
    relation = Text(" 或 ", " or ").to(lang).join(CLOSE_KIN[each].to(lang) for each in pair.relations)
    zh, en = (f"（{relation}）", f" ({relation})") if relation else ("", "")
    if pair.sure:
        return Text(f"{one}与{other}互为近亲属{zh}", f"{one} and {other} are close kin{en}").to(lang)
    return Text(
        f"{one}与{other}：一方申报对方为近亲属{zh}，另一方没有申报或者申报不一致",
        f"{one} and {other}: one of them declares the other as close kin{en}, the other one does not",
    ).to(lang)


def fact_lines(check: Check, lang: Lang) -> list[str]:
    """Return the facts on a requirement that is not surely met."""
    facts = check.facts
    lines = [pair_words(pair, lang) for pair in facts.pairs]
    told: Sequence[tuple[Sequence[ElectedPerson], Text]] = (
        (facts.in_both, Text("同一人当选两个班子：", "elected into both bodies: ")),
        (facts.undeclared, Text("近亲属未申报或不明：", "close kin not declared, or unclear: ")),
        (facts.untold, Text("所计情况未填或不明：", "what is counted is not known of: ")),
    )
    return [*lines, *(label.to(lang) + people_words(people, lang) for people, label in told if people)]


def counted_words(check: Check, lang: Lang) -> str:
    """Say what a requirement counts among the people elected, and what it asks."""
    review = check.review
    bound = bound_words(review.ratio)
    needed = Text(f"要求{bound.zh}", f"required: {bound.en}").to(lang) if bound.en else ""
    least, most = review.least, review.most
    if least is None or most is None:
        return review.because.to(lang) if review.because else needed
    low, high = (number_words(each, percent=False) for each in (least, most))
    counted = Text(f"最少 {low.zh}、最多 {high.zh}", f"from {low.en} to {high.en}")
    if least == most:
        counted = Text(f"计 {low.zh}", f"counted {low.en}")
    return Text("，", ", ").to(lang).join(part for part in (counted.to(lang), needed) if part)


def _plain(number: Fraction) -> str:
    """Write a number of heads; a table of the previous term may hold a part of one."""
    return str(number) if number.denominator == 1 else f"{float(number):.1f}"


def rule_words(rule: PublishedRule, lang: Lang) -> str:
    """Return a published rule with its source, item and order of steps; it names nobody."""
    steps = " → ".join(WORDS[step].to(lang) for step in rule.order)
    order = Text(f"（依次：{steps}）", f" (in this order: {steps})").to(lang) if steps else ""
    source = f"{rule.source.to(lang)} {rule.item}".strip()
    return Text("：", ": ").to(lang).join((source, f"{rule.words.to(lang)}{order}"))


def body_words(body: BodyCount, lang: Lang) -> str:
    """Say how many seats of a body are filled, and how many are still open."""
    elected = sum(office.elected for office in body.offices)
    known = all(office.seats is not None for office in body.offices)
    seats = sum(office.seats or 0 for office in body.offices)
    whole = Text(f"应选 {seats} 名，", f"{seats} seats, ").to(lang) if known else ""
    told = Text(f"{whole}已录入 {elected} 名", f"{whole}{elected} in").to(lang)
    missing = [
        Text(f"{POSTS[office.post].zh} {office.open} 名", f"{office.open} {POSTS[office.post].en}").to(lang)
        for office in body.offices
        if office.open
    ]
    if missing:
        listed = Text("、", ", ").to(lang).join(missing)
        told += Text(f"，尚缺 {body.open} 名（{listed}）", f", {body.open} still open ({listed})").to(lang)
    return Text("：", ": ").to(lang).join((BODY[body.body].to(lang), told))


def remark_words(person: ElectedPerson, lang: Lang) -> str:
    """Say what a clerk must know of somebody elected."""
    said = [REMARK[remark].to(lang) for remark in person.remarks]
    said += [WHY[why].to(lang) for why in person.whys]
    return Text("；", "; ").to(lang).join(said)


def verdict_words(person: ElectedPerson, lang: Lang) -> str:
    """Return what the review before polling said of somebody."""
    return (
        Text("未经比对", "not reviewed").to(lang)
        if person.verdict is None
        else VERDICT[person.verdict].to(lang)
    )


def unchecked_words(unchecked: Unchecked, lang: Lang) -> str:
    """Say which requirement was not checked, because of which body no result is in."""
    bodies = Text("、", ", ").to(lang).join(BODY[body].to(lang) for body in unchecked.bodies)
    text = f"{unchecked.ratio.item} {unchecked.ratio.text.to(lang)}".strip()
    return Text(f"{text}（尚无{bodies}当选结果）", f"{text} (no results of the {bodies})").to(lang)


def due_words(due: Sequence[Due], lang: Lang) -> str:
    """Say by which day whoever was written in is to be reviewed."""
    if not due:
        return DUE_UNSAID.to(lang)
    return (
        Text("；", "; ")
        .to(lang)
        .join(
            Text(
                f"最迟 {each.latest}（{each.source.zh} {each.item}）",
                f"by {each.latest} ({each.source.en} {each.item})",
            ).to(lang)
            for each in due
        )
    )


def tally_words(name: str, tally: Tally | None, lang: Lang) -> str:
    """Write a figure: heads as a number, the mean as one, everything else with its whole and its share."""
    if tally is None:
        return ""
    if name == "members":
        return _plain(tally.least)
    untold = (
        Text(f"（{tally.untold} 人不明）", f" ({tally.untold} not known)").to(lang) if tally.untold else ""
    )
    if name == "both_posts":
        untold = untold.replace("人", "村")
    if name == "age":
        return _span([part / tally.whole for part in (tally.least, tally.most)]) + untold
    low, high = (f"{float(part * 100 / tally.whole):.1f}%" for part in (tally.least, tally.most))
    if tally.least == tally.most:
        return f"{_plain(tally.least)}/{tally.whole}　{low}"
    counted = f"{_plain(tally.least)}–{_plain(tally.most)}/{tally.whole}"
    return f"{counted}　{low}–{high}{untold}"


def _span(ends: Sequence[Fraction]) -> str:
    """Write a number whose ends may differ."""
    low, high = (f"{float(end):.1f}" for end in ends)
    return low if low == high else f"{low}–{high}"


def change_words(figure: Figure, lang: Lang) -> str:
    """Say how a figure moved in the villages that are compared; nothing where they cannot be."""
    before, after = figure.before, figure.after
    if before is None or after is None:
        return NO_BASELINE.to(lang) if figure.now else NOT_TOLD.to(lang)
    if figure.name == "members":
        return f"{float(after.least - before.least):+g}"
    was = before.least / before.whole
    moved = [part / after.whole - was for part in (after.least, after.most)]
    years = figure.name == "age"
    low, high = (f"{float(part if years else part * 100):+.1f}" for part in moved)
    span = low if low == high else Text(f"{low} 至 {high}", f"{low} to {high}").to(lang)
    unit = Text("岁", "years") if years else Text("个百分点", "points")
    left_out = years and after.untold
    note = (
        Text(f"（{after.untold} 人不明，未计入）", f" ({after.untold} not known, left out)")
        if left_out
        else None
    )
    return f"{span} {unit.to(lang)}{note.to(lang) if note else ''}"


def rows_words(review: ElectedReview, lang: Lang) -> str:
    """Return the sum that conserves the rows, and how many villages are in."""
    rows, within, waiting = review.rows, len(review.villages), len(review.not_in)
    return Text(
        f"读取 {rows.read:,} 行 = 当选 {rows.elected:,} + 差错 {rows.problems:,} + 跳过 {rows.skipped:,}。"
        f"已录入 {within} 个村，尚未录入 {waiting} 个村。",
        f"read {rows.read:,} rows = elected {rows.elected:,} + problems {rows.problems:,}"
        f" + skipped {rows.skipped:,}. {within} villages in, {waiting} not yet.",
    ).to(lang)


def heads_words(*, both: bool, lang: Lang) -> str:
    """Say who is counted, and that everybody counts once."""
    bodies = (
        Text("村民委员会和村党组织（两委）", "the committee and the branch") if both else BODY["committee"]
    )
    return Text(
        f"按人头计：{bodies.zh}当选人，一人兼任几职只计一人。上届数取自 villages.xlsx「上届情况」，"
        "只比较本届结果和上届数都有的村；没有上届数的不作比较，不按零计。",
        f"Heads, not posts: whoever is elected to {bodies.en} counts once. The previous term is that of the "
        "sheet 上届情况; only villages with both are compared, and no baseline is never zero.",
    ).to(lang)
