"""What the demo election asks, and of which unit: read from the shipped packs, never written here."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from candidates.clearances.answering_unit import unit_names
from candidates.clearances.sent.addressees import UnitsInFull, units_in_full
from candidates.clearances.sent.making import file_name
from demo.villages import COUNTY
from engine.review.docket import of_an_election
from rules.library import Library
from rules.model.conditions import questions_of
from rules.model.pack import Criterion, Pack
from vocabulary.elections.election_kinds import ElectionKind
from vocabulary.questions import Question
from vocabulary.texts import Text

PACKS = ("cn-vco-2025", "shibuxuan-2020")
# Nobody names these: they run by themselves for posts of the Party, and of the supervision committee.
UNNAMED = ("cpc-branch-2020", "cpc-discipline-2023", "supervision-2025")
PACKS_ON_MEMBERS = ("cn-vco-2025", "cn-vco-2025-office")  # the list is on candidates and not used on members
DEPARTMENTS = (
    *("discipline", "organisation", "politics_law", "police", "court"),
    *("procuratorate", "township", "land", "agriculture", "civil_affairs"),
)
# A county of ten units has no bureau of its own for everything; these answer for those that are not there.
STAND_INS: Mapping[str, str] = {"ecology": "land", "emergency": "agriculture", "united_front": "politics_law"}
LAST_STAND_IN = "civil_affairs"
# The county's own choice: removals from village office are filed with civil affairs.
CHOSEN: Mapping[str, str] = {"term_record": "civil_affairs"}


@dataclass(frozen=True, slots=True)
class Inquiry:
    """The questions of the review, the units in their order, and who answers what."""

    questions: Mapping[str, Question]
    units: Mapping[str, str]  # by code, the Chinese name without the county's
    assign: Mapping[str, str]  # by question, the unit that answers it instead of those the pack names
    in_packs: tuple[str, ...]  # the questions as the packs list them, which is their order on a form

    @property
    def in_full(self) -> UnitsInFull:
        """Return what the units are called on papers."""
        labels = {unit: Text(name, name) for unit, name in self.units.items()}
        return units_in_full(COUNTY, labels, {}, unit_names(labels, COUNTY))

    def units_of(self, question: str) -> tuple[str, ...]:
        """Return the units that answer a question."""
        if question in self.assign:
            return (self.assign[question],)
        return self.questions[question].of

    def file_of(self, unit: str, township: str = "", batch: int = 1) -> str:
        """Return the name of the workbook that a unit sends back; a township's own about its own people."""
        name = file_name(self.units[unit], self.in_full.place_of(unit, township), f"第{batch}批")
        return f"clearances/{name}"

    def questions_of(self, unit: str) -> tuple[Question, ...]:
        """Return the questions that a unit answers."""
        return tuple(question for name, question in self.questions.items() if unit in self.units_of(name))

    def on_forms(self, unit: str) -> tuple[Question, ...]:
        """Return the questions that a unit answers, in the order in which `forms` asks them."""
        return tuple(sorted(self.questions_of(unit), key=lambda each: self.in_packs.index(each.name)))


def read_inquiry(kind: ElectionKind = ElectionKind.TERM) -> Inquiry:
    """Read the shipped packs and put each question to units of the county."""
    packs = _packs((*PACKS, *UNNAMED) if kind.elects else PACKS_ON_MEMBERS)
    questions: dict[str, Question] = {}
    for pack in packs:
        questions |= {name: pack.questions[name] for name in _asked(pack, kind)}
    units = {unit: name.zh for pack in packs for unit, name in pack.departments.items()}
    return Inquiry(
        questions=questions,
        units={unit: units[unit] for unit in DEPARTMENTS},
        assign={name: unit for name, question in questions.items() if (unit := _assigned(question))},
        in_packs=tuple(dict.fromkeys(name for pack in packs for name in pack.questions)),
    )


def _packs(names: tuple[str, ...]) -> list[Pack]:
    """Return the packs of the demo."""
    library = Library()
    found = {name: library.find(name) for name in names}
    broken = [name for name, pack in found.items() if pack is None]
    if broken:
        raise LookupError(f"shipped packs that cannot be used: {', '.join(broken)}")
    return [pack for pack in found.values() if pack is not None]


def _asked(pack: Pack, kind: ElectionKind) -> Iterator[str]:
    """Yield what the criteria of a pack read, each question once, in the order of the criteria."""
    examined = (each for each in pack.criteria if kind.elects or not of_an_election(pack, each))
    names = (name for criterion in examined for name in sorted(_read_by(criterion)))
    return iter(dict.fromkeys(name for name in names if pack.questions[name].may_be_asked))


def _read_by(criterion: Criterion) -> frozenset[str]:
    """Return the questions that a criterion reads when it is examined at all."""
    if criterion.sealed or criterion.only_if_raised:
        return frozenset()
    conditions = (criterion.condition, criterion.unsettled)
    return frozenset().union(*(questions_of(condition) for condition in conditions if condition is not None))


def _assigned(question: Question) -> str | None:
    """Return the unit that answers in the place of those the pack names, where one is needed or chosen."""
    if question.name in CHOSEN:
        return CHOSEN[question.name]
    absent = [unit for unit in question.of if unit not in DEPARTMENTS]
    if not absent:
        return None
    present = [unit for unit in question.of if unit in DEPARTMENTS]
    return present[0] if present else STAND_INS.get(absent[0], LAST_STAND_IN)
