"""Conditions in the schema of packs, from the facts, kinds and questions that their reader knows."""

from rules.model.pack import Pack
from rules.schema.conditions.asked import (
    OWN_FIELD_FORM,
    OWN_QUESTION_FORM,
    OWN_RECORD_FORM,
    asked_words,
    of_question,
    question_defs,
    question_form,
)
from rules.schema.conditions.given import given_form
from rules.schema.conditions.joined import joined
from rules.schema.conditions.pairs import pair_defs
from rules.schema.conditions.value_tests import PLAIN, has_own_words, operators_on, own_field, tests_of
from rules.schema.forms import (
    CONDITION,
    GIVEN,
    PERSON_CONDITION,
    VILLAGE_CONDITION,
    Schema,
    reference,
    shown,
)
from rules.schema.ratio_words import PERSON_FACTS
from vocabulary.columns.village_columns import VILLAGE_FIELDS
from vocabulary.fields import FACTS


def condition_defs(common: Pack) -> dict[str, Schema]:
    """Return the definitions of conditions: on a nominee, on a village, on whom a requirement counts."""
    questions = common.questions
    words = {name: asked_words(each, common.departments) for name, each in questions.items()}
    facts = {name: {**tests_of(name), "description": shown(field.label)} for name, field in FACTS.items()}
    asked = {name: {**reference(of_question(name)), "description": words[name]} for name in questions}
    return {
        CONDITION: joined(CONDITION, {**facts, **asked}, reference(OWN_QUESTION_FORM)),
        VILLAGE_CONDITION: joined(VILLAGE_CONDITION, {name: facts[name] for name in VILLAGE_FIELDS}),
        PERSON_CONDITION: joined(PERSON_CONDITION, {name: facts[name] for name in PERSON_FACTS}),
        GIVEN: given_form(questions, words),
        **pair_defs(questions, words),
        **{
            f"tests-{name}": operators_on(field.kind)
            for name, field in FACTS.items()
            if has_own_words(field.kind)
        },
        **{f"tests-{name}": operators_on(kind) for name, kind in PLAIN.items()},
        **dict(entry for question in questions.values() for entry in question_defs(question)),
        OWN_QUESTION_FORM: question_form(reference(OWN_RECORD_FORM), countable=True),
        OWN_RECORD_FORM: joined(OWN_RECORD_FORM, {}, reference(OWN_FIELD_FORM)),
        OWN_FIELD_FORM: own_field(),
    }
