"""Reviews one county of Parquet by the engine of a folder, for its own pages."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from candidates.rosters.roll import RowCount
from candidates.villages.village import Village
from engine.backends.backend import Backend
from engine.backends.limits import EngineFault
from engine.backends.sql.columns import NOMINEES, PLACE, VILLAGES
from engine.backends.sql.duck import Database, quoted, text
from engine.bodies.requirement import BodiesReview, WideReview
from engine.bodies.wide_requirements import Placed, is_in_a_county, wide_review
from engine.review.deciding.raised import with_raised
from engine.review.judging import Circumstances, judge
from engine.review.review import NomineeReview, Review, VillageReview
from engine.review.reviewing import nominee_review
from engine.schedules.scheduling import schedules_of
from scale.bodies.homes import Home, Place, homes_of
from scale.bodies.outcomes import Setting, parts_at, requirements_at
from scale.bodies.reads import reads_of
from scale.bodies.situations import Grouping
from scale.bodies.standing import STANDING, standing_sql
from scale.checks import Checked, check_columns, key_list, same_key, specs_of
from scale.county.found import Found, NoCounty, find_county
from scale.county.joined import elections_differ, joined
from scale.county.people import materials, whole_specs
from scale.data import Part, parts_of
from scale.entries.damage import damaged_parts
from scale.judging import polling_days
from scale.loading import EVERYBODY, load
from scale.parts import Sources
from scale.several import find_several
from scale.sources import Source
from scale.statements.of_source import Day
from scale.statements.tested import JUDGED
from scale.tables import POLLING_DAY, POSITION
from vocabulary.elections.election_kinds import ElectionKind
from vocabulary.outcomes import Verdict
from vocabulary.problems import Problem
from vocabulary.texts import Lang


def review_county(
    data: Path, county: str, today: date, backend: Backend, lang: Lang = Lang.ZH
) -> Review | NoCounty:
    """Review the people of one county as its own folder would be, as far as the tables know them."""
    with Database() as database:
        found = find_county(database, parts_of(data), county)
        return (
            found
            if isinstance(found, NoCounty)
            else review_found(database, data, found, (today, backend, lang))
        )


def review_found(
    database: Database, data: Path, found: Found, by: tuple[date, Backend, Lang]
) -> Review | NoCounty:
    """Review a county that was found; of one in several parts all of them together."""
    try:
        return _reviewed(database, data, found, by)
    except EngineFault:
        damaged = damaged_parts(database, found.parts)
        if not damaged:
            raise
        return NoCounty(problems=tuple(each for problems in damaged.values() for each in problems))


def _reviewed(
    database: Database, data: Path, found: Found, by: tuple[date, Backend, Lang]
) -> Review | NoCounty:
    """Review a county that was found."""
    today, backend, lang = by
    find_several(database, parts_of(data))
    wrong = elections_differ(found)
    if wrong:
        return NoCounty(problems=wrong)
    if len(found.parts) > 1:  # joined, a column that one of them lacks would be no column of another type
        for part in found.parts:
            checked = _checked(database, part, today)
            if isinstance(checked, NoCounty):
                return checked
    with TemporaryDirectory() as folder:
        part = found.parts[0] if len(found.parts) == 1 else joined(database, found, Path(folder))
        loaded = _loaded(database, part, today)
        if isinstance(loaded, NoCounty):
            return loaded
        source, problems = loaded
        for name in (EVERYBODY, VILLAGES):
            database.make(name, f"SELECT * FROM {name} WHERE county = {text(found.county)}")
        return _review(database, replace_county(source, found.county), backend, (problems, lang))


def _loaded(database: Database, part: Part, today: date) -> tuple[Source, tuple[Problem, ...]] | NoCounty:
    """Load a part with all that is known of its people, or say what is wrong with it."""
    checked = _checked(database, part, today)
    if isinstance(checked, NoCounty):
        return checked
    source, tables = checked
    return source, (*source.problems, *load(database, part, tables))


def _checked(database: Database, part: Part, today: date) -> tuple[Source, list[Checked]] | NoCounty:
    """Return the packs that speak of a part and its tables, or what is wrong with its columns."""
    source = Sources(today).of(database, part)
    if not isinstance(source, Source):
        return NoCounty(problems=source)
    tables, wrong = check_columns(database, part, whole_specs(source, specs_of(source)))
    return NoCounty(problems=(*source.problems, *wrong)) if wrong else (source, tables)


def replace_county(source: Source, county: str) -> Source:
    """Return the source as the election of one county."""
    return replace(source, election=replace(source.election, county=county))


def _review(
    database: Database, source: Source, backend: Backend, said: tuple[tuple[Problem, ...], Lang]
) -> Review:
    """Review the county that is loaded."""
    homes, verdicts = _homes(database, source)
    villages = {place: home.village for place, home in homes.items()}
    by = Circumstances(source.election, source.review_day, source.questions)
    people = materials(database, source, villages, said[1])
    judged = [with_raised(each, source.packs) for each in judge(by, backend, source.dockets, people)]
    reviewed = [
        _as_judged(nominee_review(each, source.authority, source.election), verdicts, source)
        for each in judged
    ]
    setting = Setting(source.election, source.review_day, source.packs)
    authority, election = source.authority, source.election
    return Review(
        election=election,
        review_day=source.review_day,
        draft=election.review_day is None,
        packs=(*authority.speaking, *authority.not_adopted),
        unusable=authority.unusable,
        departments=authority.departments,
        also=authority.also,
        questions=authority.questions,
        set_aside=tuple(item for docket in source.dockets for item in docket.set_aside),
        villages=_villages(setting, homes, reviewed),
        problems=said[0],
        hints=(),
        rows=RowCount(len(people), len(people), 0, 0),
        skips=(),
        engine=backend.name,
        schedules=schedules_of(election, tuple(villages.values()), authority, source.review_day)
        if election.kind.elects
        else (),
        wide=_wide(setting, homes),
    )


Verdicts = Mapping[tuple[str, ...], tuple[str, str | None, str | None]]


def _homes(database: Database, source: Source) -> tuple[dict[Place, Home], Verdicts]:
    """Return the villages in their order with whoever may be elected there, and everybody's verdicts."""
    found: dict[Place, Home] = {}
    verdicts: dict[tuple[str, ...], tuple[str, str | None, str | None]] = {}
    usual = source.election.polling_day.isoformat()
    for day in polling_days(database, source):
        of_day = Day(source, day)
        home = f"COALESCE(v.{quoted(POLLING_DAY)}, DATE {text(usual)}) = DATE {text(day.isoformat())}"
        at_home = f"LEFT JOIN {VILLAGES} v ON {same_key('n', 'v', PLACE)}"
        database.define(NOMINEES, f"SELECT n.* FROM {EVERYBODY} n {at_home} WHERE {home}")
        database.settle(JUDGED, of_day.judged)
        database.settle(STANDING, standing_sql(of_day))
        rows = database.run(f"SELECT {key_list(PLACE)} FROM {VILLAGES} v WHERE {home}")
        places: list[Place] = [(row[0], row[1], row[2]) for row in rows]
        fetched = homes_of(database, Grouping(of_day, reads_of(source.packs)), places)
        found |= {place: fetched[place] for place in places}
        for *key, verdict, legal, policy in database.run(
            f"SELECT county, township, village, no, verdict, legal, policy FROM {JUDGED}"
        ):
            verdicts[tuple(key)] = (verdict, legal, policy)
    order = {row[:3]: at for at, row in enumerate(_in_order(database))}
    return dict(sorted(found.items(), key=lambda each: order[each[0]])), verdicts


def _in_order(database: Database) -> list[tuple[str, ...]]:
    """Return the villages in the order of printing."""
    return database.run(
        f"SELECT {key_list(PLACE)} FROM {VILLAGES} ORDER BY {quoted(POSITION)}, {key_list(PLACE)}"
    )


def _as_judged(nominee: NomineeReview, verdicts: Verdicts, source: Source) -> NomineeReview:
    """Return somebody with the verdicts of SQL, which knows what else holds a record back.

    Raises:
        EngineFault: the engines differ about more than that.
    """
    candidate = nominee.candidate
    where = candidate.written_village
    key = (source.election.county, where.township, where.village, candidate.number)
    both, legal, policy = (None if word is None else Verdict(word) for word in verdicts[key])
    held = (nominee.verdict, both) == (Verdict.PASS, Verdict.PENDING)
    if not held and (both, legal, policy) != (nominee.verdict, nominee.legal, nominee.policy):
        raise EngineFault(
            f"the sql engine and the {source.election.county} review differ about {candidate.number}"
        )
    return replace(nominee, verdict=both or nominee.verdict, legal=legal, policy=policy)


def _villages(
    by: Setting, homes: Mapping[Place, Home], reviewed: Sequence[NomineeReview]
) -> tuple[VillageReview, ...]:
    """Return the villages in order, then places that the table of villages does not know."""
    at: dict[tuple[str, str], list[NomineeReview]] = {}
    for each in reviewed:
        where = each.candidate.written_village
        at.setdefault((where.township, where.village), []).append(each)
    known = [
        _village(
            by,
            home.village,
            at.pop((home.village.key.township, home.village.key.village), []),
            requirements_at(by, home),
        )
        for home in homes.values()
    ]
    unknown = [
        VillageReview(township, name, None, by.election.polling_day, tuple(there), BodiesReview())
        for (township, name), there in sorted(at.items())
    ]
    return (*known, *unknown)


def _village(
    by: Setting, village: Village, nominees: Sequence[NomineeReview], bodies: BodiesReview
) -> VillageReview:
    """Return one village."""
    day = village.polling_day or by.election.polling_day
    return VillageReview(village.key.township, village.key.village, village, day, tuple(nominees), bodies)


def _wide(by: Setting, homes: Mapping[Place, Home]) -> WideReview:
    """Return the requirements over townships and the county."""
    if by.election.kind is not ElectionKind.TERM:
        return WideReview()
    placed = [
        Placed(home.village.key, part)
        for home in homes.values()
        for part in parts_at(by, home, is_in_a_county)
    ]
    return wide_review(by.packs, placed)
