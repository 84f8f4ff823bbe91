"""How people write the name of a village or township: a fixed set of fronts and endings, never likeness.

A written name can be read in few ways: what the place is called (东河) and which kind it is said to be (村).
Two names mean one place only if they are called the same and neither says another kind than the other.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from vocabulary.writing.names import same_name_key

# The body of a place, or its office, written for the place; the second word is the kind that it says.
_VILLAGE_BODIES: Mapping[str, str] = {
    **dict.fromkeys(("村民委员会", "村委会", "村委"), "村"),
    **dict.fromkeys(("居民委员会", "居委会"), "社区"),
    **dict.fromkeys(("村(居)民委员会", "村(居)委会", "委会"), ""),
    **dict.fromkeys(("支部委员会", "总支部委员会", "党支部委员会", "党总支部委员会", "支委会"), ""),
    **dict.fromkeys(("党总支部", "党总支", "党支部", "总支部", "支部", "党委", "两委"), ""),
}
_TOWNSHIP_BODIES: Mapping[str, str] = {
    **dict.fromkeys(("街道办事处", "街道办", "办事处", "街道党工委", "街办", "办"), "街道"),
    **dict.fromkeys(("人民政府", "政府", "党委", "党工委", "委员会", "委", "工委"), ""),
}
# The longest first; an administrative village (行政村) is the law's 村, a natural one only a part of it.
_VILLAGE_KINDS = ("行政村", "建制村", "社区", "嘎查", "村")
_SAME_KIND = {"行政村": "村", "建制村": "村"}
_TOWNSHIP_KINDS = ("街道", "苏木", "镇", "乡")
# Headers of blank forms that were left behind the name: they leave the kind open.
_OPEN_KINDS = ("村(社区)", "村(居)", "村/社区", "村社区")
# Remarks in brackets that say what sort of place it is, and not which.
_VILLAGE_REMARKS = re.compile(
    r"\((?:社区|村|居|居委会|村委会|行政村|建制村|(?:原)?(?:深度)?贫困村|脱贫村|非贫困村|重点村|一般村|示范村|先进村|红色村"
    r"|软弱涣散村?|薄弱村|空壳村|民族村|少数民族村|移民村|易地搬迁村|城中村|城郊村|边境村|中心村|(?:[乡镇]?政府|[乡镇])?驻地)\)"
)
_TOWNSHIP_REMARKS = re.compile(r"\((?:街道|镇|乡|街道办|办事处|街道办事处|政府|人民政府)\)")
# A group (小组) of a village is part of it; only behind a name that surely is the village's.
_GROUP = re.compile(r"(?<=[村区])第?[0-9一二三四五六七八九十]{1,3}(?:村民)?小?组$")
_PARTY = ("中国共产党", "中共")
_ABOVE_COUNTY = "省市区州盟"  # how the names of provinces and prefectures end
_COUNTY_KINDS = ("自治县", "县", "市", "区", "旗")
_SIGNS = "·.、,:;/|_-—"  # what is written between the names of two places, or left at the end of one


@dataclass(frozen=True, slots=True, order=True)
class PlaceName:
    """One way to read a written name: what the place is called, and the kind that it is said to be."""

    called: str
    kind: str  # blank where the name leaves it open

    def may_be(self, other: "PlaceName") -> bool:
        """Whether both can be names of one place."""
        same_kind = not self.kind or not other.kind or self.kind == other.kind
        return self.called == other.called and same_kind


def without_county(text: str, county: str) -> str:
    """Return a name without the county in front of it, and without what lies above the county."""
    text = without_party(text)
    above, found, rest = text.partition(county) if county else (text, "", "")
    return rest if found and rest and (not above or above[-1] in _ABOVE_COUNTY) else text


def without_party(text: str) -> str:
    """Return the name of a Party organisation without the Party's in front of it."""
    for front in _PARTY:
        text = text.removeprefix(front)
    return text


def without_signs(text: str) -> str:
    """Return a name without the signs that part it from another (城关镇-, 东河村：)."""
    return text.strip(_SIGNS)


def county_called(county: str) -> str:
    """Return what a county is called without its kind; nothing where no name of two signs is left."""
    kind = next((each for each in _COUNTY_KINDS if county.endswith(each)), "")
    called = county.removesuffix(kind)
    return called if kind and len(called) > 1 else ""


def village_names(text: str) -> frozenset[PlaceName]:
    """Return every way to read what is written for a village, township and county taken away."""
    bare = _GROUP.sub("", text)
    for ending in _OPEN_KINDS:
        if bare.endswith(ending):
            return frozenset(_by_kind(bare.removesuffix(ending), ()))
    plain = _without_body(_VILLAGE_REMARKS.sub("", bare), _VILLAGE_BODIES)
    return frozenset(name for each in plain for name in _by_kind(each, _VILLAGE_KINDS))


def township_names(text: str) -> frozenset[PlaceName]:
    """Return every way to read what is written for a township, the county taken away."""
    return frozenset(name for each in plain_townships(text) for name in _by_kind(each, _TOWNSHIP_KINDS))


def plain_townships(text: str) -> list[str]:
    """Return the names of a township once its body and remarks are taken away."""
    return _without_body(_TOWNSHIP_REMARKS.sub("", text), _TOWNSHIP_BODIES)


def plain_village(text: str) -> str:
    """Return the shortest name of a village once its body and remarks are taken away."""
    return min(_without_body(_VILLAGE_REMARKS.sub("", same_name_key(text)), _VILLAGE_BODIES), key=len)


def _without_body(text: str, bodies: Mapping[str, str]) -> list[str]:
    """Return a name without the body that is written for the place; the kind that the body says stays.

    东河村民委员会 is that of 东河村, and 东河村村民委员会 too: where the kind is there already, both count.
    """
    ending = max((each for each in bodies if text.endswith(each)), key=len, default="")
    rest, kind = text.removesuffix(ending), bodies.get(ending, "")
    if not ending or not rest:
        return [text]
    return [rest, rest + kind] if kind and rest.endswith(kind) else [rest + kind]


def _by_kind(text: str, kinds: tuple[str, ...]) -> Iterator[PlaceName]:
    """Yield a name with its last word as the kind, and whole: 中村 is called 中, or 中村."""
    kind = next((each for each in kinds if text.endswith(each)), "")
    called = text.removesuffix(kind)
    if kind and called:
        yield PlaceName(called, _SAME_KIND.get(kind, kind))
    if text:
        yield PlaceName(text, kind)
