"""What the papers are filled in from: whose election it is, what is asked, of whom, on what basis."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reports.writers.word.document import Cells, Heading, Para, Run
from vocabulary.questions import Disclosure, Question
from vocabulary.texts import Lang, Text
from vocabulary.writing.reading_copies import Counts, first_line

BLANK = "　　　　　　"
_TOLD = {
    Disclosure.FULL: Text("可以告知", "may be disclosed"),
    Disclosure.ITEM_ONLY: Text("只告知条款", "the provision alone"),
    Disclosure.WITHHELD: Text("依法不予告知的，不告知", "where the law forbids it, not disclosed"),
}
_CONSENT = Text("本人单独同意", "the person's separate consent")
_QUESTION_HEADS = (
    Text("核查事项", "question"),
    Text("反馈单位", "answering unit"),
    Text("依据", "basis"),
    Text("告知本人", "disclosed to the person"),
)


@dataclass(frozen=True, slots=True)
class Matters:
    """What is asked in this election, and by whom; and in which language a paper says so."""

    county: str
    title: Text  # of the election
    questions: tuple[Question, ...]
    units: Mapping[str, Text]
    sources: tuple[Text, ...]  # the titles of the packs
    elects: bool = True  # otherwise members in office are reviewed, and nobody is nominated
    lang: Lang = Lang.ZH

    @property
    def whom(self) -> Text:
        """Return what the people are called."""
        return Text("被提名人", "nominee") if self.elects else Text("在任人员", "member in office")

    @property
    def unharmed(self) -> Text:
        """Say what it does not touch that somebody agrees to nothing."""
        stays = Text("被提名", "nomination") if self.elects else Text("任职", "office")
        return Text(
            f"不影响你{stays.zh}，也不因此作出对你不利的认定。",
            f"that does not affect your {stays.en}, and nothing is decided against you because of it.",
        )

    def words(self, chinese: str, english: str) -> str:
        """Return words in the language of the paper."""
        return Text(chinese, english).to(self.lang)

    def row(self, *texts: Text) -> tuple[str, ...]:
        """Return cells in the language of the paper."""
        return tuple(text.to(self.lang) for text in texts)

    def say(self, chinese: str, english: str) -> Para:
        """Return a paragraph."""
        return Para((Run(self.words(chinese, english)),))

    def strong(self, chinese: str, english: str) -> Para:
        """Return a paragraph that stands out, on the page of what follows it."""
        return Para((Run(self.words(chinese, english), bold=True),), kept=True)

    def to_fill(self, *labels: Text) -> Cells:
        """Return labels with room beside them."""
        return Cells(tuple((label.to(self.lang), "") for label in labels), (2, 5), header=False)

    def asked(self, question: Question) -> str:
        """Return the wording of a question."""
        return question.ask.to(self.lang)

    def listed_sources(self, chinese: str) -> str:
        """Return the sources in a row."""
        return self.words(chinese, "; ").join(source.to(self.lang) for source in self.sources)

    def units_of(self, question: Question) -> str:
        """Return the units that answer a question."""
        named = [self.units[code].to(self.lang) for code in question.of if code in self.units]
        return self.words("、", ", ").join(named)

    def basis_of(self, question: Question) -> str:
        """Return on what a question rests; articles of law are named as they are."""
        return _CONSENT.to(self.lang) if question.by_consent else question.basis

    def told(self, question: Question) -> str:
        """Return how far an answer may be told."""
        return _TOLD[question.disclosure].to(self.lang)

    @property
    def by_consent(self) -> tuple[Question, ...]:
        """Return the questions that rest on the person's own consent."""
        return tuple(question for question in self.questions if question.by_consent)


def head(matters: Matters, name: Text, *, new_page: bool = False) -> Iterator[Heading | Para]:
    """Yield the title of a paper and whose it is."""
    yield Heading(1, matters.title.to(matters.lang), new_page=new_page, centred=True)
    yield Heading(1, name.to(matters.lang), centred=True)


def copied(counts: Counts) -> Para:
    """Return the first line of a reading copy."""
    return Para((Run(first_line(counts), bold=True),), kept=True)


def question_table(matters: Matters) -> Cells:
    """Return what is asked, of whom, on what basis, and how far an answer is told."""
    rows = [
        (matters.asked(each), matters.units_of(each), matters.basis_of(each), matters.told(each))
        for each in matters.questions
    ]
    return Cells((matters.row(*_QUESTION_HEADS), *rows), (5, 4, 5, 3), header=True)
