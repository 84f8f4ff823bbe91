"""A candidate record (one nominee, 被提名人, of one village): facts, and doubts about the record itself."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from operator import attrgetter

from candidates.people.kin import KinDeclaration
from candidates.villages.village import VillageKey
from vocabulary.elections.choices import BODIES, GONE
from vocabulary.facts import CellFact, Fact, Unknown, cell_fact, cell_facts, with_fact
from vocabulary.many.filled import filled_then_frozen
from vocabulary.origins import Origin
from vocabulary.outcomes import Hold
from vocabulary.places import Place
from vocabulary.texts import Text

__all__ = ["Hold"]


@dataclass(frozen=True, slots=True)
class Reservation:
    """One reason that holds a nominee back from `pass`, with the cell it comes from."""

    hold: Hold
    message: Text
    place: Place


@filled_then_frozen
@dataclass(frozen=True, slots=True)
class Candidate:
    """One nominee in one village, well formed: every roster fact is known or says why it is not."""

    number: str
    key: VillageKey | None
    written_village: VillageKey
    facts: Mapping[str, Fact]
    kin: KinDeclaration
    posts: frozenset[str]
    reservations: tuple[Reservation, ...]
    place: Place
    misprint: str = ""  # the ID as written, where its check digit is wrong and nothing else contradicts it
    agreed: frozenset[str] = frozenset()  # the matters that 授权 names; none where it says yes or no

    @property
    def bodies(self) -> frozenset[str]:
        """Return the bodies that the posts belong to."""
        return frozenset(body for body, posts in BODIES.items() if self.posts & set(posts))

    @property
    def posts_open(self) -> bool:
        """Whether some post nominated for is not known, so that any body may be meant."""
        return any(reservation.hold is Hold.NO_POST for reservation in self.reservations)

    def fact(self, name: str) -> Fact:
        """Return a roster fact, blank where the roster has no such column."""
        fact = self.facts.get(name)
        return Unknown(Origin.BLANK, self.place) if fact is None else fact

    def text(self, name: str) -> str:
        """Return a fact of words as written, or nothing where it is not known."""
        return _text(cell_fact(self.facts, name))

    def numbered(self, number: str) -> "Candidate":
        """Return the nominee with a person number; in order, for everybody in the county gets one."""
        return Candidate(
            number,
            self.key,
            self.written_village,
            with_fact(self.facts, "number", number, self.place),
            self.kin,
            self.posts,
            self.reservations,
            self.place,
            self.misprint,
            self.agreed,
        )

    @property
    def withdrawn(self) -> bool:
        """Whether the person does not stand here: a filed withdrawal, or a post chosen in another village."""
        return cell_fact(self.facts, "state") in GONE

    @property
    def chose_another(self) -> bool:
        """Whether the person chose a post in another village in writing (确认职务)."""
        return cell_fact(self.facts, "state") == "chose_another"

    @property
    def may_have_withdrawn(self) -> bool:
        """Whether the roster leaves open if the person still stands: the state cannot be read."""
        value = cell_fact(self.facts, "state")
        return isinstance(value, Origin) and value is not Origin.BLANK


def stated(candidates: Iterable[Candidate], name: str) -> Iterator[CellFact | None]:
    """Yield what the records of many nominees say under a name."""
    return cell_facts(map(attrgetter("facts"), candidates), name)


def texts(candidates: Iterable[Candidate], name: str) -> list[str]:
    """Return a fact of words of many nominees, of each as `text` does."""
    return [value if isinstance(value, str) else _text(value) for value in stated(candidates, name)]


def _text(value: CellFact | None) -> str:
    """Return words as written, or nothing where they are not known."""
    if isinstance(value, str):
        return value
    return "" if value is None or isinstance(value, Origin) else str(value)
