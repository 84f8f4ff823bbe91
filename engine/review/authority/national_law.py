"""Whether another text says the same as the national law that the product ships."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from engine.review.docket import questions_read
from rules.model.pack import Criterion, Pack
from rules.model.ratios import Ratio
from vocabulary.places import TextPlace
from vocabulary.questions import Question
from vocabulary.texts import Text

_NOWHERE, _WORDLESS = TextPlace("", 1, 1), Text("", "")


def says_the_same(pack: Pack, law: Pack) -> bool:
    """Whether a pack means what the law means: wording, comments and examples may differ, and nothing else.

    No county may leave a bar of the law out, and none may put one of its own under the name of the law.
    """
    if pack.sha256 == law.sha256 and pack.questions == law.questions:
        return True
    return (
        _head(pack) == _head(law)
        and _meanings(pack) == _meanings(law)
        and _bodies(pack.ratios) == _bodies(law.ratios)
        and all(
            pack.questions.get(name) == law.questions[name]
            for criterion in law.criteria
            for name in questions_read(criterion)
        )
    )


def says_what_was_shipped(pack: Pack, law: Pack, former: Iterable[Pack]) -> bool:
    """Whether a pack means what this law, or an earlier edition of it that we shipped, means.

    An earlier edition speaks only where it is in force on every day on which the law is; its criteria and
    the questions that they read may come from different editions.
    """
    known = (law, *former)
    asked = [each.questions for each in known]
    return any(
        edition.name == law.name
        and _in_force_as_long(edition, law)
        and _head(pack) == _head(edition)
        and _meanings(pack) == _meanings(edition)
        and _bodies(pack.ratios) == _bodies(edition.ratios)
        and all(_was_shipped(pack.questions.get(name), name, asked) for name in _read(edition))
        for edition in known
    )


def _in_force_as_long(edition: Pack, law: Pack) -> bool:
    """Whether an edition is in force whenever the law is."""
    mine, theirs = edition.in_force, law.in_force
    if mine is None or theirs is None:
        return False
    ends = theirs.last is not None and (mine.last is None or mine.last >= theirs.last)
    return mine.first <= theirs.first and (mine.last is None or ends)


def _was_shipped(question: Question | None, name: str, asked: Sequence[Mapping[str, Question]]) -> bool:
    """Whether a question is one that we shipped under that name."""
    return any(name in each and each[name] == question for each in asked)


def _read(pack: Pack) -> frozenset[str]:
    """Return the questions that the criteria of a pack read."""
    return frozenset().union(*(questions_read(criterion) for criterion in pack.criteria))


def _head(pack: Pack) -> tuple[object, ...]:
    """Return what decides where, when and how a pack speaks."""
    source = (pack.name, pack.source.force, pack.jurisdiction, pack.status)
    where = None if pack.applies_to is None else (pack.applies_to.units, pack.applies_to.bodies)
    return (*source, pack.in_force, where, pack.as_of, pack.calendar)


def _meanings(pack: Pack) -> dict[str, Criterion]:
    """Return the criteria by name without their wording."""
    return {
        criterion.name: replace(
            criterion,
            text=_WORDLESS,
            todo=None,
            rights_note=None,
            reading=None,
            quote="",
            orientation=None,
            ground="",
            place=_NOWHERE,
        )
        for criterion in pack.criteria
    }


def _bodies(ratios: Iterable[Ratio]) -> dict[str, Ratio]:
    """Return the requirements on a body by name without their wording."""
    return {
        ratio.name: replace(ratio, text=_WORDLESS, rights_note=None, reading=None, place=_NOWHERE)
        for ratio in ratios
    }
