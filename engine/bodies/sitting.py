"""The members who stay in office in a by-election: they hold their seats in every outcome."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from candidates.people.candidate import Candidate
from candidates.villages.village import Village
from engine.bodies.contest.seats import SITTING
from engine.bodies.slate import Entry, Nominee, Slate
from engine.bodies.standing import Standing
from engine.review.subjects import Material
from rules.model.ratios import Between, OverBodies, OverBody, OverEach, OverHolder, Scope
from vocabulary.elections.choices import BODIES
from vocabulary.facts import LayeredFacts
from vocabulary.texts import Text

NOBODY_SAID = Text(
    "补选须与留任成员一起计算：sitting.xlsx 没有本村的留任成员",
    "a by-election is worked out with the members who stay, and sitting.xlsx lists none of this village",
)
POST_OPEN = Text(
    "有留任成员的现任职务未定（sitting.xlsx）", "the post of a member who stays is not known (sitting.xlsx)"
)
RUNS_FOR_OTHER = Text(
    "有留任成员同时被提名为同一班子的其他职务，当选后原席位空出，不测算",
    "a member who stays is nominated for another post of the same body: if elected the old seat falls "
    "vacant, and this is not worked out",
)


def seats_with(seats: Mapping[str, int | None], sitting: Sequence[Candidate]) -> dict[str, int | None]:
    """Return the seats of a village with those that members who stay hold."""
    held = {SITTING[body]: sum(body in each.bodies for each in sitting) for body in BODIES}
    return {**seats, **held}


def seated(nominees: Sequence[Nominee], sitting: Sequence[Candidate]) -> list[Nominee]:
    """Return the nominees with the seats in other bodies that they hold already."""
    held = {id_number: each for each in sitting if (id_number := each.text("id_number"))}
    return [
        replace(each, seated=_seats_of(own)) if (own := held.get(each.candidate.text("id_number"))) else each
        for each in nominees
    ]


def others_seated(nominees: Sequence[Nominee], sitting: Sequence[Candidate]) -> list[Candidate]:
    """Return the members who stay and cannot be elected to anything, each for the seat that is held."""
    standing = [each for each in nominees if each.standing is not Standing.OUT]
    nominated = {each.candidate.text("id_number") for each in standing} - {""}
    return [
        replace(each, posts=_seats_of(each)) for each in sitting if each.text("id_number") not in nominated
    ]


def material_of(member: Candidate, village: Village, day: date) -> Material:
    """Return what is known of a member who stays: the roster's facts, and nothing that was asked."""
    return Material(member, village, day, LayeredFacts(village.facts, member.facts), {})


def why_not(sitting: Sequence[Candidate], standing: Iterable[Candidate]) -> Text | None:
    """Say why the bodies of a village cannot be worked out with whoever may be elected, or nothing."""
    if not sitting:
        return NOBODY_SAID
    if any(each.posts_open for each in sitting):
        return POST_OPEN
    held = {id_number: each.bodies for each in sitting if (id_number := each.text("id_number"))}
    if any(held.get(each.text("id_number"), frozenset()) & each.bodies for each in standing):
        return RUNS_FOR_OTHER
    return None


def left_open(slate: Slate, because: Text) -> Slate:
    """Return a slate of which what is asked of whole bodies is left open, with the reason."""
    return replace(
        slate,
        entries=tuple(
            Entry(each.pack, each.ratio, each.view, because) if _is_on_the_elected(each.ratio.scope) else each
            for each in slate.entries
        ),
    )


def _is_on_the_elected(scope: Scope) -> bool:
    """Whether a requirement is on those elected, or one of its parts is."""
    if isinstance(scope, OverEach):
        return any(map(_is_on_the_elected, scope.scopes))
    return isinstance(scope, OverBody | OverBodies | OverHolder | Between)


def _seats_of(member: Candidate) -> frozenset[str]:
    """Return the posts that only members who stay hold, one for each body."""
    return frozenset(SITTING[body] for body in member.bodies)
