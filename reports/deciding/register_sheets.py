"""The registers of the next workbook: whom to serve what, who may state something, what is to be checked."""

from collections.abc import Iterator, Mapping, Sequence

from candidates.decisions.register_tables import OBJECTIONS, RECHECKS, SERVICES, STATEMENTS
from candidates.decisions.registered import Objected, Rechecked, Registered, Served, Stated
from candidates.decisions.tables import DECISIONS
from engine.review.deciding.notices import notices_served
from engine.review.review import NomineeReview, Review
from reports.disclosure.deciding.known_to_person import is_told, tells_nothing
from vocabulary.elections.decision_words import CONCLUSIONS, OUTCOMES, PAPERS, RECEIPTS, Paper
from vocabulary.texts import Text

Row = dict[str, str]
CHOICES: Mapping[str, Mapping[str, Sequence[Text]]] = {
    DECISIONS.sheet: {"conclusion": tuple(CONCLUSIONS.values())},
    SERVICES.sheet: {"paper": tuple(PAPERS.values()), "receipt": tuple(RECEIPTS.values())},
    RECHECKS.sheet: {"outcome": tuple(OUTCOMES.values())},
}


def register_rows(review: Review, number: int) -> dict[str, list[Row]]:
    """Return the rows of the registers by sheet, each with the person and what it is about."""
    rows: dict[str, list[Row]] = {SERVICES.sheet: [], STATEMENTS.sheet: [], RECHECKS.sheet: []}
    told = notices_served(
        (each.decision for village in review.villages for one in village.nominees for each in one.decisions),
        review.decided.registered,
    )
    for village in review.villages:
        for nominee in village.nominees if village.village else ():
            key, person = nominee.candidate.key, _person(nominee)
            if key is None:
                continue
            was_told = (key, nominee.candidate.number) in told
            if is_told(nominee) and not was_told and not tells_nothing(review, village, nominee):
                rows[SERVICES.sheet].append({**person, "paper": PAPERS[Paper.NOTICE].zh})
            of = [each for each in review.decided.registered if _is_about(each, nominee)]
            rows[SERVICES.sheet] += [{**person, "paper": PAPERS[Paper.RECHECK].zh} for _ in _to_answer(of)]
            if was_told and not any(isinstance(each.event, Stated) for each in of):
                rows[STATEMENTS.sheet].append(person)
            rows[RECHECKS.sheet] += [{**person, "objection": each.entry} for each in _to_check(of)]
    marks = {SERVICES.sheet: "送", STATEMENTS.sheet: "陈", RECHECKS.sheet: "复"}
    return {
        **{
            sheet: [{**row, "entry": f"{marks[sheet]}{number}-{i}"} for i, row in enumerate(found, start=1)]
            for sheet, found in rows.items()
        },
        OBJECTIONS.sheet: [],
    }


def _person(nominee: NomineeReview) -> Row:
    """Return the cells that say who it is."""
    candidate = nominee.candidate
    home = candidate.key or candidate.written_village
    return {
        "township": home.township,
        "village": home.village,
        "number": candidate.number,
        "name": candidate.text("name"),
    }


def _is_about(row: Registered, nominee: NomineeReview) -> bool:
    """Whether a row is about a nominee."""
    return (row.key, row.number) == (nominee.candidate.key, nominee.candidate.number)


def _to_check(rows: Sequence[Registered]) -> Iterator[Registered]:
    """Yield the objections that nobody has checked again."""
    checked = {each.event.objection for each in rows if isinstance(each.event, Rechecked)}
    return (each for each in rows if isinstance(each.event, Objected) and each.entry not in checked)


def _to_answer(rows: Sequence[Registered]) -> Iterator[Registered]:
    """Yield the re-checks of which the person was not told."""
    told = [each.on for each in rows if isinstance(each.event, Served) and each.event.paper is Paper.RECHECK]
    return (
        each for each in rows if isinstance(each.event, Rechecked) and not any(day >= each.on for day in told)
    )
