"""What the units will have sent back: 未发现 to everything, but for what is written down here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from candidates.villages.village import VillageKey

FOUND, NOTHING, CHECKING, OTHER_PERSON = "有", "未发现", "待核实", "身份不符"


@dataclass(frozen=True, slots=True)
class Detail:
    """One row of 明细: the values by the label of their field, and the paper."""

    values: Mapping[str, str]
    paper: str = ""
    document: str = ""
    disclosure: str = "可告知"
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Returned:
    """One answer: the word, and the rows of details."""

    word: str
    details: Sequence[Detail] = ()


@dataclass(frozen=True, slots=True)
class Revised:
    """One answer taken back in the second workbook, with its row of 更正 or without."""

    number: str
    question: str
    unit: str
    explained: bool


@dataclass(slots=True)
class Returns:
    """Everything in the answers that is not 未发现."""

    answers: dict[tuple[str, str, str], Returned] = field(default_factory=dict)  # number, question, unit
    other_ids: dict[tuple[str, str], str] = field(default_factory=dict)  # number, unit: the ID the unit has
    remarks: dict[tuple[str, str], str] = field(default_factory=dict)  # number, unit: 备注
    left_out: set[tuple[str, str]] = field(default_factory=set)  # number, unit: no such row
    late: set[tuple[VillageKey, str]] = field(default_factory=set)  # village, unit: rows left blank
    unsigned: set[str] = field(default_factory=set)
    revised: list[Revised] = field(default_factory=list)
    not_sent: set[str] = field(default_factory=set)  # people whom no form could name

    def about(self, number: str, question: str, unit: str) -> Returned:
        """Return what a unit answers."""
        return self.answers.get((number, question, unit), Returned(NOTHING))
