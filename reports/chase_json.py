"""The chase list as JSON, for the working group alone: what an answer would decide steers its giver."""

from typing import Any

from engine.review.review import Review
from engine.what_if.chase import Chased, chase_of
from reports.audience import Audience

Json = dict[str, Any]


def chase_json(review: Review, audience: Audience) -> list[Json]:
    """Return every answer still owed and what it decides; nothing for whoever is not the working group."""
    return [_entry(each) for each in chase_of(review)] if audience is Audience.INTERNAL else []


def _entry(chased: Chased) -> Json:
    """Return one answer that is still owed."""
    return {
        "person": chased.person,
        "no": chased.person,  # the key that nominees and the to-do list have
        "township": chased.village.township,
        "village": chased.village.name,
        "question": chased.question,
        "department": chased.department,
        "decides": chased.decides.value,
    }
