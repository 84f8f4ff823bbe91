"""每人去向: everybody of every batch and roster, where they are, and the sums that show nobody is lost."""

from collections.abc import Iterator, Sequence

from reports.blocks import Bar, Bars, Block, Column, Grid, Heading, Line, Part, Row, Title, Tone
from reports.disclosed.account.whereabouts import PersonWent, Whereabouts
from reports.wording.words import COMMA, LIST_COMMA, VERDICT
from vocabulary.elections.choices import POSTS
from vocabulary.elections.followup_words import NOTICE, WENT, Notice, Went
from vocabulary.texts import Lang, Text

TITLE = Text("每人去向", "Where everybody went")
TONES = {
    Went.ELECTED: Tone.DONE,
    Went.WRITTEN_IN: Tone.DONE,
    Went.NOT_ELECTED: Tone.QUIET,
    Went.LISTED: Tone.DONE,
    Went.NOT_LISTED: Tone.QUIET,
    Went.NOMINATED: Tone.WAITING,
    Went.WITHDRAWN: Tone.QUIET,
    Went.CHOSE_ANOTHER: Tone.QUIET,
    Went.REPLACED: Tone.QUIET,
    Went.NOMINATION_ENDED: Tone.QUIET,
    Went.MOVED: Tone.QUIET,
    Went.MISTAKEN: Tone.QUIET,
    Went.ASKED: Tone.DUE,
}
_DRAWN = {
    Tone.DONE: Text("当选、已认定列入名单", "elected, or listed by decision"),
    Tone.WAITING: Text("已提名，在审", "nominated, under review"),
    Tone.QUIET: Text("不再参选（各有登记）", "no longer standing, each on record"),
    Tone.DUE: Text("待乡镇说明", "the township is asked"),
}
_HEADS = (
    Text("乡镇", "township"),
    Text("村", "village"),
    Text("人员编号", "number"),
    Text("姓名", "name"),
    Text("提名（当选）职务", "posts"),
    Text("去向", "where"),
    Text("说明", "how it is known"),
)
_PLACES = (Text("去向", "where"), Text("人次", "people"))


def whereabouts_paper(found: Whereabouts, county: str, lang: Lang) -> Iterator[Block]:
    """Yield the paper: the sums, the townships at a glance, who gave up and when, then everybody."""
    yield Title(f"{county}{TITLE.zh}" if lang is Lang.ZH else f"{county}: {TITLE.en}")
    yield Line(_sum(found).to(lang), strong=True)
    if found.unsure:
        yield Line(_unsure(found.unsure).to(lang))
    rows = ((WENT[went].to(lang), f"{count:,}") for went, count in found.counts.items())
    total = Row((Text("合计", "all together").to(lang), f"{found.total:,}"), strong=True)
    yield Grid(
        (Column(_PLACES[0].to(lang)), Column(_PLACES[1].to(lang), right=True)), (*map(Row, rows), total)
    )
    yield Heading(Text("一、各乡镇", "1. By township").to(lang))
    yield Bars(tuple(_bar(each, found.people, lang) for each in found.townships))
    yield from _notices(found, lang)
    yield from _asked(found, lang)
    yield Heading(Text("四、逐人", "4. Everybody").to(lang))
    yield _everybody(found.people, lang)


def _sum(found: Whereabouts) -> Text:
    """Say the sum that has to hold."""
    here, gone, new, total = found.on_rosters, found.no_longer, found.written_in, found.total
    return Text(
        f"现在的名册上 {here:,} 人次 + 曾在名册或反馈表上、现在没有的 {gone:,} 人次 + 另选他人当选 {new:,} 人"
        f" = {total:,}，与下列各项去向之和相等。",
        f"on the rosters now {here:,} + on a roster or a form before and on none now {gone:,} + "
        f"elected as write-ins {new:,} = {total:,}, the sum of the places below.",
    )


def _unsure(count: int) -> Text:
    """Say that some rows of the results name nobody for sure."""
    return Text(
        f"另有 {count} 行当选结果不能确定是谁，可能是名册上的人，未计入合计，见差错清单。",
        f"{count} rows of the results do not surely say who was elected; they are in no sum.",
    )


def _bar(township: str, people: Sequence[PersonWent], lang: Lang) -> Bar:
    """Draw one township."""
    tones = [TONES[each.went] for each in people if each.township == township]
    parts = tuple(Part(label.to(lang), tones.count(tone), tone) for tone, label in _DRAWN.items())
    return Bar(township or "—", parts, Text(f"{len(tones)} 人次", f"{len(tones)}").to(lang))


def _notices(found: Whereabouts, lang: Lang) -> Iterator[Block]:
    """Yield who gave up before and after being told: an inspector asks for these figures."""
    yield Heading(Text("二、本人放弃与告知的先后", "2. Withdrawals, and what people had been told").to(lang))
    if not found.counts[Went.WITHDRAWN]:
        yield Line(Text("没有人放弃。", "Nobody gave up.").to(lang))
        return
    counted = (f"{NOTICE[notice].to(lang)} {count}" for notice, count in found.notices.items())
    yield Line(Text("，", ", ").to(lang).join(counted) + Text("。", ".").to(lang))
    if found.notices[Notice.BEFORE]:
        words = Text(
            "告知之前放弃的，请逐人核对是否出于本人意愿；本系统只计数，不作判断。",
            "Who gave up before being told: please see of each that it was the person's own will. "
            "The product counts and judges nothing.",
        )
        yield Line(words.to(lang))


def _asked(found: Whereabouts, lang: Lang) -> Iterator[Block]:
    """Yield of whom a township has to say where the person went."""
    yield Heading(Text("三、待乡镇说明的", "3. What townships are asked").to(lang))
    people = [each for each in found.people if each.went is Went.ASKED]
    if people:
        yield _everybody(people, lang)
    else:
        yield Line(Text("没有。", "None.").to(lang))


def _everybody(people: Sequence[PersonWent], lang: Lang) -> Grid:
    """Return people with where each is."""
    columns = tuple(Column(head.to(lang), whole=index < 4) for index, head in enumerate(_HEADS))
    return Grid(columns, tuple(_row(each, lang) for each in people))


def _row(person: PersonWent, lang: Lang) -> Row:
    """Return the row of one person."""
    posts = LIST_COMMA.to(lang).join(POSTS[post].to(lang) for post in person.posts)
    return Row(
        (
            *(person.township or "—", person.village or "—", person.number or "—", person.name, posts),
            *(WENT[person.went].to(lang), COMMA.to(lang).join(_how(person, lang))),
        )
    )


def _how(person: PersonWent, lang: Lang) -> Iterator[str]:
    """Yield how it is known where somebody is."""
    if person.went is Went.NOMINATED and person.verdict is not None:
        yield VERDICT[person.verdict].to(lang)
    if person.notice is not None:
        yield NOTICE[person.notice].to(lang)
    if person.successor:
        yield Text(f"接替人员 {person.successor}", f"in the person's place: {person.successor}").to(lang)
    if person.instead:
        yield Text(f"现提名于{person.instead}", f"nominated in {person.instead} now").to(lang)
    if person.on is not None:
        yield f"{person.on.isoformat()} {person.paper}".strip()
    if not person.on_roster and person.went is not Went.WRITTEN_IN:
        yield _last(person.last).to(lang)


def _last(review: int) -> Text:
    """Say which review had somebody last."""
    if review:
        return Text(f"最后见于第 {review} 次比对", f"seen last in review {review}")
    return Text("只在已发出的反馈表上", "on a form that was sent, and in no review")
