"""Whether a workbook belongs to another county's election: last week's form used as a template."""

import re
from collections.abc import Iterator

from candidates.clearances.answering_unit import UnitNames
from candidates.tables.header_row import HEADER_WITHIN, header_key
from files.books.sheets import Sheet, words

_HAN = "\u4e00-\u9fff"
# An area at the beginning of a line, before the words with which our forms and letters go on. A 市 may be the
# prefecture that our county belongs to.
_TITLE = re.compile(
    rf"^(?:中共|中国共产党)?(?P<area>[{_HAN}]{{1,12}}?[县区旗])"
    r"(?=\d{4}|第\d|村|社区|换届|联审|人选|候选人|被提名|资格|人民|纪委|监委|公安|法院|检察|委员会)"
)
_NO_NAMES = frozenset({"本", "我", "全", "各", "该", "各市", "全市", "各县", "市", "县"})


def other_county(sheet: Sheet, county: str, names: UnitNames) -> str | None:
    """Return the line that names another county, if the lines above the table do and none names ours."""
    ours = _short(header_key(county))
    lines = list(_lines(sheet))
    if not ours or any(ours in line for line in lines):
        return None
    return next((line for line in lines if _names_area(line, names)), None)


def signed_elsewhere(signed: str, county: str, names: UnitNames) -> bool:
    """Whether a form is signed for a unit of another county."""
    ours, line = _short(header_key(county)), header_key(signed)
    area = names.other_area(line)
    # A 市 before the unit may be the prefecture's own court or bureau.
    return bool(ours) and ours not in line and area is not None and _is_area(area) and area[-1] != "市"


def _lines(sheet: Sheet) -> Iterator[str]:
    """Yield the first filled cell of each row above the headers: titles, the sender, a note."""
    for row in sheet.rows[:HEADER_WITHIN]:
        filled = [header_key(words(cell)) for cell in row if words(cell)]
        if len(filled) > 2:  # the row of headers
            return
        if filled:
            yield filled[0]


def _names_area(line: str, names: UnitNames) -> bool:
    """Whether a line begins with the name of some county before a unit or before what such a form is."""
    area = names.other_area(line)
    if area is not None and _is_area(area):
        return True
    found = _TITLE.match(line)
    return found is not None and _is_area(found["area"])


def _is_area(text: str) -> bool:
    """Whether a text is the name of a county: 柳河县, and not 本县, 全市 or 各县区."""
    return re.fullmatch(rf"[{_HAN}]+[县区市旗]", text) is not None and text[:-1] not in _NO_NAMES


def _short(county: str) -> str:
    """Return a county's name as it can stand in a line, without its last character where it has more."""
    return county[:-1] if len(county) > 2 and county[-1] in "县区市旗" else county
