"""How schooling is written: by GB/T 4658-2006, as household registers print it, and in the usual short words.

Not here: 党校 of any level, whose rank beside other schooling no published group of ours fixes; 肄业 and
结业, which are no graduation (but of primary school, where it makes no difference); 大学, which is the
bachelor's in some forms and any college in others; 研究生班 and 大学普通班, which are neither.
"""

from collections.abc import Iterator, Mapping

_ENDINGS = ("", "毕业", "学历", "教育", "文化", "文化程度")
_NAMES: Mapping[str, tuple[str, ...]] = {
    "primary": ("小学",),
    "junior": ("初中", "初级中学", "普通初中"),
    "senior": (
        *(
            "高中",
            "普通高中",
            "高级中学",
            "普通高级中学",
            "中专",
            "中等专科",
            "中等专业学校",
            "职业中专",
            "中技",
        ),
        *(
            "技校",
            "技工学校",
            "职高",
            "职业高中",
            "职中",
            "中职",
            "中等职业",
            "中等职业学校",
            "中师",
            "中等师范",
        ),
        *("中等师范学校", "中等技术学校"),
    ),
    "college": (
        *("大专", "专科", "大学专科", "高职", "高等专科", "高等职业", "高等职业学校", "高职高专", "专科学校"),
    ),
    "bachelor": ("本科", "大学本科"),
    "postgraduate": ("研究生", "硕士研究生", "博士研究生"),
}
# In what way somebody went to school; the level is the same: 函授大专, 大专（函授）.
_WAYS = (
    *("全日制", "在职", "函授", "自考", "自学考试", "成人", "成人教育", "电大", "夜大", "网络教育"),
    *("远程教育", "开放教育", "业余"),
)
_BY_WAY: Mapping[str, tuple[str, ...]] = {
    "senior": ("高中", "中专"),
    "college": ("大专", "专科", "大学专科"),
    "bachelor": ("本科", "大学本科"),
    "postgraduate": ("研究生", "硕士研究生"),
}
_MORE: Mapping[str, tuple[str, ...]] = {
    "primary": (
        *("文盲", "半文盲", "文盲半文盲", "文盲或半文盲", "未上过学", "小学以下", "小学肄业", "小学结业"),
    ),
    "senior": (
        *("高中/中专", "高中(中专)", "中专(高中)", "高中或中专", "中专/高中", "高中、中专"),
        *("普通高中(中专)", "高中(职高)"),
    ),
    "college": ("大专(高职)", "专科(高职)"),
    "postgraduate": ("硕士", "博士", "研究生及以上"),
}


def _words(level: str) -> Iterator[str]:
    """Yield every way to write a level."""
    ways = [f"{way}{name}" for name in _BY_WAY.get(level, ()) for way in _WAYS]
    yield from (f"{name}{ending}" for name in (*_NAMES[level], *ways) for ending in _ENDINGS)
    for name in _BY_WAY.get(level, ()):
        yield from (f"{name}({way}){ending}" for way in _WAYS for ending in ("", "毕业", "学历"))
        yield from (f"{name}{ending}({way})" for way in _WAYS for ending in ("毕业", "学历"))
    yield from _MORE.get(level, ())


SCHOOLING_WORDS: Mapping[str, tuple[str, ...]] = {level: tuple(_words(level)) for level in _NAMES}
