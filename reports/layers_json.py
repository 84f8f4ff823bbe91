"""What the layers of law say of one person, as plain data."""

from collections.abc import Iterable
from typing import Any

from engine.review.review import Finding
from engine.what_if.layers import Beside
from reports.layer_words import OVERRULED
from vocabulary.texts import Lang

Json = dict[str, Any]


def beside_json(grounds: Iterable[Beside], lang: Lang) -> list[Json]:
    """Return what the layers say of one person, ground by ground."""
    return [
        {"ground": each.ground, "layers": [_finding(finding, each, lang) for finding in each.findings]}
        for each in grounds
    ]


def _finding(finding: Finding, beside: Beside, lang: Lang) -> Json:
    """Return what one layer says of the person."""
    return {
        "criterion": finding.name,
        "source": finding.pack.title.to(lang),
        "item": finding.criterion.item,
        "force": finding.pack.source.force.value,
        "grade": finding.criterion.grade.value,
        "truth": finding.truth.value,
        "note": OVERRULED.to(lang) if finding.name in beside.milder else "",
    }
