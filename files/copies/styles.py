"""The styles of a copy: those of the sender, and behind them those of what we write and colour."""

import re
from collections.abc import Iterator

from files.copies.package import UnusualError
from files.copies.tags import INSIDE, attributes_of, elements_of
from files.workbooks import MARK_COLOUR

RED = "FF" + MARK_COLOUR.removeprefix("#")
_TEXT = 49  # the format of text, `@`
_LIST = r"<{0}\b({1})>(.*?)</{0}>"
_OWN_FONTS = tuple(
    f'<font>{bold}<sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/></font>'
    for bold in ("", "<b/>")
)
_COLOURS = f'<fgColor rgb="{RED}"/><bgColor rgb="{RED}"/>'
_RED_FILL = f'<fill><patternFill patternType="solid">{_COLOURS}</patternFill></fill>'
_IS_RED = re.compile(rf"<patternFill\b[^<>]*\bsolid\b[^<>]*>\s*<fgColor\b[^<>]*\brgb=[\"']{RED}[\"']")
_SIDES = "".join(f'<{side} style="thin"/>' for side in ("left", "right", "top", "bottom"))
_FRAME = f"<border>{_SIDES}<diagonal/></border>"
_MIDDLE = '<alignment vertical="center" wrapText="1"/>'
_FILL_OF = re.compile(r"\s(?:fillId|applyFill)\s*=\s*(?:\"[^\"]*\"|'[^']*')")


class Styles:
    """The styles of one copy, which grow with what is asked for."""

    def __init__(self, xml: str) -> None:
        """Read what the sender has, and add what we write in."""
        self._text = xml
        self._fonts, self._fills = [*self._list("fonts")], [*self._list("fills")]
        self._borders, self._formats = [*self._list("borders")], [*self._list("cellXfs")]
        if not (self._fonts and self._fills and self._borders and self._formats):
            raise UnusualError("a list of styles is missing")
        self._own: dict[tuple[int, int], int] = {}
        reds = {number for number, fill in enumerate(self._fills) if _IS_RED.search(fill)}
        plain, bold = len(self._fonts), len(self._fonts) + 1
        self._red, frame = len(self._fills), len(self._borders)
        self._fonts += _OWN_FONTS
        self._fills.append(_RED_FILL)
        self._borders.append(_FRAME)
        self.earlier = frozenset(number for number, own in enumerate(self._formats) if _fill_of(own) in reds)
        self.remark, self.remark_header = self._new(plain, self._red), self._new(bold, 0)
        self.line, self.title = self._new(plain, 0, middle=""), self._new(bold, 0, middle="")
        self.framed, self.framed_header = self._new(plain, 0, frame), self._new(bold, 0, frame)

    def red(self, style: int) -> int:
        """Return the style of a cell on light red that had the given one."""
        return self._on(style, self._red)

    def plain(self, style: int) -> int:
        """Return a style without the colour of an earlier return."""
        return self._on(style, 0) if style in self.earlier else style

    def xml(self) -> str:
        """Return the part with what was added."""
        xml = self._text
        for name, items in (
            ("fonts", self._fonts),
            ("fills", self._fills),
            ("borders", self._borders),
            ("cellXfs", self._formats),
        ):
            found = _pattern(name).search(xml)
            if found:
                made = f'<{name} count="{len(items)}">{"".join(items)}</{name}>'
                xml = xml[: found.start()] + made + xml[found.end() :]
        return xml

    def _list(self, name: str) -> Iterator[str]:
        """Yield the elements of a list of styles."""
        found = _pattern(name).search(self._text)
        return (item for _, item in elements_of(found[2])) if found else iter(())

    def _on(self, style: int, fill: int) -> int:
        """Return a style on another fill, made once."""
        if not 0 <= style < len(self._formats):
            raise UnusualError("a cell has a style that is not there")
        if (style, fill) not in self._own:
            name, rest = self._formats[style][:3], _FILL_OF.sub("", self._formats[style][3:], count=2)
            self._formats.append(f'{name} fillId="{fill}" applyFill="1"{rest}')
            self._own[style, fill] = len(self._formats) - 1
        return self._own[style, fill]

    def _new(self, font: int, fill: int, border: int = 0, *, middle: str = _MIDDLE) -> int:
        """Add a style of text."""
        self._formats.append(
            f'<xf numFmtId="{_TEXT}" fontId="{font}" fillId="{fill}" borderId="{border}" xfId="0" '
            'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">'
            f"{middle}</xf>"
        )
        return len(self._formats) - 1


def _pattern(name: str) -> re.Pattern[str]:
    """Return what finds a list of styles."""
    return re.compile(_LIST.format(name, INSIDE), re.DOTALL)


def _fill_of(style: str) -> int:
    """Return the number of a style's fill."""
    return int(attributes_of(style[: style.index(">")]).get("fillId", "0"))
