"""What is open on a nominee, in lines: questions with the units that still have to answer, or the reason."""

from reports.disclosed.county import Disclosed
from reports.disclosed.findings import Nominee
from reports.wording.words import origin_words
from vocabulary.texts import Text
from vocabulary.truth import Truth

MOST_QUESTIONS = 5  # beyond these a person's open questions are counted by unit
_Owed = dict[str, tuple[tuple[str, ...], str]]  # by question: the units, and why it is open


def open_lines(nominee: Nominee, view: Disclosed) -> list[str]:
    """Return what is open on a nominee."""
    lang = view.reader.lang
    owed: _Owed = {}
    lines: list[str] = []
    for finding in (each for each in nominee.findings if each.truth is Truth.UNKNOWN):
        why = "、".join(
            origin_words(origin, finding.criterion.force).to(lang) for origin in finding.unknown_because
        )
        for each in finding.awaits:
            owed.setdefault(each.question, (each.departments, why))
        if not finding.awaits:
            lines.append(f"{finding.criterion.text.to(lang)}（{why}）")
    return [*(_by_unit(owed, view) if len(owed) > MOST_QUESTIONS else _by_question(owed, view)), *lines]


def _by_question(owed: _Owed, view: Disclosed) -> list[str]:
    """Return a line per open question."""
    return [
        f"{'、'.join(_unit(unit, view) for unit in units)}："
        f"{view.questions[question].to(view.reader.lang)}（{why}）"
        for question, (units, why) in owed.items()
    ]


def _by_unit(owed: _Owed, view: Disclosed) -> list[str]:
    """Return one line that counts the open questions of every unit, in the order of the units."""
    units = [unit for owing, _ in owed.values() for unit in owing]
    counted = "、".join(
        f"{_unit(unit, view)} {units.count(unit)}{Text(' 项', '').to(view.reader.lang)}"
        for unit in view.election.departments
        if unit in units
    )
    said = Text(f"待反馈 {len(owed)} 项：{counted}", f"{len(owed)} questions open: {counted}")
    return [said.to(view.reader.lang)]


def _unit(unit: str, view: Disclosed) -> str:
    """Return the name of a unit."""
    return view.election.departments[unit].to(view.reader.lang)
