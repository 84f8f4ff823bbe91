"""Discloses what single people are told: notices, records of statements, answers to objections.

What a person may know is decided in `known_to_person` and `own_copy`. A reason that was typed by those who
read withheld answers is in none of these papers: an answer has the words that were written for the person.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from candidates.decisions.registered import Objected, Rechecked, Registered, Stated
from engine.review.deciding.times import Times
from engine.review.explaining import Examined
from engine.review.review import NomineeReview, Review, VillageReview
from reports.disclosed.deciding.notices import Addressee, Answered, Notice, NoticeItem, Route, Statement, Told
from reports.disclosed.explanations import Line
from reports.disclosure.deciding.known_to_person import is_told, own_reader, told_of
from reports.disclosure.desk import Desk, desk_for
from reports.disclosure.people.lines import Case, lines_of
from vocabulary.elections.choices import POSTS
from vocabulary.elections.decision_words import OUTCOMES
from vocabulary.texts import Text


@dataclass(frozen=True, slots=True)
class Letters:
    """The papers for single people, and how many are flagged to whom nothing may be written."""

    notices: tuple[Notice, ...]
    statements: tuple[Statement, ...]
    answered: tuple[Answered, ...]
    untold: int


@dataclass(frozen=True, slots=True)
class _Person:
    """A nominee of a village with the rows of the registers about the person."""

    village: VillageReview
    nominee: NomineeReview
    times: Times
    rows: tuple[Registered, ...]

    @property
    def addressee(self) -> Addressee:
        """Return whom a paper is for."""
        candidate = self.nominee.candidate
        return Addressee(
            number=candidate.number,
            name=candidate.text("name"),
            township=self.village.township,
            village=self.village.name,
            posts=tuple(POSTS[post].zh for post in POSTS if post in candidate.posts),
        )


def letters_of(review: Review) -> Letters:
    """Return all papers for single people that can be written."""
    notices: list[Notice] = []
    statements: list[Statement] = []
    answered: list[Answered] = []
    untold = 0
    for person in _people(review):
        notice = _notice(review, person) if is_told(person.nominee) else None
        if notice is not None and notice.items:
            notices.append(notice)
        untold += notice is not None and not notice.items
        if statement := _statement(review, person, notice):
            statements.append(statement)
        answered += _answered(review, person)
    return Letters(tuple(notices), tuple(statements), tuple(answered), untold)


def _people(review: Review) -> Iterator[_Person]:
    """Yield every nominee whose village is known."""
    rows: dict[tuple[object, str], list[Registered]] = {}
    for each in review.decided.registered:
        rows.setdefault((each.key, each.number), []).append(each)
    for village in review.villages:
        times = Times(review, village)
        for nominee in village.nominees if village.village else ():
            candidate = nominee.candidate
            of = tuple(rows.get((candidate.key, candidate.number), ()))
            if of or is_told(nominee):
                yield _Person(village, nominee, times, of)


def _notice(review: Review, person: _Person) -> Notice:
    """Return what a person is told."""
    own = own_reader(person.nominee)
    desk = desk_for(review, own)
    statement, decides = person.times.entry("statement"), person.times.term("decides")
    return Notice(
        to=person.addressee,
        county=review.election.county,
        decider=decider_of(person.times),
        by=f"《{decides[0].title.zh}》{decides[1].item}" if decides else "",
        items=tuple(_item(desk, each) for each in told_of(review, person.village, person.nominee)),
        until=statement.day if statement else None,
        routes=tuple(_routes(person.times)),
    )


def _item(desk: Desk, examined: Examined) -> NoticeItem:
    """Return one criterion with what was said, as far as the person may know it."""
    criterion = desk.criterion(examined.finding)
    units = desk.review.departments
    return NoticeItem(
        source=criterion.title.zh,
        item=criterion.item,
        text=criterion.text.zh,
        effect=criterion.effect.zh,
        told=tuple(
            _told(each, units) for each in lines_of(Case(examined, desk.reader, desk.review.questions))
        ),
    )


def _told(line: Line, units: Mapping[str, Text]) -> Told:
    """Return one piece; who signed it is no matter of the person's, the day and the number are."""
    signed = line.signed
    answered = "，".join(each for each in (signed.given_on, signed.document) if each) if signed else ""
    unit = units[line.department].zh if line.department else ""
    return Told(line.label.zh, line.value.zh, unit, answered)


def _routes(times: Times) -> Iterator[Route]:
    """Yield the ways that the law gives the person, each with its article."""
    to, days = times.term("object_to"), times.term("object_days")
    if to is not None:
        ends = times.entry("objection")
        within = f"，期限 {days[1].value} 日" if days else ""
        until = f"（按现在的日程到 {ends.day} 止）" if ends and ends.day else ""
        said = f"对审查结果有异议的，可以向{to[1].value}提出{within}{until}"
        yield Route(said, f"《{to[0].title.zh}》{to[1].item}")
    again = times.term("recheck_days")
    if again is not None:
        said = f"提出异议的，{again[1].value} 日内复核并答复"
        yield Route(said, f"《{again[0].title.zh}》{again[1].item}")
    complaint = times.term("complaint")
    if complaint is not None:
        yield Route(complaint[1].value, f"《{complaint[0].title.zh}》{complaint[1].item}")


def _statement(review: Review, person: _Person, notice: Notice | None) -> Statement | None:
    """Return the record of what a person stated, or the sheet for one where the person is told something."""
    said = tuple(
        (each.on.isoformat(), each.event.way, each.event.summary, each.event.papers)
        for each in person.rows
        if isinstance(each.event, Stated)
    )
    items = tuple(f"《{each.source}》{each.item}：{each.text}" for each in notice.items) if notice else ()
    if not (said or items):
        return None
    decider = decider_of(person.times)
    return Statement(person.addressee, review.election.county, decider, items, said)


def _answered(review: Review, person: _Person) -> Iterator[Answered]:
    """Yield the answers to the person's objections that were checked again."""
    objections = {each.entry: each for each in person.rows if isinstance(each.event, Objected)}
    for each in person.rows:
        if isinstance(each.event, Rechecked):
            complaint = person.times.term("complaint")
            yield Answered(
                to=person.addressee,
                county=review.election.county,
                decider=decider_of(person.times),
                objected_on=objections[each.event.objection].on,
                rechecked_on=each.on,
                unit=each.event.unit,
                outcome=OUTCOMES[each.event.outcome],
                reply=each.event.reply,
                document=each.event.document,
                routes=tuple(
                    route
                    for route in _routes(person.times)
                    if complaint and route.words == complaint[1].value
                ),
            )


def decider_of(times: Times) -> str:
    """Return who decides in a village, as its source says."""
    decides = times.term("decides")
    if decides is not None and decides[1].value:
        return decides[1].value
    return "认定机构"
