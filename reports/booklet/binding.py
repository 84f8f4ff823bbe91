"""Binds the booklet: the cover, a chapter for every pack, and the one that sets the layers side by side."""

from collections.abc import Iterator, Mapping, Sequence

from engine.review.docket import Because
from reports.booklet.bodies import bodies_section
from reports.booklet.consistency import consistency_chapters
from reports.booklet.counting import AGE, OVER, OVERFLOW
from reports.booklet.cover import ADVICE, CONTENTS, foot_of
from reports.booklet.criteria import criteria_sections
from reports.booklet.layers import layers_chapter
from reports.booklet.setting import Setting
from reports.booklet.steps import deadlines_section, in_office_section, lacking_steps, procedure_section
from reports.disclosed.booklet import Booklet, Chapter, Grid, Line, Section
from reports.papers.shared.frame import FINGERPRINT
from reports.wording.place_words import as_called_there
from reports.wording.privacy_words import RETENTION, deletion_words
from reports.wording.words import BECAUSE, BODY_WORDS, COLON, FORCE, in_brackets
from rules.model.conditions import NamedDate
from rules.model.pack import Criterion, Pack, Status
from vocabulary.elections.choices import CATEGORIES
from vocabulary.elections.election_kinds import ElectionKind
from vocabulary.texts import Text

STATUS: Mapping[Status, Text] = {
    Status.COMPLETE: Text("全文（转述）", "complete, in our own words"),
    Status.CUT: Text("节选：只收入一部分条款，未收入的不比对", "cut: a part only; the rest is not examined"),
    Status.SHELL: Text(
        "空壳：只有条目名，没有公开文本，不能用于比对", "shell: items without a published text; not usable"
    ),
}
SOURCE_GRADES: Mapping[str, Text] = {
    "A": Text("法律法规文本", "text of the law"),
    "B": Text("政府网站", "government site"),
    "C": Text("新闻、期刊或者裁判文书", "news, journal or court"),
    "D": Text("原文的转载", "a copy of a published text"),
    "E": Text("来历不明的网页", "a page of unknown origin"),
}


def booklet_of(packs: Sequence[Pack], setting: Setting) -> Booklet:
    """Bind a booklet on some packs."""
    lang = setting.lang
    chapters = [_chapter(pack, setting) for pack in packs]
    # What is not used is shown, and neither set beside the law nor counted in the fingerprint of the reports.
    used = [pack for pack in packs if pack.name not in setting.unusable]
    if len(used) > 1:
        chapters.append(layers_chapter(used, setting))
    chapters += consistency_chapters(used, setting)
    return Booklet(
        lang=lang,
        title=setting.say("《审查依据》", "The rules of the review"),
        subtitle=setting.county or packs[0].title.to(lang) if len(packs) == 1 else setting.county,
        lines=tuple(_cover(setting)),
        contents=_contents(packs, setting),
        notes=(ADVICE.to(lang), *_unused(setting)),
        chapters=tuple(chapters),
        foot=foot_of(used or packs, lang),
    )


def _cover(setting: Setting) -> Iterator[Line]:
    """Yield what the cover says of the election."""
    if setting.county:
        yield Line(setting.say("选举", "election"), setting.county)
    if setting.days:
        days = setting.say("、", ", ").join(setting.day(day) for day in setting.days)
        label = ("选举日", "polling day") if setting.elects else ("审查日", "review day")
        yield Line(setting.say(*label), days)
        yield Line(setting.say("反馈的保存期限", "answers kept until"), _deletion(setting))
    if not setting.county:
        yield Line(
            setting.say("适用", "where"),
            setting.say("未指明选举；采用情况和日期以各县选举文件夹为准", "no election named"),
        )


def _deletion(setting: Setting) -> str:
    """Say by when the answers are deleted, or that the county has not said so."""
    if setting.delete_answers_by is not None:
        return deletion_words(setting.delete_answers_by).to(setting.lang)
    return setting.say(
        f"未定，请在 election.yaml 中写 delete_answers_by；只保存必要的最短时间（{RETENTION.zh}）",
        f"not fixed; write delete_answers_by in election.yaml, no later than needed ({RETENTION.en})",
    )


def _unused(setting: Setting) -> Iterator[str]:
    """Yield what the election names and cannot be used."""
    for name, why in setting.unusable.items():
        yield setting.say(f"未采用的规则包 {name}：{why}。", f"Not used: {name}: {why}.")


def _contents(packs: Sequence[Pack], setting: Setting) -> Grid:
    """Return the list of the packs in the booklet."""
    lang = setting.lang
    rows = tuple(
        (
            pack.title.to(lang) + in_brackets(pack.name, lang),
            FORCE[pack.source.force].to(lang),
            STATUS[pack.status].to(lang),
            setting.adoption[pack.name],
            pack.sha256[:FINGERPRINT],
        )
        for pack in packs
    )
    return Grid(tuple(header.to(lang) for header in CONTENTS), rows)


def _chapter(pack: Pack, setting: Setting) -> Chapter:
    """Return one pack."""
    sections = [
        _corrections(pack, setting),
        *criteria_sections(pack, setting),
        bodies_section(pack, setting),
        deadlines_section(pack, setting),
        procedure_section(pack, setting),
        in_office_section(pack, setting),
        _overridden(pack, setting),
        _own_readings(pack, setting),
    ]
    kept = [section for section in sections if section.entries or section.grid]
    absent = Section(
        setting.say("本规则包没有的内容", "What this pack does not have"), _absent(pack, setting)
    )
    return Chapter(pack.title.to(setting.lang), tuple(_head(pack, setting)), (*kept, absent))


def _corrections(pack: Pack, setting: Setting) -> Section:
    """Return what a pack corrects of another one, or of an earlier edition of itself."""
    lang = setting.lang
    headers = (
        setting.say("更正的规则包", "of"),
        setting.say("更正什么", "what"),
        setting.say("为什么", "why"),
    )
    rows = tuple((each.of, each.what.to(lang), each.why.to(lang)) for each in pack.corrects)
    return Section(setting.say("更正", "Corrections"), grid=Grid(headers, rows) if rows else None)


def _overridden(pack: Pack, setting: Setting) -> Section:
    """Return what a higher law took the place of: it stands in the source, and is applied to nobody."""
    headers = (
        setting.say("条项", "item"),
        setting.say("原来的规定、为什么不再适用", "what it said, and why it no longer applies"),
        setting.say("被什么取代", "in its place"),
    )
    rows = tuple((each.item, each.text.to(setting.lang), each.by) for each in pack.overridden)
    heading = setting.say("被上位法取代、不再适用", "Overridden by a higher law and not applied")
    return Section(heading, grid=Grid(headers, rows) if rows else None)


def _own_readings(pack: Pack, setting: Setting) -> Section:
    """Return how a pack of the county reads criteria of others."""
    headers = (
        setting.say("条项", "item"),
        setting.say("怎样理解", "how it is read"),
        setting.say("哪一条", "of which criterion"),
    )
    rows = tuple((each.item, each.text.to(setting.lang), each.of) for each in pack.readings)
    heading = setting.say(
        "本县读法（不改变比对结果）", "How the county reads other sources (no result changes)"
    )
    return Section(heading, grid=Grid(headers, rows) if rows else None)


def _head(pack: Pack, setting: Setting) -> Iterator[Line]:
    """Yield what a pack says of itself, and how it applies here."""
    lang, source = setting.lang, pack.source
    yield Line(setting.say("规则包", "pack"), pack.name)
    yield Line(setting.say("性质", "force"), FORCE[source.force].to(lang))
    yield Line(setting.say("文本", "text"), STATUS[pack.status].to(lang))
    yield Line(setting.say("来源", "source"), _source(pack, setting))
    yield Line(setting.say("施行期间", "in force"), _in_force(pack, setting))
    yield Line(setting.say("适用对象", "applies to"), _applies_to(pack, setting))
    yield Line(setting.say("采用", "adoption"), setting.adoption[pack.name])
    if pack.name in setting.reach:
        yield Line(setting.say("在本县适用于", "applies here to"), setting.reach[pack.name])
    yield Line(setting.say("基准日", "as-of day"), setting.named(pack, NamedDate.AS_OF))
    yield Line(setting.say("计算办法", "counting"), _counting(pack, setting))
    yield Line(setting.say("规则指纹", "sha256"), f"{pack.sha256[:FINGERPRINT]}　{pack.sha256}")


def _source(pack: Pack, setting: Setting) -> str:
    """Say what the pack was written from."""
    source = pack.source
    graded = SOURCE_GRADES.get(source.grade)
    grade = source.grade + in_brackets(graded.to(setting.lang), setting.lang) if graded else source.grade
    parts = [
        source.title,
        source.document,
        source.date,
        setting.say("来源等级 ", "source grade ") + grade if source.grade else "",
        source.url,
    ]
    return setting.say("，", ", ").join(part for part in parts if part)


def _in_force(pack: Pack, setting: Setting) -> str:
    """Say from when and until when a source is in force."""
    if pack.in_force is None:
        return setting.say("未写明", "not said")
    first, last = setting.day(pack.in_force.first), pack.in_force.last
    if last is None:
        return setting.say(f"{first}起施行", f"from {first}")
    return setting.say(f"{first}至{setting.day(last)}", f"{first} to {setting.day(last)}")


def _applies_to(pack: Pack, setting: Setting) -> str:
    """Say of which places and bodies a source speaks."""
    if pack.applies_to is None:
        return setting.say("未写明", "not said")
    units = [CATEGORIES[unit].to(setting.lang) for unit in CATEGORIES if unit in pack.applies_to.units]
    words = {name: as_called_there(called, pack).to(setting.lang) for name, called in BODY_WORDS.items()}
    bodies = [word for name, word in words.items() if name in pack.applies_to.bodies]
    comma = setting.say("、", ", ")
    checked = ElectionKind.STANDING_CHECK.value in pack.applies_to.kinds
    whom = [
        *([setting.say("被提名人", "nominees for")] if pack.on_elections else []),
        *([setting.say("在任成员（届中联审）", "members in office of")] if checked else []),
    ]
    return setting.say(
        f"{comma.join(units)}；{comma.join(bodies)}的{'、'.join(whom)}",
        f"{comma.join(units)}; {' and '.join(whom)} {comma.join(bodies)}",
    )


def _counting(pack: Pack, setting: Setting) -> str:
    """Say how a source counts ages and periods."""
    calendar = pack.calendar
    parts = (AGE[calendar.age_reached], OVER[calendar.period_over], OVERFLOW[calendar.overflow])
    age, over, overflow = (part.to(setting.lang) for part in parts)
    return setting.say(f"周岁：{age}；期间：{over}；{overflow}", f"ages: {age}; periods: {over}; {overflow}")


def _absent(pack: Pack, setting: Setting) -> tuple[str, ...]:
    """Say plainly what a reader might look for here in vain."""
    aside = {name.partition("/")[2]: why for name, why in setting.aside.items() if _is_of(name, pack)}
    notes = [] if pack.status is Status.COMPLETE else [STATUS[pack.status].to(setting.lang)]
    if pack.not_seen is not None:
        notes.append(setting.say("没有见到：", "Not seen: ") + pack.not_seen.to(setting.lang))
    for why in dict.fromkeys(aside.values()):
        items = [_item(each, setting) for each in pack.criteria if aside.get(each.name) is why]
        notes.append(_silent(why, setting) + COLON.to(setting.lang) + setting.say("；", "; ").join(items))
    if not pack.ratios:
        notes.append(setting.say("没有班子结构要求。", "No requirements on bodies."))
    if not pack.deadlines:
        notes.append(setting.say("没有写明期限。", "No deadlines."))
    lacking = lacking_steps(pack, setting)
    if lacking:
        notes.append(
            setting.say(
                f"没有规定：{lacking}。依其他依据或者由县里确定，不得以本依据的名义。",
                f"Not regulated here: {lacking}. Other sources or the county fix these in their own name.",
            )
        )
    return tuple(notes)


def _is_of(name: str, pack: Pack) -> bool:
    """Whether a criterion's full name is of a pack."""
    return name.partition("/")[0] == pack.name


def _item(criterion: Criterion, setting: Setting) -> str:
    """Name a criterion by its item and text."""
    return f"{criterion.item} {criterion.text.to(setting.lang)}".strip()


def _silent(because: Because, setting: Setting) -> str:
    """Say why the machine says nothing of some criteria."""
    reason = BECAUSE[because].to(setting.lang)
    return setting.say(f"机器不比对（{reason}）", f"not examined ({reason})")
