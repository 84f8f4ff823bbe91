"""Which sources that are not in use would speak of somebody of whom nothing was examined."""

from collections.abc import Iterator

from engine.review.authority.authority import Authority
from engine.review.authority.kinds import is_of_kind
from engine.review.docket import docket_of
from engine.review.judging import applies
from engine.review.subjects import Material
from rules.model.pack import COUNTRY, Grade, Pack, Status
from vocabulary.elections.election_kinds import ElectionKind

COUNTED = frozenset({Grade.BAR, Grade.CAUTION})


def would_apply(material: Material, authority: Authority) -> Iterator[Pack]:
    """Yield the packs that would examine a nominee: those named, the folder's, those shipped."""
    in_use = {pack.name for pack in authority.speaking}
    places = {COUNTRY, *(pack.jurisdiction for pack in authority.speaking)}
    near = (
        pack
        for pack in authority.others()
        if pack.jurisdiction in places and is_of_kind(pack, authority.kind)
    )
    found: set[str] = set()
    for pack in (*authority.not_adopted, *near):
        if pack.name not in in_use | found and _examines(pack, material, authority.kind):
            found.add(pack.name)
            yield pack


def _examines(pack: Pack, material: Material, kind: ElectionKind) -> bool:
    """Whether a pack speaks of a nominee and has something of it to examine."""
    if pack.status is Status.SHELL or not applies(pack, material):
        return False
    docket = docket_of(pack, pack.questions, frozenset(), kind=kind)
    return any(criterion.grade in COUNTED for criterion in docket.examined)
