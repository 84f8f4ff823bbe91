"""What units are called on papers: by the county's own name, otherwise with the county's before theirs."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from candidates.clearances.answering_unit import UnitNames, unit_of
from vocabulary.texts import Text

_A_TOWNSHIP = "某某镇人民政府"  # whose unit it is, so is every other township's
_SUBDISTRICT, _OFFICE, _GOVERNMENT = "街道", "办事处", "人民政府"
_RURAL = ("镇", "乡")


@dataclass(frozen=True, slots=True)
class OwnName:
    """What the county's own list says of a unit: its name in full, and whom to call there."""

    full: str
    contact: str = ""


@dataclass(frozen=True, slots=True)
class UnitsInFull:
    """The names of an election's units as papers print them."""

    units: Mapping[str, str]
    everywhere: frozenset[str] = frozenset()  # of which there is one in every township
    contacts: Mapping[str, str] = field(default_factory=dict)  # whom to call: name and telephone
    kinds: Mapping[str, Text] = field(default_factory=dict)  # what each is, in both languages

    def of(self, unit: str, township: str = "") -> str:
        """Return the name of a unit, of one that there is everywhere that of the township's own."""
        whole = self.units[unit]
        if unit not in self.everywhere or not township:
            return whole
        if township.endswith(_SUBDISTRICT):
            return f"{township}{_OFFICE}"
        return f"{township}{_GOVERNMENT}" if township.endswith(_RURAL) else f"{whole}（{township}）"

    def called(self, unit: str, township: str = "") -> Text:
        """Return the name of a unit; in English what it is stands behind its name."""
        name = self.of(unit, township)
        return Text(name, f"{name} ({self.kinds[unit].en})" if unit in self.kinds else name)

    def contact(self, unit: str) -> str:
        """Return whom to call at a unit; of one that there is everywhere the county's list names nobody."""
        return "" if unit in self.everywhere else self.contacts.get(unit, "")

    def place_of(self, unit: str, township: str) -> str:
        """Return the township of whose own unit somebody's is; nothing where there is one for all."""
        return township if unit in self.everywhere else ""


def units_in_full(
    county: str, units: Mapping[str, Text], own: Mapping[str, OwnName], names: UnitNames
) -> UnitsInFull:
    """Return the names in full; what the county itself writes is printed as it stands."""
    listed = {unit: name.full for unit, name in own.items()}
    full = {unit: listed.get(unit) or with_county(county, label.zh) for unit, label in units.items()}
    townships = unit_of(_A_TOWNSHIP, names)
    contacts = {unit: name.contact for unit, name in own.items() if name.contact}
    return UnitsInFull(full, frozenset({townships} if townships else ()), contacts, units)


def with_county(county: str, unit: str) -> str:
    """Return a unit's name with the county's before it."""
    return unit if unit.startswith(county) else f"{county}{unit}"
