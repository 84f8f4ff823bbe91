"""What all parts of a disclosure share: the review, its reader, and every criterion in words, once."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from engine.review import docket
from engine.review.review import Finding, Review
from engine.what_if.layers import ground_of
from reports.disclosed.reader import Reader
from reports.disclosed.sources import Adoption, Criterion, SetAside, Source
from reports.wording.member_words import office_effect
from reports.wording.words import aim_of, effect, grade_words
from rules.model.pack import Pack
from rules.model.sentences import sentence
from vocabulary.elections.election_kinds import ElectionKind
from vocabulary.outcomes import Because
from vocabulary.texts import Text


@dataclass(frozen=True, slots=True)
class Desk:
    """A review that is being disclosed to a reader."""

    review: Review
    reader: Reader
    packs: Mapping[str, Pack]
    # By the identity of a pack and a criterion, which the review keeps: a name would be written each time.
    # Villages that vote on different days may differ in what can still be cured.
    _criteria: dict[tuple[int, int, bool], Criterion] = field(default_factory=dict)

    def criterion(self, finding: Finding) -> Criterion:
        """Return the criterion of a finding in words."""
        key = id(finding.pack), id(finding.criterion), finding.curable
        found = self._criteria.get(key)
        if found is None:
            found = self._criteria[key] = _criterion(finding, self.review.election.kind)
        return found

    def set_aside(self, item: docket.SetAside) -> SetAside:
        """Return a criterion that was not examined, and why."""
        criterion = item.criterion
        title = self.packs[item.pack].title
        # What is on another kind of review is named and not quoted: it speaks of people who are not here.
        text = Text("", "") if item.because is Because.OTHER_KIND else criterion.text
        return SetAside(item.name, item.pack, title, criterion.item, text, item.because)

    def sources(self) -> tuple[Source, ...]:
        """Return the packs in use with who adopted them."""
        adopted = {
            each.pack: Adoption(each.by, each.document, each.on) for each in self.review.election.adopted
        }
        unadopted = {item.pack for item in self.review.set_aside if item.because is Because.NOT_ADOPTED}
        return tuple(
            Source(
                name=pack.name,
                title=pack.title,
                force=pack.source.force,
                sha256=pack.sha256,
                adoption=adopted.get(pack.name),
                unadopted=pack.name in unadopted,
            )
            for pack in self.review.packs
        )


def desk_for(review: Review, reader: Reader) -> Desk:
    """Return the desk at which a review is disclosed."""
    return Desk(review, reader, {pack.name: pack for pack in review.packs})


def _criterion(finding: Finding, kind: ElectionKind) -> Criterion:
    """Write a criterion."""
    criterion, pack = finding.criterion, finding.pack
    return Criterion(
        name=finding.name,
        pack=pack.name,
        title=pack.title,
        force=pack.source.force,
        item=criterion.item,
        text=criterion.text,
        sentence=sentence(criterion, pack),
        grade=criterion.grade,
        ground=ground_of(criterion),
        orientation=criterion.orientation,
        curable=finding.curable,
        citation=criterion.citation,
        effect=effect(pack.source.force, criterion.grade, forbidden_here=criterion.forbids_here)
        if kind.elects
        else office_effect(criterion.item, for_elections=pack.on_elections),
        grade_words=grade_words(criterion.grade, pack.source.force, forbidden_here=criterion.forbids_here),
        aim=aim_of(legal=pack.legal),
        todo=criterion.todo,
        rights_note=criterion.rights_note,
        reading=criterion.reading,
        forbidden_here=criterion.forbids_here,
        own_readings=tuple(each.cited for each in criterion.read_here),
    )
