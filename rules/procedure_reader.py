"""Reads deadlines and procedure of a pack: what is due when, who decides, what the list shows."""

import re

from rules.conditions import NamedDate, Period, Unit
from rules.pack import Deadline, Term
from rules.reading import Reading
from rules.shapes import DeadlineShape, ProcedureShape, TermShape
from sources.document import Path
from sources.texts import Text

_AT_LATEST = re.compile(
    r"(?P<count>\d{1,3}) (?P<unit>day|month|year)s? (?P<side>before|after) (?P<anchor>[a-z_]+)"
)


def read_deadlines(reading: Reading) -> tuple[Deadline, ...]:
    """Read all deadlines that can be used."""
    found = (_read_deadline(reading, ("deadlines", name)) for name in reading.mapping(("deadlines",)))
    return tuple(deadline for deadline in found if deadline is not None)


def _read_deadline(reading: Reading, path: Path) -> Deadline | None:
    """Read one deadline."""
    shape = reading.shape(DeadlineShape, path)
    if shape is None:
        return None
    anchors = {named.value for named in NamedDate}
    found = _AT_LATEST.fullmatch(shape.at_latest)
    if found is None or found["anchor"] not in anchors:
        reading.report(
            "not-a-deadline",
            (*path, "at_latest"),
            Text(f"`{shape.at_latest}` 不是期限", f"`{shape.at_latest}` is not a deadline"),
            Text(
                "请写成 5 days before polling_day",
                f"write it as 5 days before polling_day; dates: {', '.join(sorted(anchors))}",
            ),
        )
        return None
    return Deadline(
        name=str(path[-1]),
        item=shape.item,
        text=shape.text.text if shape.text else None,
        period=Period(int(found["count"]), Unit(f"{found['unit']}s")),
        before=found["side"] == "before",
        anchor=NamedDate(found["anchor"]),
    )


def read_procedure(reading: Reading) -> dict[str, Term]:
    """Read the procedure: every rule as words with its item."""
    if not reading.mapping(("procedure",)):
        return {}
    shape = reading.shape(ProcedureShape, ("procedure",))
    if shape is None:
        return {}
    written = {name: getattr(shape, name) for name in ProcedureShape.model_fields}
    return {name: _term(value) for name, value in written.items() if value is not None}


def _term(value: TermShape | str | int | list[str]) -> Term:
    """Return a rule of procedure as words."""
    if isinstance(value, TermShape):
        days = "" if value.days is None else str(value.days)
        words = value.value or days or "、".join(value.columns)
        return Term(value.item, words, value.text.text if value.text else None)
    return Term("", "、".join(value) if isinstance(value, list) else str(value))
