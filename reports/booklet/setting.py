"""Where packs are read: by themselves, or as they apply in one election, with who adopted them and when."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from candidates.election import Election
from candidates.villages.village import Village
from engine.program.lowering import Dates
from engine.review.authority.authority import Authority
from engine.review.docket import Because, docket_of, unadopted
from engine.review.judging import applies_to_village, dates_of
from reports.papers.shared.frame import day_words
from reports.wording.words import PARTY_RULE_RUNS
from rules.library import Library
from rules.model.conditions import NamedDate
from rules.model.pack import Pack
from rules.model.sentences import NAMED
from vocabulary.elections.election_kinds import ElectionKind
from vocabulary.questions import Question
from vocabulary.texts import Lang, Text

MUST_BE_ADOPTED = Text(
    "须由本县有权机关采用，并写入 election.yaml 的 adopted，才起作用",
    "takes effect only where a body of the county adopts it (`adopted` in election.yaml)",
)
NOT_ADOPTED = Text("本县未采用，不计入比对结果", "not adopted here: it enters no verdict")
LAW = Text("依法施行，不须采用", "law: needs no adoption")


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of the place where packs are read; by themselves, nothing but the packs."""

    lang: Lang
    questions: Mapping[str, Question]
    departments: Mapping[str, Text]
    aside: Mapping[str, Because]  # by a criterion's full name, why the machine does not examine it
    county: str = ""
    elects: bool = True  # no check of members in office
    days: tuple[date, ...] = ()  # every polling day
    delete_answers_by: date | None = None
    dates: Mapping[str, Dates] = field(default_factory=dict)  # by pack
    adoption: Mapping[str, str] = field(default_factory=dict)  # by pack
    reach: Mapping[str, str] = field(default_factory=dict)  # by pack, in how many villages it speaks
    unusable: Mapping[str, str] = field(default_factory=dict)  # named in the election, not used, and why

    def say(self, zh: str, en: str) -> str:
        """Return words in the reader's language."""
        return Text(zh, en).to(self.lang)

    def unit(self, name: str) -> str:
        """Return the name of a unit."""
        return self.departments[name].to(self.lang) if name in self.departments else name

    def day(self, day: date) -> str:
        """Write a day as official papers do."""
        return day_words(day.isoformat()) if self.lang is Lang.ZH else day.isoformat()

    def named(self, pack: Pack, name: NamedDate) -> str:
        """Write a named date, with the day that it is in this election."""
        meant = pack.as_of if name is NamedDate.AS_OF else name
        label, day = NAMED[meant].to(self.lang), self.dates.get(pack.name, {}).get(meant)
        if day is None:
            return label
        if meant is NamedDate.POLLING_DAY and len(self.days) > 1:
            shown = self.say(f"县定 {self.day(day)}，有的村另定", f"{self.day(day)}, some villages' own")
        else:
            shown = self.day(day)
        return f"{label}（{shown}）" if self.lang is Lang.ZH else f"{label} ({shown})"


def alone(packs: Sequence[Pack], lang: Lang) -> Setting:
    """Return the setting of packs that are read outside any election."""
    questions = {name: each for pack in packs for name, each in pack.questions.items()}
    return Setting(
        lang=lang,
        questions=questions,
        departments={name: label for pack in packs for name, label in pack.departments.items()},
        aside=_aside(packs, questions, frozenset()),
        adoption={pack.name: (_by_itself(pack) or MUST_BE_ADOPTED).to(lang) for pack in packs},
    )


@dataclass(frozen=True, slots=True)
class Place:
    """An election as far as its packs go: its rosters and answers are not read."""

    election: Election
    villages: tuple[Village, ...]
    authority: Authority
    library: Library
    days: tuple[date, ...]

    def packs(self) -> tuple[Pack, ...]:
        """Return all packs of the election that can be read: those that speak, then the others it names."""
        speaking = (*self.authority.speaking, *self.authority.not_adopted)
        known = {pack.name for pack in speaking}
        names = [each.name for each in self.authority.unusable if each.name not in known]
        others = [pack for name in names if (pack := self.library.find(name)) is not None]
        return (*speaking, *others)


def in_election(place: Place, packs: Sequence[Pack], lang: Lang) -> Setting:
    """Return the setting of packs as they apply in an election."""
    election, authority = place.election, place.authority
    silent = {pack.name for pack in authority.not_adopted}
    waived = frozenset(waiver.question for waiver in election.waived)
    labels = {name: label for pack in packs for name, label in pack.departments.items()}
    # What a list that is not used asks is asked of nobody; it is shown with the pack's own words.
    questions = {name: each for pack in packs for name, each in pack.questions.items()}
    return Setting(
        lang=lang,
        questions={**questions, **authority.questions},
        departments={**labels, **authority.departments},
        aside={
            **_aside([pack for pack in packs if pack.name not in silent], questions, waived, election.kind),
            **{item.name: item.because for pack in authority.not_adopted for item in unadopted(pack)},
        },
        county=election.county,
        elects=election.kind.elects,
        days=place.days,
        delete_answers_by=election.delete_answers_by,
        dates={pack.name: _dates(election, pack) for pack in packs},
        adoption={
            **{pack.name: _adoption(pack, election, silent, lang) for pack in packs},
            **{each.name: each.message.to(lang) for each in authority.unusable},
        },
        reach={pack.name: _reach(pack, place, lang) for pack in packs},
        unusable={each.name: each.message.to(lang) for each in authority.unusable},
    )


def _dates(election: Election, pack: Pack) -> Dates:
    """Return the named dates of the county; the review day only where election.yaml fixes it."""
    dates = dates_of(election, pack, election.polling_day, election.review_day or election.polling_day)
    if election.review_day is not None:
        return dates
    open_ = {NamedDate.REVIEW_DAY, *([NamedDate.AS_OF] if pack.as_of is NamedDate.REVIEW_DAY else [])}
    return {name: None if name in open_ else day for name, day in dates.items()}


def _aside(
    packs: Sequence[Pack],
    questions: Mapping[str, Question],
    waived: frozenset[str],
    kind: ElectionKind = ElectionKind.TERM,
) -> dict[str, Because]:
    """Return why criteria that have a text are set aside, by their full names."""
    return {
        item.name: item.because
        for pack in packs
        for item in docket_of(pack, questions, waived, kind=kind).set_aside
        if item.criterion.condition is not None or item.criterion.only_if_raised
    }


def _by_itself(pack: Pack) -> Text | None:
    """Say why nobody need adopt a pack, where that is so."""
    if pack.legal:
        return LAW
    return PARTY_RULE_RUNS if pack.by_itself else None


def _adoption(pack: Pack, election: Election, silent: set[str], lang: Lang) -> str:
    """Say who put a pack into effect here, in which document, and when."""
    if (needless := _by_itself(pack)) is not None:
        return needless.to(lang)
    found = [entry for entry in election.adopted if entry.pack == pack.name]
    if pack.name in silent or not found:
        return NOT_ADOPTED.to(lang)
    entry = found[0]
    return Text(
        f"{entry.by}采用，{entry.document}，{day_words(entry.on.isoformat())}",
        f"adopted by {entry.by}, {entry.document}, {entry.on.isoformat()}",
    ).to(lang)


def _reach(pack: Pack, place: Place, lang: Lang) -> str:
    """Say in how many of the villages a pack is in force and speaks of the kind of place."""
    speaks = sum(
        applies_to_village(pack, village, village.polling_day or place.election.polling_day)
        for village in place.villages
    )
    total = len(place.villages)
    return Text(f"{total} 个村中的 {speaks} 个", f"{speaks} of {total} villages").to(lang)
