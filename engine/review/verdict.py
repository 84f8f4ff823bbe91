"""Verdicts: what law and policy say of a person, apart and together."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from candidates.people.candidate import Candidate
from engine.review.authority.authority import Layer, Unusable
from engine.review.consistency.contradiction import Doubt
from engine.review.docket import questions_read
from engine.review.review import Finding
from engine.review.subjects import Material
from vocabulary.outcomes import Verdict
from vocabulary.truth import Truth

_GRAVITY = (Verdict.PASS, Verdict.PENDING, Verdict.FLAG)


def graver(verdicts: Iterable[Verdict]) -> Verdict:
    """Return the gravest verdict; of none, pass."""
    return max(verdicts, key=_GRAVITY.index, default=Verdict.PASS)


def verdict_of(truths: Iterable[Truth]) -> Verdict | None:
    """Return the verdict of the criteria of one kind of source; None where none was examined."""
    seen = set(truths)
    if not seen:
        return None
    if Truth.YES in seen:
        return Verdict.FLAG
    return Verdict.PENDING if Truth.UNKNOWN in seen else Verdict.PASS


@dataclass(frozen=True, slots=True)
class Verdicts:
    """The verdicts of law and of policy, and whether only a doubt keeps a person from passing."""

    legal: Verdict | None
    policy: Verdict | None
    held: bool

    @property
    def both(self) -> Verdict:
        """Return the graver one; where no pack examined anything, nothing was cleared."""
        return graver(self.spoken) if self.spoken else Verdict.PENDING

    @property
    def spoken(self) -> list[Verdict]:
        """Return the verdicts of the layers in which something was examined."""
        return [verdict for verdict in (self.legal, self.policy) if verdict is not None]


def verdicts_of(findings: Sequence[Finding], material: Material, unusable: Sequence[Unusable]) -> Verdicts:
    """Return the verdicts; who would pass waits where a missing answer could contradict another."""
    found = Verdicts(
        layer_verdict(findings, Layer.LEGAL, material.candidate, unusable),
        layer_verdict(findings, Layer.POLICY, material.candidate, unusable),
        held=False,
    )
    if found.both is not Verdict.PASS or not any(pressing(findings, material)):
        return found
    legal, policy = (None if each is None else Verdict.PENDING for each in (found.legal, found.policy))
    return Verdicts(legal, policy, held=True)


def pressing(findings: Iterable[Finding], material: Material) -> Iterator[Doubt]:
    """Yield the doubts about a person of which every question is one that a source puts about that person."""
    if not material.doubts:  # about nearly nobody
        return
    read = frozenset[str]().union(*(questions_read(each.criterion) for each in findings))
    yield from (each for each in material.doubts if each.pair.questions <= read)


def layer_verdict(
    findings: Sequence[Finding], layer: Layer, candidate: Candidate, unusable: Sequence[Unusable]
) -> Verdict | None:
    """Return the verdict of law or of policy; what holds a record back keeps it from passing."""
    packs = {id(finding.pack): finding.pack for finding in findings}  # few, and asked once each
    counted = {key for key, pack in packs.items() if pack.legal is (layer is Layer.LEGAL)}
    verdict = verdict_of([finding.truth for finding in findings if id(finding.pack) in counted])
    if any(pack.layer in {layer, Layer.BOTH} for pack in unusable):
        verdict = graver([verdict or Verdict.PENDING, Verdict.PENDING])
    if verdict is Verdict.PASS and candidate.reservations:
        return Verdict.PENDING
    return verdict
