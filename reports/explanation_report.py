"""One person explained, as a command prints it: as text and as JSON."""

from reports.disclosed.explanations import Explanation
from reports.papers.person.explanation import explanation_paper
from reports.records.explained.account import account_record
from reports.writers.json import json_text
from reports.writers.plain import plain_text


def explanation_text(explained: Explanation) -> str:
    """Return one person explained as text."""
    return plain_text(explanation_paper(explained))


def explanation_json(explained: Explanation) -> str:
    """Return one person explained as JSON text."""
    return json_text(account_record(explained))
