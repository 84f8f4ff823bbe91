"""A contradiction between what was filed about one person, and what a finding shows of it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from engine.program.explanation import (
    AnswerGap,
    Evidence,
    Explanation,
    FactEvidence,
    FactGap,
    Gap,
    LawGap,
    RecordEvidence,
)
from rules.model.pack import Pair
from vocabulary.origins import Origin
from vocabulary.texts import Text

FROM_BIRTH = "age"  # the one fact that is worked out from a fact of the roster


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two statements that cannot both be, with everything that they rest on."""

    pair: Pair
    evidence: tuple[Evidence, ...]
    hits: tuple[RecordEvidence, ...]  # the records among it that cannot be used; others of their units stand

    @property
    def replies(self) -> frozenset[tuple[str, str]]:
        """Return the replies that it rests on, by question and unit."""
        answers = (each for each in self.evidence if not isinstance(each, FactEvidence))
        return frozenset((each.question, each.department) for each in answers)

    @property
    def facts(self) -> frozenset[str]:
        """Return the facts of the roster that it rests on."""
        return frozenset(each.name for each in self.evidence if isinstance(each, FactEvidence))


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two statements of which it is not known whether both were made: something is still missing."""

    pair: Pair
    gaps: tuple[Gap, ...]


def showing(explanation: Explanation, contradictions: Iterable[Contradiction]) -> Explanation:
    """Add to what a finding shows the statements because of which something of it cannot be used."""
    added = [
        each for found in contradictions if _concerns(found, explanation.gaps) for each in found.evidence
    ]
    if not added:
        return explanation
    evidence: list[Evidence] = []
    for each in (*explanation.evidence, *added):
        if each not in evidence:
            evidence.append(each)
    return replace(explanation, evidence=tuple(evidence))


def _concerns(found: Contradiction, gaps: Iterable[Gap]) -> bool:
    """Whether one of the gaps is there because of a contradiction."""
    return any(_of(found, gap) for gap in gaps)


def _of(found: Contradiction, gap: Gap) -> bool:
    """Whether a gap is there because of a contradiction."""
    match gap:
        case AnswerGap(question, unit, Origin.CONFLICT):
            return (question, unit) in found.replies
        case FactGap(name, Origin.CONFLICT):
            return name in found.facts or (name == FROM_BIRTH and "birth_date" in found.facts)
        case AnswerGap() | FactGap() | LawGap():
            return False


def missing_for(doubt: Doubt) -> Text:
    """Say that two statements could not be compared, and that something is missing."""
    return Text(
        f"尚缺反馈或者名册内容，不能排除矛盾：{doubt.pair.text.zh}",
        f"something is missing, so that this contradiction cannot be ruled out: {doubt.pair.text.en}",
    )
