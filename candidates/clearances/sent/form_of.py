"""What makes a form: whose it is, what is asked about whom, and what somebody wrote into it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from candidates.clearances.records.row_owners import offered
from candidates.clearances.sent.row_codes import FormNumber
from candidates.tables.headings import bilingual
from candidates.tables.spec import TableSpec
from candidates.villages.village import VillageKey
from files.cell_sizes import height_of
from vocabulary.answers import WORDS_ZH, Word
from vocabulary.questions import Question
from vocabulary.texts import Lang, Text

OFFERED = tuple(zh for word, zh in WORDS_ZH.items() if word is not Word.UNCLEAR)
NO_DAY = Text("", "")


@dataclass(frozen=True, slots=True)
class FormPerson:
    """One row of a form: who it is about, and which questions are put about that person."""

    number: str
    township: str
    village: str
    name: str
    sex: str
    id_number: str
    asked: frozenset[str]
    before: frozenset[str] = frozenset()  # questions that an earlier form puts

    @property
    def offered(self) -> str:
        """Return the person as the lists of the form offer it."""
        return offered(self.number, self.name, self.id_number)


@dataclass(frozen=True, slots=True)
class FormOf:
    """What makes one form: whose it is, its number, what is asked about whom."""

    unit: str  # the name in full
    number: FormNumber
    questions: tuple[Question, ...]
    people: tuple[FormPerson, ...]
    about: str  # 村“两委”换届被提名人
    due: Text = NO_DAY  # 反馈期限, where there is one
    lang: Lang = Lang.ZH
    kind: str = ""  # what the unit is, in English

    def head(self, words: Text) -> str:
        """Return a heading of the form."""
        return bilingual(words, self.lang)

    def heads(self, spec: TableSpec, *names: str) -> tuple[str, ...]:
        """Return headings of one of its sheets."""
        return spec.headers(*names, lang=self.lang)


@dataclass(frozen=True, slots=True)
class Filled:
    """What somebody wrote into a form; a blank one has nothing."""

    # By number, village and question: somebody nominated in two villages has two rows.
    answers: Mapping[tuple[str, VillageKey, str], str] = field(default_factory=dict)
    remarks: Mapping[str, str] = field(default_factory=dict)  # by number
    ids: Mapping[str, str] = field(default_factory=dict)  # by number: another ID, written over ours
    left_out: frozenset[str] = frozenset()  # numbers whose row was deleted
    details: Sequence[Mapping[str, str]] = ()  # by header
    corrections: Sequence[Mapping[str, str]] = ()
    signature: Mapping[str, str] = field(default_factory=dict)


BLANK = Filled()


def widths_of(form: FormOf, spec: TableSpec, widths: Mapping[str, int]) -> dict[str, int]:
    """Return the widths of columns by their headings; they are kept by the Chinese word."""
    return {form.head(label): widths[label.zh] for label in spec.labels if label.zh in widths}


def header_height(asks: Iterable[str], width: int) -> int:
    """Return how high the row of headers must be for every question to be read."""
    return max((height_of(ask, width) for ask in asks), default=0)
