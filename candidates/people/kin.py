"""Close kin as nominees declare them: 关系：姓名（身份证号）；… or 无."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from vocabulary.writing.unseen import UNSEEN


@dataclass(frozen=True, slots=True)
class Relative:
    """One person named in a kin cell; the ID is blank where it was not given."""

    relation: str
    name: str
    id_number: str = ""


@dataclass(frozen=True, slots=True)
class Declared:
    """The nominee filled the cell: these relatives, or none (无)."""

    relatives: tuple[Relative, ...]


@dataclass(frozen=True, slots=True)
class NotDeclared:
    """The cell is blank: nothing was said."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """The cell says something that we could not take apart."""

    written: str


KinDeclaration = Declared | NotDeclared | Unreadable

_NONE = frozenset({"无", "没有", "无近亲属"})
_BLANKS = re.compile(rf"[\s{UNSEEN}]")
# An ID stands behind the name in brackets of any kind, behind a word that announces it, or bare.
_OPEN, _CLOSE = r"[(\[{<【〔〖《「『]", r"[)\]}>】〕〗》」』]"
_SIGNS = r":(),/\d\[\]{}<>【】〔〕〖〗《》「」『』"
_ANNOUNCED = r",?(?:公民)?(?:身份证?|证件|ID)?(?:号码|号)?:?"
_DIGITS = r"[0-9]{17}[0-9Xx]"
_ID = rf"(?:{_OPEN}(?:{_ANNOUNCED}(?P<inside>{_DIGITS}))?{_CLOSE}|{_ANNOUNCED}(?P<bare>{_DIGITS}))"
_RELATIVE = re.compile(rf"(?P<relation>[^{_SIGNS}]+):(?P<name>[^{_SIGNS}]+?){_ID}?", re.IGNORECASE)
# A number that was announced and is not there, or is no ID, is not a part of the name.
_NO_NAME = re.compile(r"身份证|证件|号码|ID$", re.IGNORECASE)
# Two people in one place (张三和李四) would pass for one of another name, and so for a denial of both.
_SEVERAL_NAMES = re.compile(r".{2,}[和及与跟].{2,}|.+等")


@lru_cache(maxsize=20_000)  # most say 无, and two relatives' rows may say the same
def read_kin(cell: str) -> KinDeclaration:
    """Read a kin cell."""
    written = _BLANKS.sub("", unicodedata.normalize("NFKC", cell))
    if not written:
        return NotDeclared()
    if written in _NONE:
        return Declared(())
    parts = [part for part in re.split("[;、]", written) if part]
    relatives = [relative for relative in map(_relative, parts) if relative]
    if not parts or len(relatives) < len(parts):
        return Unreadable(cell)
    return Declared(tuple(relatives))


def _relative(part: str) -> Relative | None:
    """Read one relative, or nothing where it is not surely one person."""
    match = _RELATIVE.fullmatch(part)
    if not match or _SEVERAL_NAMES.fullmatch(match["name"]) or _NO_NAME.search(match["name"]):
        return None
    return Relative(match["relation"], match["name"], (match["inside"] or match["bare"] or "").upper())
