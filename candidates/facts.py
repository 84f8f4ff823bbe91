"""A fact (事实): a typed value about a nominee with where it came from, or why it is not known."""

from dataclasses import dataclass

from candidates.kinds import Value
from candidates.origins import Origin
from sources.places import Place


@dataclass(frozen=True, slots=True)
class Known:
    """A value, and the cell or line that says so."""

    value: Value
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Unknown:
    """No value, the reason, and the cell where it should have stood."""

    origin: Origin
    place: Place | None = None


Fact = Known | Unknown
