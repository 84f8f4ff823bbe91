"""What can be wrong with a YAML text, said to the person who wrote it."""

from vocabulary.places import TextPlace
from vocabulary.problems import Problem
from vocabulary.texts import Text

DEEPEST = 40
FULL_WIDTH = {
    "：": ":",
    "，": ",",
    "；": ";",
    "（": "(",
    "）": ")",
    "【": "[",
    "】": "]",
    "｛": "{",
    "｝": "}",
    "“": '"',
    "”": '"',
    "‘": "'",
    "’": "'",
}


def too_large(place: TextPlace, size: int, most: int) -> Problem:
    """Report a file that is longer than any that people write."""
    return Problem(
        "file-too-large",
        place,
        Text(f"文件有 {size} 字节，超过上限 {most}", f"the file has {size} bytes, more than {most}"),
        Text("请拆分文件", "split the file"),
    )


def not_utf8(place: TextPlace) -> Problem:
    """Report a byte that is none of UTF-8."""
    return Problem(
        "not-utf8",
        place,
        Text("文件不是 UTF-8 编码", "the file is not in UTF-8"),
        Text("请另存为 UTF-8 编码", "save it again as UTF-8"),
    )


def control_character(place: TextPlace) -> Problem:
    """Report a character that an escape brought in and that nobody could see."""
    return Problem(
        "control-character",
        place,
        Text("文字中有不可显示的控制字符", "a control character stands in this text"),
        Text(
            "请删去以反斜杠写成的控制字符；看不见的，请把这段文字重新输入一遍",
            "take out the character that a backslash stands for; if none is seen, type the text again",
        ),
    )


def anchor(place: TextPlace, name: str) -> Problem:
    """Report an anchor or an alias, which can grow without end."""
    return Problem(
        "anchor",
        place,
        Text(f"不能使用锚点或别名 `{name}`", f"anchors and aliases such as `{name}` are not read"),
        Text(
            "请把内容写全；以 & 或 * 开头的文字请加引号",
            "write the content out, or quote text that begins with & or *",
        ),
    )


def tag(place: TextPlace, name: str) -> Problem:
    """Report a tag, which can name code."""
    return Problem(
        "tag",
        place,
        Text(f"不能使用标签 `{name}`", f"tags such as `{name}` are not read"),
        Text("请去掉标签；以 ! 开头的文字请加引号", "take the tag out, or quote text that begins with !"),
    )


def second_document(place: TextPlace) -> Problem:
    """Report a second document, which would be read by nobody."""
    return Problem(
        "second-document",
        place,
        Text(
            "一个文件只能有一份内容，`---` 之后的不会读取", "a file holds one document; `---` begins another"
        ),
        Text("请删去 `---`，或分成两个文件", "take out the `---`, or make two files of it"),
    )


def too_deep(place: TextPlace) -> Problem:
    """Report nesting beyond the limit."""
    return Problem(
        "too-deep",
        place,
        Text(f"嵌套超过 {DEEPEST} 层", f"nested more than {DEEPEST} levels deep"),
        Text("请减少嵌套", "nest less"),
    )


def key_not_text(place: TextPlace) -> Problem:
    """Report a list or a mapping where a key belongs."""
    return Problem(
        "key-not-text",
        place,
        Text("键必须是文字", "a key must be text"),
        Text("请把键写成一个词", "write the key as one word"),
    )


def duplicate_key(key: str, place: TextPlace, first: int) -> Problem:
    """Report a key that is written twice."""
    return Problem(
        "duplicate-key",
        place,
        Text(f"键 `{key}` 写了两次", f"the key `{key}` is written twice"),
        Text(
            f"请删去一个；第一次写在第 {first} 行",
            f"take one of them out; the first is on line {first}",
        ),
    )


def full_width(place: TextPlace, sign: str) -> Problem:
    """Say that Chinese punctuation stands where YAML needs the ASCII sign."""
    plain = FULL_WIDTH.get(sign, sign)
    return Problem(
        "full-width-punctuation",
        place,
        Text(f"此处用了中文标点「{sign}」", f"Chinese punctuation `{sign}` stands here"),
        Text(
            f"请改为英文半角「{plain}」（冒号后留一个空格）",
            f"write `{plain}` (a colon is followed by a blank)",
        ),
    )


def tab(place: TextPlace) -> Problem:
    """Say that a line is indented by a tab."""
    return Problem(
        "tab-indent",
        place,
        Text("缩进用了制表符", "the line is indented with a tab"),
        Text("请改用空格缩进", "indent with blanks"),
    )


def unreadable(place: TextPlace, character: int, what: str) -> Problem:
    """Say that the file holds a character that no YAML text can."""
    return Problem(
        "yaml-syntax",
        place,
        Text(
            f"文件不能按 YAML 读取：此处有不能用的字符（编号 {character:04X}）",
            f"the file cannot be read as YAML: {what}",
        ),
        Text(
            "请删去这个字符；看不见的，请检查文件是否损坏",
            "take it out; where none is seen, check whether the file is damaged",
        ),
    )
