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
from engine.schedules.schedule import Entry
from reports.disclosed.deciding.notices import Addressee, Answered, Notice, NoticeItem, Route, Statement, Told
from reports.disclosed.explanations import Line
from reports.disclosure.deciding.known_to_person import is_told, own_reader, told_of
from reports.disclosure.desk import Desk, desk_for
from reports.disclosure.people.lines import Case, lines_of
from reports.wording.deciding_bodies import body_named
from rules.model.pack import Pack, Term
from vocabulary.elections.choices import POSTS
from vocabulary.elections.decision_words import OUTCOMES
from vocabulary.texts import Text

_BLANK = Text("", "")


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
            posts=tuple(POSTS[post] for post in POSTS if post in candidate.posts),
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
        by=cited(*decides) if decides else None,
        items=tuple(_item(desk, each) for each in told_of(review, person.village, person.nominee)),
        until=statement.day if statement else None,
        routes=tuple(_routes(person.times)),
    )


def _item(desk: Desk, examined: Examined) -> NoticeItem:
    """Return one criterion with what was said, as far as the person may know it."""
    criterion = desk.criterion(examined.finding)
    units = desk.review.departments
    return NoticeItem(
        source=criterion.title,
        item=criterion.item,
        text=criterion.text,
        effect=criterion.effect,
        told=tuple(
            _told(each, units) for each in lines_of(Case(examined, desk.reader, desk.review.questions))
        ),
    )


def _told(line: Line, units: Mapping[str, Text]) -> Told:
    """Return one piece; who signed it is no matter of the person's, the day and the number are."""
    signed = line.signed
    answered = tuple(each for each in (signed.given_on, signed.document) if each) if signed else ()
    unit = units[line.department] if line.department else None
    return Told(line.label, line.value, unit, answered)


def _routes(times: Times) -> Iterator[Route]:
    """Yield the ways that the law gives the person, each with its article."""
    to, days = times.term("object_to"), times.term("object_days")
    if to is not None:
        yield Route(_objecting(to[1], days[1].value if days else "", times.entry("objection")), cited(*to))
    again = times.term("recheck_days")
    if again is not None:
        days_left = again[1].value
        said = Text(
            f"提出异议的，{days_left} 日内复核并答复",
            f"An objection is checked again and answered within {days_left} days",
        )
        yield Route(said, cited(*again))
    complaint = times.term("complaint")
    if complaint is not None:
        yield Route(_quoted(complaint[1]), cited(*complaint))


def _objecting(to: Term, days: str, ends: Entry | None) -> Text:
    """Say to whom a person may object, and until when."""
    body, day = body_named(to.value), ends.day if ends else None
    within = Text(f"，期限 {days} 日", f", within {days} days") if days else _BLANK
    until = Text(f"（按现在的日程到 {day} 止）", f" (by the present calendar until {day})") if day else _BLANK
    return Text(
        f"对审查结果有异议的，可以向{body.zh}提出{within.zh}{until.zh}",
        f"Whoever objects to the result of the review may do so to {body.en}{within.en}{until.en}",
    )


def _quoted(term: Term) -> Text:
    """Quote a rule of procedure; in English with the gloss of its pack, where it has one."""
    gloss = f"{term.text.en}: " if term.text else ""
    return Text(term.value, f"In the words of the source: {gloss}{term.value}")


def cited(pack: Pack, term: Term) -> Text:
    """Name the source and the article of a rule of procedure."""
    return Text(f"《{pack.title.zh}》{term.item}", f"{pack.title.en}, {term.item}")


def _statement(review: Review, person: _Person, notice: Notice | None) -> Statement | None:
    """Return the record of what a person stated, or the sheet for one where the person is told something."""
    said = tuple(
        (each.on.isoformat(), each.event.way, each.event.summary, each.event.papers)
        for each in person.rows
        if isinstance(each.event, Stated)
    )
    items = tuple(map(_in_a_line, notice.items)) if notice else ()
    if not (said or items):
        return None
    decider = decider_of(person.times)
    return Statement(person.addressee, review.election.county, decider, items, said)


def _in_a_line(item: NoticeItem) -> Text:
    """Name a criterion with its words."""
    return Text(
        f"《{item.source.zh}》{item.item}：{item.text.zh}", f"{item.source.en}, {item.item}: {item.text.en}"
    )


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
                    if complaint and route.words.zh == complaint[1].value
                ),
            )


def decider_of(times: Times) -> Text:
    """Return who decides in a village, as its source says."""
    decides = times.term("decides")
    if decides is not None and decides[1].value:
        return body_named(decides[1].value)
    return Text("认定机构", "the deciding body")
