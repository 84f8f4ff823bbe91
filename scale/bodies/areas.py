"""Adds up what is asked of townships, counties, prefectures and provinces, from the parts that are finished.

A requirement over an area speaks of all its villages. Where some of them are not known to be there, it is
unknown, and never met.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from candidates.villages.village import VillageKey
from engine.backends.sql.columns import Cell
from engine.backends.sql.duck import Database, text, texts
from engine.bodies.requirement import RequirementReview
from engine.bodies.wide.village import Part
from engine.bodies.wide_requirements import Placed, asked_of, not_worked_out, reviews_over
from rules.model.pack import Pack
from rules.model.ratios import Area, Ratio
from scale.bodies.added import NOTHING, unpacked, unpacked_figures
from scale.bodies.counties import WRITTEN, CountyThere, counties_in, counties_there, named
from scale.bodies.tables import REQUIREMENT_ROWS, Row, requirement_row
from scale.data import Part as DataPart
from scale.sources import Source
from vocabulary.elections.election_kinds import ElectionKind
from vocabulary.texts import Text

ALL_ADDED = "all_added"
PARTS_UNUSABLE = Text(
    "有的文件未能使用，其中的村没有计入", "files that could not be used may have villages of it"
)
IN_TWO_PARTS = Text(
    "有的村在几组文件中各有一行：一个村请放在同一组文件",
    "a village stands in several sets of files: put each into one",
)


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of all parts: the packs that speak in each, and what could not be used."""

    packs: Mapping[str, tuple[Pack, ...]]  # none of a part in which no whole term is elected
    unusable: bool  # some part is
    counties_unusable: frozenset[str]  # the counties in such parts, as far as their names can be read


@dataclass(frozen=True, slots=True)
class AreaReview:
    """One requirement over one area."""

    area: Area
    pack: Pack
    review: RequirementReview
    province: str | None = None
    prefecture: str | None = None
    county: str | None = None
    township: str | None = None

    def row(self) -> Row:
        """Return it as a row of the requirements."""
        place = (self.province, self.prefecture, self.county, self.township, None)
        return (self.area.value, *place, *requirement_row(self.review))

    def said(self) -> dict[str, Cell]:
        """Return it as the summary has it, by the names of the columns; what is null is left out."""
        columns = [each.name for each in REQUIREMENT_ROWS]
        return {name: cell for name, cell in zip(columns, self.row(), strict=True) if cell is not None}


@dataclass(frozen=True, slots=True)
class Areas:
    """The parts that are finished, as they are added up."""

    files: Database
    known: Known
    counties: tuple[CountyThere, ...]

    def reviews(self) -> Iterator[AreaReview]:
        """Yield every requirement over an area: of counties and townships, of prefectures, of provinces."""
        for county in self.counties:
            if county.asks:
                yield from self._in_county(county)
        yield from self._beyond(Area.PREFECTURE)
        yield from self._beyond(Area.PROVINCE)

    def _in_county(self, county: CountyThere) -> Iterator[AreaReview]:
        """Yield what is asked of a county and of its townships."""
        packs, lacking = self._packs([county]), self._lacking_of(county)
        where = (county.province, county.prefecture, county.name)
        of_townships = asked_of(packs, Area.TOWNSHIP)
        placed = [*self._placed([county], of_townships)]
        for township in dict.fromkeys(each.village.township for each in placed):
            mine = [each for each in placed if each.village.township == township]
            for pack, review in _judged(mine, of_townships, lacking):
                yield AreaReview(Area.TOWNSHIP, pack, review, *where, township)
        of_county = asked_of(packs, Area.COUNTY)
        for pack, review in _judged([*self._placed([county], of_county)], of_county, lacking):
            yield AreaReview(Area.COUNTY, pack, review, *where)

    def _beyond(self, area: Area) -> Iterator[AreaReview]:
        """Yield what is asked of prefectures, or of provinces."""
        of_prefectures = area is Area.PREFECTURE
        groups: dict[tuple[str | None, str | None], list[CountyThere]] = {}
        for each in self.counties:
            if not (of_prefectures and each.directly_below_the_province):
                groups.setdefault((each.province, each.prefecture if of_prefectures else None), []).append(
                    each
                )
        for (province, prefecture), counties in sorted(groups.items(), key=lambda each: repr(each[0])):
            asked = asked_of(self._packs(counties), area)
            if not asked:
                continue
            placed = [*self._placed(counties, asked, in_full=True)]
            unsure = self._unsure(area, province)
            for one in asked:
                lacking = unsure or self._not_in_force(one[0], counties)
                for pack, review in _judged(placed, [one], lacking):
                    counted = replace(review, note=_counted(review, placed, len(counties)))
                    yield AreaReview(area, pack, counted, province, prefecture)

    def _packs(self, counties: Iterable[CountyThere]) -> tuple[Pack, ...]:
        """Return the packs that speak in some of the counties, each once."""
        parts = dict.fromkeys(part for county in counties for part in county.parts)
        return tuple({pack.name: pack for part in parts for pack in self.known.packs[part]}.values())

    def _lacking_of(self, county: CountyThere) -> Text | None:
        """Say why the villages of a county are not added up, if there is a reason."""
        if county.name in self.known.counties_unusable:
            return PARTS_UNUSABLE
        if county.mixed:
            return _nowhere([county.name], "prefecture")
        return IN_TWO_PARTS if county.repeats else None

    def _unsure(self, area: Area, province: str | None) -> Text | None:
        """Say why it is not known which villages a prefecture or a province has, if there is a reason."""
        if self.known.unusable:
            return PARTS_UNUSABLE
        if any(each.repeats for each in self.counties):
            return IN_TWO_PARTS
        nowhere = [each.name for each in self.counties if each.province is None]
        # A prefecture is told by its name where no county says in which province it lies.
        if nowhere and (area is Area.PROVINCE or len(nowhere) < len(self.counties)):
            return _nowhere(nowhere, "province")
        if area is Area.PROVINCE:
            return None
        here = [each for each in self.counties if each.province == province]
        open_ = [each.name for each in here if each.prefecture is None]
        return _nowhere(open_, "prefecture") if open_ else None

    def _not_in_force(self, pack: Pack, counties: Iterable[CountyThere]) -> Text | None:
        """Say in which counties of the area a pack does not speak, if there are any."""
        silent = [
            each.name
            for each in counties
            if not all(any(own.name == pack.name for own in self.known.packs[part]) for part in each.parts)
        ]
        if not silent:
            return None
        said = named(silent)
        return Text(
            f"这一依据在 {len(silent)} 个县不适用于本次换届（没有写明、没有采用，或者不是换届）：{said.zh}",
            f"the source does not speak in the elections of {len(silent)} counties: {said.en}",
        )

    def _placed(
        self, counties: Sequence[CountyThere], asked: Sequence[tuple[Pack, Ratio]], *, in_full: bool = False
    ) -> Iterator[Placed]:
        """Yield what the villages add to some requirements; `in_full` names each with its county."""
        wanted = {(pack.name, ratio.name): (pack, ratio) for pack, ratio in asked}
        here = texts(place for each in counties for place in each.written)
        rows = self.files.run(
            f"SELECT county, township, village, adds, previous FROM {ALL_ADDED} "
            f"WHERE adds <> {text(NOTHING)} AND list_contains({here}, {WRITTEN}) "
            "ORDER BY county, COALESCE(prefecture, ''), COALESCE(position, 0), township, village"
        )
        for county, township, village, adds, previous in rows:
            key = VillageKey(f"{county}{township}" if in_full else township, village)
            for each in unpacked(adds):
                pack_and_ratio = wanted.get((each.pack, each.ratio))
                if pack_and_ratio is not None:
                    yield Placed(key, Part(*pack_and_ratio, each.pairs, unpacked_figures(previous)))


def add_up(
    files: Database,
    parts: Iterable[DataPart],
    added: Mapping[DataPart, Path],
    sources: Mapping[DataPart, Source],
) -> Iterator[AreaReview]:
    """Yield what is asked of every area: from what villages add, where the files of a part could be used."""
    if not added:
        return
    unusable = [part for part in parts if part not in added]
    known = Known(
        packs={part.name: _of_whole_terms(sources[part]) for part in added},
        unusable=bool(unusable),
        counties_unusable=frozenset().union(*(counties_in(files, part) for part in unusable)),
    )
    blanks = "NULLIF(province, '') AS province, NULLIF(prefecture, '') AS prefecture"
    read = f"read_parquet({texts([*added.values()])}, filename = true)"
    files.define(ALL_ADDED, f"SELECT * REPLACE ({blanks}) FROM {read}")
    yield from Areas(files, known, counties_there(files, ALL_ADDED)).reviews()


def _of_whole_terms(source: Source) -> tuple[Pack, ...]:
    """Return the packs that speak where whole terms are elected: of anything else nothing is added up."""
    return source.packs if source.election.kind is ElectionKind.TERM else ()


def _judged(
    placed: Sequence[Placed], asked: Sequence[tuple[Pack, Ratio]], lacking: Text | None
) -> Iterator[tuple[Pack, RequirementReview]]:
    """Yield the outcome of requirements that are asked of some village."""
    packs = {pack.name: pack for pack, _ in asked}
    for review in reviews_over(placed, asked):
        pack = packs[review.pack]
        yield pack, review if lacking is None else not_worked_out(pack, review.ratio, lacking)


def _counted(review: RequirementReview, placed: Iterable[Placed], counties: int) -> Text:
    """Say how many villages a requirement was added up over, and which are left out."""
    name = (review.pack, review.ratio.name)
    villages = sum((each.part.pack.name, each.part.ratio.name) == name for each in placed)
    said = Text(
        f"{counties} 个县、{villages} 个村合计",
        f"{villages} villages of {counties} counties added up",
    )
    note = review.note
    return said if note is None else Text(f"{said.zh}；{note.zh}", f"{said.en}; {note.en}")


def _nowhere(counties: Sequence[str], column: str) -> Text:
    """Say of which counties it is not known where they lie."""
    said, words = named(counties), {"province": "省", "prefecture": "市（州）"}
    return Text(
        f"不知道 {len(counties)} 个县属于哪个{words[column]}：{said.zh}",
        f"of {len(counties)} counties no one {column} is known: {said.en}",
    )
