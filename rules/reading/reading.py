"""What is wrong with a pack, gathered in one place while its parts are read."""

from collections.abc import Collection
from dataclasses import dataclass, field
from difflib import get_close_matches
from itertools import islice
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from files.yaml.node import Node
from files.yaml.shapes import NO_LABELS, Labels, by_label, shape_problems
from rules.schema.option_words import WORDS
from vocabulary.catalogue.packs.pack_codes import PackCode
from vocabulary.places import TextPlace
from vocabulary.problems import Problem
from vocabulary.texts import Text

Shape = TypeVar("Shape", bound=BaseModel)


@dataclass(slots=True)
class Reading:
    """What is wrong with a pack so far; a part that cannot be used is reported here and left out."""

    problems: list[Problem] = field(default_factory=list)

    def report(self, code: PackCode, place: TextPlace, message: Text, help_: Text) -> None:
        """Keep a problem."""
        self.problems.append(Problem(code, place, message, help_))

    def entries(self, node: Node) -> list[Node]:
        """Return the entries of a mapping; one that is missing has none, anything else is reported."""
        if isinstance(node.value, dict):
            return list(node)
        if node.value not in (None, ""):
            self.report("wrong-shape", node.place, SHOULD_BE_MAPPING, MAPPING_HELP)
        return []

    def items(self, node: Node) -> list[Node]:
        """Return the items of a list; one that is missing has none, anything else is reported."""
        if isinstance(node.value, list):
            return list(node)
        if node.value not in (None, ""):
            self.report("wrong-shape", node.place, SHOULD_BE_LIST, LIST_HELP)
        return []

    def shape(self, model: type[Shape], node: Node) -> Shape | None:
        """Read a mapping as the given shape, or report all that is wrong with it."""
        try:
            return model.model_validate(node.value)
        except ValidationError as error:
            self.problems.extend(shape_problems(error, node, WORDS))
            return None


def lacks(node: Node, key: str, model: type[BaseModel]) -> bool:
    """Whether a mapping lacks a key, and no key of it is that one misspelt."""
    if not isinstance(node.value, dict) or key in node:
        return False
    known = {field.alias or name for name, field in model.model_fields.items()}
    return not get_close_matches(key, node.value.keys() - known)


SHOULD_BE_MAPPING = Text("此处应为「键: 值」的结构", "a mapping of keys to values is needed here")
MAPPING_HELP = Text("请写成「键: 值」，每行一个", "write `key: value`, one to a line")
SHOULD_BE_LIST = Text("此处应为列表", "a list is needed here")
LIST_HELP = Text(
    "请写成以「- 」开头的各项，或用方括号括起", "write items that begin with `- `, or put them in brackets"
)

MOST_LISTED = 40
FEW = 12  # so many are listed beside the nearest
# Likeness is slow to calculate: a thousand mistakes among a thousand names would hold everybody up.
MOST_COMPARED = 400


def one_of(words: Collection[str], meant: str = "", labels: Labels = NO_LABELS) -> Text:
    """Say what may be written instead; the word whose label was written, or the nearest word, first."""
    labelled = by_label(meant, words, labels) if len(words) <= MOST_COMPARED else ""
    if labelled:
        return Text(f"「{meant}」请写 `{labelled}`", f"write `{labelled}`")
    known = sorted(words) if len(words) <= MOST_COMPARED else list(islice(words, MOST_LISTED))
    near = get_close_matches(meant, known, n=1, cutoff=0.6)
    listed = ", ".join(known[:MOST_LISTED]) + (", …" if len(words) > MOST_LISTED else "")
    if near and len(words) > FEW:
        return Text(f"是否想写 `{near[0]}`？", f"did you mean `{near[0]}`?")
    if near:
        return Text(f"是否想写 `{near[0]}`？可用：{listed}", f"did you mean `{near[0]}`? known are: {listed}")
    return Text(f"可用：{listed or '（无）'}", f"known are: {listed or '(none)'}")
