"""Walks XML that is not trusted: no document type, and no endless nesting.

Elements are named without their prefix, attributes both without and with it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from files.books.compound import DamagedError

DEEPEST = 100  # elements within elements; spreadsheet programs write some twenty
_CHUNK = 1 << 20

Attributes = Mapping[str, str]


@dataclass(slots=True)
class Walk:
    """Where in a document a walk is, and what it calls: an element's begin, its end, and text."""

    begin: Callable[[str, Attributes], None]
    end: Callable[[str], None]
    say: Callable[[str], None]
    path: list[str] = field(default_factory=list)  # the open elements, the innermost last

    def parent(self) -> str:
        """Return what the element that begins or ends stands in."""
        return self.path[-1] if self.path else ""

    def opened(self, name: str, attributes: dict[str, str]) -> None:
        """See an element begin."""
        if len(self.path) >= DEEPEST:
            raise DamagedError
        own = _local(name)
        self.begin(own, {_local(key): value for key, value in attributes.items()} | attributes)
        self.path.append(own)

    def closed(self, name: str) -> None:
        """See an element end."""
        self.path.pop()
        self.end(_local(name))


def walk_xml(text: str, walk: Walk) -> None:
    """Walk a document; what is not well formed, or declares a document type, is damaged."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = walk.opened
    parser.EndElementHandler = walk.closed
    parser.CharacterDataHandler = walk.say
    try:
        for start in range(0, len(text), _CHUNK):
            parser.Parse(text[start : start + _CHUNK], False)  # noqa: FBT003 - the parser's own signature
        parser.Parse("", True)  # noqa: FBT003 - as above
    except (expat.ExpatError, UnicodeEncodeError) as error:
        raise DamagedError from error


def _refuse(*_: object) -> None:
    """Refuse a document type: no spreadsheet program writes one, and entities can be endless."""
    raise DamagedError


def _local(name: str) -> str:
    """Return a name without its prefix."""
    return name.rpartition(":")[2]
