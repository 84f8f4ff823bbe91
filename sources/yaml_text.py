"""YAML as plain text with places: every scalar stays the text that was written, every mistake has its position.

Typing scalars is the schema's work, so that `no`, `on`, `010` and `12:30` mean what they say.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

import yaml

from sources.places import TextPlace
from sources.problems import Problem
from sources.texts import Text

LARGEST_FILE = 4_000_000  # bytes
DEEPEST = 40
FULL_WIDTH = "：，；“”‘’（）【】｛｝"

Plain = str | list["Plain"] | dict[str, "Plain"]
Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A YAML text as plain data, and the place of every value and key by its path."""

    file: str
    data: Plain
    values: Mapping[Path, TextPlace]
    keys: Mapping[Path, TextPlace]

    def at(self, path: Path) -> TextPlace:
        """Return the place of the value at the path, or of the nearest thing around it."""
        while path and path not in self.values:
            path = path[:-1]
        return self.values.get(path, TextPlace(self.file, 1, 1))

    def at_key(self, path: Path) -> TextPlace:
        """Return the place of the key that the path ends in."""
        return self.keys.get(path) or self.at(path)


@dataclass(slots=True)
class _Walk:
    """What one walk over the nodes gathers."""

    file: str
    values: dict[Path, TextPlace] = field(default_factory=dict)
    keys: dict[Path, TextPlace] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def place(self, mark: yaml.Mark) -> TextPlace:
        """Turn a parser's mark, which counts from 0, into a place."""
        return TextPlace(self.file, mark.line + 1, mark.column + 1)

    def report(self, code: str, place: TextPlace, message: Text, help_: Text) -> None:
        """Keep a problem."""
        self.problems.append(Problem(code, place, message, help_))


def read_yaml(raw: bytes, file: str) -> tuple[Document | None, list[Problem]]:
    """Read a YAML file; a syntax mistake gives one problem and no document, all others come together."""
    walk = _Walk(file)
    text = _decoded(raw, walk)
    if text is None:
        return None, walk.problems
    try:
        _refuse_aliases_and_depth(text, walk)
        node = None if walk.problems else yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        return None, [_syntax_problem(error, text, walk)]
    except yaml.YAMLError as error:  # a character that YAML refuses has no mark
        return None, [_unreadable(file, str(error).splitlines()[0])]
    if walk.problems:
        return None, walk.problems
    data = _plain(node, (), walk) if node is not None else {}
    return Document(file, data, walk.values, walk.keys), walk.problems


def _decoded(raw: bytes, walk: _Walk) -> str | None:
    """Return the text of the file, or report why it has none."""
    start = TextPlace(walk.file, 1, 1)
    if len(raw) > LARGEST_FILE:
        walk.report(
            "file-too-large",
            start,
            Text(f"文件有 {len(raw)} 字节，超过上限 {LARGEST_FILE}", f"the file has {len(raw)} bytes, more than {LARGEST_FILE}"),
            Text("请拆分文件", "split the file"),
        )
        return None
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        walk.report(
            "not-utf8",
            TextPlace(walk.file, line, 1),
            Text("文件不是 UTF-8 编码", "the file is not in UTF-8"),
            Text("请另存为 UTF-8 编码", "save it again as UTF-8"),
        )
        return None


def _refuse_aliases_and_depth(text: str, walk: _Walk) -> None:
    """Report anchors, aliases, tags and nesting beyond the limit before any node is built."""
    depth = 0
    for event in yaml.parse(text, Loader=yaml.SafeLoader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        if isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > DEEPEST:
            walk.report(
                "too-deep",
                walk.place(event.start_mark),
                Text(f"嵌套超过 {DEEPEST} 层", f"nested more than {DEEPEST} levels deep"),
                Text("请减少嵌套", "nest less"),
            )
            return
        _refuse_anchor_or_tag(event, walk)


def _refuse_anchor_or_tag(event: yaml.Event, walk: _Walk) -> None:
    """Report an anchor, an alias or a tag."""
    anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
    if anchor:
        walk.report(
            "anchor",
            walk.place(event.start_mark),
            Text(f"不能使用锚点或别名 `{anchor}`", f"anchors and aliases such as `{anchor}` are not read"),
            Text("请把内容写全；以 & 或 * 开头的文字请加引号", "write the content out, or quote text that begins with & or *"),
        )
    elif tag:
        walk.report(
            "tag",
            walk.place(event.start_mark),
            Text(f"不能使用标签 `{tag}`", f"tags such as `{tag}` are not read"),
            Text("请去掉标签；以 ! 开头的文字请加引号", "take the tag out, or quote text that begins with !"),
        )


def _plain(node: yaml.Node, path: Path, walk: _Walk) -> Plain:
    """Turn a node into plain data, noting places."""
    walk.values[path] = walk.place(node.start_mark)
    if isinstance(node, yaml.MappingNode):
        return _plain_mapping(node, path, walk)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, (*path, index), walk) for index, item in enumerate(node.value)]
    return str(node.value)


def _plain_mapping(node: yaml.MappingNode, path: Path, walk: _Walk) -> dict[str, Plain]:
    """Turn a mapping into a dict; a key written twice is reported and the first stays."""
    plain: dict[str, Plain] = {}
    for key_node, value_node in node.value:
        place = walk.place(key_node.start_mark)
        if not isinstance(key_node, yaml.ScalarNode):
            walk.report(
                "key-not-text",
                place,
                Text("键必须是文字", "a key must be text"),
                Text("请把键写成一个词", "write the key as one word"),
            )
            continue
        key = str(key_node.value)
        if key in plain:
            walk.report(
                "duplicate-key",
                place,
                Text(f"键 `{key}` 写了两次", f"the key `{key}` is written twice"),
                Text(
                    f"请删去一个；第一次写在第 {walk.keys[(*path, key)].line} 行",
                    f"take one of them out; the first is on line {walk.keys[(*path, key)].line}",
                ),
            )
            continue
        walk.keys[(*path, key)] = place
        plain[key] = _plain(value_node, (*path, key), walk)
    return plain


def _syntax_problem(error: yaml.MarkedYAMLError, text: str, walk: _Walk) -> Problem:
    """Say where the YAML cannot be read; full-width punctuation and tabs are the usual causes."""
    mark = error.problem_mark or error.context_mark
    place = walk.place(mark) if mark else TextPlace(walk.file, 1, 1)
    lines = text.splitlines()
    for number in (place.line, place.line - 1):
        line = lines[number - 1] if 0 < number <= len(lines) else ""
        wide = [sign for sign in FULL_WIDTH if sign in line.split("#")[0]]
        if wide and ": " not in line:
            return _full_width(TextPlace(walk.file, number, line.index(wide[0]) + 1), wide[0])
        if "\t" in line[: len(line) - len(line.lstrip())]:
            return _tab(TextPlace(walk.file, number, line.index("\t") + 1))
    what = error.problem or "cannot be read"
    return Problem(
        "yaml-syntax",
        place,
        Text(f"此处 YAML 语法有误：{what}", f"the YAML cannot be read here: {what}"),
        Text("请检查缩进、冒号和引号", "check the indentation, the colons and the quotes"),
    )


def _full_width(place: TextPlace, sign: str) -> Problem:
    """Say that Chinese punctuation stands where YAML needs the ASCII sign."""
    plain = {"：": ":", "，": ",", "；": ";", "（": "(", "）": ")", "【": "[", "】": "]", "｛": "{", "｝": "}"}.get(sign, '"')
    return Problem(
        "full-width-punctuation",
        place,
        Text(f"此处用了中文标点「{sign}」", f"Chinese punctuation `{sign}` stands here"),
        Text(f"请改为英文半角「{plain}」（冒号后留一个空格）", f"write `{plain}` (a colon is followed by a blank)"),
    )


def _tab(place: TextPlace) -> Problem:
    """Say that a line is indented by a tab."""
    return Problem(
        "tab-indent",
        place,
        Text("缩进用了制表符", "the line is indented with a tab"),
        Text("请改用空格缩进", "indent with blanks"),
    )


def _unreadable(file: str, what: str) -> Problem:
    """Say that the file is no YAML text at all."""
    return Problem(
        "yaml-syntax",
        TextPlace(file, 1, 1),
        Text(f"文件不能按 YAML 读取：{what}", f"the file cannot be read as YAML: {what}"),
        Text("请检查文件是否损坏", "check whether the file is damaged"),
    )
