"""Statements of one unit compared: what each says, which is later, and what a later one takes back."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from vocabulary.answers import Answer, Correction, Record, Word
from vocabulary.dates import Day, Moment, Ongoing, first_day, last_day, moment_words
from vocabulary.facts import Fact, Known, Unknown
from vocabulary.kinds import Amount, Value
from vocabulary.writing.names import same_name_key

RecordKey = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Content:
    """What a statement says, whoever wrote it and wherever it stands."""

    word: Word
    matches: bool
    records: frozenset[tuple[RecordKey, int]]


@dataclass(frozen=True, slots=True)
class Span:
    """The days between which a statement may have been given."""

    first: date
    last: date

    def surely_before(self, other: "Span") -> bool:
        """Whether it is the earlier one on every reading of the two dates."""
        return self.last < other.first


def content_of(answer: Answer) -> Content:
    """Return what a statement says; the order of its records means nothing."""
    keys = Counter(record_key(record) for record in answer.records)
    return Content(answer.word, answer.matches, frozenset(keys.items()))


def span_of(given_on: Moment | None) -> Span:
    """Return when a statement may have been given; without a date that may be any day."""
    if isinstance(given_on, Day):
        return Span(first_day(given_on), last_day(given_on))
    return Span(date.min, date.max)


def keeps(later: Answer, earlier: Answer) -> bool:
    """Whether a later statement still says all that an earlier one found, or says it more fully."""
    if later.word is not Word.FOUND or not later.matches:
        return False
    # One record stands for one: two findings are not kept by a single one that resembles both.
    left = sorted(later.records, key=record_key)
    for found in sorted(filter(_says_anything, earlier.records), key=record_key):
        kept = next((record for record in left if _holds_all_of(record, found)), None)
        if kept is None:
            return False
        left.remove(kept)
    return True


def takes_back(correction: Correction, found: Answer, now: Word) -> bool:
    """Whether a correction withdraws a finding in favour of what stands now.

    Another officer signs it, on a later day; one who cannot be distinguished from the first is not another.
    """
    first, second = (same_name_key(name) for name in (found.signature.officer, correction.officer))
    return (
        is_whole(correction, now)
        and "" not in {first, second}
        and first != second
        and span_of(found.signature.given_on).surely_before(span_of(correction.given_on))
    )


def is_whole(correction: Correction, now: Word | None) -> bool:
    """Whether a correction of a finding has all its parts, and leads to what stands now or to 未发现."""
    given = isinstance(correction.given_on, Day)
    return (
        correction.was is Word.FOUND
        and correction.now in {now, Word.NONE}
        and all((correction.reason, correction.leader, correction.document, given))
    )


def _says_anything(record: Record) -> bool:
    """Whether a record says more than that there is one."""
    return record.complete or any(isinstance(fact, Known) for fact in record.values.values())


def _holds_all_of(record: Record, earlier: Record) -> bool:
    """Whether a record says everything that an earlier one said; it may say more, and dates more exactly."""
    if earlier.paper and record.paper != earlier.paper:
        return False
    return all(_holds(record.values.get(name), fact) for name, fact in earlier.values.items())


def _holds(fact: Fact | None, earlier: Fact) -> bool:
    """Whether a value says what an earlier one said."""
    match earlier:
        case Unknown():
            return True
        case Known(said):
            return isinstance(fact, Known) and _refines(fact.value, said)


def _refines(value: Value, earlier: Value) -> bool:
    """Whether a value is the earlier one, or a date within it."""
    if isinstance(value, Day) and isinstance(earlier, Day):
        return first_day(earlier) <= first_day(value) and last_day(value) <= last_day(earlier)
    return type(value) is type(earlier) and value == earlier


def record_key(record: Record) -> RecordKey:
    """Return a record as text that compares and sorts, without its place."""
    disclosure = "" if record.disclosure is None else record.disclosure.value
    values = sorted(f"{name}={_fact_words(fact)}" for name, fact in record.values.items())
    return (record.paper, disclosure, record.basis, str(record.complete), *values)


def _fact_words(fact: Fact) -> str:
    """Return a fact as text that compares."""
    match fact:
        case Known(value):
            return f"{type(value).__name__}:{_value_words(value)}"
        case Unknown(origin):
            return f"?{origin.value}"


def _value_words(value: Value) -> str:
    """Return a value as text that compares."""
    match value:
        case str():
            return value
        case bool():
            return str(value)
        case Amount(least, most):
            return f"{least}-{most}"
        case Day() | Ongoing():
            return moment_words(value)
        case frozenset():
            return ",".join(sorted(value))


def newest_start(spans: Iterable[Span]) -> date:
    """Return the day on which, or after which, the newest statement was given."""
    return max(span.first for span in spans)
