"""What was planted, and what a review should say of it; written beside the county as planted.yaml."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field, fields

from candidates.villages.village import VillageKey

FLAG, PENDING, PASS, NOT_EXAMINED = "flag", "pending", "pass", "none"
EITHER = ""  # left to the review: the point of the fault lies elsewhere


@dataclass(frozen=True, slots=True)
class Expected:
    """The verdicts a review should come to; `none` where no source of that kind was examined."""

    verdict: str
    legal: str
    policy: str


@dataclass(frozen=True, slots=True)
class PlantedPerson:
    """One nominee with a fault, or with something that looks like one and is not."""

    kind: str
    number: str
    key: VillageKey
    expect: Expected
    question: str = ""
    # The file that must be reported as holding a problem; blank where nothing is wrong with any file.
    problem_in: str = ""


@dataclass(frozen=True, slots=True)
class PlantedRow:
    """One row of a file and what the reader makes of it: `problem` or `skipped`."""

    kind: str
    file: str
    sheet: str
    row: int
    outcome: str


@dataclass(frozen=True, slots=True)
class PlantedVillage:
    """One village and what one requirement should come to there."""

    kind: str
    key: VillageKey
    requirement: str
    verdict: str


@dataclass(frozen=True, slots=True)
class PlantedFile:
    """One file that must be reported, though what it says counts."""

    kind: str
    file: str


Entry = PlantedPerson | PlantedRow | PlantedVillage | PlantedFile


@dataclass(slots=True)
class Planted:
    """Everything that was planted, in the order of planting."""

    people: list[PlantedPerson] = field(default_factory=list)
    rows: list[PlantedRow] = field(default_factory=list)
    villages: list[PlantedVillage] = field(default_factory=list)
    files: list[PlantedFile] = field(default_factory=list)

    def text(self) -> str:
        """Return the list as YAML."""
        lines = [
            "# 本县为虚构。以下是有意埋设的情形，以及审查应得的结果；系统不读取本文件。",
            "# A fictional county: what was planted, and what a review should find. No review reads this.",
        ]
        for name in ("people", "rows", "villages", "files"):
            lines.append(f"{name}:")
            lines += [f"  - {_mapping(entry)}" for entry in getattr(self, name)]
        return "\n".join(lines) + "\n"


def _mapping(entry: Entry) -> str:
    """Return one entry as a mapping on one line; JSON is YAML."""
    return json.dumps(dict(_pairs(entry)), ensure_ascii=False)


def _pairs(entry: Entry) -> Iterator[tuple[str, str]]:
    """Yield keys and values as text, those of a village and of the verdicts without a level of their own."""
    for each in fields(entry):
        value = getattr(entry, each.name)
        match value:
            case VillageKey(township, village):
                yield from (("township", township), ("village", village))
            case Expected(verdict, legal, policy):
                yield from (("verdict", verdict), ("legal", legal), ("policy", policy))
            case _:
                yield each.name, str(value)
