"""YAML as plain text with places: a scalar stays the text that was written, a mistake has its position.

Typing scalars is the schema's work, so that `no`, `on`, `010` and `12:30` mean what they say.
"""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Protocol

import yaml

from files.yaml import yaml_causes, yaml_problems
from files.yaml.document import Document, Path, Plain
from vocabulary.places import TextPlace
from vocabulary.problems import Problem
from vocabulary.stages import Stage, counts_as
from vocabulary.texts import Text

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


class _Loader(yaml.SafeLoader):
    """PyYAML's parser, which alone lets Python's own error through where an escape names no character."""

    def fetch_more_tokens(self) -> None:
        """Scan on."""
        try:
            super().fetch_more_tokens()
        except (ValueError, OverflowError):
            mark = self.get_mark()
            raise yaml.scanner.ScannerError(
                None, None, "there is no character of that number", mark
            ) from None


class _StopError(Exception):
    """What was reported last stops the reading: nothing after it can be trusted."""


@dataclass(slots=True)
class _Events:
    """What a parser tells, with one event to look ahead."""

    rest: Iterator[yaml.Event]
    ahead: yaml.Event | None = None

    def peek(self) -> yaml.Event:
        """Return the next event and keep it."""
        if self.ahead is None:
            self.ahead = next(self.rest)
        return self.ahead

    def take(self) -> yaml.Event:
        """Return the next event."""
        event, self.ahead = self.peek(), None
        return event


@dataclass(slots=True)
class _Walk:
    """What one walk through the text gathers."""

    file: str
    values: dict[Path, TextPlace] = field(default_factory=dict)
    keys: dict[Path, TextPlace] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def place(self, mark: "_Mark | None") -> TextPlace:
        """Turn a parser's mark, which counts from 0, into a place."""
        return TextPlace(self.file, mark.line + 1, mark.column + 1) if mark else TextPlace(self.file, 1, 1)

    def report(self, code: str, place: TextPlace, message: Text, help_: Text) -> None:
        """Keep a problem."""
        self.problems.append(Problem(code, place, message, help_))


@counts_as(Stage.READING)
def read_yaml(raw: bytes, file: str) -> tuple[Document | None, list[Problem]]:
    """Read a YAML file; a syntax mistake gives one problem and no document, all others come together."""
    walk = _Walk(file)
    text = _decoded(raw, walk)
    if text is None:
        return None, walk.problems
    try:
        data = _read_document(_Events(yaml.parse(text, Loader=_Loader)), walk)
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
    return Document(file, data, walk.values, walk.keys), walk.problems


def _place_of(text: str, index: int, file: str) -> TextPlace:
    """Return the place of a character."""
    before = text[:index]
    return TextPlace(file, before.count("\n") + 1, index - before.rfind("\n"))


def _decoded(raw: bytes, walk: _Walk) -> str | None:
    """Return the text of the file, or report why it has none."""
    if len(raw) > LARGEST_FILE:
        walk.report(
            "file-too-large",
            TextPlace(walk.file, 1, 1),
            Text(
                f"文件有 {len(raw)} 字节，超过上限 {LARGEST_FILE}",
                f"the file has {len(raw)} bytes, more than {LARGEST_FILE}",
            ),
            Text("请拆分文件", "split the file"),
        )
        return None
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode("utf-8")
        walk.report(
            "not-utf8",
            _place_of(before, len(before), walk.file),
            Text("文件不是 UTF-8 编码", "the file is not in UTF-8"),
            Text("请另存为 UTF-8 编码", "save it again as UTF-8"),
        )
        return None


def _read_document(events: _Events, walk: _Walk) -> Plain:
    """Read the one document of a text; a text that says nothing is an empty mapping."""
    events.take()  # the stream begins
    if isinstance(events.peek(), yaml.StreamEndEvent):
        return {}
    events.take()  # the document begins
    data = _read_node(events, (), walk)
    events.take()  # the document ends
    if not isinstance(events.peek(), yaml.StreamEndEvent):
        walk.problems.append(yaml_problems.second_document(walk.place(events.peek().start_mark)))
        raise _StopError
    return {} if data == "" else data


def _read_node(events: _Events, path: Path, walk: _Walk) -> Plain:
    """Read the next node as plain data, noting places."""
    event = events.take()
    walk.values[path] = walk.place(event.start_mark)
    _refuse_anchor_or_tag(event, walk)
    if isinstance(event, yaml.CollectionStartEvent):
        if len(path) >= yaml_problems.DEEPEST:
            walk.problems.append(yaml_problems.too_deep(walk.values[path]))
            raise _StopError
        mapping = isinstance(event, yaml.MappingStartEvent)
        return _read_mapping(events, path, walk) if mapping else _read_sequence(events, path, walk)
    return _scalar(event, walk)


def _read_sequence(events: _Events, path: Path, walk: _Walk) -> list[Plain]:
    """Read the items of a list up to its end."""
    plain: list[Plain] = []
    while not isinstance(events.peek(), yaml.SequenceEndEvent):
        plain.append(_read_node(events, (*path, len(plain)), walk))
    events.take()
    return plain


def _read_mapping(events: _Events, path: Path, walk: _Walk) -> dict[str, Plain]:
    """Read the entries of a mapping up to its end."""
    plain: dict[str, Plain] = {}
    while not isinstance(events.peek(), yaml.MappingEndEvent):
        _read_entry(events, path, walk, plain)
    events.take()
    return plain


def _read_entry(events: _Events, path: Path, walk: _Walk, plain: dict[str, Plain]) -> None:
    """Read one key with its value into the mapping; of a key written twice the first stays."""
    if isinstance(events.peek(), yaml.CollectionStartEvent):
        walk.problems.append(yaml_problems.key_not_text(walk.place(events.peek().start_mark)))
        _skip_node(events, path, walk)
        _skip_node(events, path, walk)
        return
    event = events.take()
    _refuse_anchor_or_tag(event, walk)
    key, swallowed = _key_of(event, events.peek(), walk)
    if key in plain:
        first = walk.keys[(*path, key)].line
        walk.problems.append(yaml_problems.duplicate_key(key, walk.place(event.start_mark), first))
        _skip_node(events, path, walk)
        return
    walk.keys[(*path, key)] = walk.place(event.start_mark)
    node = _read_node(events, (*path, key), walk)
    plain[key] = swallowed if node == "" else node


def _skip_node(events: _Events, path: Path, walk: _Walk) -> None:
    """Read a node for nothing but the mistakes in it."""
    _read_node(events, (*path, ""), _Walk(walk.file, problems=walk.problems))


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
    if _CONTROL.search(text):
        walk.report(
            "control-character",
            walk.place(event.start_mark),
            Text("文字中有不可显示的控制字符", "a control character stands in this text"),
            Text(
                "请删去以反斜杠写成的控制字符；看不见的，请把这段文字重新输入一遍",
                "take out the character that a backslash stands for; if none is seen, type the text again",
            ),
        )
    return _CONTROL.sub("\ufffd", text)


def _refuse_anchor_or_tag(event: yaml.Event, walk: _Walk) -> None:
    """Report an anchor, an alias or a tag."""
    anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
    if anchor:
        walk.report(
            "anchor",
            walk.place(event.start_mark),
            Text(f"不能使用锚点或别名 `{anchor}`", f"anchors and aliases such as `{anchor}` are not read"),
            Text(
                "请把内容写全；以 & 或 * 开头的文字请加引号",
                "write the content out, or quote text that begins with & or *",
            ),
        )
    elif tag:
        tag = tag.replace("tag:yaml.org,2002:", "!!")
        walk.report(
            "tag",
            walk.place(event.start_mark),
            Text(f"不能使用标签 `{tag}`", f"tags such as `{tag}` are not read"),
            Text("请去掉标签；以 ! 开头的文字请加引号", "take the tag out, or quote text that begins with !"),
        )


def _syntax_problem(error: yaml.MarkedYAMLError, text: str, walk: _Walk) -> Problem:
    """Say where the YAML cannot be read; full-width punctuation and tabs are the usual causes."""
    began = walk.place(error.context_mark or error.problem_mark)
    place = walk.place(error.problem_mark or error.context_mark)
    if _index(error) >= len(text.rstrip()):
        place = (
            began  # a bracket or a quote that nothing closes is found at the end, and mended at its beginning
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
        mended = f"{text[: start + at]}{yaml_problems.FULL_WIDTH[line[at]]} {text[start + at + 1 :]}"
        if _stops_at(mended) > _index(error) + 1:
            return at
    return None


def _stops_at(text: str) -> float:
    """Return how far YAML can read a text."""
    try:
        for _ in yaml.parse(text, Loader=_Loader):
            pass
    except yaml.MarkedYAMLError as error:
        return _index(error)
    return math.inf


def _index(error: yaml.MarkedYAMLError) -> int:
    """Return the index of the character at which YAML gave up."""
    mark = error.problem_mark or error.context_mark
    return mark.index if mark else 0
