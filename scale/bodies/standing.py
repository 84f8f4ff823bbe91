"""Who may still be elected, as SQL: `standing_of` and `takes_out` of the engine, for everybody at once."""

from collections.abc import Sequence

from engine.backends.sql.columns import KEY, NOMINEES
from engine.backends.sql.duck import quoted, text
from rules.model.pack import Grade
from scale.checks import key_list, same_key
from scale.statements.of_source import Day
from scale.statements.tested import JUDGED, Tested
from scale.tables import AS_A_WHOLE, HELD, KEPT_IN_BY, NOT_TAKEN_OUT_BY, POSTS_OPEN, TAKEN_OUT_BY
from vocabulary.elections.choices import BODIES, GONE

STANDING = "standing"
OUT, STANDS = "is_out", "surely_stands"


def barred(body: str) -> str:
    """Name the column that says whether a bar takes somebody out of a body."""
    return f"barred_{body}"


def standing_sql(day: Day) -> str:
    """Return the statement of everybody's standing, from what was judged on a day."""
    from_body = ", ".join(f"{_barred(day, body)} AS {barred(body)}" for body in BODIES)
    state = f"n.{quoted('state')}"
    gone = f"COALESCE({state} IN ({', '.join(map(text, sorted(GONE)))}), FALSE)"
    everywhere = " AND ".join(
        f"({barred(body)} OR NOT (COALESCE(posts_open_, FALSE) "
        f"OR COALESCE(list_contains(bodies_, {text(body)}), FALSE)))"
        for body in BODIES
    )
    somewhere = " OR ".join(barred(body) for body in BODIES)
    inner = (
        f"SELECT {key_list(KEY, 'j')}, {gone} AS gone_, n.bodies AS bodies_, "
        f"n.{quoted(POSTS_OPEN)} AS posts_open_, "
        f"(j.verdict = 'pass' OR {_kept(day)}) AS {STANDS}, {from_body} "
        f"FROM {JUDGED} j JOIN {quoted(NOMINEES)} n ON {same_key('j', 'n')}"
    )
    return (
        f"SELECT {key_list(KEY)}, (gone_ OR (({somewhere}) AND {everywhere})) AS {OUT}, {STANDS}, "
        f"{', '.join(barred(body) for body in BODIES)} FROM ({inner})"
    )


def _barred(day: Day, body: str) -> str:
    """Return whether somebody is out of a body: by what people decided, or else by law alone."""
    spoken_of = [pack for pack in day.packs if pack.applies_to is not None and body in pack.applies_to.bodies]
    tested = [each for each in day.tested if each.pack in spoken_of]
    by_people = [_listed(TAKEN_OUT_BY, each) for each in tested]
    by_law = [
        f"(COALESCE({each.on('j').surely}, FALSE) AND NOT {_listed(NOT_TAKEN_OUT_BY, each)})"
        for each in tested
        if each.pack.legal and each.criterion.grade is Grade.BAR and not each.curable
    ]
    people = f"(n.{quoted(TAKEN_OUT_BY)} IS NOT NULL AND {_any(by_people)})"
    return f"COALESCE({_any([people, *by_law])}, FALSE)"


def _listed(column: str, each: Tested) -> str:
    """Return whether a criterion stands in a list of what people decided on somebody."""
    return f"COALESCE(list_contains(n.{quoted(column)}, {text(each.name)}), FALSE)"


def _kept(day: Day) -> str:
    """Return whether people decided on all that was found or is open, and all of it leaves somebody in."""
    kept = f"n.{quoted(KEPT_IN_BY)}"
    left = [
        f"(({each.surely} OR {each.open}) AND NOT list_contains({kept}, {text(each.name)}))"
        for each in (each.on("j") for each in day.tested)
    ]
    all_kept = f"(NOT COALESCE(n.{quoted(HELD)}, FALSE) AND NOT {_any(left)})"
    return (
        f"(CASE WHEN {kept} IS NULL THEN FALSE WHEN list_contains({kept}, {text(AS_A_WHOLE)}) THEN TRUE "
        f"ELSE {all_kept} END)"
    )


def _any(tests: Sequence[str]) -> str:
    """Return whether one of some tests holds."""
    return f"({' OR '.join(tests)})" if tests else "FALSE"
