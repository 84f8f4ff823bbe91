"""The frame of every page: who may read it, of which review it is, and by which packs it was made."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256

from reports.disclosed.county import Election
from reports.disclosed.reader import Audience
from reports.disclosed.sources import Source
from reports.wording.audience_words import AUDIENCE_WORDS, FOOTER
from reports.wording.privacy_words import deletion_words
from reports.wording.words import FORCE, PARTY_RULE_RUNS
from vocabulary.elections.election_kinds import KIND_WORDS, ElectionKind
from vocabulary.outcomes import Force
from vocabulary.product import VERSION
from vocabulary.texts import Lang, Text

UNNUMBERED = Text("未编号的比对", "a review without a number")
FINGERPRINT = 8  # characters shown of a fingerprint


@dataclass(frozen=True, slots=True)
class PackLine:
    """A pack as pages name it."""

    name: str
    title: str
    force: str
    legal: bool
    fingerprint: str
    adoption: str  # who put a list below law and regulation into effect here, and in which paper


@dataclass(frozen=True, slots=True)
class Frame:
    """What all pages of one audience share."""

    audience: str
    caution: str
    banner: str
    county: str
    edition: str
    review_day: str
    polling_day: str  # blank where nobody is elected
    kind: str  # blank in an election of a term
    draft: bool
    packs: tuple[PackLine, ...]
    fingerprint: str
    engine: str
    version: str
    footer: str
    privacy: str  # by when the answers are deleted, where the county says so


@dataclass(frozen=True, slots=True)
class Link:
    """A text that leads to another page."""

    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Page:
    """What a page says of itself: its title, and the way back."""

    title: str
    crumbs: tuple[Link, ...] = ()
    portrait: bool = False
    polling_day: str = ""  # the village's own, where it is not the county's


_NOTHING = Text("", "")
CAUTION: Mapping[Audience, Text] = {
    Audience.INTERNAL: Text(
        "仅供联审工作专班人员阅读，不得转发乡镇、村和被提名人。",
        "For the working group alone: not to be passed on to townships, villages or nominees.",
    ),
    Audience.DECIDER: Text(
        "仅供本村认定机构审查时阅看，含核查证据，不得复制、拍照、转发。",
        "For the deciding body of this village, with evidence: not to be copied, photographed or passed on.",
    ),
    Audience.TOWNSHIP: Text(
        "仅供本乡镇换届工作人员阅读，只列比对结果和期限；不得张贴、转发。",
        "For the election staff of this township: verdicts and days alone; not to be posted or passed on.",
    ),
    Audience.PUBLIC: _NOTHING,
    Audience.PERSON: _NOTHING,
}
CAUTION_OF_MEMBERS: Mapping[Audience, Text] = {
    Audience.INTERNAL: Text(
        "仅供联审工作专班人员阅读，不得转发乡镇、村和所列人员。",
        "For the working group alone: not to be passed on to townships, villages or those listed.",
    ),
    Audience.DECIDER: Text(
        "仅供核实认定机构阅看，含核查证据，不得复制、拍照、转发。",
        "For the verifying body, with evidence: not to be copied, photographed or passed on.",
    ),
    Audience.TOWNSHIP: Text(
        "仅供本乡镇工作人员阅读，只列比对结果；不得张贴、转发。",
        "For the staff of this township: results alone; not to be posted or passed on.",
    ),
    Audience.PUBLIC: _NOTHING,
    Audience.PERSON: _NOTHING,
}
_INTERNAL = Text("内部资料", "internal")
BANNER: Mapping[Audience, Text] = {
    Audience.INTERNAL: _INTERNAL,
    Audience.DECIDER: _INTERNAL,
    Audience.TOWNSHIP: Text("工作资料", "working paper"),
    Audience.PUBLIC: _NOTHING,
    Audience.PERSON: _NOTHING,
}


def frame_of(election: Election, audience: Audience, number: int | None, lang: Lang) -> Frame:
    """Return the frame of the pages of one audience."""
    return Frame(
        audience=AUDIENCE_WORDS[audience].to(lang),
        caution=_caution(election.kind, audience, lang),
        banner=BANNER[audience].to(lang),
        county=election.county,
        edition=edition_words(number).to(lang),
        review_day=day_words(election.review_day.isoformat(), lang),
        polling_day=day_words(election.polling_day.isoformat(), lang) if election.kind.elects else "",
        kind="" if election.kind is ElectionKind.TERM else KIND_WORDS[election.kind].to(lang),
        draft=election.draft,
        packs=tuple(_pack(source, lang) for source in election.sources),
        fingerprint=fingerprint_of(source.sha256 for source in election.sources),
        engine=election.engine,
        version=VERSION,
        footer=FOOTER.to(lang),
        privacy=deletion_words(election.delete_answers_by).to(lang) if election.delete_answers_by else "",
    )


def edition_words(number: int | None) -> Text:
    """Say which review it is."""
    return UNNUMBERED if number is None else Text(f"第 {number} 次比对", f"review {number}")


def _caution(kind: ElectionKind, audience: Audience, lang: Lang) -> str:
    """Say who may read the pages, and what nobody may do with them."""
    match kind:
        case ElectionKind.TERM:
            return CAUTION[audience].to(lang)
        case ElectionKind.BY_ELECTION:
            return CAUTION[audience].to(lang).replace("换届", KIND_WORDS[kind].zh)
        case ElectionKind.STANDING_CHECK:
            return CAUTION_OF_MEMBERS[audience].to(lang)


def fingerprint_of(hashes: Iterable[str]) -> str:
    """Return the fingerprint of several packs together, as pages show it."""
    return sha256("".join(hashes).encode()).hexdigest()[:FINGERPRINT]


def _pack(source: Source, lang: Lang) -> PackLine:
    """Return a pack in use with its force, its adoption and its fingerprint."""
    return PackLine(
        name=source.name,
        title=source.title.to(lang),
        force=FORCE[source.force].to(lang),
        legal=source.legal,
        fingerprint=source.sha256[:FINGERPRINT],
        adoption=Text("依法施行", "in force by law").to(lang) if source.legal else _adoption(source, lang),
    )


def _adoption(source: Source, lang: Lang) -> str:
    """Say who adopted a list, or that nobody did."""
    if source.unadopted:
        return Text("本县未采用，不计入比对结果", "not adopted here: it enters no verdict").to(lang)
    adopted = source.adoption
    if adopted is None:
        return PARTY_RULE_RUNS.to(lang) if source.force is Force.PARTY_RULE else ""
    by, document, on = adopted.by, adopted.document, adopted.on.isoformat()
    return Text(f"{by}采用，{document}，{day_words(on)}", f"adopted by {by}, {document}, {on}").to(lang)


def day_words(iso: str, lang: Lang = Lang.ZH) -> str:
    """Write a day as official papers do: 2026年12月6日; in English as it is."""
    if lang is Lang.EN:
        return iso
    year, month, day = iso.split("-")
    return f"{int(year)}年{int(month)}月{int(day)}日"
