"""YAML as plain text with places: a scalar stays the text that was written, a mistake has its position.

Typing scalars is the schema's work, so that `no`, `on`, `010` and `12:30` mean what they say.
"""

import math
import re
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple, Protocol

import yaml

from files.yaml import yaml_causes, yaml_problems
from files.yaml.events import Events, OwnLoader, fast_events, own_events
from files.yaml.node import Node, Plain, Step
from vocabulary.places import TextPlace
from vocabulary.problems import Problem
from vocabulary.stages import Stage, counts_as

LARGEST_FILE = 4_000_000  # bytes
MOST_SUSPECTS = 3  # signs of one line that may be to blame; each costs another parse
# Where a Chinese sign stands in for one that YAML needs: after a key, before the next key, before a bracket.
_MISPLACED = re.compile(r"(?:^\s*(?:- )?|[{,，;；]\s*)[\w-]+(：)|([，；])\s*[\w-]+\s*[:：]|[:：]\s*([【｛“])")
# A key whose colon has no blank behind it; `http://` is none.
_GLUED = re.compile(r"(\s*(?:- )?[a-z0-9_-]+:)[^\s/:]")
# What an escape in quotes can bring in and YAML's own text cannot: it would not print, or command a terminal.
# And what turns the direction of reading around (U+202A to 202E, 2066 to 2069): a text would not show what it
# says.
_CONTROL = re.compile(
    "[^\\t\\n\\x20-\\x7e\\xa0-\\u2029\\u202f-\\u2065\\u206a-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]"
)


class _Mark(Protocol):
    """A parser's position, counted from 0."""

    line: int
    column: int


class _StopError(Exception):
    """What was reported last stops the reading: nothing after it can be trusted."""


class _Key(NamedTuple):
    """The key that a value stands under, and how deep."""

    word: str = ""
    place: TextPlace | None = None
    depth: int = 0

    def inner(self, word: str = "", place: TextPlace | None = None) -> "_Key":
        """Return a key, or the place of an item, one level further in."""
        return _Key(word, place, self.depth + 1)


@dataclass(slots=True)
class _Walk:
    """What one walk through the text gathers."""

    file: str
    problems: list[Problem] = field(default_factory=list)

    def place(self, mark: "_Mark | None") -> TextPlace:
        """Turn a parser's mark, which counts from 0, into a place."""
        return TextPlace(self.file, mark.line + 1, mark.column + 1) if mark else TextPlace(self.file, 1, 1)


@counts_as(Stage.READING)
def read_yaml(raw: bytes, file: str, *, ours: bool = False) -> tuple[Node | None, list[Problem]]:
    """Read a YAML file; a syntax mistake gives one problem and no node, all others come together.

    A text of `ours` is one that we ship, so that libyaml may read it, ten times as fast.
    """
    walk = _Walk(file)
    text = _decoded(raw, walk)
    if text is None:
        return None, walk.problems
    try:
        return _read_document(fast_events(text) if ours else own_events(text), walk), walk.problems
    except yaml.MarkedYAMLError as error:
        return None, [_syntax_problem(error, text, walk)]
    except yaml.reader.ReaderError as error:
        return None, [
            yaml_problems.unreadable(
                _place_of(text, error.position, file), error.character, str(error).splitlines()[0]
            )
        ]
    except _StopError:
        return None, walk.problems


def _place_of(text: str, index: int, file: str) -> TextPlace:
    """Return the place of a character."""
    before = text[:index]
    return TextPlace(file, before.count("\n") + 1, index - before.rfind("\n"))


def _decoded(raw: bytes, walk: _Walk) -> str | None:
    """Return the text of the file, or report why it has none."""
    if len(raw) > LARGEST_FILE:
        walk.problems.append(yaml_problems.too_large(TextPlace(walk.file, 1, 1), len(raw), LARGEST_FILE))
        return None
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode("utf-8")
        walk.problems.append(yaml_problems.not_utf8(_place_of(before, len(before), walk.file)))
        return None


def _read_document(events: Events, walk: _Walk) -> Node:
    """Read the one document of a text; a text that says nothing is an empty mapping."""
    events.take()  # the stream begins
    if isinstance(events.peek(), yaml.StreamEndEvent):
        return Node({}, TextPlace(walk.file, 1, 1))
    events.take()  # the document begins
    node = _read_node(events, _Key(), walk)
    events.take()  # the document ends
    if not isinstance(events.peek(), yaml.StreamEndEvent):
        walk.problems.append(yaml_problems.second_document(walk.place(events.peek().start_mark)))
        raise _StopError
    return Node({}, node.place) if node.value == "" else node


def _read_node(events: Events, key: _Key, walk: _Walk, swallowed: str = "") -> Node:
    """Read the next node; where nothing is written, its value may have been swallowed by its key."""
    event = events.take()
    place = walk.place(event.start_mark)
    _refuse_anchor_or_tag(event, walk)
    if not isinstance(event, yaml.CollectionStartEvent):
        return Node(_scalar(event, walk) or swallowed, place, key.word, key.place)
    if key.depth >= yaml_problems.DEEPEST:
        walk.problems.append(yaml_problems.too_deep(place))
        raise _StopError
    value: Plain
    if isinstance(event, yaml.MappingStartEvent):
        children = _read_entries(events, key, walk)
        value = {entry.key: _plain(entry) for entry in children.values()}
    else:
        children = _read_items(events, key, walk)
        value = [_plain(item) for item in children.values()]
    return Node(value, place, key.word, key.place, children)


def _plain(node: Node) -> Plain:
    """Return the value of a node that was read, which always has one."""
    return "" if node.value is None else node.value


def _read_items(events: Events, key: _Key, walk: _Walk) -> dict[Step, Node]:
    """Read the items of a list up to its end."""
    items: dict[Step, Node] = {}
    while not isinstance(events.peek(), yaml.SequenceEndEvent):
        items[len(items)] = _read_node(events, key.inner(), walk)
    events.take()
    return items


def _read_entries(events: Events, key: _Key, walk: _Walk) -> dict[Step, Node]:
    """Read the entries of a mapping up to its end."""
    entries: dict[Step, Node] = {}
    while not isinstance(events.peek(), yaml.MappingEndEvent):
        _read_entry(events, key, walk, entries)
    events.take()
    return entries


def _read_entry(events: Events, key: _Key, walk: _Walk, entries: dict[Step, Node]) -> None:
    """Read one key with its value into the mapping; of a key written twice the first stays."""
    if isinstance(events.peek(), yaml.CollectionStartEvent):
        walk.problems.append(yaml_problems.key_not_text(walk.place(events.peek().start_mark)))
        _read_node(events, key.inner(), walk)  # for nothing but the mistakes in it
        _read_node(events, key.inner(), walk)
        return
    event = events.take()
    _refuse_anchor_or_tag(event, walk)
    word, swallowed = _key_of(event, events.peek(), walk)
    place = walk.place(event.start_mark)
    if word in entries:
        walk.problems.append(yaml_problems.duplicate_key(word, place, entries[word].at_key.line))
    entries.setdefault(word, _read_node(events, key.inner(word, place), walk, swallowed))


def _key_of(event: yaml.Event, value: yaml.Event, walk: _Walk) -> tuple[str, str]:
    """Return a key; between braces, one written `键：值` is one word to YAML and has swallowed its value."""
    key = _scalar(event, walk)
    bare = isinstance(event, yaml.ScalarEvent) and event.implicit[0]
    nothing = isinstance(value, yaml.ScalarEvent) and value.value == "" and value.implicit[0]
    before, colon, after = key.partition("：")
    if not (bare and nothing and before and colon):
        return key, ""
    place = walk.place(event.start_mark)
    walk.problems.append(
        yaml_problems.full_width(TextPlace(walk.file, place.line, place.column + len(before)), colon)
    )
    return before, after


def _scalar(event: yaml.Event, walk: _Walk) -> str:
    """Return the text that was written; of an alias, which is not followed, its name."""
    text = event.value if isinstance(event, yaml.ScalarEvent) else f"*{getattr(event, 'anchor', '')}"
    if not _CONTROL.search(text):
        return text
    walk.problems.append(yaml_problems.control_character(walk.place(event.start_mark)))
    return _CONTROL.sub("\ufffd", text)


def _refuse_anchor_or_tag(event: yaml.Event, walk: _Walk) -> None:
    """Report an anchor, an alias or a tag."""
    anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
    if anchor:
        walk.problems.append(yaml_problems.anchor(walk.place(event.start_mark), anchor))
    elif tag:
        short = tag.replace("tag:yaml.org,2002:", "!!")
        walk.problems.append(yaml_problems.tag(walk.place(event.start_mark), short))


def _syntax_problem(error: yaml.MarkedYAMLError, text: str, walk: _Walk) -> Problem:
    """Say where the YAML cannot be read; full-width punctuation and tabs are the usual causes."""
    began = walk.place(error.context_mark or error.problem_mark)
    place = walk.place(error.problem_mark or error.context_mark)
    if _index(error) >= len(text.rstrip()):
        place = (
            began  # a bracket or a quote that nothing closes is found at the end, and fixed at its beginning
        )
    lines = text.split("\n")
    for number in dict.fromkeys((place.line, place.line - 1, began.line)):
        line = lines[number - 1] if 0 < number <= len(lines) else ""
        wide = _sign_to_blame(error, text, sum(map(len, lines[: number - 1])) + number - 1, line)
        if wide is not None:
            return yaml_problems.full_width(TextPlace(walk.file, number, wide + 1), line[wide])
        if "\t" in line[: len(line) - len(line.lstrip())]:
            return yaml_problems.tab(TextPlace(walk.file, number, line.index("\t") + 1))
        glued = _GLUED.match(line)
        if glued:
            return yaml_causes.no_blank(TextPlace(walk.file, number, glued.end(1)))
    # A key without its colon is only missed on the line after it.
    keyless = error.context == "while scanning a simple key"
    return yaml_causes.syntax(began if keyless else place, began, error.problem or "cannot be read")


def _sign_to_blame(error: yaml.MarkedYAMLError, text: str, start: int, line: str) -> int | None:
    """Return where in a line a Chinese sign stands for one of YAML's: with that one, YAML reads further."""
    for found in islice(_MISPLACED.finditer(line.partition(" #")[0]), MOST_SUSPECTS):
        at = found.start(found.lastindex or 0)
        fixed = f"{text[: start + at]}{yaml_problems.FULL_WIDTH[line[at]]} {text[start + at + 1 :]}"
        if _stops_at(fixed) > _index(error) + 1:
            return at
    return None


def _stops_at(text: str) -> float:
    """Return how far YAML can read a text."""
    try:
        for _ in yaml.parse(text, Loader=OwnLoader):
            pass
    except yaml.MarkedYAMLError as error:
        return _index(error)
    return math.inf


def _index(error: yaml.MarkedYAMLError) -> int:
    """Return the index of the character at which YAML gave up."""
    mark = error.problem_mark or error.context_mark
    return mark.index if mark else 0
