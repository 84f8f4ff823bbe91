"""A question (核查事项): what a unit is asked, and what a record in its answer looks like."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from vocabulary.kinds import Kind
from vocabulary.texts import Text


class Disclosure(Enum):
    """How much of an answer may be disclosed (告知范围)."""

    FULL = "full"
    ITEM_ONLY = "item_only"
    WITHHELD = "withheld"


def stricter(default: Disclosure, own: Disclosure | None) -> Disclosure:
    """Return the stricter of a question's disclosure and an answer's own."""
    order = (Disclosure.FULL, Disclosure.ITEM_ONLY, Disclosure.WITHHELD)
    return default if own is None else max(default, own, key=order.index)


@dataclass(frozen=True, slots=True)
class Otherwise:
    """How a date is calculated where the unit left it out: so many months after another, by a choice."""

    after: str
    by: str
    months: Mapping[
        str, tuple[int, int]
    ]  # the least and the most; they differ where the choice leaves it open


@dataclass(frozen=True, slots=True)
class RecordField:
    """One column of the details of an answer."""

    name: str
    label: Text
    kind: Kind
    otherwise: Otherwise | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """What a unit is asked; the answer is a list of records with these fields, possibly none."""

    name: str
    ask: Text
    of: tuple[str, ...]
    basis: str
    disclosure: Disclosure
    fields: Mapping[str, RecordField]
    sealed: bool = False  # such records are sealed by law
    allowed_by: str = ""  # the rule that lets them be asked for all the same

    @property
    def may_be_asked(self) -> bool:
        """Whether the question may be put at all: sealed records only where a rule allows it."""
        return not self.sealed or bool(self.allowed_by)

    @property
    def by_consent(self) -> bool:
        """Whether only people who agreed may be asked about."""
        return self.basis == "consent"
