"""Fictional nominees: as many as seats and legal margin ask, of likely age, sex, schooling and office."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from candidates.villages.village import VillageKey
from demo.identity_numbers import IdentityNumbers
from demo.naming import PersonNames
from demo.villages import BRANCH_SEATS, Village
from files.workbooks import Cell

POLLING_DAY = date(2026, 12, 20)
POLLING_YEAR = POLLING_DAY.year
COMMITTEE = ("主任", "副主任", "委员")
BRANCH = ("书记", "支委")
# Where half a county's women are nominated: without one on the list no village could have one elected.
# With these about 28 % of the nominees are women, some 10 % of those who would lead.
WOMEN_ELSEWHERE, SECOND_WOMAN = 0.11, 0.4
PARTY_SHARE = 0.32  # of those whom the branch does not ask to be members: with the branch about 70 %
BRANCH_ALONE = 0.25  # villages in which somebody stands for the branch and nothing else
# Youngest, oldest, most usual: secretaries are about 45 on average, and 14 to 20 % of all at most 35.
AGES_OF_LEADERS, AGES = (31, 61, 45), (22, 64, 43)
SCHOOLING = ("初中", "高中", "中专", "大专", "本科")
SCHOOLING_YOUNG, SCHOOLING_OLD = (6, 30, 14, 34, 16), (40, 41, 7, 10, 2)  # about 74 % above 初中
MINORITIES = ("回族", "满族", "壮族", "苗族", "土家族", "蒙古族")
RELATIONS = ("配偶", "父子", "兄弟", "姐妹", "母女")


@dataclass(frozen=True, slots=True)
class Nominee:
    """One nominee in one village: what the roster says, by field; a field left out is a blank cell."""

    number: str
    key: VillageKey
    area: int
    born: date
    cells: Mapping[str, Cell]
    remark: str = ""

    def text(self, field: str) -> str:
        """Return a cell as text."""
        return str(self.cells.get(field) or "")

    @property
    def posts(self) -> frozenset[str]:
        """Return the posts nominated for."""
        return frozenset(self.text("posts").split("、"))

    @property
    def for_committee(self) -> bool:
        """Whether a post of the village committee is among them."""
        return bool(self.posts & set(COMMITTEE))

    def changed(self, **cells: Cell) -> "Nominee":
        """Return the nominee with other cells."""
        return replace(self, cells={**self.cells, **cells})


@dataclass(slots=True)
class Nomination:
    """Nominates people: gives out names, ID numbers and person numbers."""

    chance: Random
    names: PersonNames
    identities: IdentityNumbers
    digits: int = 4
    last: int = 0

    def of_village(self, village: Village, area: int) -> Iterator[Nominee]:
        """Nominate for every post of the village, one more than its seats."""
        alone = self.chance.random() < BRANCH_ALONE
        women = 1 + (self.chance.random() < SECOND_WOMAN)
        for posts in _lists_of_posts(village, branch_alone=alone):
            first_women = posts[-1] == "委员" and women > 0
            women -= first_women
            female = first_women or self.chance.random() < WOMEN_ELSEWHERE
            yield self.nominate(village.key, area, posts, sex="女" if female else "男")

    def nominate(self, key: VillageKey, area: int, posts: tuple[str, ...], *, sex: str) -> Nominee:
        """Nominate one more person."""
        self.last += 1
        born = self._born(leading="主任" in posts or "书记" in posts)
        cells = {
            "name": self.names.draw(sex),
            "sex": sex,
            "birth_date": written_date(born, area),
            "ethnicity": self.chance.choice(MINORITIES) if self.chance.random() < 0.03 else "汉族",
            "id_number": self.identities.draw(area, born, sex),
            "registered_voter": "是",
            "posts": "、".join(posts),
            "nominated_by": "村民" if set(posts) & set(COMMITTEE) else "村党组织",
            "nomination_votes": self.chance.randrange(60, 420),
            "kin": self._kin(),
            "consent": "是",
            "workplace": "无",
            "state": "有效",
            **self._schooling(born),
            **self._party(born, must=bool(set(posts) & set(BRANCH))),
            **self._residence(born),
            "current_posts": self._current(born, posts),
        }
        return Nominee(f"{self.last:0{self.digits}d}", key, area, born, cells)

    def _born(self, *, leading: bool) -> date:
        """Return a birth date; those who lead are older."""
        age = self.chance.triangular(*(AGES_OF_LEADERS if leading else AGES))
        return POLLING_DAY - timedelta(days=int(age * 365.25))

    def _schooling(self, born: date) -> Mapping[str, Cell]:
        """Return the education, longer for the young."""
        weights = SCHOOLING_YOUNG if born.year > POLLING_YEAR - 42 else SCHOOLING_OLD
        return {"education": self.chance.choices(SCHOOLING, weights)[0]}

    def _party(self, born: date, *, must: bool) -> Mapping[str, Cell]:
        """Return the political status, and since when."""
        if not must and self.chance.random() > PARTY_SHARE:
            return {"political_status": "共青团员" if born.year > POLLING_YEAR - 28 else "群众"}
        year = min(born.year + self.chance.randrange(19, 36), POLLING_YEAR - 2)
        return {
            "political_status": "中共党员",
            "joined_on": f"{year}.{self.chance.choice(('06', '07', '12'))}",
        }

    def _residence(self, born: date) -> Mapping[str, Cell]:
        """Return where the household is registered; who comes from elsewhere has lived here for a while."""
        if self.chance.random() > 0.03:
            return {"household_here": "是"}
        year = self.chance.randrange(max(born.year + 18, POLLING_YEAR - 15), POLLING_YEAR - 1)
        return {"household_here": "否", "resident_since": f"{year}.{self.chance.randrange(3, 10):02d}"}

    def _kin(self) -> str:
        """Return the declaration of close kin: mostly none, sometimes people who are not nominated."""
        if self.chance.random() > 0.02:
            return "无"
        return f"{self.chance.choice(RELATIONS)}：{self.names.draw('男')}"

    def _current(self, born: date, posts: tuple[str, ...]) -> str:
        """Return the present office: many stand again."""
        if born.year > POLLING_YEAR - 30 or self.chance.random() > 0.45:
            return "无"
        return "、".join(post for post in posts if post in (*COMMITTEE, *BRANCH))


def written_date(day: date, area: int) -> str:
    """Write a birth date as this township's clerk does."""
    ways = (
        f"{day:%Y.%m}",
        day.isoformat(),
        f"{day.year}年{day.month}月",
        f"{day:%Y%m%d}",
    )
    return ways[area % len(ways)]


def _lists_of_posts(village: Village, *, branch_alone: bool) -> Iterator[tuple[str, ...]]:
    """Yield for each nominee the posts: branch members are mostly nominated for the committee too."""
    branch = ["支委"] * (BRANCH_SEATS + (0 if branch_alone else 1))
    yield ("书记", "主任")
    yield ("主任",)
    for _ in range(village.vice_chairs + 1 if village.vice_chairs else 0):
        yield (branch.pop(), "副主任") if branch else ("副主任",)
    for _ in range(village.members + 1):
        yield (branch.pop(), "委员") if branch else ("委员",)
    if branch_alone:
        yield ("支委",)
