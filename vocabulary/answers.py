"""What the units answered: statements as written, and what each unit's statements come to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from vocabulary.dates import Moment
from vocabulary.facts import Fact
from vocabulary.many.filled import filled_then_frozen
from vocabulary.origins import Origin
from vocabulary.places import Place
from vocabulary.questions import Disclosure


class Word(Enum):
    """The words an answer can be given in (反馈)."""

    NONE = "none"
    FOUND = "found"
    CHECKING = "checking"
    WRONG_PERSON = "wrong_person"
    NOT_OURS = "not_ours"
    UNCLEAR = "unclear"

    __hash__ = object.__hash__  # by identity, as in `Truth`


WORDS_ZH: Mapping[Word, str] = {
    Word.NONE: "未发现",
    Word.FOUND: "有",
    Word.CHECKING: "待核实",
    Word.WRONG_PERSON: "身份不符",
    Word.NOT_OURS: "非本单位职责",
    Word.UNCLEAR: "反馈不明",
}


@dataclass(frozen=True, slots=True)
class Record:
    """One row of details (明细): what was found, in which paper, and how far it may be disclosed."""

    values: Mapping[str, Fact]
    place: Place | None = None
    paper: str = ""
    disclosure: Disclosure | None = None
    complete: bool = True  # False where the unit said 有 and gave no details
    basis: str = ""  # the ground (依据) on which it is withheld, or disclosed only in part


@dataclass(frozen=True, slots=True)
class Signature:
    """Who answers for a workbook (签署); blank where the sheet leaves it out."""

    officer: str = ""
    reviewer: str = ""
    leader: str = ""
    queried_until: str = ""
    given_on: Moment | None = None
    document: str = ""
    recusal: str = ""


@filled_then_frozen
@dataclass(frozen=True, slots=True)
class Answer:
    """What one workbook says on one question about one person."""

    number: str
    question: str
    department: str
    word: Word
    written: str
    records: tuple[Record, ...]
    signature: Signature
    place: Place
    matches: bool = True  # False where the name or the ID on the row is not the nominee's
    read_by: str = ""  # what else the word was read by: the meaning the sheet gives a tick, or a row of 明细
    astray: bool = False  # the row is not theirs by its number, and may be about them by its ID or name


@dataclass(frozen=True, slots=True)
class Correction:
    """A row of the sheet 更正: one answer is taken back for a stated reason."""

    number: str
    question: str
    department: str
    was: Word
    now: Word
    reason: str
    officer: str
    leader: str
    document: str
    given_on: Moment | None
    place: Place
    named: bool = True  # False where the row says no more of its person than the number


@dataclass(frozen=True, slots=True)
class RecordedFinding:
    """A 有 as a numbered review recorded it: the unit's own word and who signed are digests."""

    withheld: bool
    own_word: str
    officer: str  # blank where nobody signed
    given_on: Moment | None
    file: str
    review: int
    day: str  # of that review


@filled_then_frozen
@dataclass(frozen=True, slots=True)
class Said:
    """The unit has answered: these records, and no others."""

    records: tuple[Record, ...]
    answers: tuple[Answer, ...]
    recorded: RecordedFinding | None = None  # the same word, which an earlier review read as 有


@filled_then_frozen
@dataclass(frozen=True, slots=True)
class Owing:
    """The unit has not said what could be used, and why; of a part that cannot be used the rest stands."""

    origin: Origin
    answers: tuple[Answer, ...] = ()
    recorded: RecordedFinding | None = None  # what an earlier review recorded, and nobody took back
    records: tuple[Record, ...] = ()


Reply = Said | Owing


@dataclass(frozen=True, slots=True)
class AnswerList:
    """A question about one person as all its units together leave it.

    `owing` names the units whose part is open: while there is one, the list can grow.
    """

    records: tuple[tuple[str, Record], ...]  # with the unit that reports it
    replies: Mapping[str, Reply]
    open: bool = field(init=False, compare=False, repr=False)  # whether some unit's part is open

    def __post_init__(self) -> None:
        """Keep whether the list can grow, which every engine asks of everybody on everything."""
        object.__setattr__(self, "open", Owing in map(type, self.replies.values()))

    @property
    def owing(self) -> Mapping[str, Origin]:
        """Return the units whose part is open, with the reason."""
        return {unit: reply.origin for unit, reply in self.replies.items() if isinstance(reply, Owing)}
