"""What can be wrong with the keys and values of election.yaml or of a pack, whatever they are about."""

from vocabulary.catalogue.entries import ProblemEntry
from vocabulary.texts import Text

AREA = Text("election.yaml 和规则包：键和值", "Keys and values of election.yaml and of packs")
UNKNOWN_KEY = ProblemEntry(
    "unknown-key",
    zh="没有「{key}」这一键",
    en="unknown key `{key}`",
    fix_zh="{nearest}",
    fix_en="{nearest}",
    example={"key": "of", "nearest": Text("可填：zh、en", "write one of: zh, en")},
)
MISSING_KEY = ProblemEntry(
    "missing-key",
    zh="缺少「{key}」",
    en="the key `{key}` is missing",
    fix_zh="请补上「{key}: …」",
    fix_en="add `{key}: ...`",
    example={"key": "polling_day"},
)

BAD_CHOICE = ProblemEntry(
    "bad-choice",
    zh="此处不能写「{word}」",
    en="`{word}` is none of the words that may stand here",
    fix_zh="{nearest}",
    fix_en="{nearest}",
    example={"word": "不得", "nearest": Text("「不得」请写成「bar」", "write `bar`")},
)
NOT_A_DATE = ProblemEntry(
    "not-a-date",
    zh="「{word}」不是日期",
    en="`{word}` is not a date",
    fix_zh="请写成 2026-12-06 的样式",
    fix_en="write it like 2026-12-06",
    example={"word": "2026-11组〔2026〕3号"},
)
NOT_A_NUMBER = ProblemEntry(
    "not-a-number",
    zh="「{word}」不是可用的整数",
    en="`{word}` is not a number that may stand here",
    fix_zh="请写成 3 的样式",
    fix_en="write it like 3",
    example={"word": "99999999999"},
)
NOT_YES_NO = ProblemEntry(
    "not-yes-no",
    zh="「{word}」不是「是、否」",
    en="`{word}` is neither yes nor no",
    fix_zh="请写 yes 或 no",
    fix_en="write `yes` or `no`",
    example={"word": "perhaps"},
)
NOT_A_MAPPING = ProblemEntry(
    "wrong-shape",
    zh="此处应为「键: 值」的结构",
    en="a mapping of keys to values belongs here",
    fix_zh="请写成「键: 值」，每行一个",
    fix_en="write `key: value`, one to a line",
)
NOT_A_LIST = ProblemEntry(
    "wrong-shape",
    zh="此处应为列表",
    en="a list belongs here",
    fix_zh="请用方括号括起，或每行以「- 」开头",
    fix_en="put the items in brackets, or begin each line with `- `",
)
NOT_A_WORD = ProblemEntry(
    "wrong-shape",
    zh="此处应为文字",
    en="a word or a text belongs here",
    fix_zh="请只写一段文字",
    fix_en="write one text only",
)
NOT_IN_BOTH = ProblemEntry(
    "wrong-shape",
    zh="此处应有中文和英文两份文字",
    en="a text in Chinese and English belongs here",
    fix_zh="请写成 {{zh: 中文, en: 英文}}",
    fix_en="write {{zh: Chinese, en: English}}",
)
BLANK = ProblemEntry(
    "wrong-shape",
    zh="此处不能空着",
    en="this may not be left blank",
    fix_zh="请填写，或删去这一键",
    fix_en="fill it in, or take the key out",
)
TOO_FEW = ProblemEntry(
    "wrong-shape",
    zh="此处的列表项数太少",
    en="the list has too few items",
    fix_zh="请至少写 {least} 项，或删去这一键",
    fix_en="write {least} or more, or take the key out",
    example={"least": 2},
)
WRONG_SHAPE = ProblemEntry(
    "wrong-shape",
    zh="此处不能写「{word}」",
    en="`{word}` may not stand here",
    fix_zh="请对照说明改写",
    fix_en="see the documentation of this key",
    example={"word": "[...]"},
)
PUNCTUATION_IN_NAME = ProblemEntry(
    "full-width-punctuation",
    zh="「{name}」中用了中文标点「{sign}」",
    en="Chinese punctuation `{sign}` stands in `{name}`",
    fix_zh="请改为英文半角「{plain}」",
    fix_en="write `{plain}`",
    example={"sign": "，", "name": "cn-vco-2025，hainan-2025", "plain": ","},
)
