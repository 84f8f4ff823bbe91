"""The last chapter of the booklet: on one ground, what every layer says, and where it is not the law."""

from collections.abc import Sequence

from engine.program.lowering import Dates
from engine.review.example_runs import DEFAULT_DAY
from engine.what_if.layers import Ground, Member, layers_of
from reports.booklet.criteria import printed
from reports.booklet.setting import Setting
from reports.disclosed.booklet import Chapter, Entry, Grid, Line, Section
from reports.disclosure.words.layer_words import member_words, milder_words, stricter_words
from reports.wording.words import FORCE, grade_words
from rules.model.conditions import NamedDate
from rules.model.pack import Pack
from rules.model.sentences import sentence
from vocabulary.texts import Text

TITLE = Text("同一情形，各层依据对照", "The same ground in several layers")
NONE = Text("所列依据没有测试同一情形的条款。", "No two of these sources test the same ground.")
METHOD = Text(
    "宽于、严于是逐例试出来的：在各条款年限的前后两天、各选项之间逐一试算一条记录，试出一例即写明该例；没有写的，"
    "只是没有试出，不等于完全一致。下位依据宽于法律、法规的，以法律、法规为准；严于的，只提请酌定。",
    "Milder and stricter are found by trying single records at the edges of every look-back and over every "
    "choice; one case is shown. Where none is shown, none was found, which does not prove that the texts "
    "agree. Where a lower source is milder, law and regulation prevail; where it is stricter, it is only to "
    "be weighed.",
)


def layers_chapter(packs: Sequence[Pack], setting: Setting) -> Chapter:
    """Return what several packs say of one ground."""
    grounds = layers_of(packs, lambda pack: _dates(pack, setting))
    notes = [(METHOD if grounds else NONE).to(setting.lang)]
    if grounds and not setting.dates:
        day = setting.day(DEFAULT_DAY)
        notes.append(
            setting.say(f"所举各例以选举日 {day} 计算。", f"Cases are calculated for polling day {day}.")
        )
    sections = tuple(_section(ground, setting) for ground in grounds)
    return Chapter(TITLE.to(setting.lang), (), sections, tuple(notes))


def _dates(pack: Pack, setting: Setting) -> Dates:
    """Return the dates of the election, or of an example where there is none."""
    return setting.dates.get(pack.name) or dict.fromkeys(NamedDate, DEFAULT_DAY)


def _section(ground: Ground, setting: Setting) -> Section:
    """Return one ground."""
    headers = tuple(
        Text(zh, en).to(setting.lang)
        for zh, en in (("依据", "source"), ("性质", "force"), ("比对口径", "test"), ("效力", "printed as"))
    )
    text = ground.members[0].criterion.text.to(setting.lang)
    heading = setting.say(f"情形：{text}", f"ground: {text}")
    return Section(
        heading,
        entries=_differences(ground, setting),
        grid=Grid(headers, tuple(_row(member, setting) for member in ground.members)),
    )


def _row(member: Member, setting: Setting) -> tuple[str, ...]:
    """Return one layer."""
    lang, criterion = setting.lang, member.criterion
    grade = grade_words(criterion.grade, member.pack.source.force).to(lang)
    return (
        member_words(member, lang),
        FORCE[member.pack.source.force].to(lang) + setting.say("，", ", ") + grade,
        sentence(criterion, member.pack).to(lang)
        if criterion.condition is not None or criterion.only_if_raised
        else setting.say("未见公开文本", "no published text"),
        printed(criterion, member.pack).to(lang),
    )


def _differences(ground: Ground, setting: Setting) -> tuple[Entry, ...]:
    """Return where a layer differs from a legal bar."""
    lang, questions = setting.lang, setting.questions
    said = [
        *milder_words(ground.milder, questions, lang),
        *stricter_words(ground.stricter, questions, lang),
    ]
    found = tuple(Line(label, words) for label, words in said)
    return (Entry(setting.say("与法律对照", "beside the law"), found),) if found else ()
