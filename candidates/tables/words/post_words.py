"""How posts of villages and communities are written: a place, an organ and a title, in any of their names."""

import re
from collections.abc import Iterable, Iterator, Mapping

_PLACES = ("", "村", "本村", "社区", "村(社区)", "村级")
_COMMITTEE = (
    *("村委会", "村委", "村民委员会", "居委会", "居委", "居民委员会", "村(居)委会", "村(居)委", "村居委会"),
    *("村(居)民委员会", "村民(居民)委员会"),
)
_BRANCH = (
    *("支部", "党支部", "党总支", "党总支部", "总支", "总支部", "党委", "党组织", "支委会", "支部委员会"),
    *("党支部委员会", "党总支委员会"),
)
_BRANCH_WORK = ("组织", "宣传", "纪检", "纪律检查", "统战", "青年")
_SUPERVISION = (
    *("监委会", "监督委员会", "村务监督委员会", "居务监督委员会", "村(居)务监督委员会", "村务监委会"),
    *("居务监委会", "村居务监督委员会"),
)
# The same person is secretary and chair (一肩挑); these words stand for the two posts that it means.
ONE_PERSON: Mapping[str, str] = {"一肩挑书记": "secretary", "一肩挑主任": "chair"}
# Of another place than a village as often as not, where they are held and not nominated for.
_ANYWHERE = frozenset({"党委书记", "党委副书记", "党委委员"})


def _written(places: Iterable[str], organs: Iterable[str], *titles: str) -> tuple[str, ...]:
    """Return every title of every organ of every place."""
    organs = tuple(organs)
    return tuple(f"{place}{organ}{title}" for place in places for organ in organs for title in titles)


POST_WORDS: Mapping[str, tuple[str, ...]] = {
    "chair": _written(_PLACES, ("", *_COMMITTEE), "主任"),
    "vice_chair": _written(_PLACES, ("", *_COMMITTEE), "副主任"),
    "member": ("委员", *_written(_PLACES, _COMMITTEE, "委员")),
    "secretary": (*_written(_PLACES, ("", *_BRANCH), "书记"), *_written(_PLACES, ("支书",), "")),
    "deputy_secretary": (*_written(_PLACES, ("", *_BRANCH), "副书记"), *_written(_PLACES, ("副支书",), "")),
    "branch_member": (
        *_written(_PLACES, _BRANCH, "委员"),
        *_written(_PLACES, _BRANCH, *(f"{work}委员" for work in _BRANCH_WORK)),
        *(
            "支委",
            "村支委",
            "社区支委",
            "支委委员",
            "党组织班子成员",
            "村党组织班子成员",
            "社区党组织班子成员",
        ),
    ),
    # 监委 without 村 is as often the county's.
    "supervision_head": (*_written(_PLACES, _SUPERVISION, "主任"), "村监委主任", "村务监督主任"),
    "supervision_member": (
        *_written(_PLACES, _SUPERVISION, "委员", "成员"),
        *("村监委委员", "村监委成员", "村务监督委员", "村务监督成员"),
    ),
}
NOMINATED_POST_WORDS: Mapping[str, tuple[str, ...]] = {
    post: (*words, *(word for word, meant in ONE_PERSON.items() if meant == post))
    for post, words in POST_WORDS.items()
}
_VILLAGE = ("", "村", "本村", "村级", "村委会", "村民委员会")
_COLLECTIVE = (
    *("村集体经济组织", "村级集体经济组织", "集体经济组织", "村经济合作社", "经济合作社"),
    *("村股份经济合作社", "股份经济合作社", "村经济联合社", "经济联合社"),
)
OFFICE_WORDS: Mapping[str, tuple[str, ...]] = {
    "clerk": _written(_VILLAGE, ("",), "文书"),
    "reporter": _written(_VILLAGE, ("",), "报账员", "报帐员"),
    "accountant": _written(
        _VILLAGE, ("",), "会计", "出纳", "财务", "财会人员", "财务人员", "会计员", "出纳员"
    ),
    "collective_manager": (
        *_written(("",), _COLLECTIVE, "负责人", "管理人员", "理事长", "副理事长", "理事", "社长", "副社长"),
        *_written(("",), _COLLECTIVE, "董事长", "副董事长", "董事", "经理", "总经理"),
    ),
}
# Such work is done elsewhere, too; what names it and is not one of the words above is not sure.
OFFICE_SIGNS = (
    "文书",
    "报账",
    "报帐",
    "会计",
    "出纳",
    "财务",
    "财会",
    "集体经济",
    "经济合作社",
    "经济联合社",
)
_ELSEWHERE = ("公司", "企业", "厂会计", "厂出纳", "学校", "中学", "小学", "医院", "银行", "信用社", "财政所")
HELD_POST_WORDS: Mapping[str, tuple[str, ...]] = {
    **{
        post: tuple(word for word in words if word not in _ANYWHERE)
        for post, words in NOMINATED_POST_WORDS.items()
    },
    **OFFICE_WORDS,
}


def may_be_office(written: str) -> bool:
    """Whether words may mean such work for the village."""
    named = any(sign in written for sign in OFFICE_SIGNS)
    return named and not any(place in written for place in _ELSEWHERE)


LIST_SIGNS = re.compile(r"[、，,/／；;+＋\n]|兼任|兼|(?<=书记)(?=主任)|(?<=支书)(?=主任)")
_ALSO = re.compile(r"[（(]\s*兼任?([^（()）]+)[)）]")
_ONE_PERSON = re.compile(r"[（(]?\s*一肩挑\s*[)）]?")
# What says nothing of the post: whose list the person is on, and what the roster says elsewhere.
_BESIDE = re.compile(
    r"^(?:拟任|拟提名|拟推荐)(?=.)|[（(]\s*(?:男|女|男性|女性|妇女|连任|新任|候选人|初步人选|拟任|拟提名)\s*[)）]$"
    r"|(?:初步候选人|正式候选人|候选人|提名人选|初步人选|人选)$"
)


def post_parts(written: str) -> Iterator[str]:
    """Yield the posts of a cell: 书记、委员; 书记主任; 书记（兼主任）; 主任（一肩挑）; 主任候选人."""
    together = _ONE_PERSON.sub("", written)
    for part in LIST_SIGNS.split(_ALSO.sub(r"、\1", together)):
        bare = part.strip()
        while bare != (less := _BESIDE.sub("", bare).strip()):
            bare = less
        if bare:
            yield bare
    if together != written:
        yield from ONE_PERSON
