"""Reads the procedure of a pack: who decides, what the list shows, how kin elected together are resolved."""

from files.yaml.node import Node
from rules.model.pack import Term
from rules.reading.reading import Reading
from rules.schema.shapes import KinOrderShape, ProcedureShape, TermShape


def read_procedure(reading: Reading, section: Node) -> dict[str, Term]:
    """Read the procedure: every rule as words with its item."""
    shape = reading.shape(ProcedureShape, section) if reading.entries(section) else None
    if shape is None:
        return {}
    written = {name: getattr(shape, name) for name in ProcedureShape.model_fields}
    return {name: _term(value) for name, value in written.items() if value is not None}


def _term(value: TermShape | str | int | list[str]) -> Term:
    """Return a rule of procedure as words."""
    if not isinstance(value, TermShape):
        return Term("", "、".join(value) if isinstance(value, list) else str(value))
    days = "" if value.days is None else str(value.days)
    words = value.value or days or "、".join(value.columns)
    order = tuple(value.order or ()) if isinstance(value, KinOrderShape) else ()
    return Term(value.item, words, value.text.text if value.text else None, order)
