"""A review: every finding on every nominee of every village, with what was set aside and what went wrong."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from candidates.clearances.replies.recorded import Findings
from candidates.clearances.replies.returns import Returns
from candidates.clearances.tallies import ReturnedWorkbook
from candidates.decisions.decision import Decision, Unsettled, Withdrawal
from candidates.decisions.registered import Registered
from candidates.election import Election
from candidates.followup.followup import Followup, Seen
from candidates.people.candidate import Candidate, Reservation
from candidates.rosters.roll import RowCount, Skip
from candidates.villages.village import Village, VillageKey
from engine.bodies.requirement import BodiesReview, RequirementReview, WideReview
from engine.elected.elected import ElectedReview
from engine.program.explanation import Explanation
from engine.review.authority.authority import Unusable
from engine.review.consistency.consistency import Consistency
from engine.review.docket import SetAside
from engine.review.subjects import Material
from engine.schedules.schedule import Schedule
from rules.model.pack import Criterion, Pack
from vocabulary.elections.decision_words import Settles
from vocabulary.many.filled import filled_then_frozen
from vocabulary.outcomes import Verdict
from vocabulary.problems import Hint, Problem
from vocabulary.questions import Question
from vocabulary.texts import Text
from vocabulary.truth import Truth


@filled_then_frozen
@dataclass(frozen=True, slots=True)
class Finding:
    """One criterion on one nominee; a `no` carries no explanation until somebody asks for one."""

    pack: Pack
    criterion: Criterion
    truth: Truth
    explanation: Explanation | None
    curable: bool = False  # a hit can still be cured on the review day

    @property
    def name(self) -> str:
        """Return the criterion's full name."""
        return f"{self.pack.name}/{self.criterion.name}"


@dataclass(frozen=True, slots=True)
class Settled:
    """A decision that settles something of a nominee: it stands beside the finding, which stays as it is."""

    decision: Decision
    criterion: str  # the full name; blank where the decision is on the person as a whole
    settles: Settles
    outdated: bool = False  # decided before its source changed: shown beside what is found now


@dataclass(frozen=True, slots=True)
class Listed:
    """A decision that puts on the list everybody of a village with whom nothing was found."""

    decision: Decision
    numbers: frozenset[str]


@dataclass(frozen=True, slots=True)
class SettledRows:
    """What people decided on villages, the rows that settle nothing, who gave up, and what was registered."""

    listed: tuple[Listed, ...] = ()
    unsettled: tuple[Unsettled, ...] = ()
    withdrawals: tuple[Withdrawal, ...] = ()
    registered: tuple[Registered, ...] = ()


@dataclass(frozen=True, slots=True)
class NomineeReview:
    """What the review says of one nominee."""

    material: Material  # every fact and answer the findings were made from
    findings: tuple[Finding, ...]  # bars and cautions
    wishes: tuple[Finding, ...]  # never in a verdict
    steps: tuple[Finding, ...]  # on the village's to-do list
    not_asked: tuple[SetAside, ...]
    reservations: tuple[Reservation, ...]
    legal: Verdict | None
    policy: Verdict | None
    verdict: Verdict
    applied: bool = True  # whether any source speaks of the person at all
    would_apply: tuple[Pack, ...] = ()  # where nothing was examined: the sources that would, were they in use
    decisions: tuple[Settled, ...] = ()  # what people decided, in the order of their rows
    late: frozenset[str] = frozenset()  # criteria on which all that was found came in after posting

    @property
    def unexamined(self) -> bool:
        """Whether nothing at all was examined: neither by law nor by anything else."""
        return self.legal is None and self.policy is None

    @property
    def candidate(self) -> Candidate:
        """Return the nominee's record."""
        return self.material.candidate


@dataclass(frozen=True, slots=True)
class VillageReview:
    """What the review says of one village, or (`village` None) of nominees whose village is not known."""

    township: str
    name: str
    village: Village | None
    polling_day: date
    nominees: tuple[NomineeReview, ...]
    bodies: BodiesReview

    @property
    def requirements(self) -> tuple[RequirementReview, ...]:
        """Return the requirements on the village's bodies, each judged alone."""
        return self.bodies.alone


@dataclass(frozen=True, slots=True)
class Review:
    """The whole review of one election folder."""

    election: Election
    review_day: date
    draft: bool  # the folder fixes no review day (未定稿)
    packs: tuple[Pack, ...]
    unusable: tuple[Unusable, ...]
    departments: Mapping[str, Text]
    questions: Mapping[str, Question]
    set_aside: tuple[SetAside, ...]
    villages: tuple[VillageReview, ...]
    problems: tuple[Problem, ...]
    hints: tuple[Hint, ...]
    rows: RowCount
    skips: tuple[Skip, ...]
    engine: str
    returns: Returns = field(default_factory=Returns)
    schedules: tuple[Schedule, ...] = ()  # one for each polling day and set of sources
    elected: ElectedReview | None = None  # where elected.xlsx is there
    wide: WideReview = field(default_factory=WideReview)
    recorded: Findings = field(default_factory=dict)  # what an earlier review recorded that units had found
    consistency: Consistency | None = None  # the pairs that cannot both be
    sitting: Mapping[VillageKey, tuple[Candidate, ...]] = field(default_factory=dict)  # of a by-election
    also: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # by unit: what else it is called
    decided: SettledRows = field(default_factory=SettledRows)
    written_in: tuple[NomineeReview, ...] = ()  # elected without a nomination, and asked about since (补审)
    followup: Followup = field(default_factory=Followup)  # what people keep in tasks/
    seen: tuple[Seen, ...] = ()  # who was in earlier reviews and forms
    sent_on: Mapping[str, tuple[date, ...]] = field(default_factory=dict)  # by unit: when forms were made
    told: Mapping[tuple[VillageKey, str], date] = field(default_factory=dict)  # when a notice was served
    workbooks: tuple[ReturnedWorkbook, ...] = ()  # what was read of each, and who signed it

    @property
    def contradicted(self) -> bool:
        """Whether answers about somebody contradict each other, so that they cannot be used."""
        return any(each.material.contradictions for village in self.villages for each in village.nominees)

    def written_in_at(self, village: VillageReview) -> tuple[NomineeReview, ...]:
        """Return those elected in a village without a nomination of whom somebody was asked since."""
        key = village.village.key if village.village else None
        return tuple(each for each in self.written_in if key and each.candidate.key == key)

    def used(self, filed: Material) -> Material:
        """Return what may be used of what was, or might be, filed about a person."""
        return filed if self.consistency is None else self.consistency.of(filed)
