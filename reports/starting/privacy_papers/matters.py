"""What the papers are filled in from: whose election it is, what is asked, of whom, on what basis."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reports.writers.word.document import Cells, Heading, Para, Run
from vocabulary.questions import Disclosure, Question
from vocabulary.texts import Text

BLANK = "　　　　　　"
LAW = "个人信息保护法"
_TOLD = {
    Disclosure.FULL: "可以告知",
    Disclosure.ITEM_ONLY: "只告知条款",
    Disclosure.WITHHELD: "依法不予告知的，不告知",
}
_CONSENT = "本人单独同意"


@dataclass(frozen=True, slots=True)
class Matters:
    """What is asked in this election, and by whom."""

    county: str
    title: str  # of the election
    questions: tuple[Question, ...]
    units: Mapping[str, Text]
    sources: tuple[str, ...]  # the titles of the packs
    elects: bool = True  # otherwise members in office are reviewed, and nobody is nominated

    @property
    def whom(self) -> str:
        """Return what the people are called."""
        return "被提名人" if self.elects else "在任人员"

    @property
    def unharmed(self) -> str:
        """Say what it does not touch that somebody agrees to nothing."""
        return f"不影响你{'被提名' if self.elects else '任职'}，也不因此作出对你不利的认定。"

    def units_of(self, question: Question) -> str:
        """Return the units that answer a question."""
        return "、".join(self.units[code].zh for code in question.of if code in self.units)

    def basis_of(self, question: Question) -> str:
        """Return on what a question rests."""
        return _CONSENT if question.by_consent else question.basis

    def told(self, question: Question) -> str:
        """Return how far an answer may be told."""
        return _TOLD[question.disclosure]

    @property
    def by_consent(self) -> tuple[Question, ...]:
        """Return the questions that rest on the person's own consent."""
        return tuple(question for question in self.questions if question.by_consent)


def head(matters: Matters, name: str) -> Iterator[Heading | Para]:
    """Yield the title of a paper and whose it is."""
    yield Heading(1, f"{matters.title}", centred=True)
    yield Heading(1, name, centred=True)


def say(words: str) -> Para:
    """Return a paragraph."""
    return Para((Run(words),))


def strong(words: str) -> Para:
    """Return a paragraph that stands out, on the page of what follows it."""
    return Para((Run(words, bold=True),), kept=True)


def question_table(matters: Matters) -> Cells:
    """Return what is asked, of whom, on what basis, and how far an answer is told."""
    rows = [
        (question.ask.zh, matters.units_of(question), matters.basis_of(question), matters.told(question))
        for question in matters.questions
    ]
    return Cells((("核查事项", "反馈单位", "依据", "告知本人"), *rows), (5, 4, 5, 3), header=True)


def to_fill(*labels: str) -> Cells:
    """Return labels with room beside them."""
    return Cells(tuple((label, "") for label in labels), (2, 5), header=False)
