"""The units as the county itself lists them in departments.xlsx: which unit each row means, and its names."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from candidates.clearances.answering_unit import UnitNames, unit_names, unit_of
from candidates.units.reader import UnitRow
from vocabulary.catalogue.sheets import units as catalogue
from vocabulary.problems import Problem, problem
from vocabulary.texts import Text


@dataclass(frozen=True, slots=True)
class OwnUnits:
    """The rows that are used, by unit and in the county's order."""

    rows: Mapping[str, UnitRow] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def labels(self, known: Mapping[str, Text]) -> dict[str, Text]:
        """Return the units by the names that are printed: the county's own, where it has one."""
        own = {code: row.full_name for code, row in self.rows.items() if row.full_name}
        return {code: Text(own.get(code, label.zh), label.en) for code, label in known.items()}

    def also(self, known: Mapping[str, Text]) -> dict[str, tuple[str, ...]]:
        """Return by unit what else it is called: by the packs, and in the first column of the list."""
        return {code: (known[code].zh, row.unit) for code, row in self.rows.items() if code in known}


def own_units(rows: Sequence[UnitRow], known: Mapping[str, Text], county: str) -> OwnUnits:
    """Find the unit of every row; a row that means none, or one that is listed already, is reported."""
    names = unit_names(known, county)
    found: dict[str, UnitRow] = {}
    problems: list[Problem] = []
    for row in rows:
        code = unit_of(row.unit, names)
        if code is None:
            units = Text("、".join(label.zh for label in known.values()), ", ".join(known))
            problems.append(problem(catalogue.UNIT_UNKNOWN, row.place, written=row.unit, units=units))
        elif code in found:
            problems.append(problem(catalogue.UNIT_TWICE, row.place, written=row.unit, unit=known[code]))
        else:
            found[code] = row
    settled = dict(_settled(found, names, known, problems))
    return OwnUnits(settled, tuple(problems))


def _settled(
    found: Mapping[str, UnitRow], names: UnitNames, known: Mapping[str, Text], problems: list[Problem]
) -> Iterator[tuple[str, UnitRow]]:
    """Yield the rows, without a name in full that is another unit's."""
    taken: dict[str, str] = {}
    for code, row in found.items():
        if not row.full_name:
            yield code, row
            continue
        meant = names.meant(row.full_name)
        others = sorted({*meant, taken.get(row.full_name, code)} - {code})
        if others and code not in meant:
            unit = known[others[0]]
            problems.append(problem(catalogue.NAME_OF_ANOTHER, row.name_place, name=row.full_name, unit=unit))
            yield code, replace(row, full_name="")
            continue
        taken[row.full_name] = code
        yield code, row
