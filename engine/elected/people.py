"""The people elected in one village: nominees with their verdicts, write-ins, and who it is not sure."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from candidates.elected.checks import name_of, person_mark
from candidates.elected.elected import NotSure, OfTheRoll, Seat, WrittenIn
from candidates.people.candidate import Candidate, Hold
from candidates.villages.village import Village
from engine.elected.elected import ElectedPerson, Office, Remark, Why
from engine.review.review import NomineeReview
from engine.review.subjects import Material
from vocabulary.catalogue.sheets import elected as catalogue
from vocabulary.elections.choices import POSTS
from vocabulary.facts import Fact, LayeredFacts, with_fact
from vocabulary.outcomes import Verdict
from vocabulary.problems import Hint, hint

_RANK = {post: rank for rank, post in enumerate(POSTS)}
_REMARKS = {
    Remark.FLAGGED: catalogue.ELECTED_FLAGGED,
    Remark.PENDING: catalogue.ELECTED_PENDING,
    Remark.UNEXAMINED: catalogue.ELECTED_UNEXAMINED,
    Remark.WITHDRAWN: catalogue.ELECTED_WITHDRAWN,
}


def people_of(
    seats: Iterable[Seat], reviewed: Sequence[NomineeReview], written_in: Sequence[NomineeReview] = ()
) -> tuple[ElectedPerson, ...]:
    """Return everybody elected in a village, once each: nominees by number, then the others."""
    by_person: defaultdict[str, list[Seat]] = defaultdict(list)
    for index, seat in enumerate(seats):
        mark = "" if isinstance(seat.who, NotSure) else person_mark(seat.who)
        by_person[mark or f"seat:{index}"].append(seat)
    people = [_person(rows, reviewed, written_in) for rows in by_person.values()]
    return tuple(sorted(people, key=lambda person: (not person.nominated, person.number)))


def _person(
    seats: Sequence[Seat], reviewed: Sequence[NomineeReview], written_in: Sequence[NomineeReview]
) -> ElectedPerson:
    """Return one person with every post."""
    offices = tuple(
        Office(seat.post, seat.votes, seat.written_in, seat.place)
        for seat in sorted(seats, key=lambda seat: _RANK[seat.post])
    )
    name, who = name_of(seats[0]), seats[0].who
    match who:
        case NotSure():
            return ElectedPerson(name, None, offices, nominated=False, verdict=None, whys=(Why.NOT_SURE,))
        case WrittenIn(candidate):
            found = next((each for each in written_in if each.candidate.number == candidate.number), None)
            return ElectedPerson(
                name=name,
                candidate=_elected(candidate, offices),
                offices=offices,
                nominated=False,
                verdict=found.verdict if found else None,
                whys=() if found and _answered(found) else (Why.WRITTEN_IN,),
                remarks=tuple(_remarks(candidate, found)),
                legal=found.legal if found else None,
            )
        case OfTheRoll(candidate):
            found = next((each for each in reviewed if each.candidate == candidate), None)
            return ElectedPerson(
                name=name,
                candidate=_elected(candidate, offices),
                offices=offices,
                nominated=True,
                verdict=found.verdict if found else None,
                whys=tuple(_whys(candidate, offices)),
                remarks=tuple(_remarks(candidate, found)),
                legal=found.legal if found else None,
            )


def _answered(reviewed: NomineeReview) -> bool:
    """Whether everything about somebody written in is known; what was found is said apart."""
    return not reviewed.unexamined and reviewed.verdict is not Verdict.PENDING


def _elected(candidate: Candidate, offices: Sequence[Office]) -> Candidate:
    """Return a record whose posts are those elected to; what was nominated for is settled now."""
    posts = frozenset(office.post for office in offices)
    return replace(
        candidate,
        posts=posts,
        facts=with_fact(candidate.facts, "posts", posts, candidate.place),
        reservations=tuple(each for each in candidate.reservations if each.hold is not Hold.NO_POST),
    )


def _whys(nominee: Candidate, offices: Iterable[Office]) -> Iterator[Why]:
    """Yield why a nominee's eligibility for a post is to be reviewed."""
    if not nominee.posts_open and any(office.post not in nominee.posts for office in offices):
        yield Why.OTHER_POST


def _remarks(nominee: Candidate, reviewed: NomineeReview | None) -> Iterator[Remark]:
    """Yield what a clerk must know of a nominee who was elected."""
    if nominee.withdrawn:
        yield Remark.WITHDRAWN
    if reviewed and reviewed.unexamined:
        yield Remark.UNEXAMINED
        return
    match reviewed.verdict if reviewed else Verdict.PASS:
        case Verdict.FLAG:
            yield Remark.FLAGGED
        case Verdict.PENDING:
            yield Remark.PENDING
        case Verdict.PASS:
            return


def remark_hints(people: Iterable[ElectedPerson]) -> Iterator[Hint]:
    """Report nominees who were elected though flagged, pending or withdrawn."""
    for person in people:
        for remark in person.remarks:
            yield hint(_REMARKS[remark], person.offices[0].place, number=person.number)


def material_of(
    person: ElectedPerson, where: tuple[Village, date], reviewed: Sequence[NomineeReview]
) -> Material | None:
    """Return what is known of somebody elected, or nothing where it is not sure who that is."""
    candidate = person.candidate
    if candidate is None:
        return None
    posts: Mapping[str, Fact] = {"posts": candidate.fact("posts")}
    for each in reviewed if person.nominated else ():
        if each.candidate.number == candidate.number:
            facts = LayeredFacts(posts, each.material.facts)
            return replace(each.material, candidate=candidate, facts=facts)
    village, day = where
    return Material(candidate, village, day, LayeredFacts(posts, village.facts, candidate.facts), {})
