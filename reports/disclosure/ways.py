"""The lawful ways of a check of members in office: what the sources give, and nothing beside it."""

from collections.abc import Iterator

from engine.review.judging import applies
from engine.review.review import Finding, NomineeReview, Review
from engine.what_if.layers import ground_of
from reports.disclosed.sources import Way
from reports.wording.member_words import NOBODY_REMOVES, WAY_LABELS
from rules.model import office
from rules.model.pack import Pack
from vocabulary.truth import Truth


def ways_of(review: Review) -> Iterator[Way]:
    """Yield every way that a source of a check of members gives; of an election there are none."""
    for pack in () if review.election.kind.elects else review.packs:
        for way in pack.in_office:
            yield _way(pack, way)


def ways_on(review: Review, nominee: NomineeReview, finding: Finding) -> Iterator[Way]:
    """Yield the ways that are open on a finding that is not a clear no, by the sources of that office."""
    if review.election.kind.elects or finding.truth is Truth.NO:
        return
    ground = ground_of(finding.criterion)
    for pack in review.packs:
        for way in pack.in_office if applies(pack, nominee.material) else ():
            if way.answers(ground) and way.name != NOBODY_REMOVES:
                yield _way(pack, way)


def _way(pack: Pack, way: office.Way) -> Way:
    """Write a way."""
    return Way(way.name, WAY_LABELS[way.name], pack.title, way.item, way.text)
