"""What people decided and registered about a nominee, as JSON has it."""

from dataclasses import dataclass
from datetime import date

from reports.disclosed.findings import Decided, RegisteredRow
from reports.records.places import PlaceRecord, place_record
from vocabulary.elections.decision_words import Conclusion, Settles
from vocabulary.texts import Lang


@dataclass(frozen=True, slots=True)
class DecisionRecord:
    """What people decided, beside the finding; ground and reason only for the deciding body."""

    criterion: str  # blank where it is on the person as a whole
    decision: Conclusion
    settles: Settles
    body: str
    by: str
    second: str  # who signed with them (会签); blank where nobody did
    on: date
    document: str
    ground: str
    reason: str
    place: PlaceRecord
    outdated: bool  # decided before its source changed


@dataclass(frozen=True, slots=True)
class SaidRecord:
    """What was said in a row of a register, under the name of its column."""

    column: str
    text: str


@dataclass(frozen=True, slots=True)
class RegisteredRecord:
    """A row of a register (送达, 陈述, 异议, 复核, 放弃登记); reasons only for the deciding body."""

    register: str
    entry: str  # blank where the register has none
    on: date
    what: str
    by: str
    said: tuple[SaidRecord, ...]
    place: PlaceRecord


def decision_record(decided: Decided) -> DecisionRecord:
    """Return one decision."""
    return DecisionRecord(
        criterion=decided.criterion,
        decision=decided.conclusion,
        settles=decided.settles,
        body=decided.body,
        by=decided.by,
        second=decided.second,
        on=decided.on,
        document=decided.document,
        ground=decided.ground,
        reason=decided.reason,
        place=place_record(decided.place),
        outdated=decided.outdated,
    )


def registered_record(row: RegisteredRow, lang: Lang) -> RegisteredRecord:
    """Return a row of a register."""
    return RegisteredRecord(
        register=row.register,
        entry=row.entry,
        on=row.on,
        what=row.what.to(lang),
        by=row.by,
        said=tuple(SaidRecord(label.to(lang), text) for label, text in row.said),
        place=place_record(row.place),
    )
