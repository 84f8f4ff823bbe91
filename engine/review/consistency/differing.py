"""Reports what one unit answered twice about the same person, neither of which can be used."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from candidates.clearances.replies.statements import content_of
from engine.review.subjects import Material
from vocabulary.answers import Owing, Reply
from vocabulary.catalogue.clearances import clearance_rows as catalogue
from vocabulary.origins import Origin
from vocabulary.places import Place, place_order, place_words
from vocabulary.problems import Problem, problem
from vocabulary.texts import Text

_SHOWN = 10  # numbers named in a message


def differing_answers(roll: Iterable[Material], departments: Mapping[str, Text]) -> Iterator[Problem]:
    """Report each unit whose answers about somebody stand against each other, once.

    Which answers they are, the pages and `explain` print beside the finding.
    """
    units: defaultdict[str, list[tuple[str, tuple[Place, ...]]]] = defaultdict(list)
    for material in roll:
        for given in material.answers.values():
            for unit, reply in given.replies.items():
                if _differs(reply):
                    places = sorted((answer.place for answer in reply.answers), key=place_order)
                    units[unit].append((material.candidate.number, tuple(places)))
    for unit, found in units.items():
        yield _problem(departments[unit], found)


def _differs(reply: Reply) -> bool:
    """Whether a unit's statements about this very person say different things, and none of them holds."""
    if not isinstance(reply, Owing) or reply.origin is not Origin.CONFLICT or reply.recorded is not None:
        return False
    return len({content_of(answer) for answer in reply.answers if answer.matches}) > 1


def _problem(unit: Text, found: list[tuple[str, tuple[Place, ...]]]) -> Problem:
    """Say about whom, and where the first two answers stand."""
    numbers = list(dict.fromkeys(number for number, _ in found))
    first, *_, last = found[0][1]
    more = len(numbers) > _SHOWN
    return problem(
        catalogue.ANSWERS_DIFFER,
        last,
        unit=unit,
        count=len(numbers),
        shown=Text(
            "、".join(numbers[:_SHOWN]) + ("等" if more else ""),
            ", ".join(numbers[:_SHOWN]) + (", …" if more else ""),
        ),
        other=place_words(first),
    )
