"""The results on bodies as tables: what each requirement comes to, and all that forbid at once."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from engine.backends.sql.columns import PLACE, Cell, Column, Holds, Table
from engine.bodies.demands.stated import stated_bound
from engine.bodies.requirement import Needed, Number, RequirementReview, TogetherReview
from vocabulary.texts import Text

REQUIREMENTS, TOGETHER = "requirements", "together"
SCOPE = "scope"
VILLAGE = "village"
PLACES = ("province", "prefecture", *PLACE)
Row = tuple[Cell, ...]


def _texts(*names: str) -> tuple[Column, ...]:
    """Return columns of text."""
    return tuple(Column(name, Holds.TEXT) for name in names)


REQUIREMENT = _texts(
    "ratio",
    "item",
    "grade",
    "verdict",
    "least",
    "most",
    "needed",
    "before",
    "because_zh",
    "because_en",
)
REQUIREMENT_ROWS = (*_texts(SCOPE, *PLACES), *REQUIREMENT)
TOGETHER_COLUMNS = (
    *_texts("verdict"),
    Column("conflict", Holds.TEXTS),
    Column("repair", Holds.TEXTS),
    Column("left_out", Holds.TEXTS),
    *_texts("because_zh", "because_en"),
)


def requirement_row(review: RequirementReview) -> Row:
    """Return one requirement, named and written as in the JSON of a county."""
    needed = review.needed or stated_bound(review.ratio)
    because = review.because or review.note
    return (
        review.name,
        review.ratio.item,
        review.ratio.grade.value,
        review.outlook.value,
        number(review.least),
        number(review.most),
        bound(needed),
        number(needed.before),
        *_words(because),
    )


def together_row(review: TogetherReview) -> Row:
    """Return what can be said of all requirements that forbid, at once."""
    return (
        review.outlook.value,
        [each.name for each in review.conflict],
        [
            " ".join([str(each.number), each.post, *(kind.name for kind in each.kinds)])
            for each in review.repair
        ],
        [each.name for each in review.left_out],
        *_words(review.because),
    )


def number(value: Number | None) -> str | None:
    """Write a whole number, or a fraction, so that nothing is rounded."""
    if isinstance(value, Fraction) and value.denominator == 1:
        return str(value.numerator)
    return None if value is None else str(value)


def bound(needed: Needed) -> str | None:
    """Write the one limit, or the least and the most as a list."""
    least, most = number(needed.at_least), number(needed.at_most)
    return f"[{least}, {most}]" if least is not None and most is not None else least or most


def _words(said: Text | None) -> tuple[str | None, str | None]:
    """Return a reason in both languages."""
    return (None, None) if said is None else (said.zh, said.en)


def table(name: str, columns: Sequence[Column], rows: Iterable[Row]) -> Table:
    """Return rows as a table."""
    cells = list(zip(*rows, strict=True))
    return Table(name, tuple(columns), tuple(cells) if cells else ((),) * len(columns))
