"""Tags of XML without remarks and sections, found by expressions: each `<` begins one."""

import re
from collections.abc import Iterator, Mapping
from html import unescape
from xml.sax.saxutils import escape, quoteattr

INSIDE = r"(?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+"  # what stands between the name of a tag and its `>`
_TAG = re.compile(rf"<(/?)([\w:.-]++)({INSIDE})>")
_ATTRIBUTE = re.compile(r"([\w:.-]+)\s*=\s*(\"[^\"]*\"|'[^']*')")
_NO_SIGN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def attributes_of(inside: str) -> dict[str, str]:
    """Return what a tag says of its element."""
    return {name: unescape(value[1:-1]) for name, value in _ATTRIBUTE.findall(inside)}


def tag(name: str, attributes: Mapping[str, str], content: str | None = None) -> str:
    """Write an element; one without content ends in its own tag."""
    said = "".join(f" {key}={quoteattr(value)}" for key, value in attributes.items())
    return f"<{name}{said}/>" if content is None else f"<{name}{said}>{content}</{name}>"


def text_in(text: str) -> str:
    """Write text; signs that XML cannot hold are left out."""
    return escape(_NO_SIGN.sub("", text))


def elements_of(xml: str) -> Iterator[tuple[str, str]]:
    """Yield the outer elements of a piece of XML, each with its name."""
    depth, begun, outer = 0, 0, ""
    for found in _TAG.finditer(xml):
        closes, name, inside = found.groups()
        if closes:
            depth -= 1
        elif depth == 0:
            begun, outer = found.start(), name
        if not closes and not inside.endswith("/"):
            depth += 1
        if depth == 0:
            yield outer, xml[begun : found.end()]
