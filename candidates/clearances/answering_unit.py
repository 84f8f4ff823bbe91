"""Which unit a workbook comes from: its name in cell A1, or in the sheet 签署."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from candidates.tables.header_row import header_key
from vocabulary.texts import Text

_AREA = re.compile(r"[县区市旗]")
_NOTE = re.compile(r"\([^()]*\)")  # （盖章）


def unit_names(units: Mapping[str, Text], county: str) -> Mapping[str, str]:
    """Return the unit's code for every way its name is written; a way that two units share is nobody's."""
    codes: defaultdict[str, set[str]] = defaultdict(set)
    for code, name in units.items():
        codes[header_key(code).casefold()].add(code)
        for short in _forms(header_key(name.zh)):
            for area in _areas(county):
                codes[(area + short).casefold()].add(code)
    exact = {header_key(name.zh).casefold(): code for code, name in units.items()}
    shared = {written: next(iter(found)) for written, found in codes.items() if len(found) == 1}
    return {**shared, **exact}


def unit_of(written: str, names: Mapping[str, str]) -> str | None:
    """Return the code of the unit that is meant."""
    return names.get(_NOTE.sub("", header_key(written)).casefold())


def _forms(name: str) -> Iterator[str]:
    """Return a unit's name with and without 人民: 人民法院 and 法院 are one court."""
    yield name
    if name.startswith("人民"):
        yield name.removeprefix("人民")
    elif name.endswith("院"):
        yield f"人民{name}"


def _areas(county: str) -> Iterator[str]:
    """Return what may stand before a unit's name: nothing, 云溪县, 云溪, 县."""
    yield ""
    name = header_key(county)
    if name:
        yield name
    if len(name) > 2 and _AREA.fullmatch(name[-1]):
        yield name[:-1]
        yield name[-1]
