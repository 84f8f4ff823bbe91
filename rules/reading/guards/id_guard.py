"""A pack is law that everybody reads: a number in it that may be somebody's ID makes it unusable."""

from files.yaml.node import Node
from rules.reading.reading import Reading
from vocabulary.texts import Text
from vocabulary.writing.masking import holds_id

_MESSAGE = Text("此处像是公民身份号码", "this looks like somebody's ID number")
_HELP = Text("规则包人人可读，请删去号码", "everybody reads packs; take the number out")


def guard_ids(reading: Reading, pack: Node) -> None:
    """Report every key and value with a number that may be an ID; the number is not repeated."""
    for node in pack.walk():
        if holds_id(node.key) or (isinstance(node.value, str) and holds_id(node.value)):
            reading.report("id-in-pack", node.place, _MESSAGE, _HELP)
