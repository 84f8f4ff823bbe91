"""What stands around one person explained: the election and its packs, and how to contest."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from reports.disclosed.county import Election
from reports.disclosed.explanations import ContestStep
from reports.wording.rights_words import NO_CLOCK, RIGHTS
from vocabulary.product import VERSION
from vocabulary.texts import Lang


@dataclass(frozen=True, slots=True)
class TitledPackRecord:
    """A pack in use, with its title."""

    pack: str
    title: str
    sha256: str


@dataclass(frozen=True, slots=True)
class ReviewedElectionRecord:
    """The election that the person is nominated in, and the packs that were examined."""

    county: str
    polling_day: date
    review_day: date
    draft: bool
    packs: tuple[TitledPackRecord, ...]
    lianshen: str  # the version that made it


@dataclass(frozen=True, slots=True)
class ContestStepRecord:
    """One step of the procedure by which a result can be contested."""

    pack: str
    step: str
    label: str
    value: str
    item: str


@dataclass(frozen=True, slots=True)
class ContestRecord:
    """How to contest: the steps of every pack that spoke of the person, and everybody's rights."""

    steps: tuple[ContestStepRecord, ...]
    note: str
    rights: str


def reviewed_election_record(election: Election, lang: Lang) -> ReviewedElectionRecord:
    """Return the election that the person is nominated in."""
    return ReviewedElectionRecord(
        county=election.county,
        polling_day=election.polling_day,
        review_day=election.review_day,
        draft=election.draft,
        packs=tuple(
            TitledPackRecord(each.name, each.title.to(lang), each.sha256) for each in election.sources
        ),
        lianshen=VERSION,
    )


def contest_record(steps: Iterable[ContestStep], lang: Lang) -> ContestRecord:
    """Return how to contest; where no pack has a step, the note says so."""
    records = tuple(
        ContestStepRecord(each.pack, each.step, each.label.to(lang), each.value.to(lang), each.item)
        for each in steps
    )
    return ContestRecord(records, "" if records else NO_CLOCK.to(lang), RIGHTS.to(lang))
