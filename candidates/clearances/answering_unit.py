"""Which unit a name means: short (公安局), with the county (县公安局), or in full (中共云溪县委组织部)."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from candidates.tables.header_row import header_key
from vocabulary.texts import Text

_HAN = "\u4e00-\u9fff"
_NOTE = re.compile(r"\([^()]*\)")  # （盖章）
# What a form has around the name: 填报单位（盖章）：…, …联审反馈表.
_LABEL = re.compile(r"^\s*(?:填报|填表|反馈|报送|回复)?(?:单位|部门)(?:名称)?\s*(?:\([^()]*\))?\s*:\s*")
_FORM = re.compile(
    r"(?<=[局院委部会府办法])机关$|(?:资格)?(?:联审|联合审查|审查)?(?:反馈|审查意见|反馈意见)表$"
)
_BETWEEN = re.compile(r"[\s、,;/|]+")  # units that share one letterhead
_ABOVE_ALL = frozenset({"委", "政府"})  # 县委, 县政府: whose office the next name is
# The full words of a name and their usual short ones, in this order.
_SHORT: tuple[tuple[str, str], ...] = (
    ("中国共产党", "中共"),
    ("委员会", "委"),
    ("办公室", "办"),
    ("纪律检查", "纪"),
    ("纪检委", "纪委"),
    ("监察委", "监委"),
    ("统一战线工作部", "统战部"),
    ("社会工作部", "社工部"),
    ("卫生健康", "卫健"),
    ("应急管理", "应急"),
    ("人民法院", "法院"),
    ("人民检察院", "检察院"),
    ("人民政府", "政府"),
)
# An office that one county calls a bureau and another a commission.
_SAME: Mapping[str, str] = {"卫健委": "卫健局", "农业农村委": "农业农村局", "信访办": "信访局"}
# Every township answers under its own name, and all of them are one unit of the packs.
_TOWNSHIPS = "乡镇街道"
_TOWNSHIP = re.compile(rf"(?:(?![县市区旗])[{_HAN}]){{1,10}}(?:[镇乡]政府|街道办事处)")
_KIND = re.compile(r"(?:局|委|部|办|院)$")
_AND = re.compile(r"[和与]")
# The Party's discipline commission and the state's supervision commission are one office with two names.
_DISCIPLINE = re.compile(r"(?<=纪委)(?=监委)")
_LEVELS = ("自治县", "自治旗", "林区", "特区", "县", "区", "市", "旗")
_ABOVE = rf"[{_HAN}]{{1,12}}?(?:省|自治区|市|自治州|州|盟|地区)"
_OTHER = re.compile(rf"(?:中共)?(?P<area>[{_HAN}]{{1,12}}?[县区市旗])(?P<rest>.+)")


@dataclass(frozen=True, slots=True)
class _Area:
    """What a county's own name looks like before a unit's."""

    county: str
    before: re.Pattern[str]  # 中共云溪县委, 县政府, 青山市云溪县
    between: re.Pattern[str]  # where the next unit of a letterhead begins
    branch: re.Pattern[str]  # 青山市公安局云溪分局

    def bare(self, name: str) -> str:
        """Return a name without what says of which county and of which side it is."""
        branch = self.branch.fullmatch(name)
        if branch:
            return branch[1].removesuffix("局") + "局"
        return re.sub("(?<!分)分局$", "局", self.before.sub("", name))


@dataclass(frozen=True, slots=True)
class UnitNames:
    """Every way in which the units of a county are written."""

    exact: Mapping[str, str]
    by_organ: Mapping[str, frozenset[str]]
    area: _Area

    def meant(self, written: str) -> frozenset[str]:
        """Return the units that a name means: none, one, or more than one, which is nobody's."""
        written = _name_on(written)
        key = header_key(written).casefold()
        for said in (key, _NOTE.sub("", key)):
            if said in self.exact:
                return frozenset({self.exact[said]})
        line = _NOTE.sub("", written).strip()
        return self._of_line([line]) or self._of_line(_BETWEEN.split(line))

    def other_area(self, written: str) -> str | None:
        """Return the county that stands before a unit's name, where it is not ours."""
        found = _OTHER.fullmatch(_short(_NOTE.sub("", header_key(_name_on(written)))))
        if found is None or self.meant(written):
            return None
        rest = re.sub(r"^委(?=.{2})|^政府", "", found["rest"])
        return found["area"] if self._of_organ(rest) or rest in self.exact else None

    def _of_line(self, parts: Sequence[str]) -> frozenset[str]:
        """Return all the units of a letterhead; with a name on it that is no unit of ours, nobody."""
        organs = [organ for part in parts for organ in self._organs(part)]
        found = [self._of_organ(organ) for organ in organs if organ not in _ABOVE_ALL]
        return frozenset().union(*found) if all(found) else frozenset()

    def _organs(self, part: str) -> Iterator[str]:
        """Yield the names in one part of a letterhead, each in its short words and without the county."""
        for organ in self.area.between.split(_short(header_key(part)).casefold()):
            if bare := self.area.bare(organ):
                yield from _DISCIPLINE.split(bare)

    def _of_organ(self, organ: str) -> frozenset[str]:
        """Return the units that bear a name without its county."""
        whole = self.by_organ.get(organ) or self.by_organ.get(_SAME.get(organ, organ))
        if whole:
            return whole
        if _TOWNSHIP.fullmatch(organ):
            return self.by_organ.get(_TOWNSHIPS, frozenset())
        # A bureau with further duties in its name: 自然资源和规划局.
        kind = _KIND.search(organ)
        duties = _AND.split(_KIND.sub("", organ)) if kind else []
        joined = [
            self.by_organ.get(duty + kind[0], frozenset()) for duty in duties if kind and len(duties) > 1
        ]
        return frozenset().union(*joined)


def _name_on(written: str) -> str:
    """Return the name that a line holds, without the label before it and the form's own name behind."""
    name = _LABEL.sub("", unicodedata.normalize("NFKC", written)).strip()
    return _FORM.sub("", name) or name


def unit_names(
    units: Mapping[str, Text], county: str, also: Mapping[str, Sequence[str]] | None = None
) -> UnitNames:
    """Return what finds the unit of a name; `also` are further names, by unit."""
    exact = {header_key(code).casefold(): code for code in units}
    area = _area(header_key(county))
    organs: defaultdict[str, set[str]] = defaultdict(set)
    for code, label in units.items():
        for written in (label.zh, *(also or {}).get(code, ())):
            exact[header_key(written).casefold()] = code
            bare = area.bare(_short(header_key(written)).casefold())
            for organ in {bare, *_DISCIPLINE.split(bare)}:
                organs[organ].add(code)
    return UnitNames(exact, {organ: frozenset(codes) for organ, codes in organs.items()}, area)


def unit_of(written: str, names: UnitNames) -> str | None:
    """Return the code of the one unit that is meant."""
    meant = names.meant(written)
    return next(iter(meant)) if len(meant) == 1 else None


def _short(name: str) -> str:
    """Return a name in its usual short words."""
    for full, short in _SHORT:
        name = name.replace(full, short)
    return name


def _area(county: str) -> _Area:
    """Return the ways in which a county is written before a unit's name: 云溪县, 云溪, 县."""
    # The province or city that some write before it is not part of it.
    own = re.sub(rf"^(?:{_ABOVE})+(?=[{_HAN}]{{2,}}$)", "", county)
    level = next((level for level in _LEVELS if own.endswith(level)), "")
    short = own.removesuffix(level) if len(own) > len(level) + 1 else own
    words = [re.escape(word) for word in dict.fromkeys((own, short, level, level[-1:])) if word]
    area = f"(?:{'|'.join(words)})" if words else "(?!)"
    above = f"(?:(?:{_ABOVE}){{1,2}}(?={re.escape(own)}))?" if own else ""
    side = rf"(?:(?<=[^共])委(?={area}?.{{2}}))?{area}?(?:政府(?=.))?"
    return _Area(
        own,
        re.compile(rf"^(?:中共)?{above}{area}?{level[-1:] and f'(?:{level[-1:]})?'}{side}"),
        re.compile(rf"(?<=[局委部办院])(?={area}(?!.?分局))"),
        re.compile(rf"(?:{_ABOVE})?([^分]+?){area}分局"),
    )
