"""What one cell of an .ods shows: its text as it stands, or the number, day or time that it gives."""

import re
from datetime import date, datetime, time, timedelta

from files.books.sheets import CellValue
from files.books.walked.plain_xml import Attributes

_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)(E[+-]?\d{1,3})?", re.IGNORECASE | re.ASCII)
_CLOCK = re.compile(r"PT(\d{1,6})H(\d{1,2})M(\d{1,2})(?:[.,]\d+)?S", re.ASCII)
_ERROR = re.compile(r"#(N/A|DIV/0!|REF!|NAME\?|VALUE!|NUM!|NULL!)|Err:\d{1,4}|错误:\d{1,4}", re.ASCII)


def kind_of(attributes: Attributes) -> str:
    """Return what the cell says that its value is, or nothing."""
    return attributes.get("office:value-type") or attributes.get("value-type", "")


def is_error(attributes: Attributes, text: str) -> bool:
    """Whether the cell shows the error of a formula."""
    if attributes.get("calcext:value-type") == "error":
        return True
    return "formula" in attributes and bool(_ERROR.fullmatch(text.strip()))


def value_of(attributes: Attributes, text: str) -> CellValue:
    """Return the value of a cell; one that is not what the cell says it is stays as it is written."""
    kind = kind_of(attributes)
    match kind:
        case "float" | "percentage" | "currency":
            written = attributes.get("value", "").strip()
            return float(written) if _NUMBER.fullmatch(written) else (written or text or None)
        case "date":
            written = attributes.get("date-value", "").strip()
            return _moment(written) or text or written or None
        case "time":
            written = attributes.get("time-value", "").strip()
            return _clock(written) or text or written or None
        case "boolean" if attributes.get("boolean-value") in {"true", "false"}:
            return attributes["boolean-value"] == "true"
        case _:
            return text or attributes.get("string-value") or None


def _moment(written: str) -> date | datetime | None:
    """Return a day, or a moment where it is not midnight."""
    try:
        read = datetime.fromisoformat(written)
    except ValueError:
        return None
    return read if read.time() != time() else read.date()


def _clock(written: str) -> time | timedelta | None:
    """Return a time of day, or a longer time."""
    found = _CLOCK.fullmatch(written)
    if found is None:
        return None
    long = timedelta(hours=int(found[1]), minutes=int(found[2]), seconds=int(found[3]))
    if long >= timedelta(days=1):
        return long
    minutes, seconds = divmod(long.seconds, 60)
    return time(*divmod(minutes, 60), seconds)
