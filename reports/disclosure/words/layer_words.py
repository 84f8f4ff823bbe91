"""The layers of law in words: which list is milder or stricter, and a case that shows it."""

from collections.abc import Iterable, Mapping

from engine.what_if.layer_examples import Given
from engine.what_if.layers import Difference, Member
from reports.wording.words import FORCE, value_words
from vocabulary.fields import FACTS
from vocabulary.kinds import Kind, Value
from vocabulary.questions import Question
from vocabulary.texts import Lang, Text


def member_words(member: Member, lang: Lang) -> str:
    """Name a layer: the pack's title, and the item."""
    return f"{member.pack.title.to(lang)} {member.criterion.item}".strip()


def case_words(given: Given, questions: Mapping[str, Question], lang: Lang) -> str:
    """Describe a case."""
    kinds = {name: each.kind for name, each in FACTS.items()}
    labels = {name: each.label for name, each in FACTS.items()}
    parts = _values(given.facts, kinds, labels, lang)
    if given.question:
        parts.append(_record(given, questions[given.question], lang))
    return "；".join(parts) if lang is Lang.ZH else "; ".join(parts)


def _record(given: Given, question: Question, lang: Lang) -> str:
    """Say what the answer to a question is."""
    ask = question.ask.to(lang)
    if given.record is None:
        return Text(f"「{ask}」未发现", f'"{ask}": nothing found').to(lang)
    kinds = {name: each.kind for name, each in question.fields.items()}
    labels = {name: each.label for name, each in question.fields.items()}
    ordered = {name: given.record[name] for name in question.fields if name in given.record}
    values = _values(ordered, kinds, labels, lang)
    if not values:
        return Text(f"「{ask}」有", f'"{ask}": found').to(lang)
    found = ("，" if lang is Lang.ZH else ", ").join(values)
    return Text(f"「{ask}」有，{found}", f'"{ask}": found, {found}').to(lang)


def _values(
    values: Mapping[str, Value], kinds: Mapping[str, Kind], labels: Mapping[str, Text], lang: Lang
) -> list[str]:
    """Write values with their labels."""
    return [
        f"{labels[name].to(lang)} {value_words(each, kinds[name], lang)}" for name, each in values.items()
    ]


def milder_words(
    differences: Iterable[Difference], questions: Mapping[str, Question], lang: Lang
) -> list[tuple[str, str]]:
    """Say where lists are milder than the law: a label, and the sentence with a case."""
    said = []
    for low, difference in _by_list(differences, lang):
        high, force = member_words(difference.than, lang), _force(difference, lang)
        case = case_words(difference.example, questions, lang)
        label = Text(f"宽于{force}", f"milder than the {force}")
        sentence = Text(
            f"{low} 宽于 {high}。例：{case}的，{high} 涉及，{low} 不涉及。以{force}为准。",
            f"{low} is milder than {high}. Case: {case}: a hit by {high}, none by {low}. "
            f"The {force} prevails.",
        )
        said.append((label.to(lang), sentence.to(lang)))
    return said


def stricter_words(
    differences: Iterable[Difference], questions: Mapping[str, Question], lang: Lang
) -> list[tuple[str, str]]:
    """Say where lists are stricter than the law: a label, and the sentence with a case."""
    said = []
    for difference in differences:
        low, high = (member_words(each, lang) for each in (difference.criterion, difference.than))
        case, force = case_words(difference.example, questions, lang), _force(difference, lang)
        label = Text(f"严于{force}", f"stricter than the {force}")
        sentence = Text(
            f"{low} 严于 {high}。例：{case}的，{low} 涉及，{high} 不涉及。"
            f"不是{force}规定的情形，只提请酌定。",
            f"{low} is stricter than {high}. Case: {case}: a hit by {low}, none by {high}. It is no bar of "
            f"the {force} and is only for the deciding body to weigh.",
        )
        said.append((label.to(lang), sentence.to(lang)))
    return said


def _by_list(differences: Iterable[Difference], lang: Lang) -> list[tuple[str, Difference]]:
    """Put the items of one list that are milder than one article together: none of them hits the case."""
    found: dict[tuple[str, str], list[Difference]] = {}
    for each in differences:
        found.setdefault((each.criterion.pack.name, each.than.name), []).append(each)
    return [(_items(listed, lang), listed[0]) for listed in found.values()]


def _items(differences: list[Difference], lang: Lang) -> str:
    """Name a list with its items."""
    items = dict.fromkeys(each.criterion.criterion.item for each in differences)
    joined = ("、" if lang is Lang.ZH else ", ").join(item for item in items if item)
    return f"{differences[0].criterion.pack.title.to(lang)} {joined}".strip()


def _force(difference: Difference, lang: Lang) -> str:
    """Return what kind of source the higher one is."""
    return FORCE[difference.than.pack.source.force].to(lang)
