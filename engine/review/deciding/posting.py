"""What came in after the list was posted (公示后反馈): it changes no list; its source says what follows."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from engine.review.deciding.arrival import posted_days
from engine.review.deciding.times import Times
from engine.review.review import Review, VillageReview
from vocabulary.catalogue.sheets import decisions as catalogue
from vocabulary.places import FilePlace
from vocabulary.problems import Hint, hint
from vocabulary.texts import Text


@dataclass(frozen=True, slots=True)
class Posted:
    """The day on which a village's list was posted, and what its source allows from then on."""

    on: date
    rule: Text | None  # the source with its article
    allows: Text | None


def posted_in(review: Review, village: VillageReview) -> Posted | None:
    """Return since when a village's list is up, and what its source allows from then on."""
    key = village.village.key if village.village else None
    on = posted_days(review.schedules, review.review_day).get(key) if key else None
    if on is None:
        return None
    term = Times(review, village).term("after_posting")
    if term is None:
        return Posted(on, None, None)
    pack, said = term
    rule = Text(f"《{pack.title.zh}》{said.item}", f"{pack.title.en} {said.item}")
    return Posted(on, rule, said.text or Text(said.value, said.value))


def with_late_findings(made: Review) -> Review:
    """Mention what came in after a list was posted."""
    late = tuple(_after_posting(made))
    return replace(made, hints=(*made.hints, *late)) if late else made


def _after_posting(review: Review) -> Iterator[Hint]:
    """Mention what came in after a list was posted, with what its source allows."""
    for village in review.villages:
        for nominee in village.nominees if posted_in(review, village) else ():
            if not nominee.late or nominee.candidate.withdrawn:
                continue
            posted = posted_in(review, village)
            silent = Text("依据没有写公布以后怎样处理", "the source does not say what follows")
            rule = posted.rule if posted and posted.rule else Text("", "")
            yield hint(
                catalogue.FOUND_AFTER_POSTING,
                FilePlace("clearances/"),  # no place of an answer: it may be withheld
                number=nominee.candidate.number,
                rule=rule,
                allows=posted.allows if posted and posted.allows else silent,
            )
