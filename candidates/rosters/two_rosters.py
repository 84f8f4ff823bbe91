"""One person on two rosters of a township: one nominee, held, known by what no roster contradicts."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from candidates.people.candidate import Candidate, Hold, Reservation
from candidates.people.kin import KinDeclaration, Unreadable
from vocabulary.catalogue.rosters import roster_files as catalogue
from vocabulary.facts import Fact, Known, Unknown
from vocabulary.origins import Origin
from vocabulary.places import FilePlace, Place, place_words
from vocabulary.problems import Problem, problem
from vocabulary.texts import Text
from vocabulary.writing.names import same_name_key

ON_ANOTHER_ROSTER = Text(
    "另一份名册也列有此人，只保留一份之前均不采用",
    "another roster has this person too; neither row is used until one roster is moved away",
)


def contested(rows: Sequence[Candidate]) -> Candidate:
    """Return one nominee for the rows of one person, one of each roster.

    The person stays in sight and cannot pass. Of two rosters that differ neither is believed.
    """
    first = rows[0]
    names = dict.fromkeys(name for row in rows for name in row.facts)
    reservations = dict.fromkeys(held for row in rows for held in row.reservations)
    doubts = [*reservations, _hold(rows[1].place)]
    # Without a name nobody would find the person again; who it is the ID says.
    facts = {name: _agreed(name, rows) for name in names if name != "name"} | {"name": first.fact("name")}
    if _differ("posts", rows):
        doubts.append(Reservation(Hold.NO_POST, _POSTS_DIFFER, first.place))
    return replace(
        first,
        number=next((row.number for row in rows if row.number), ""),
        facts=facts,
        kin=_agreed_kin(rows),
        posts=first.posts.union(*(row.posts for row in rows)),
        reservations=tuple(doubts),
    )


def on_another_roster(place: Place) -> Reservation:
    """Hold a nominee whom a row of another roster may be about: it lacks what would decide it."""
    message = Text(
        "另一份名册有一行缺少姓名、身份证号或村，无法排除是同一人",
        "a row of another roster lacks name, ID number or village and may be about the same person",
    )
    return Reservation(Hold.TWO_ROSTERS, message, place)


def two_rosters(people: Iterable[Sequence[Candidate]]) -> Iterator[Problem]:
    """Report once for each township that its rosters hold the same people; `people` are rows of one each."""
    files: defaultdict[str, dict[str, None]] = defaultdict(dict)
    counts: defaultdict[str, int] = defaultdict(int)
    for rows in people:
        township = rows[0].key.township if rows[0].key else ""
        files[township] |= dict.fromkeys(row.place.file for row in rows)
        counts[township] += 1
    for township, count in counts.items():
        yield _same_people(township, sorted(files[township]), count)


def same(name: str, one: Candidate, other: Candidate) -> bool:
    """Whether two rows say the same, or one of them says nothing."""
    if name == "state":
        return one.withdrawn == other.withdrawn
    first, second = one.fact(name), other.fact(name)
    if not isinstance(first, Known) or not isinstance(second, Known):
        return True
    match name:
        case "name":
            return same_name_key(one.text(name)) == same_name_key(other.text(name))
        case "kin":
            return one.kin == other.kin
        case _:
            return first.value == second.value


def _differ(name: str, rows: Sequence[Candidate]) -> bool:
    """Whether any two of the rows contradict each other."""
    return any(not same(name, one, other) for index, one in enumerate(rows) for other in rows[:index])


def _agreed(name: str, rows: Sequence[Candidate]) -> Fact:
    """Return what the rosters say of a person together.

    What one of them leaves out the others give; what one of them cannot give stays unknown.
    """
    facts = [row.fact(name) for row in rows]
    if _differ(name, rows):
        return Unknown(Origin.CONFLICT, facts[0].place)
    doubtful = [fact for fact in facts if isinstance(fact, Unknown) and fact.origin is not Origin.BLANK]
    known = [fact for fact in facts if isinstance(fact, Known)]
    return (*doubtful, *known, facts[0])[0]


def _agreed_kin(rows: Sequence[Candidate]) -> KinDeclaration:
    """Return the declaration of kin, as the fact of it is read."""
    if _differ("kin", rows):
        return Unreadable("")
    agreed = _agreed("kin", rows)
    return next(row.kin for row in rows if row.fact("kin") == agreed)


def _hold(other: Place) -> Reservation:
    """Hold the person back until one roster is left."""
    message = Text(
        f"另一份名册也列有此人（{place_words(other)}），只保留一份之前两行均不采用",
        f"another roster has this person too ({place_words(other)}); neither row is used until one is left",
    )
    return Reservation(Hold.TWO_ROSTERS, message, other)


_POSTS_DIFFER = Text("两份名册的提名职务不同", "the rosters nominate for different posts")


def _same_people(township: str, files: Sequence[str], count: int) -> Problem:
    """Say which rosters hold the same people; it stands at the last of them."""
    return problem(
        catalogue.TWO_ROSTERS if len(files) == 2 else catalogue.MORE_ROSTERS,
        FilePlace(files[-1]),
        township=township,
        rosters=len(files),
        people=count,
        files=Text("、".join(files), ", ".join(files)),
    )
