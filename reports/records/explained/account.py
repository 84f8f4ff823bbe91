"""What `lianshen explain --format json` prints: one person, for the people at work or for the person."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from reports.disclosed.explanations import Explanation
from reports.disclosed.reader import Audience
from reports.records.explained.both_copies import AsideRecord, aside_record
from reports.records.explained.frame import (
    ContestRecord,
    ReviewedElectionRecord,
    contest_record,
    reviewed_election_record,
)
from reports.records.explained.own_copy import OwnVillageRecord, own_village_record
from reports.records.explained.working_copy import WorkingVillageRecord, working_village_record
from reports.wording.audience_words import FOOTER
from reports.wording.privacy_words import deletion_words
from reports.wording.rights_words import UNTOLD

AtWork = Literal[Audience.INTERNAL, Audience.DECIDER]
_FOR = Field(serialization_alias="for")  # the key is a word of Python's own


@dataclass(frozen=True, slots=True)
class WorkingCopy:
    """One person explained to the working group or to the deciding body."""

    person: str
    for_: Annotated[AtWork, _FOR]
    election: ReviewedElectionRecord
    villages: tuple[WorkingVillageRecord, ...]
    set_aside: tuple[AsideRecord, ...]
    contest: ContestRecord
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OwnCopy:
    """One person's own copy: its records have no key for what the person may not be shown."""

    person: str
    for_: Annotated[Literal["candidate"], _FOR]  # the word of the command line
    election: ReviewedElectionRecord
    villages: tuple[OwnVillageRecord, ...]
    set_aside: tuple[AsideRecord, ...]
    contest: ContestRecord
    notes: tuple[str, ...]


Account = WorkingCopy | OwnCopy


def account_record(explained: Explanation) -> Account:
    """Return one person explained, in the reader's language."""
    audience = explained.reader.audience
    match audience:
        case Audience.INTERNAL | Audience.DECIDER:
            return _working_copy(explained, audience)
        case Audience.PERSON:
            return _own_copy(explained)
        case Audience.TOWNSHIP | Audience.PUBLIC:
            raise AssertionError("nobody else is explained a person")


def _working_copy(explained: Explanation, audience: AtWork) -> WorkingCopy:
    """Return the copy of the working group or of the deciding body."""
    lang = explained.reader.lang
    return WorkingCopy(
        person=explained.person,
        for_=audience,
        election=reviewed_election_record(explained.election, lang),
        villages=tuple(working_village_record(each, explained) for each in explained.villages),
        set_aside=tuple(aside_record(item, lang) for item in explained.set_aside),
        contest=contest_record(explained.contest, lang),
        notes=(*_deletion(explained), FOOTER.to(lang)),
    )


def _own_copy(explained: Explanation) -> OwnCopy:
    """Return the person's own copy."""
    lang = explained.reader.lang
    return OwnCopy(
        person=explained.person,
        for_="candidate",
        election=reviewed_election_record(explained.election, lang),
        villages=tuple(own_village_record(each, explained) for each in explained.villages),
        set_aside=tuple(aside_record(item, lang) for item in explained.set_aside),
        contest=contest_record(explained.contest, lang),
        notes=(UNTOLD.to(lang), *_deletion(explained), FOOTER.to(lang)),
    )


def _deletion(explained: Explanation) -> tuple[str, ...]:
    """Say by when the answers are deleted, where the county says so."""
    day = explained.election.delete_answers_by
    return () if day is None else (deletion_words(day).to(explained.reader.lang),)
