"""The one vocabulary of facts that packs test: what a roster states, what is computed, what a village is."""

from collections.abc import Mapping

from vocabulary.columns.computed_facts import COMPUTED_FIELDS, DECIDED_FIELDS
from vocabulary.columns.field import Concerns, Field
from vocabulary.columns.roster_columns import ROSTER_FIELDS
from vocabulary.columns.village_columns import VILLAGE_FIELDS

FACTS: Mapping[str, Field] = {**ROSTER_FIELDS, **COMPUTED_FIELDS, **VILLAGE_FIELDS, **DECIDED_FIELDS}

OF_NOMINATING = frozenset(name for name, known in FACTS.items() if known.concerns is Concerns.NOMINATING)
OF_A_NOMINATION = frozenset(name for name, known in FACTS.items() if known.concerns is not Concerns.PERSON)

# What somebody is, not what somebody did: below the law these may be wished for and never held against a
# person (Organic Law of Villagers' Committees 2025, Art. 16).
WHAT_SOMEBODY_IS = frozenset({"sex", "ethnicity", "education", "household_here", "resident_since"})
