"""Reads one cell of the details as the kind of value its field holds."""

import re
from collections.abc import Mapping

from candidates.clearances.records.punishments import read_outcome
from candidates.tables.cells import cell_moment
from files.books.sheets import CellValue, words
from vocabulary.kinds import Amount, Choice, Dated, Flag, Kind, Several, Value, Whole, Words
from vocabulary.texts import Text
from vocabulary.writing.names import same_name_key, tidy

_FLAGS: Mapping[str, bool] = {"是": True, "否": False}
_SEVERAL = re.compile(r"[、,;/]")
_NOT_YET = re.compile(r"^(?:尚未|仍未|还未|还没有|没有|未)(?=.)")  # of 整改 and the like: one meaning


def read_value(value: CellValue, kind: Kind) -> Value | None:
    """Read a filled cell, or return None where it is not surely a value of the kind."""
    match kind:
        case Words():
            return words(value)
        case Flag():
            return _FLAGS.get(same_name_key(words(value)))
        case Whole():
            return _whole(words(value))
        case Dated():
            return cell_moment(value)
        case Choice(options):
            return _choice(words(value), options)
        case Several(options):
            return _several(words(value), options)


def expected(kind: Kind) -> Text:
    """Say what a cell of the kind should hold."""
    match kind:
        case Words():
            return Text("请填文字", "write words")
        case Flag():
            return Text("请填：是／否", "write 是 or 否")
        case Whole():
            return Text("请填整数", "write a whole number")
        case Dated():
            return Text("请写成 2021-03-05、2021-03、2021 或 至今", "write 2021-03-05, 2021-03, 2021 or 至今")
        case Choice(options) | Several(options):
            listed = "／".join(option.zh for option in options.values())
            return Text(f"请填：{listed}", f"write one of: {listed}")


def _whole(text: str) -> Amount | None:
    """Read a whole number, zero or more."""
    written = tidy(text)
    return Amount(int(written), int(written)) if re.fullmatch(r"[0-9]{1,15}", written) else None


def _choice(text: str, options: Mapping[str, Text]) -> str | None:
    """Read one of the options, by its Chinese word or its code."""
    key = _as_said(text)
    words = {code: {code, _as_said(option.zh), f"{option.zh}犯罪"} for code, option in options.items()}
    meant = [code for code, known in words.items() if key in known]
    return meant[0] if len(meant) == 1 else read_outcome(text, options)


def _as_said(text: str) -> str:
    """Return the form in which two ways of saying one option are equal."""
    return _NOT_YET.sub("未", same_name_key(text))


def _several(text: str, options: Mapping[str, Text]) -> frozenset[str] | None:
    """Read any number of the options; one that is not on the list makes the whole cell unclear."""
    read = {_choice(part, options) for part in _SEVERAL.split(same_name_key(text)) if part}
    known = frozenset(code for code in read if code is not None)
    return known if known and len(known) == len(read) else None
