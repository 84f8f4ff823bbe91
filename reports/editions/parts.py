"""A pack as parts that can be compared: each with a name that stays, and what the booklet prints of it.

What the booklet does not print (comments, examples, the order of entries) is no part of what a pack says.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reports.booklet.binding import booklet_of
from reports.booklet.criteria import DISCLOSED
from reports.booklet.setting import Setting, alone
from reports.booklet.steps import deadlines_section, procedure_section
from reports.disclosed.booklet import Entry, Line, Section
from rules.model.pack import Pack
from vocabulary.kinds import Choice, Several
from vocabulary.questions import Question, RecordField
from vocabulary.texts import Lang, Text

HEAD = Text("规则包", "the pack")
QUESTIONS = Text("核查事项", "question")
_SAID, _ITEM, _EFFECT, _GROUP = (
    Text("文字", "text"),
    Text("条项", "item"),
    Text("效力", "effect"),
    Text("归类", "group"),
)
_FIGURES = re.compile(r"\d+")
_FINGERPRINTS = frozenset({"规则指纹", "sha256"})


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a pack: what it is, and by label what is printed of it."""

    kind: str
    title: str
    said: Mapping[str, str]


def parts_of(pack: Pack, lang: Lang) -> dict[str, Part]:
    """Return the parts of a pack by a name that stays when their words change."""
    setting = alone([pack], lang)
    return {
        **_printed(pack, setting),
        **_deadlines(pack, setting),
        **_procedure(pack, setting),
        **{
            f"question {name}": _question(pack.questions[name], setting)
            for name in sorted(pack.own_questions)
        },
    }


def _printed(pack: Pack, setting: Setting) -> dict[str, Part]:
    """Return the head, the criteria, the requirements and the pairs."""
    chapters = booklet_of([pack], setting).chapters
    head = [line for line in chapters[0].lines if line.label not in _FINGERPRINTS]
    parts = {"head": Part(HEAD.to(setting.lang), pack.name, _lines(head))}
    for section in chapters[0].sections:
        parts |= {entry.name: _entry(entry, section, setting) for entry in section.entries}
    if pack.own_pairs:
        for chapter in chapters[1:]:
            parts |= {
                f"pair {entry.text}": Part(chapter.title, entry.text, _lines(entry.lines))
                for section in chapter.sections
                for entry in section.entries
            }
    return parts


def _entry(entry: Entry, section: Section, setting: Setting) -> Part:
    """Return one criterion or requirement."""
    first = {_ITEM: entry.heading, _SAID: entry.text, _EFFECT: entry.mark, _GROUP: section.heading}
    said = {label.to(setting.lang): value for label, value in first.items()}
    title = f"{entry.heading} {entry.text}".strip()
    return Part(setting.say("条款", "criterion"), title, {**said, **_lines(entry.lines)})


def _lines(lines: Iterable[Line]) -> dict[str, str]:
    """Return what is printed under each label; a label that is there twice holds both."""
    said: dict[str, str] = {}
    for line in lines:
        said[line.label] = f"{said[line.label]}\n{line.value}" if line.label in said else line.value
    return said


def _deadlines(pack: Pack, setting: Setting) -> dict[str, Part]:
    """Return the deadlines by name."""
    return _rows(deadlines_section(pack, setting), [f"deadline {each.name}" for each in pack.deadlines])


def _procedure(pack: Pack, setting: Setting) -> dict[str, Part]:
    """Return the rules of procedure, which a label tells apart."""
    section = procedure_section(pack, setting)
    rows = section.grid.rows if section.grid else ()
    return _rows(section, [f"procedure {row[0]}" for row in rows])


def _rows(section: Section, names: Sequence[str]) -> dict[str, Part]:
    """Return the rows of a table, each under its name."""
    if section.grid is None:
        return {}
    heads = section.grid.headers
    return {
        name: Part(section.heading, row[0], dict(zip(heads, row, strict=True)))
        for name, row in zip(names, section.grid.rows, strict=True)
    }


def _question(question: Question, setting: Setting) -> Part:
    """Return a question: what is asked of whom, on what basis, and what a record holds."""
    say, lang = setting.say, setting.lang
    said = {
        say("问题", "asked"): question.ask.to(lang),
        say("由谁反馈", "answered by"): say("、", ", ").join(setting.unit(unit) for unit in question.of),
        say("核查依据", "basis"): say("本人同意", "consent") if question.by_consent else question.basis,
        say("告知范围", "disclosure"): DISCLOSED[question.disclosure].to(lang),
        say("封存", "sealed"): say("依法封存", "sealed by law") if question.sealed else "",
        say("允许查询的规定", "allowed by"): question.allowed_by,
        say("明细", "details"): "\n".join(
            _field(each, question, setting) for each in question.fields.values()
        ),
    }
    return Part(QUESTIONS.to(lang), question.ask.to(lang), said)


def _field(field: RecordField, question: Question, setting: Setting) -> str:
    """Say what a record holds under one heading, and how a date is calculated that is left out."""
    parts, comma = [field.label.to(setting.lang)], setting.say("、", ", ")
    if isinstance(field.kind, Choice | Several):
        parts.append(comma.join(each.to(setting.lang) for each in field.kind.options.values()))
    if field.otherwise is not None:
        parts += [
            setting.say("未填时推算", "where it is left out"),
            comma.join(_months(field, question, setting)),
        ]
    return setting.say("：", ": ").join(parts)


def _months(field: RecordField, question: Question, setting: Setting) -> Iterator[str]:
    """Yield after how many months a date is taken to be, by what it depends on."""
    if field.otherwise is None:
        return
    by = question.fields[field.otherwise.by].kind
    words = by.options if isinstance(by, Choice | Several) else {}
    for option, months in field.otherwise.months.items():
        label = words[option].to(setting.lang) if option in words else option
        count = "–".join(
            dict.fromkeys(_FIGURES.findall(str(months)))
        )  # one figure, or the least and the most
        yield setting.say(f"{label} {count} 个月", f"{label} {count} months")
