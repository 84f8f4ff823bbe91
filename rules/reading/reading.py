"""One reading of one pack: the document, and the problems found in it so far."""

from collections.abc import Collection
from dataclasses import dataclass, field
from difflib import get_close_matches
from itertools import islice
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from files.yaml.document import Document, Path, Plain
from files.yaml.shapes import NO_LABELS, Labels, by_label, shape_problems
from rules.schema.option_words import WORDS
from vocabulary.problems import Problem
from vocabulary.texts import Text

Shape = TypeVar("Shape", bound=BaseModel)


@dataclass(slots=True)
class Reading:
    """A document being read; parts that cannot be used are reported and left out, the rest is read on."""

    document: Document
    problems: list[Problem] = field(default_factory=list)

    def plain(self, path: Path) -> Plain | None:
        """Return the plain data at a path, or nothing where the path leads nowhere."""
        node: Plain | None = self.document.data
        for step in path:
            if isinstance(node, dict) and isinstance(step, str):
                node = node.get(step)
            elif isinstance(node, list) and isinstance(step, int):
                node = node[step] if step < len(node) else None
            else:
                return None
        return node

    def mapping(self, path: Path) -> dict[str, Plain]:
        """Return the mapping at a path; a missing one is empty, anything else is reported."""
        node = self.plain(path)
        if node is None or node == "":
            return {}
        if isinstance(node, dict):
            return node
        self.report("wrong-shape", path, SHOULD_BE_MAPPING, MAPPING_HELP)
        return {}

    def sequence(self, path: Path) -> list[Plain]:
        """Return the list at a path; a missing one is empty, anything else is reported."""
        node = self.plain(path)
        if node is None or node == "":
            return []
        if isinstance(node, list):
            return node
        self.report(
            "wrong-shape",
            path,
            Text("此处应为列表", "a list is needed here"),
            Text(
                "请写成以「- 」开头的各项，或用方括号括起",
                "write items that begin with `- `, or put them in brackets",
            ),
        )
        return []

    def shape(self, model: type[Shape], path: Path) -> Shape | None:
        """Read the mapping at a path as the given shape, or report all that is wrong with it."""
        try:
            return model.model_validate(self.plain(path))
        except ValidationError as error:
            self.problems.extend(shape_problems(error, self.document, path, WORDS))
            return None

    def lacks(self, path: Path, key: str, model: type[BaseModel]) -> bool:
        """Whether a mapping lacks a key, and no key of it is that one misspelt."""
        node = self.plain(path)
        if not isinstance(node, dict) or key in node:
            return False
        known = {field.alias or name for name, field in model.model_fields.items()}
        return not get_close_matches(key, node.keys() - known)

    def report(self, code: str, path: Path, message: Text, help_: Text) -> None:
        """Keep a problem with the value at a path."""
        self.problems.append(Problem(code, self.document.at(path), message, help_))

    def report_key(self, code: str, path: Path, message: Text, help_: Text) -> None:
        """Keep a problem with the key that a path ends in."""
        self.problems.append(Problem(code, self.document.at_key(path), message, help_))


SHOULD_BE_MAPPING = Text("此处应为「键: 值」的结构", "a mapping of keys to values is needed here")
MAPPING_HELP = Text("请写成「键: 值」，每行一个", "write `key: value`, one to a line")


MOST_LISTED = 40
FEW = 12  # so many are listed beside the nearest
# Likeness is slow to reckon: a thousand mistakes among a thousand names would hold everybody up.
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
