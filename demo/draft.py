"""The county before it is written: villages, nominees, answers; faults are planted in it one by one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from random import Random

from candidates.villages.village import VillageKey
from demo.faults.planted import Expected, Planted, PlantedPerson
from demo.identity_numbers import IdentityNumbers
from demo.inquiry import Inquiry
from demo.naming import PersonNames
from demo.nominees import COMMITTEE, Nomination, Nominee
from demo.returns import Returns
from demo.villages import Village, make_villages
from vocabulary.elections.election_kinds import ElectionKind

Wanted = Callable[[Nominee], bool]


@dataclass(frozen=True, slots=True)
class RosterRow:
    """One row of a roster; `kind` names the fault that the row itself shows, `outcome` the result of it."""

    nominee: Nominee
    kind: str = ""
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class CommitteeMember:
    """A member of a village's election committee."""

    name: str
    id_number: str


@dataclass(slots=True)
class Draft:
    """Everything that will be written, and what is still free to take a fault."""

    inquiry: Inquiry
    chance: Random
    nomination: Nomination
    villages: dict[VillageKey, Village]
    areas: dict[str, int]  # by township, the digits of its ID numbers
    rows: dict[VillageKey, list[RosterRow]] = field(default_factory=dict)
    on_committees: dict[VillageKey, list[CommitteeMember]] = field(default_factory=dict)
    returns: Returns = field(default_factory=Returns)
    planted: Planted = field(default_factory=Planted)
    free: dict[str, Nominee] = field(default_factory=dict)  # nominees without a fault, in an order of chance
    untouched: dict[VillageKey, None] = field(default_factory=dict)  # villages whose body is as made
    barred: set[VillageKey] = field(default_factory=set)  # villages that lose a nominee to the law
    total_in: str = ""  # the township whose roster ends with a 合计
    kind: ElectionKind = ElectionKind.TERM
    sitting: dict[VillageKey, list[Nominee]] = field(default_factory=dict)  # who stays, in a by-election

    @property
    def csv_township(self) -> str:
        """Return the township that sends its roster as CSV; a county of one township sends a workbook."""
        townships = list(self.areas)
        return townships[-2] if len(townships) > 1 else ""

    @property
    def export_township(self) -> str:
        """Return the township whose system saves a web page under the name of a workbook."""
        townships = list(self.areas)
        return townships[-3] if len(townships) > 2 else ""

    def keeps_types(self, township: str) -> bool:
        """Whether the township sends a workbook, in which a cell can be a number."""
        return township not in {self.csv_township, self.export_township}

    def take(self, wanted: Wanted) -> Nominee | None:
        """Return a nominee as wanted who is still without a fault, and offer that one to nobody else."""
        number = next((number for number, nominee in self.free.items() if wanted(nominee)), None)
        return None if number is None else self.free.pop(number)

    def take_to_be_barred(self, wanted: Wanted) -> Nominee | None:
        """Return such a nominee for the law to remove: one a village, which has one more for the post."""
        nominee = self.take(lambda one: one.key not in self.barred and wanted(one))
        if nominee is not None:
            self.barred.add(nominee.key)
            posts = tuple(post for post in COMMITTEE if post in nominee.posts)
            sex = nominee.text("sex")
            self.add(self.nomination.nominate(nominee.key, nominee.area, posts, sex=sex))
        return nominee

    def take_village(self) -> Village | None:
        """Return a village whose body is as made, and keep its nominees from any fault that changes it."""
        key = next(iter(self.untouched), None)
        if key is None:
            return None
        self.close(key)
        return self.villages[key]

    def close(self, key: VillageKey) -> None:
        """Keep a village and its nominees from taking a fault."""
        self.untouched.pop(key, None)
        for nominee in self.people_of(key):
            self.free.pop(nominee.number, None)

    def people_of(self, key: VillageKey) -> list[Nominee]:
        """Return the nominees of a village."""
        return [row.nominee for row in self.rows[key]]

    def change(self, nominee: Nominee, *, kind: str = "", outcome: str = "") -> None:
        """Put a nominee's row in the place of the one with that number."""
        rows = self.rows[nominee.key]
        at = next(index for index, row in enumerate(rows) if row.nominee.number == nominee.number)
        rows[at] = RosterRow(nominee, kind, outcome)

    def add(self, nominee: Nominee, *, kind: str = "", outcome: str = "") -> None:
        """Add a row below the last one of its village."""
        self.rows[nominee.key].append(RosterRow(nominee, kind, outcome))

    def expect(self, kind: str, nominee: Nominee, expected: Expected, **more: str) -> None:
        """Write down what was planted about a nominee."""
        self.planted.people.append(PlantedPerson(kind, nominee.number, nominee.key, expected, **more))


def make_draft(inquiry: Inquiry, count: int, seed: int) -> Draft:
    """Make a county in which nothing is wrong."""
    chance = Random(f"lianshen/{seed}")
    villages = make_villages(count, chance)
    townships = dict.fromkeys(village.key.township for village in villages)
    areas = {township: index for index, township in enumerate(townships, start=1)}
    digits = max(4, len(str(count * 12)))
    nomination = Nomination(chance, PersonNames(chance), IdentityNumbers(chance), digits)
    draft = Draft(inquiry, chance, nomination, {village.key: village for village in villages}, areas)
    for village in villages:
        nominees = nomination.of_village(village, areas[village.key.township])
        draft.rows[village.key] = [RosterRow(nominee) for nominee in nominees]
        draft.on_committees[village.key] = [
            _committee_member(draft, village.key, sex) for sex in "男男女男女"
        ]
    _shuffle_what_is_free(draft)
    return draft


def _committee_member(draft: Draft, key: VillageKey, sex: str) -> CommitteeMember:
    """Return somebody who runs the election and is not nominated."""
    born = date(
        draft.chance.randrange(1960, 2000), draft.chance.randrange(1, 13), draft.chance.randrange(1, 29)
    )
    number = draft.nomination.identities.draw(draft.areas[key.township], born, sex)
    return CommitteeMember(draft.nomination.names.draw(sex), number)


def _shuffle_what_is_free(draft: Draft) -> None:
    """Put nominees and villages into an order of chance, for faults to take from."""
    # A fault of a village's only woman would make the village one without a woman, which is planted apart.
    nominees = [row.nominee for rows in draft.rows.values() for row in rows if not _only_woman(row, rows)]
    draft.chance.shuffle(nominees)
    draft.free = {nominee.number: nominee for nominee in nominees}
    keys = list(draft.villages)
    draft.chance.shuffle(keys)
    draft.untouched = dict.fromkeys(keys)


def _only_woman(row: RosterRow, rows: Sequence[RosterRow]) -> bool:
    """Whether nobody else of the village's nominees for the committee is a woman."""
    women = [one.nominee for one in rows if one.nominee.for_committee and one.nominee.text("sex") == "女"]
    return women == [row.nominee]
