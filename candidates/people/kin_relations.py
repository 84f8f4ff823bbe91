"""What a declared relation is in law: close kin (近亲属) of which sort, or no close kin.

Civil Code Art. 1045: spouse, parents, children, siblings, grandparents on both sides, grandchildren on both
sides. In-laws and cousins are relatives and no close kin.
"""

import re
import unicodedata
from collections.abc import Mapping

from vocabulary.texts import Text
from vocabulary.writing.unseen import UNSEEN

SPOUSE, PARENT_CHILD, SIBLINGS, GRANDPARENT = "spouse", "parent_child", "siblings", "grandparent"
CLOSE_KIN: Mapping[str, Text] = {
    SPOUSE: Text("配偶", "spouses"),
    PARENT_CHILD: Text("父母子女", "parent and child"),
    SIBLINGS: Text("兄弟姐妹", "siblings"),
    GRANDPARENT: Text("祖孙（含外祖孙）", "grandparent and grandchild"),
}
NO_CLOSE_KIN = ""

_WORDS: Mapping[str, str] = {
    SPOUSE: "配偶 夫 妻 丈夫 妻子 夫妻 爱人 老公 老婆",
    PARENT_CHILD: (
        "父 母 父亲 母亲 爸爸 妈妈 父母 子 女 儿子 女儿 子女 长子 次子 三子 长女 次女 三女 父子 "
        "母子 父女 母女 养父 养母 养子 养女"
    ),
    SIBLINGS: (
        "兄 弟 姐 妹 姊 哥 哥哥 弟弟 姐姐 妹妹 兄弟 姐妹 姊妹 兄妹 姐弟 兄弟姐妹 胞兄 胞弟 胞姐 "
        "胞妹 大哥 二哥 三哥 大姐 二姐 三姐 大弟 二弟 三弟 大妹 二妹 三妹"
    ),
    GRANDPARENT: (
        "祖父 祖母 爷爷 奶奶 外祖父 外祖母 外公 外婆 姥爷 姥姥 孙 孙子 孙女 外孙 外孙子 外孙女 "
        "祖孙 爷孙 外祖孙"
    ),
    NO_CLOSE_KIN: (
        "堂兄 堂弟 堂姐 堂妹 堂哥 堂兄弟 堂姐妹 表兄 表弟 表姐 表妹 表哥 表兄弟 表姐妹 伯 叔 姑 "
        "舅 姨 伯父 伯母 叔叔 叔父 婶婶 婶母 姑姑 姑母 姑父 舅舅 舅父 舅母 姨妈 姨母 姨父 侄 侄子 "
        "侄女 叔侄 伯侄 姑侄 外甥 外甥女 舅甥 岳父 岳母 公公 婆婆 女婿 儿媳 婆媳 翁婿 亲家 妯娌 "
        "连襟 嫂 嫂子 弟媳 姐夫 妹夫 内兄 内弟 妻兄 妻弟 妻姐 妻妹 大伯子 小叔子 大姑子 小姑子 "
        "大舅子 小舅子 大姨子 小姨子"
    ),
}
_BY_WORD: Mapping[str, str] = {word: relation for relation, words in _WORDS.items() for word in words.split()}
# A word for two things, or a relation that the law knows only where one brought the other up (继父母).
_UNSURE: Mapping[str, frozenset[str]] = {
    "媳妇": frozenset({SPOUSE, NO_CLOSE_KIN}),
    "弟妹": frozenset({SIBLINGS, NO_CLOSE_KIN}),
    "继父": frozenset({PARENT_CHILD, NO_CLOSE_KIN}),
    "继母": frozenset({PARENT_CHILD, NO_CLOSE_KIN}),
    "继子": frozenset({PARENT_CHILD, NO_CLOSE_KIN}),
    "继女": frozenset({PARENT_CHILD, NO_CLOSE_KIN}),
}
_BLANKS = re.compile(rf"[\s{UNSEEN}]")


def possible_relations(written: str) -> frozenset[str]:
    """Return what people may be to each other where one declares so; an unknown word is any close kin."""
    word = _BLANKS.sub("", unicodedata.normalize("NFKC", written))
    if word in _UNSURE:
        return _UNSURE[word]
    relation = _BY_WORD.get(word)
    return frozenset(CLOSE_KIN) if relation is None else frozenset({relation})
