"""What a line says of the place: the village or the township that a title or a sheet's name means.

Every name is looked up by the villages' own directory, and counts only where the words around it are those
that stand around a village's name: `东河村` inside `大东河村` is no village.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from candidates.villages.directory import Directory, Found, Nowhere, Several
from candidates.villages.finding import VillageFinder
from candidates.villages.place_names import without_party
from candidates.villages.village import VillageKey
from vocabulary.writing.words import header_key

_LONGEST = 40  # signs of a line that names a place; a longer one is a sentence
_SENTENCE = re.compile(r"[。;,!?]")
_NUMBERING = re.compile(
    r"(?:附件\d*:?|[(]?[一二三四五六七八九十百]+[)、.:-]+|(?:20\d\d|二[〇○零][〇○零一二三四五六七八九]{2})年度?|[(]?\d+[)、.:-]*)"
)
# What speaks of villages without naming one; whatever else names a village after the first is another.
_OF_ANY = re.compile(r"村?民委员会|村?委会|村务|村党|村级|村?[“\"]?两委|本村|村\(社区\)|村\(居\)")
_ANOTHER = re.compile(r"村|社区")
_LABELLED = re.compile(
    r"(?:(?:所属|所在)?(?:乡镇|镇|乡|街道|乡镇\(街道\)|乡\(镇\))(?:名称)?:(?P<township>[^:]+?))?"
    r"(?:村名|村别|村|行政村|村\(社区\)|村\(居\)|所在村|所属村|村名称|(?:填报|填表|报送|上报|推荐|选举)?单位(?:名称)?):(?P<village>.+)"
)
# What may follow the name of a village, or of a township: what such a table is about, never more of the name.
_FOLLOWS = re.compile(
    r"$|[(\"“”‘’「《<:]|[-_]\d*$|两委|村级|村?民委员会|村?委会|村?务监督|监督|监委|村?党|支部|支委|换届|届|班子|候选|人选|初步|被提名|提名"
    r"|推荐|选举|联审|资格|名册|名单|花名册|登记|汇总|情况|审查|委员会|居委|居民|后备|成员|干部|村?级?[“\"]?两委"
    r"|20\d\d|二[〇○零]|第[一二三四五六七八九十\d]+届|共?\d+[人名]|(?:填|上)?报(?:日期|时间)|日期|时间"
)
# What a line begins with that is about no place: 村委会成员人选, 主任候选人, 妇女.
_NO_PLACE = re.compile(
    r"$|(?:村|社区|居)?级?(?:[“\"(]?两委|民委员会|委会|务监督|监督委|监委|党组织|党支部|党总支|党委|支部|支委|干部|换届)"
    r"|主任|副主任|委员|书记|副书记|成员|班子|候选|人选|初步|被?提名|换届|选举|名册|名单|花名册|登记表|汇总|联审|资格"
    r"|正式|预备|[男女]性?$|妇女|附[件表]|第[一二三四五六七八九十\d]|20\d\d|本[村表页]|全[县镇乡村体]|各[村镇乡]|以[上下]|续表?$"
    r"|无$|一肩挑|居民委员会"
)
_LIKE_A_VILLAGE = re.compile(
    r"(?!关于)(?P<name>[^\d年县镇乡届第各全本“”\"():、]{1,10}?(?:村|社区))(?P<rest>.*)"
)


@dataclass(frozen=True, slots=True)
class Meant:
    """The villages that a line may mean: those of a name, or all of a township."""

    keys: frozenset[VillageKey]
    village: bool  # it names a village


@dataclass(frozen=True, slots=True)
class Lines:
    """The places of a county, and what the lines read so far mean."""

    finder: VillageFinder
    county: str
    townships: dict[str, list[VillageKey]] = field(default_factory=lambda: defaultdict(list))
    read: dict[str, Meant | None] = field(default_factory=dict)

    @property
    def villages(self) -> Directory:
        """Return the villages of the county."""
        return self.finder.villages

    def meant(self, text: str) -> Meant | None:
        """Return what a line means: nothing where no place of the county stands at its beginning."""
        key = header_key(text)
        if key not in self.read:
            short = 0 < len(key) <= _LONGEST and not _SENTENCE.search(key)
            self.read[key] = next(filter(None, map(self._at, _bare(key))), None) if short else None
        return self.read[key]

    def called(self, text: str) -> Meant | None:
        """Return the villages that are called as a sheet is, without their kind: 东河, 01东河.

        What a township may be called too is no village's name.
        """
        for key in _bare(header_key(text)):
            match self.villages.look_up(VillageKey("", key)):
                case Found(village):
                    keys = frozenset({village.key})
                case Several(villages):
                    keys = frozenset(village.key for village in villages)
                case Nowhere():
                    continue
            return None if self.villages.townships.meant(key) else Meant(keys, village=True)
        return None

    def is_about_no_place(self, text: str) -> bool:
        """Whether a line is surely about something else than a village: a body, a post, the table itself."""
        return any(_NO_PLACE.match(rest) for bare in _bare(header_key(text)) for rest in self._rests(bare))

    def looks_like_a_village(self, text: str) -> bool:
        """Whether a line has the form of a village's name, whether or not there is one of that name."""
        if len(header_key(text)) > _LONGEST or _SENTENCE.search(header_key(text)):
            return False
        rests = [rest for bare in _bare(header_key(text)) for rest in self._rests(bare)]
        found = filter(None, map(_LIKE_A_VILLAGE.fullmatch, rests))
        return any(_FOLLOWS.match(each["rest"]) and not _NO_PLACE.match(each["name"]) for each in found)

    def _rests(self, key: str) -> Iterator[str]:
        """Yield a line without the county and without the township that it begins with."""
        key = _after(key, header_key(self.county))
        yield key
        yield from (key[end:] for end in range(1, min(len(key), 12) + 1) if self._of_township(key[:end]))

    def _at(self, key: str) -> Meant | None:
        """Return the place at the beginning of a line: the longest name that is one, after the county's."""
        key = _after(key, header_key(self.county))
        starts = [end for end in range(1, min(len(key), 12) + 1) if self._of_township(key[:end])]
        for start in (*reversed(starts), 0):
            for end in range(len(key), start, -1):
                keys = self._of_village(key[:start], key[start:end]) if _ends_here(key[end:]) else None
                if keys:
                    return Meant(keys, village=True)
        whole = [end for end in starts if _FOLLOWS.match(key[end:])]
        return Meant(frozenset(self._of_township(key[: whole[-1]])), village=False) if whole else None

    def _of_village(self, township: str, name: str) -> frozenset[VillageKey]:
        """Return the villages that a name may mean, in a township or in any of them."""
        found = self.villages.find(VillageKey(township, name))
        if found is not None or township:
            return frozenset({found.key} if found else ())
        each = (self.villages.find(VillageKey(known, name)) for known in self._townships())
        return frozenset(village.key for village in each if village is not None)

    def _of_township(self, name: str) -> list[VillageKey]:
        """Return the villages of the township that a name means, by the way any of them is found."""
        for keys in self._townships().values():
            found = self.villages.find(VillageKey(name, keys[0].village))
            if found is not None and found.key == keys[0]:
                return keys
        return []

    def _townships(self) -> dict[str, list[VillageKey]]:
        """Return the villages of each township."""
        if not self.townships:
            for village in self.villages.by_both.values():
                self.townships[village.key.township].append(village.key)
        return self.townships


def _ends_here(rest: str) -> bool:
    """Whether a name may end before these words, which name no further village: 东河村、新民村 are two."""
    return _FOLLOWS.match(rest) is not None and not _ANOTHER.search(_OF_ANY.sub("", rest))


def _bare(key: str) -> Iterator[str]:
    """Yield a line as it is, without its number, and without the label before the name."""
    for text in dict.fromkeys((key, _NUMBERING.sub("", key, count=1) if _NUMBERING.match(key) else key)):
        yield text
        labelled = _LABELLED.match(text)
        if labelled:
            yield (labelled["township"] or "") + labelled["village"]


def _after(key: str, county: str) -> str:
    """Return what stands after the name of the county, where the line has it."""
    found = key.find(county) if county else -1
    return key[found + len(county) :] if found >= 0 else without_party(key)
