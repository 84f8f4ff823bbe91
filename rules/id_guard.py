"""A pack is law that everybody reads: a number in it that may be somebody's ID makes it unusable."""

from collections.abc import Iterator

from files.yaml.document import Path, Plain
from rules.reading.reading import Reading
from vocabulary.masking import holds_id
from vocabulary.texts import Text

_MESSAGE = Text("此处像是公民身份号码", "this looks like somebody's ID number")
_HELP = Text("规则包人人可读，请删去号码", "everybody reads packs; take the number out")


def guard_ids(reading: Reading) -> None:
    """Report every key and value with a number that may be an ID; the number is not repeated."""
    for path, text in _texts(reading.document.data, ()):
        if holds_id(text):
            reading.report("id-in-pack", path, _MESSAGE, _HELP)


def _texts(node: Plain, path: Path) -> Iterator[tuple[Path, str]]:
    """Yield every key and every value with its path."""
    match node:
        case str():
            yield path, node
        case list():
            for index, item in enumerate(node):
                yield from _texts(item, (*path, index))
        case dict():
            for key, value in node.items():
                yield (*path, key), key
                yield from _texts(value, (*path, key))
