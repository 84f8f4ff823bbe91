"""Letters to units: what each is made from, as plain data, and what a letter consists of."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from reports.disclosed.booklet import Grid
from vocabulary.texts import Text


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a letter: a heading, sentences, and a table below them."""

    heading: str = ""
    lines: tuple[str, ...] = ()
    grid: Grid | None = None


@dataclass(frozen=True, slots=True)
class Fields:
    """What is filled in on one paper: words within a sentence, and whole parts by themselves."""

    words: Mapping[str, str]
    parts: Mapping[str, tuple[Part, ...]]


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter or register: whom it is for, what it says, and what stands where it is signed."""

    title: str
    to: str
    parts: tuple[Part, ...]
    signs: tuple[str, ...]
    seal: tuple[str, ...]  # at the right: the seal, and the day
    reader: str  # who may read it
    note: str = ""  # above the title: that it is a reading copy
    inside: bool = True  # a paper of the office (内部资料), and not one for a person or for the wall
    posted: bool = False  # read from the wall


def field_mark(name: str) -> str:
    """Return how a field is written on a template."""
    return f"{{{{{name}}}}}"


@dataclass(frozen=True, slots=True)
class SentFile:
    """One form that goes out with a letter."""

    unit: Text
    contact: str  # whom to call there: name and telephone
    file: str
    sha256: str
    people: int
    villages: int
    questions: tuple[tuple[Text, Text], ...]  # in words, with the basis


@dataclass(frozen=True, slots=True)
class SentBatch:
    """A batch of forms as its letter and its register speak of it."""

    county: str
    year: str
    about: Text  # whom it is about: 村“两委”换届被提名人
    batch: str
    made_on: str
    due: str
    files: tuple[SentFile, ...]


@dataclass(frozen=True, slots=True)
class OwedPerson:
    """One person about whom a unit still owes answers, and how each stands with that unit."""

    township: str
    village: str
    number: str
    name: str
    items: tuple[tuple[Text, Text], ...]  # the question in words, and 未反馈, 待核实 or 请核对后重新填写


@dataclass(frozen=True, slots=True)
class OwedBy:
    """What one unit still owes: names and questions, never what an answer would come to."""

    unit: Text
    contact: str
    about: Text
    day: str
    due: str
    people: tuple[OwedPerson, ...]
    asked: int  # about how many people it is asked at all
    nothing_yet: bool  # nothing at all came back of this unit


@dataclass(frozen=True, slots=True)
class ReadCounts:
    """How often a question was answered with each word."""

    question: Text
    counts: tuple[tuple[Text, int], ...]  # by word, in the order of the form
    blank: int
    not_asked: int


@dataclass(frozen=True, slots=True)
class ReadFound:
    """One answer 有."""

    number: str
    name: str
    question: Text
    papers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReadFile:
    """What was read of one workbook of a unit."""

    file: str
    sha256: str
    rows: int
    doubtful: int
    unused: int
    signature: tuple[tuple[Text, str], ...]
    counts: tuple[ReadCounts, ...]
    found: tuple[ReadFound, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class ReadOf:
    """What was read of all workbooks of a unit."""

    unit: Text
    contact: str
    day: str
    files: tuple[ReadFile, ...]
