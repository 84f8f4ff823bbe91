"""What a parser's complaint means to the person who wrote the YAML: the likely cause, and the way out."""

import re

from vocabulary.places import TextPlace
from vocabulary.problems import Problem
from vocabulary.texts import Text

_INDENT = Text(
    "同一层的各行，开头的空格要一样多；下一层比上一层多两个空格",
    "begin all lines of one level with the same number of blanks, and those of the next with two more",
)
_OPENED = re.compile(r"expected ',' or '([]}])'")
_CAUSES: tuple[tuple[str, Text, Text], ...] = (
    (
        "mapping values are not allowed here",
        Text(
            "此处的冒号多余，或者这一行的缩进与上下行不齐",
            "a colon too many, or the line is not indented like its neighbours",
        ),
        Text(
            f"{_INDENT.zh}；一行只写一个「键: 值」，值里有冒号的加引号",
            f"{_INDENT.en}; write one `key: value` to a line, and quote a value with a colon in it",
        ),
    ),
    (
        "expected <block end>",
        Text(
            "这一行的缩进与上面各行不齐，或者此处多写了内容",
            "the line is not indented like those above it, or something here is too much",
        ),
        Text(
            f"{_INDENT.zh}；引号、括号后面不要再写字",
            f"{_INDENT.en}; write nothing behind a quote or a bracket",
        ),
    ),
    (
        "could not find expected ':'",
        Text("这一行没有写成「键: 值」", "the line is not written as `key: value`"),
        Text("冒号用英文半角，后面留一个空格", "write an ASCII colon with a blank behind it"),
    ),
    (
        "found unexpected end of stream",
        Text("引号没有写完", "a quote is never closed"),
        Text("请补上另一个引号", "add the other quote"),
    ),
    (
        "that cannot start any token",
        Text("文字不能以这个符号开头", "no word begins with this sign"),
        Text("请给这段文字加上英文引号", "put the text in quotes"),
    ),
    (
        "expected alphabetic or numeric character",
        Text("此处不能用「*」或「&」开头", "nothing begins with `*` or `&` here"),
        Text(
            "列表的每一项以「- 」开头；文字请加引号", "begin each item of a list with `- `, and quote words"
        ),
    ),
    (
        "unknown escape character",
        Text("双引号里的反斜杠写法有误", "a backslash in double quotes stands before a sign that it cannot"),
        Text("请改用单引号，或者写两个反斜杠", "use single quotes, or write two backslashes"),
    ),
    (
        "there is no character of that number",
        Text("反斜杠后面的编号没有对应的字符", "there is no character of that number"),
        Text("请直接写出这个字", "write the character itself"),
    ),
)
_OTHERWISE = Text("请检查缩进、冒号和引号", "check the indentation, the colons and the quotes")


def syntax(place: TextPlace, began: TextPlace, complaint: str) -> Problem:
    """Say what a syntax mistake probably is; what nobody has met before is told in the parser's words."""
    opened = _OPENED.search(complaint)
    if opened:
        # A bracket is rarely meant to go on over the next line: it is mended where it was opened.
        return Problem(
            "yaml-syntax", began if place.line > began.line else place, *_unclosed(opened[1], began)
        )
    for words, message, help_ in _CAUSES:
        if words in complaint:
            return Problem("yaml-syntax", place, message, help_)
    message = Text("此处不能按 YAML 读取", f"the YAML cannot be read here: {complaint}")
    return Problem("yaml-syntax", place, message, _OTHERWISE)


def no_blank(place: TextPlace) -> Problem:
    """Say that a colon has no blank behind it, so that key and value are one word to YAML."""
    return Problem(
        "yaml-syntax",
        place,
        Text("冒号后面没有空格", "there is no blank behind the colon"),
        Text("请在冒号后面加一个空格", "write a blank behind it"),
    )


def _unclosed(closing: str, began: TextPlace) -> tuple[Text, Text]:
    """Say that a bracket is never closed, or that a comma is missing inside it."""
    opening = {"}": "{", "]": "["}[closing]
    message = Text(
        f"第 {began.line} 行的「{opening}」没有用「{closing}」写完，或者两项之间缺少逗号",
        f"the `{opening}` of line {began.line} is never closed with `{closing}`, or a comma is missing in it",
    )
    return message, Text(
        f"请补上「{closing}」或英文半角逗号", f"add `{closing}`, or a comma between two entries"
    )
