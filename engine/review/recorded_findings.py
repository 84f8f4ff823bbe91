"""Reports what an earlier review recorded that units had found, and that is gone without a correction."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from candidates.clearances.replies.recorded import Findings
from candidates.clearances.replies.replies import standing_of
from engine.review.intake import Intake
from engine.review.subjects import Material
from vocabulary.answers import WORDS_ZH, Answer, Owing, RecordedFinding, Reply, Word
from vocabulary.catalogue.clearances import recorded_findings as catalogue
from vocabulary.catalogue.entries import Value
from vocabulary.origins import Origin
from vocabulary.places import FilePlace, Place
from vocabulary.problems import Note, Problem, hint, problem
from vocabulary.questions import Disclosure, Question
from vocabulary.texts import Text

_SHOWN = 10  # numbers named in a message
_WITHHELD = Text("依法不予告知", "withheld by law")
_BLANK = Text("空白（未反馈）", "blank (no answer)")


@dataclass(frozen=True, slots=True)
class _Gone:
    """One recorded finding about one person that what the unit says now does not repeat."""

    number: str
    question: Question
    unit: str
    reply: Reply
    recorded: RecordedFinding

    @property
    def now(self) -> Answer | None:
        """Return what the unit says now."""
        return standing_of(self.reply.answers)[0] if self.reply.answers else None

    @property
    def withheld(self) -> bool:
        """Whether the words of these answers are for the deciding body alone."""
        return (
            self.recorded.withheld or self.question.sealed or self.question.disclosure is Disclosure.WITHHELD
        )


def findings_on_record(intake: Intake) -> Findings:
    """Return what an earlier review recorded of units still known: a record may be of other packs."""
    known = intake.authority.departments
    return {key: each for key, each in intake.clearances.recorded.items() if key[2] in known}


def gone_findings(intake: Intake, roll: Iterable[Material]) -> Iterator[Note]:
    """Report each recorded finding that is gone; mention those whose same word is read otherwise.

    A unit that sent nothing which can be used is reported once.
    """
    answering = {book.department: book.file for book in reversed(intake.clearances.workbooks)}
    without_form: defaultdict[str, list[_Gone]] = defaultdict(list)
    for gone in _gone(intake, roll):
        if gone.now is None and gone.unit not in answering:
            without_form[gone.unit].append(gone)
        else:
            yield _note(gone, intake, answering)
    for unit, together in without_form.items():
        yield _form_gone(intake.authority.departments[unit], together)


def _gone(intake: Intake, roll: Iterable[Material]) -> Iterator[_Gone]:
    """Yield every recorded finding that is gone; of one who gave up, those now contradicted."""
    questions = intake.authority.questions
    for material in roll:
        for name, given in material.answers.items():
            for unit, reply in given.replies.items():
                if reply.recorded is not None and not (material.candidate.withdrawn and not reply.answers):
                    yield _Gone(material.candidate.number, questions[name], unit, reply, reply.recorded)


def _note(gone: _Gone, intake: Intake, answering: dict[str, str]) -> Note:
    """Report one finding that is gone, with both answers, or mention that it is only read otherwise."""
    recorded = gone.recorded
    about: dict[str, Value] = {
        "number": gone.number,
        "ask": gone.question.ask,
        "review": recorded.review,
        "day": recorded.day,
        "unit": intake.authority.departments[gone.unit],
        "was": _WITHHELD if gone.withheld else _word(Word.FOUND),
        "now": _now(gone),
    }
    place = _place(gone, answering)
    if isinstance(gone.reply, Owing) and gone.reply.origin is Origin.CONFLICT:
        return problem(catalogue.FINDING_CHANGED, place, file=recorded.file, **about)
    return hint(catalogue.FINDING_READ_OTHERWISE, place, **about)


def _place(gone: _Gone, answering: dict[str, str]) -> Place:
    """Return the cell of the new answer; where there is none, the unit's workbook."""
    if gone.now is not None:
        return gone.now.place
    return FilePlace(answering.get(gone.unit, gone.recorded.file))


def _now(gone: _Gone) -> Text:
    """Return the word that stands now, as far as the working group may read it."""
    if gone.now is None:
        return _BLANK
    if gone.withheld and gone.now.word in {Word.FOUND, Word.NONE}:
        return _WITHHELD
    return _word(gone.now.word)


def _word(word: Word) -> Text:
    """Return a word of the form, which is the same in both languages."""
    return Text(WORDS_ZH[word], WORDS_ZH[word])


def _form_gone(unit: Text, together: list[_Gone]) -> Problem:
    """Report a unit that had found something and of which there is nothing to read any more."""
    latest = max((gone.recorded for gone in together), key=lambda recorded: recorded.review)
    numbers = list(dict.fromkeys(gone.number for gone in together))
    more = len(numbers) > _SHOWN
    return problem(
        catalogue.FORM_GONE,
        FilePlace(latest.file),
        unit=unit,
        review=latest.review,
        day=latest.day,
        count=len(numbers),
        shown=Text(
            "、".join(numbers[:_SHOWN]) + ("等" if more else ""),
            ", ".join(numbers[:_SHOWN]) + (", …" if more else ""),
        ),
        file=latest.file,
    )
