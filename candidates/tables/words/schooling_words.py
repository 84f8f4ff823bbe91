"""How schooling is written: by GB/T 4658-2006, as household registers print it, and in the usual short words.

Not here: 党校 of any level, whose rank beside other schooling no published group of ours fixes; 肄业 and
结业, which are no graduation (but of primary school, where it makes no difference); 大学, which is the
bachelor's in some forms and any college in others; 研究生班 and 大学普通班, which are neither.
"""

from collections.abc import Mapping

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
        *("中等师范学校", "中等技术学校", "全日制高中", "全日制中专", "在职中专", "函授中专"),
    ),
    "college": (
        *("大专", "专科", "大学专科", "高职", "高等专科", "高等职业", "高等职业学校", "高职高专", "专科学校"),
        *("全日制大专", "函授大专", "成人大专", "自考大专", "电大大专", "在职大专", "夜大大专"),
        *("全日制专科", "函授专科", "成人专科", "自考专科", "电大专科", "在职专科", "夜大专科"),
    ),
    "bachelor": (
        *("本科", "大学本科", "全日制本科", "函授本科", "成人本科", "自考本科", "在职本科", "电大本科"),
        *("在职大学本科", "全日制大学本科", "夜大本科"),
    ),
    "postgraduate": (
        *("研究生", "硕士研究生", "博士研究生", "全日制研究生", "在职研究生", "在职硕士研究生"),
        *("全日制硕士研究生",),
    ),
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

SCHOOLING_WORDS: Mapping[str, tuple[str, ...]] = {
    level: (*(f"{name}{ending}" for name in names for ending in _ENDINGS), *_MORE.get(level, ()))
    for level, names in _NAMES.items()
}
