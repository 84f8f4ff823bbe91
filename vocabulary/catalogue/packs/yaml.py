"""What can be wrong with the text of election.yaml or of a pack, whatever it is about."""

from vocabulary.catalogue.entries import ProblemEntry
from vocabulary.texts import Text

AREA = Text("election.yaml 和规则包的写法", "The text of election.yaml and of packs")

NO_BLANK = ProblemEntry(
    "yaml-syntax",
    zh="冒号后面没有空格",
    en="there is no blank behind the colon",
    fix_zh="请在冒号后面加一个空格",
    fix_en="write a blank behind it",
)
SECOND_DOCUMENT = ProblemEntry(
    "second-document",
    zh="一个文件只能有一份内容，`---` 之后的不会读取",
    en="a file holds one document; `---` begins another",
    fix_zh="请删去 `---`，或分成两个文件",
    fix_en="take out the `---`, or make two files of it",
)
TOO_DEEP = ProblemEntry(
    "too-deep",
    zh="嵌套超过 40 层",
    en="nested more than 40 levels deep",
    fix_zh="请减少嵌套",
    fix_en="nest less",
)
KEY_NOT_TEXT = ProblemEntry(
    "key-not-text",
    zh="键必须是文字",
    en="a key must be text",
    fix_zh="请把键写成一个词",
    fix_en="write the key as one word",
)
DUPLICATE_KEY = ProblemEntry(
    "duplicate-key",
    zh="键 `{key}` 写了两次",
    en="the key `{key}` is written twice",
    fix_zh="请删去一个；第一次写在第 {first} 行",
    fix_en="take one of them out; the first is on line {first}",
    example={"key": "nomination_close", "first": 6},
)
FULL_WIDTH_PUNCTUATION = ProblemEntry(
    "full-width-punctuation",
    zh="此处用了中文标点「{sign}」",
    en="Chinese punctuation `{sign}` stands here",
    fix_zh="请改为英文半角「{plain}」（冒号后留一个空格）",
    fix_en="write `{plain}` (a colon is followed by a blank)",
    example={"sign": "：", "plain": ":"},
)
TAB_INDENT = ProblemEntry(
    "tab-indent",
    zh="缩进用了制表符",
    en="the line is indented with a tab",
    fix_zh="请改用空格缩进",
    fix_en="indent with blanks",
)
FILE_TOO_LARGE = ProblemEntry(
    "file-too-large",
    zh="文件有 {count} 字节，超过上限 {most}",
    en="the file has {count} bytes, more than {most}",
    fix_zh="请拆分文件",
    fix_en="split the file",
    example={"count": 4000001, "most": 4000000},
)
NOT_UTF8 = ProblemEntry(
    "not-utf8",
    zh="文件不是 UTF-8 编码",
    en="the file is not in UTF-8",
    fix_zh="请另存为 UTF-8 编码",
    fix_en="save it again as UTF-8",
)
CONTROL_CHARACTER = ProblemEntry(
    "control-character",
    zh="文字中有不可显示的控制字符",
    en="a control character stands in this text",
    fix_zh="请删去以反斜杠写成的控制字符；看不见的，请把这段文字重新输入一遍",
    fix_en="take out the character that a backslash stands for; if none is seen, type the text again",
)
ANCHOR = ProblemEntry(
    "anchor",
    zh="不能使用锚点或别名 `{anchor}`",
    en="anchors and aliases such as `{anchor}` are not read",
    fix_zh="请把内容写全；以 & 或 * 开头的文字请加引号",
    fix_en="write the content out, or quote text that begins with & or *",
    example={"anchor": "atitle"},
)
TAG = ProblemEntry(
    "tag",
    zh="不能使用标签 `{tag}`",
    en="tags such as `{tag}` are not read",
    fix_zh="请去掉标签；以 ! 开头的文字请加引号",
    fix_en="take the tag out, or quote text that begins with !",
    example={"tag": "!!str"},
)
BAD_CHARACTER = ProblemEntry(
    "yaml-syntax",
    zh="文件不能按 YAML 读取：此处有不能用的字符（编号 {what}）",
    en="the file cannot be read as YAML: {what}",
    fix_zh="请删去这个字符；看不见的，请检查文件是否损坏",
    fix_en="take it out; where none is seen, check whether the file is damaged",
    example={"what": Text("0000", "unacceptable character #x0000: special characters are not allowed")},
)
YAML_SYNTAX = ProblemEntry(
    "yaml-syntax",
    zh="此处不能按 YAML 读取{complaint}",
    en="the YAML cannot be read here{complaint}",
    fix_zh="请检查缩进、冒号和引号",
    fix_en="check the indentation, the colons and the quotes",
    example={"complaint": Text("", ": expected '<document start>', but found ','")},
)
COLON_TOO_MANY = ProblemEntry(
    "yaml-syntax",
    zh="此处的冒号多余，或者这一行的缩进与上下行不齐",
    en="a colon too many, or the line is not indented like its neighbours",
    fix_zh=(
        "同一层的各行，开头的空格要一样多；下一层比上一层多两个空格；"
        "一行只写一个「键: 值」，值里有冒号的加引号"
    ),
    fix_en=(
        "begin all lines of one level with the same number of blanks, and those of the next with two more; "
        "write one `key: value` to a line, and quote a value with a colon in it"
    ),
)
NOT_INDENTED_ALIKE = ProblemEntry(
    "yaml-syntax",
    zh="这一行的缩进与上面各行不齐，或者此处多写了内容",
    en="the line is not indented like those above it, or something here is too much",
    fix_zh=("同一层的各行，开头的空格要一样多；下一层比上一层多两个空格；引号、括号后面不要再写字"),
    fix_en=(
        "begin all lines of one level with the same number of blanks, and those of the next with two more; "
        "write nothing behind a quote or a bracket"
    ),
)
NO_KEY = ProblemEntry(
    "yaml-syntax",
    zh="这一行没有写成「键: 值」",
    en="the line is not written as `key: value`",
    fix_zh="冒号用英文半角，后面留一个空格",
    fix_en="write an ASCII colon with a blank behind it",
)
QUOTE_OPEN = ProblemEntry(
    "yaml-syntax",
    zh="引号没有写完",
    en="a quote is never closed",
    fix_zh="请补上另一个引号",
    fix_en="add the other quote",
)
BAD_BEGINNING = ProblemEntry(
    "yaml-syntax",
    zh="文字不能以这个符号开头",
    en="no word begins with this sign",
    fix_zh="请给这段文字加上英文引号",
    fix_en="put the text in quotes",
)
STAR_OR_AND = ProblemEntry(
    "yaml-syntax",
    zh="此处不能用「*」或「&」开头",
    en="nothing begins with `*` or `&` here",
    fix_zh="列表的每一项以「- 」开头；文字请加引号",
    fix_en="begin each item of a list with `- `, and quote words",
)
BACKSLASH = ProblemEntry(
    "yaml-syntax",
    zh="双引号里的反斜杠写法有误",
    en="a backslash in double quotes stands before a sign that it cannot",
    fix_zh="请改用单引号，或者写两个反斜杠",
    fix_en="use single quotes, or write two backslashes",
)
NO_SUCH_CHARACTER = ProblemEntry(
    "yaml-syntax",
    zh="反斜杠后面的编号没有对应的字符",
    en="there is no character of that number",
    fix_zh="请直接写出这个字",
    fix_en="write the character itself",
)
BRACKET_OPEN = ProblemEntry(
    "yaml-syntax",
    zh="第 {line} 行的「{opening}」没有用「{closing}」写完，或者两项之间缺少逗号",
    en="the `{opening}` of line {line} is never closed with `{closing}`, or a comma is missing in it",
    fix_zh="请补上「{closing}」或英文半角逗号",
    fix_en="add `{closing}`, or a comma between two entries",
    example={"line": 15, "opening": "{", "closing": "}"},
)
