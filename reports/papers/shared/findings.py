"""A person's findings in words: what is hit, who owes an answer, and what else is open."""

from collections.abc import Mapping

from reports.disclosed.findings import Finding, Nominee
from reports.wording.words import COLON, in_brackets
from vocabulary.outcomes import Hold
from vocabulary.texts import Lang, Text
from vocabulary.truth import Truth

Departments = Mapping[str, Text]
MOST_UNITS = 3  # named in a cell of a table


def hits(nominee: Nominee, lang: Lang) -> tuple[str, ...]:
    """Return the criteria that hit, each with its source and with what a hit means."""
    found = (finding.criterion for finding in nominee.findings if finding.truth is Truth.YES)
    return tuple(
        f"{each.title.to(lang)} {each.item}{COLON.to(lang)}{each.text.to(lang)}"
        f"{in_brackets(each.effect.to(lang), lang)}"
        for each in found
    )


def owed(nominee: Nominee, departments: Departments) -> dict[str, list[str]]:
    """Return the questions that are open, by the unit that owes them, in the order of the units."""
    by_question: dict[str, set[str]] = {}
    for finding in open_findings(nominee):
        for awaited in finding.awaits:
            by_question.setdefault(awaited.question, set()).update(awaited.departments)
    return {
        unit: names
        for unit in departments
        if (names := [question for question, units in by_question.items() if unit in units])
    }


def owed_words(nominee: Nominee, departments: Departments, lang: Lang) -> tuple[str, ...]:
    """Return who owes how many answers; of many units, only how many they are."""
    units = owed(nominee, departments)
    if len(units) > MOST_UNITS:
        count = sum(map(len, units.values()))
        return (Text(f"{len(units)} 家 {count} 项", f"{len(units)} units, {count} items").to(lang),)
    return tuple(
        f"{departments[unit].to(lang)} {len(names)}{Text(' 项', '').to(lang)}"
        for unit, names in units.items()
    )


def other_doubts(nominee: Nominee, lang: Lang) -> tuple[str, ...]:
    """Return what else leaves a person open: blanks of the roster, open law, doubts about the record."""
    said = [words.to(lang) for finding in open_findings(nominee) for words in finding.doubts]
    held = [item.message.to(lang) for item in nominee.holds if item.hold is not Hold.PACK_UNUSABLE]
    return tuple(dict.fromkeys(said + held))


def open_findings(nominee: Nominee) -> list[Finding]:
    """Return the findings that are open."""
    return [finding for finding in nominee.findings if finding.truth is Truth.UNKNOWN]
