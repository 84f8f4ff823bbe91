"""Discloses a review to a reader: `Review` in, plain data out, closed by default."""

from enum import Enum

from engine.review.review import Review
from engine.review.totals import Counts as Counted
from engine.review.totals import Totals
from reports.disclosed.bodies import TownshipRequirements
from reports.disclosed.county import DECIDING_BODY, Counts, Disclosed, Election, Rows, Township
from reports.disclosed.reader import Reader
from reports.disclosed.results import SkippedRow
from reports.disclosure import finished, matters
from reports.disclosure.bodies import not_judged_of, requirements_of
from reports.disclosure.calendars import calendars_of
from reports.disclosure.deciding.clocks import clocks_for
from reports.disclosure.desk import Desk, desk_for
from reports.disclosure.people.contradictions import contradiction_problems
from reports.disclosure.people.known_verdicts import as_known_to
from reports.disclosure.people.nominees import villages_of
from reports.disclosure.results import results_for
from reports.disclosure.ways import ways_of
from reports.disclosure.who_may_see import hints_for, problems_for, sees_evidence, sees_verdicts
from vocabulary.outcomes import Outlook
from vocabulary.problems import in_order
from vocabulary.texts import Text


class Part(Enum):
    """What takes long to work out, and is left empty where a paper does not print it."""

    CHASE = "chase"
    LAYERS = "layers"
    TALLIES = "tallies"


EVERYTHING = frozenset(Part)


def disclose(review: Review, reader: Reader, parts: frozenset[Part] = EVERYTHING) -> Disclosed:
    """Return what the reader may see of a review; what no rule opens is not in it."""
    review = as_known_to(review, reader)
    desk = desk_for(review, reader)
    counts, shown = finished.totals(review), sees_evidence(reader)
    wide = review.wide if shown else None
    return Disclosed(
        reader=reader,
        in_full=shown,
        election=election_of(desk),
        set_aside=tuple(desk.set_aside(item) for item in review.set_aside),
        questions={name: each.ask for name, each in review.questions.items()} if shown else {},
        villages=villages_of(desk),
        county=requirements_of(wide.county, desk.packs) if wide else (),
        township_requirements=_wide_townships(desk),
        not_judged=not_judged_of(review.villages),
        results=results_for(desk),
        layers=matters.layers_for(desk) if Part.LAYERS in parts else (),
        calendars=calendars_of(review.schedules),
        problems=in_order((*problems_for(review.problems, reader), *contradiction_problems(desk))),
        hints=hints_for(review.hints, reader),
        rows=_rows(review),
        skips=_skips(desk),
        totals=_counts(counts.county) if sees_verdicts(reader) else Counts(),
        townships=_townships(desk, counts),
        unfilled=_unfilled(review) if shown else 0,
        chase=matters.chase_for(desk) if Part.CHASE in parts else (),
        tallies=matters.tallies_for(desk) if Part.TALLIES in parts else (),
        workbooks=matters.workbooks_for(desk),
        batches=matters.batches_for(desk),
        units=matters.units_for(desk),
        clocks=clocks_for(desk),
    )


def election_of(desk: Desk) -> Election:
    """Disclose what the review was made of."""
    review = desk.review
    return Election(
        county=review.election.county,
        polling_day=review.election.polling_day,
        review_day=review.review_day,
        draft=review.draft,
        engine=review.engine,
        sources=desk.sources(),
        departments=dict(review.departments),
        decider=_decider(review),
        unusable=tuple(each.message for each in review.unusable),
        delete_answers_by=review.election.delete_answers_by,
        kind=review.election.kind,
        ways=tuple(ways_of(review)),
    )


def _decider(review: Review) -> Text:
    """Return who decides, by the name that the source gives the body: how it is helped is in the booklet.

    The English words of most sources are a sentence about the body, and no name of it.
    """
    terms = (pack.procedure.get("decides") for pack in review.packs)
    term = next((each for each in terms if each and each.value), None)
    if term is None:
        return DECIDING_BODY
    is_name = term.text is not None and term.text.zh == term.value
    return Text(term.value, term.text.en if term.text is not None and is_name else DECIDING_BODY.en)


def _rows(review: Review) -> Rows:
    """Disclose the sum of the rows."""
    rows = review.rows
    return Rows(rows.read, rows.nominees, rows.problems, rows.skipped)


def _skips(desk: Desk) -> tuple[SkippedRow, ...]:
    """Disclose the rows that were left out."""
    skips = desk.review.skips if sees_verdicts(desk.reader) else ()
    return tuple(SkippedRow(each.place, each.reason) for each in skips)


def _counts(counts: Counted) -> Counts:
    """Disclose how many nominees have which verdict."""
    return Counts(
        nominees=counts.nominees,
        pass_=counts.pass_,
        flag=counts.flag,
        pending=counts.pending,
        legal_flag=counts.legal_flag,
        policy_flag=counts.policy_flag,
        unexamined=counts.unexamined,
    )


def _townships(desk: Desk, totals: Totals) -> tuple[Township, ...]:
    """Disclose the verdicts by township."""
    if not sees_verdicts(desk.reader):
        return ()
    return tuple(
        Township(
            name,
            _counts(counts),
            tuple(i for i, village in enumerate(desk.review.villages) if village.township == name),
        )
        for name, counts in totals.townships.items()
    )


def _wide_townships(desk: Desk) -> tuple[TownshipRequirements, ...]:
    """Disclose the requirements over every township, to whom evidence is open."""
    found = desk.review.wide.townships.items() if sees_evidence(desk.reader) else ()
    return tuple(TownshipRequirements(name, requirements_of(each, desk.packs)) for name, each in found)


def _unfilled(review: Review) -> int:
    """Count the villages with a body that cannot be filled."""
    return sum(
        any(each.outlook is Outlook.CANNOT_FILL for each in village.requirements)
        for village in review.villages
    )
