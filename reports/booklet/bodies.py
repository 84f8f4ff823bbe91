"""The requirements on a body in the booklet."""

from reports.booklet.criteria import reading_lines, rights_lines
from reports.booklet.measures import ratio_words
from reports.booklet.setting import Setting
from reports.disclosed.booklet import Entry, Line, Section
from reports.wording.words import AIM, FORCE
from rules.model.pack import Pack
from rules.model.ratios import Ratio, RatioGrade
from vocabulary.texts import Text

GRADES = {
    RatioGrade.BAR: Text("必须满足", "required"),
    RatioGrade.CAUTION: Text("一般应当满足", "as a rule required"),
    RatioGrade.PREFER: AIM,
}
# Below law and regulation nothing is required of an election; the source says so all the same.
REQUIRED_BY_POLICY = Text("原文要求满足，提请酌定", "required by its source, for the deciding body to weigh")


def bodies_section(pack: Pack, setting: Setting) -> Section:
    """Return the requirements of a pack on the elected bodies."""
    entries = tuple(_entry(ratio, pack, setting) for ratio in pack.ratios)
    return Section(setting.say("班子结构要求", "Requirements on the bodies"), entries=entries)


def _entry(ratio: Ratio, pack: Pack, setting: Setting) -> Entry:
    """Return one requirement."""
    lang = setting.lang
    force = FORCE[pack.source.force].to(lang)
    aimed = ratio.grade is RatioGrade.BAR and not pack.legal
    grade = (REQUIRED_BY_POLICY if aimed else GRADES[ratio.grade]).to(lang)
    return Entry(
        heading=ratio.item,
        text=ratio.text.to(lang),
        mark=grade,
        name=f"{pack.name}/{ratio.name}",
        lines=(
            Line(setting.say("测算口径", "measured"), ratio_words(ratio, pack).to(lang)),
            *reading_lines(ratio.reading, setting),
            Line(
                setting.say("等级、性质", "grade, force"),
                setting.say(f"{grade}；{force}", f"{grade}; {force}"),
            ),
            *rights_lines(ratio.rights_note, setting),
            Line(setting.say("出处", "citation"), f"{pack.source.title} {ratio.item}".strip()),
        ),
    )
