"""Requirements of which nothing can be said in any village: told once, and not village by village."""

from collections.abc import Mapping

from engine.bodies.requirement import Outlook, RequirementReview
from engine.review.review import Review


def unknown_everywhere(review: Review) -> Mapping[str, RequirementReview]:
    """Return by name the requirements that are unknown for one reason wherever they apply."""
    found: dict[str, RequirementReview] = {}
    judged: set[str] = set()
    for village in review.villages:
        for each in village.requirements:
            first = found.setdefault(each.name, each)
            if each.outlook is not Outlook.UNKNOWN or each.because != first.because:
                judged.add(each.name)
    return {name: each for name, each in found.items() if name not in judged}
