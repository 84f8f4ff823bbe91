"""Person by person, what a review comes to with the copies of packs and with the editions shipped."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from engine.review.review import Review
from reports.disclosed.findings import Nominee
from reports.disclosed.reader import Audience, Reader
from reports.disclosure.disclose import disclose
from reports.wording.words import TRUTH, verdict_words
from vocabulary.outcomes import Verdict
from vocabulary.texts import Lang, Text
from vocabulary.truth import Truth

NO_CRITERION = Text("没有此条款", "no such criterion")


@dataclass(frozen=True, slots=True)
class TruthChange:
    """A criterion that comes out otherwise on a person."""

    criterion: str
    item: str
    text: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class PersonChange:
    """A nominee of one village for whom something comes out otherwise."""

    number: str
    township: str
    village: str
    old: str
    new: str
    criteria: tuple[TruthChange, ...]

    @property
    def verdict(self) -> bool:
        """Whether the verdict itself is another."""
        return self.old != self.new


def person_changes(old: Review, new: Review, lang: Lang) -> tuple[PersonChange, ...]:
    """Compare two reviews of one folder, as far as the working group sees them."""
    before, after = _nominees(old, lang), _nominees(new, lang)
    known = (_criteria(old), _criteria(new))
    changes = (
        PersonChange(
            *key,
            _verdict(was, lang),
            _verdict(after[key], lang),
            tuple(_truths((was, after[key]), known, lang)),
        )
        for key, was in before.items()
        if key in after
    )
    return tuple(each for each in changes if each.verdict or each.criteria)


def _nominees(review: Review, lang: Lang) -> dict[tuple[str, str, str], Nominee]:
    """Return the nominees by number and village, as the working group sees them."""
    view = disclose(review, Reader(Audience.INTERNAL, lang), frozenset())
    return {
        (nominee.number, village.township, village.name): nominee
        for village in view.villages
        for nominee in village.nominees
    }


def _verdict(nominee: Nominee, lang: Lang) -> str:
    """Return the word of a verdict; of nothing that was examined, that it was not."""
    unexamined = nominee.legal is None and nominee.policy is None
    verdict: Verdict | None = None if unexamined else nominee.verdict
    return verdict_words(verdict).to(lang)


def _criteria(review: Review) -> frozenset[str]:
    """Return the criteria of the packs of a review."""
    return frozenset(f"{pack.name}/{each.name}" for pack in review.packs for each in pack.criteria)


def _truths(
    nominees: tuple[Nominee, Nominee], known: tuple[frozenset[str], frozenset[str]], lang: Lang
) -> Iterator[TruthChange]:
    """Yield the bars and cautions that come out otherwise; what is no finding is a clear no, or not there."""
    old, new = nominees
    before, after = _found(old), _found(new)
    for name in dict.fromkeys((*after, *before)):
        if before.get(name) != after.get(name):
            shown = next(
                each.criterion for each in (*new.findings, *old.findings) if each.criterion.name == name
            )
            was, now = (
                _word(found.get(name), there=name in criteria).to(lang)
                for found, criteria in zip((before, after), known, strict=True)
            )
            yield TruthChange(name, shown.item, shown.text.to(lang), was, now)


def _word(truth: Truth | None, *, there: bool) -> Text:
    """Say what a criterion comes to; what is no finding is a clear no where there is such a criterion."""
    return NO_CRITERION if not there else TRUTH[Truth.NO if truth is None else truth]


def _found(nominee: Nominee) -> Mapping[str, Truth]:
    """Return what was found on a nominee, by criterion."""
    return {finding.criterion.name: finding.truth for finding in nominee.findings}
