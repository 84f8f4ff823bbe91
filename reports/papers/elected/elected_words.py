"""The words of the results of polling as they are printed; nobody is named alone beside a rule."""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from reports.disclosed.results import (
    BodyCount,
    Check,
    Due,
    Elected,
    Figure,
    Results,
    Tally,
    Unchecked,
    VillageName,
)
from reports.wording.result_labels import FIGURE, LEFT_TO_PEOPLE, NAMELESS
from reports.wording.words import LAW_SILENT, NOT_EXAMINED, VERDICT, in_brackets
from vocabulary.elections.choices import POSTS
from vocabulary.outcomes import Met, Remark, Why
from vocabulary.texts import Lang, Text

__all__ = ["FIGURE", "LEFT_TO_PEOPLE"]

TITLE = Text("当选结果核验", "results of polling, checked")
TO_REVIEW = Text("当选人资格审查", "elected people whose eligibility is to be reviewed")
NO_BASELINE = Text("无上届数", "no baseline")
NOT_ENTERED = Text("本届未录入", "not in yet")
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
    Met.OPEN: Text("尚不能确定", "cannot be determined yet"),
}
WHY: Mapping[Why, Text] = {
    Why.WRITTEN_IN: Text("另选他人，未经审查", "written in, never reviewed"),
    Why.OTHER_POST: Text("未被提名为所当选的职务", "not nominated for the post"),
    Why.NOT_SURE: Text("身份未确定，见差错", "not sure who it is: see the problems"),
}
REMARK: Mapping[Remark, Text] = {
    Remark.FLAGGED: Text("比对结果为需认定", "the review says flag"),
    Remark.PENDING: Text("比对结果为待反馈", "the review says pending"),
    Remark.UNEXAMINED: Text("未审查", "not examined"),
    Remark.WITHDRAWN: Text(
        "名册上本人已放弃，或已确认他村职务", "on the roster the person gave up, or chose elsewhere"
    ),
}


def village_words(village: VillageName) -> str:
    """Write a village with its township."""
    return f"{village.township}{village.village}"


def name_words(person: Elected, lang: Lang) -> str:
    """Return a name as it is written."""
    return person.name or NAMELESS.to(lang)


def remark_words(person: Elected, lang: Lang) -> str:
    """Say what a clerk must know of somebody elected."""
    said = [REMARK[remark].to(lang) for remark in person.remarks]
    said += [WHY[why].to(lang) for why in person.whys]
    return Text("；", "; ").to(lang).join(said)


def verdict_words(person: Elected, lang: Lang) -> str:
    """Return what the review before polling said of somebody."""
    if person.verdict is None:
        return Text("未经比对", "not reviewed").to(lang)
    if Remark.UNEXAMINED in person.remarks:
        return NOT_EXAMINED.to(lang)
    said = VERDICT[person.verdict].to(lang)
    return said if person.legal is not None else said + in_brackets(LAW_SILENT.to(lang), lang)


def body_words(body: BodyCount, lang: Lang) -> str:
    """Say how many seats of a body are filled, and how many are still open."""
    elected = sum(office.elected for office in body.offices)
    known = all(office.seats is not None for office in body.offices)
    seats = sum(office.seats or 0 for office in body.offices)
    whole = Text(f"应选 {seats} 名，", f"{seats} seats, ").to(lang) if known else ""
    seated = Text(f"{whole}已录入 {elected} 名", f"{whole}{elected} in").to(lang)
    missing = [
        Text(f"{POSTS[office.post].zh} {office.open} 名", f"{office.open} {POSTS[office.post].en}").to(lang)
        for office in body.offices
        if office.open
    ]
    if missing:
        listed = Text("、", ", ").to(lang).join(missing)
        seated += Text(f"，尚缺 {body.open} 名（{listed}）", f", {body.open} still open ({listed})").to(lang)
    return Text("：", ": ").to(lang).join((BODY[body.body].to(lang), seated))


def unchecked_words(unchecked: Unchecked, lang: Lang) -> str:
    """Say which requirement was not checked, because of which body no result is in."""
    bodies = Text("、", ", ").to(lang).join(BODY[body].to(lang) for body in unchecked.bodies)
    text = f"{unchecked.item} {unchecked.text.to(lang)}".strip()
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


def _plain(number: Fraction) -> str:
    """Write a number of heads; a table of the previous term may hold a part of one."""
    return str(number) if number.denominator == 1 else f"{float(number):.1f}"


def change_words(figure: Figure, lang: Lang) -> str:
    """Say how a figure moved in the villages that are compared; nothing where they cannot be."""
    before, after = figure.before, figure.after
    if before is None or after is None:
        return NO_BASELINE.to(lang) if figure.now else NOT_ENTERED.to(lang)
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


def rows_words(results: Results, lang: Lang) -> str:
    """Return the sum that conserves the rows, and how many villages are in."""
    rows, within, waiting = results.rows, len(results.villages), len(results.not_in)
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


def people_words(people: Iterable[Elected], lang: Lang) -> str:
    """Name several people."""
    return Text("、", ", ").to(lang).join(name_words(person, lang) for person in people)


def fact_lines(check: Check, lang: Lang) -> list[str]:
    """Return the facts on a requirement that is not surely met."""
    lines = [pair.sentence.to(lang) for pair in check.pairs]
    known: Sequence[tuple[Sequence[Elected], Text]] = (
        (check.in_both, Text("同一人当选两个班子：", "elected into both bodies: ")),
        (check.undeclared, Text("近亲属未申报或不明：", "close kin not declared, or unclear: ")),
        (check.untold, Text("所计情况未填或不明：", "what is counted is not known of: ")),
    )
    return [*lines, *(label.to(lang) + people_words(people, lang) for people, label in known if people)]
