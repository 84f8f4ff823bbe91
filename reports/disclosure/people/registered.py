"""Discloses the registers about a nominee: what was done and said, and to the deciding body the reasons.

What a person stated and what the person is told is known to the person, and so to the working group. Reasons
and grounds may hold what is withheld.
"""

from collections.abc import Iterator, Mapping, Sequence

from candidates.decisions.decision import Withdrawal
from candidates.decisions.registered import Event, Objected, Rechecked, Registered, Served, Stated
from candidates.decisions.tables import WITHDRAWALS
from candidates.villages.village import VillageKey
from engine.review.review import NomineeReview, Review
from reports.disclosed.findings import RegisteredRow
from reports.disclosed.reader import Reader
from reports.disclosure.who_may_see import sees_evidence, sees_reasons
from vocabulary.elections.decision_words import OUTCOMES, PAPERS, RECEIPTS
from vocabulary.texts import Text
from vocabulary.writing.masking import masked

_EVIDENCE = Text("证据材料", "evidence")
Rows = Mapping[tuple[VillageKey, str], Sequence[Registered | Withdrawal]]


def rows_by_person(review: Review) -> Rows:
    """Return the rows that stand, by village and number."""
    found: dict[tuple[VillageKey, str], list[Registered | Withdrawal]] = {}
    rows: tuple[Registered | Withdrawal, ...] = (*review.decided.registered, *review.decided.withdrawals)
    for each in rows:
        found.setdefault((each.key, each.number), []).append(each)
    return found


def registered_of(rows: Rows, nominee: NomineeReview, reader: Reader) -> tuple[RegisteredRow, ...]:
    """Return what is registered about a nominee, by the days; nothing to whom evidence is closed."""
    candidate = nominee.candidate
    if not sees_evidence(reader) or candidate.key is None:
        return ()
    of = rows.get((candidate.key, candidate.number), ())
    return tuple(sorted((_row(each, reader) for each in of), key=lambda row: row.on))


def _row(row: Registered | Withdrawal, reader: Reader) -> RegisteredRow:
    """Return one row, as far as the reader may know it."""
    match row:
        case Withdrawal():
            paper = ((Text("本人书面材料", "the person's letter"), masked(row.paper)),)
            gone = Text("本人放弃", "gave up")
            return RegisteredRow(WITHDRAWALS.sheet, "", row.on, gone, "", paper, row.place)
        case Registered():
            reasons = sees_reasons(reader)
            said = tuple(
                (label, masked(words)) for label, words in _said(row.event, reasons=reasons) if words
            )
            what = _what(row.event)
            shown = Text(masked(what.zh), masked(what.en))
            entry, by = masked(row.entry), masked(row.by)
            return RegisteredRow(row.place.sheet, entry, row.on, shown, by, said, row.place)


def _what(event: Event) -> Text:
    """Say what was done."""
    match event:
        case Served(paper, way, receipt, witness):
            words, taken = PAPERS[paper], RECEIPTS[receipt]
            seen = Text(f"，见证人 {witness}", f", before {witness}") if witness else Text("", "")
            return Text(f"{words.zh}，{way}，{taken.zh}{seen.zh}", f"{words.en}, {way}, {taken.en}{seen.en}")
        case Stated():
            return Text(event.way, event.way)
        case Objected():
            return Text(f"提出人 {event.whose}", f"by {event.whose}")
        case Rechecked():
            found = OUTCOMES[event.outcome]
            said = event.document
            document = Text(f"，{said}", f", {said}") if said else Text("", "")
            return Text(
                f"{event.objection}：{found.zh}，{event.unit}{document.zh}",
                f"{event.objection}: {found.en}, {event.unit}{document.en}",
            )


def _said(event: Event, *, reasons: bool) -> Iterator[tuple[Text, str]]:
    """Yield what was said, under the names of its columns."""
    match event:
        case Served():
            return
        case Stated():
            yield from ((Text("陈述申辩内容", "statement"), event.summary), (_EVIDENCE, event.papers))
        case Objected():
            yield from ((Text("异议内容", "objection"), event.summary), (_EVIDENCE, event.papers))
        case Rechecked():
            yield Text("答复本人的内容", "the person is answered"), event.reply
            if reasons:
                yield from (
                    (Text("理由", "reason"), event.reason),
                    (Text("法律依据", "ground"), event.ground),
                )
