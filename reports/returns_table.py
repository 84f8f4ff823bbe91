"""What came back of each unit against what was sent, as a small table for the console."""

from rich import box
from rich.table import Table

from engine.review.review import Review
from reports.audience import Audience, sees_evidence
from vocabulary.texts import Lang, Text

_HEADS = (
    Text("反馈单位", "unit"),
    Text("文件", "files"),
    Text("送审", "asked"),
    Text("收到", "answered"),
    Text("缺少", "missing"),
    Text("多出", "extra"),
    Text("未签署", "unsigned"),
)


def returns_table(review: Review, audience: Audience, lang: Lang) -> Table | None:
    """Return the table, or None where there is nothing to show or the reader may not see it."""
    if not sees_evidence(audience) or not review.returns.units:
        return None
    table = Table(box=box.SIMPLE, pad_edge=False, show_edge=False)
    for index, head in enumerate(_HEADS):
        table.add_column(head.to(lang), justify="right" if index else "left", overflow="fold")
    for unit in review.returns.units:
        name = review.departments.get(unit.department, Text(unit.department, unit.department))
        counts = (
            len(unit.files),
            unit.asked,
            unit.answered,
            unit.missing,
            unit.extra,
            unit.unsigned,
        )
        table.add_row(name.to(lang), *(f"{count:,}" for count in counts))
    return table
