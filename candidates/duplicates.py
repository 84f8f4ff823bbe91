"""One person twice in a village: the first row stands, the posts of the others join it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from candidates.candidate import Candidate, Hold, VillageKey
from candidates.facts import Known
from candidates.fields import ROSTER_FIELDS
from candidates.names import same_name_key
from candidates.roster import Skip
from sources.places import FilePlace, place_words
from sources.problems import Problem
from sources.texts import Text

MERGED = Text(
    "同一人在本村重复，职务已并入前一行", "the same person again in this village; the posts are merged"
)

# Posts are united, and with them what was said of each nomination; the number has rules of its own.
_APART = {"posts", "confirmed_post", "nominated_by", "nomination_votes", "number", "id_number"}
_COMPARED = tuple(name for name in ROSTER_FIELDS if name not in _APART)


@dataclass(frozen=True, slots=True)
class Merged:
    """The nominees of the county, one for each person and village, and the rows that joined another."""

    candidates: tuple[Candidate, ...]
    skips: tuple[Skip, ...]
    problems: tuple[Problem, ...]


def merge_duplicates(rows: Sequence[Candidate]) -> Merged:
    """Unite the rows of one ID in one village; rows without a usable ID or a known village stand alone."""
    groups: dict[tuple[VillageKey, str] | int, list[Candidate]] = {}
    for position, row in enumerate(rows):
        id_number = row.text("id_number")
        groups.setdefault((row.key, id_number) if row.key and id_number else position, []).append(row)
    # A withdrawal takes back its own row's nomination: the first row that still stands speaks for the person.
    ordered = [sorted(group, key=lambda row: row.withdrawn) for group in groups.values()]
    again = [(first, second) for first, *others in ordered for second in others]
    return Merged(
        tuple(_united(*group) for group in ordered),
        tuple(Skip(second.place, MERGED) for _, second in again),
        tuple(chain(_contradictions(again), _two_rosters(again))),
    )


def _united(first: Candidate, *others: Candidate) -> Candidate:
    """Return the first row with the posts of all that stand as it does; a post that is not known stays so."""
    if not others:
        return first
    joining = [other for other in others if other.withdrawn == first.withdrawn]
    open_posts = [row.fact("posts") for row in (first, *joining) if not isinstance(row.fact("posts"), Known)]
    posts = first.posts.union(*(other.posts for other in joining))
    known = Known(posts, first.fact("posts").place)
    held = [hold for other in joining for hold in other.reservations if hold.hold is Hold.NO_POST]
    return replace(
        first,
        number=next((row.number for row in (first, *others) if row.number), ""),
        facts={**first.facts, "posts": open_posts[0] if open_posts else known},
        posts=posts,
        reservations=(*first.reservations, *held),
    )


def _contradictions(again: Iterable[tuple[Candidate, Candidate]]) -> Iterable[Problem]:
    """Report what a later row says differently from the first."""
    for first, second in again:
        differing = [name for name in _COMPARED if _differ(first, second, name)]
        if differing:
            yield _contradiction(first, second, [ROSTER_FIELDS[name].label for name in differing])


def _contradiction(first: Candidate, second: Candidate, labels: Sequence[Text]) -> Problem:
    """Say what two rows of one ID disagree on; their values are not printed."""
    stands = place_words(first.place)
    zh, en = [label.zh for label in labels], [label.en for label in labels]
    return Problem(
        "contradictory-duplicate",
        second.place,
        Text(
            f"与 {stands} 是同一身份证号，但「{'」「'.join(zh)}」不同，以该行为准",
            f"the same ID as in {stands}, with another {', '.join(en)}; that row stands",
        ),
        Text("请核对两行，保留正确的一行", "check both rows and keep the one that is right"),
    )


def _differ(first: Candidate, second: Candidate, name: str) -> bool:
    """Whether both rows state a fact and do not state the same."""
    if name == "state":
        return first.withdrawn != second.withdrawn
    one, other = first.fact(name), second.fact(name)
    if not isinstance(one, Known) or not isinstance(other, Known):
        return False
    if name == "name":
        return same_name_key(first.text(name)) != same_name_key(second.text(name))
    return one.value != other.value


def _two_rosters(again: Iterable[tuple[Candidate, Candidate]]) -> Iterable[Problem]:
    """Report once for each pair of files that they hold the same people."""
    people: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    townships: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for first, second in again:
        if first.place.file != second.place.file and first.key:
            pair = (first.place.file, second.place.file)
            people[pair].add(first.text("id_number"))
            townships[pair].add(first.key.township)
    for pair, shared in people.items():
        yield _shared(*pair, len(shared), sorted(townships[pair]))


def _shared(one: str, other: str, count: int, townships: Sequence[str]) -> Problem:
    """Say that two files hold the same people."""
    return Problem(
        "two-rosters",
        FilePlace(other),
        Text(
            f"{'、'.join(townships)}有 2 份名册含相同人员（{count} 人），以「{one}」为准，本份重复的行未采用",
            f"`{one}` and `{other}` hold the same {count} people; the rows of `{one}` stand",
        ),
        Text(
            "请保留一份，另一份移入「rosters/作废」",
            "keep one of them and move the other into `rosters/作废`",
        ),
    )
