"""Over whom a requirement on the body can be, and what it can measure."""

from collections.abc import Mapping

from rules.model.ratios import (
    Area,
    Between,
    OverArea,
    OverBodies,
    OverBody,
    OverEach,
    OverHolder,
    OverList,
    OverOffice,
    Scope,
)
from rules.schema.option_words import WORDS
from vocabulary.columns.field import Field as Fact
from vocabulary.columns.roster_columns import ROSTER_FIELDS
from vocabulary.elections.choices import BODIES, POSTS
from vocabulary.fields import FACTS
from vocabulary.kinds import Choice, Whole
from vocabulary.texts import Text

AREAS: Mapping[str, Text] = {
    Area.TOWNSHIP.value: Text("全乡镇", "the whole township"),
    Area.COUNTY.value: Text("全县", "the whole county"),
    Area.PREFECTURE.value: Text("全市（地级市、自治州等）", "the whole prefecture"),
    Area.PROVINCE.value: Text("全省（自治区、直辖市）", "the whole province"),
}
WIDE_SCOPES: Mapping[str, Scope] = {"list": OverList(), **{each.value: OverArea(each) for each in Area}}
SIDES: Mapping[str, Text] = {
    **{f"body {body}": WORDS[body] for body in BODIES},
    **{f"office {post}": label for post, label in POSTS.items()},
}
HOLDERS: Mapping[str, Text] = {
    f"holder {post}": Text(f"当选的{label.zh}", f"whoever is elected {label.en}")
    for post, label in POSTS.items()
}
BODY_SIDES: Mapping[str, Text] = {side: label for side, label in SIDES.items() if side.startswith("body ")}
OVER: Mapping[str, Text] = {
    "list": Text("全村被提名人", "all nominees of the village"),
    **AREAS,
    **SIDES,
    **HOLDERS,
}
AMONG: Mapping[str, Text] = {**BODY_SIDES, **HOLDERS}
BODIES_TOGETHER: Mapping[str, Text] = {**BODY_SIDES, **{body: WORDS[body] for body in BODIES}}
# A body may stand in `between` by its bare name.
BETWEEN: Mapping[str, Text] = {**SIDES, **{body: WORDS[body] for body in BODIES}}
PERSON_FACTS: Mapping[str, Fact] = {
    name: field for name, field in FACTS.items() if name in ROSTER_FIELDS or name == "age"
}
NUMBERS: Mapping[str, Text] = {
    name: field.label for name, field in PERSON_FACTS.items() if isinstance(field.kind, Whole)
}
_TREND = frozenset({"compared_to", "direction", "by", "baseline"})
CHOSEN: Mapping[str, Text] = {
    name: field.label for name, field in PERSON_FACTS.items() if isinstance(field.kind, Choice)
}
SCALED: Mapping[str, Text] = {
    name: field.label
    for name, field in PERSON_FACTS.items()
    if isinstance(field.kind, Choice) and field.kind.ordered
}
# Every measure with the keys beside it that it reads.
MEASURES: Mapping[str, frozenset[str]] = {
    "count": frozenset({"among", "share", "count_as", "reserved", *_TREND}),
    "size": frozenset(),
    "pairs": frozenset({"at_least", "at_most", "share", "relations", *_TREND}),
    "nominees_over_seats": frozenset({"share"}),
    "villages_where": frozenset({"share", "at_least", "at_most", *_TREND}),
    "mean": frozenset({"among", "at_least", "at_most", "scale", *_TREND}),
    "highest": frozenset({"at_least", "at_most", *_TREND}),
    "lowest": frozenset({"at_least", "at_most", *_TREND}),
    "kinds": frozenset({"at_least", "at_most"}),
    "distinct": frozenset({"at_least", "at_most"}),
    "any": frozenset({"at_least", "at_most"}),
}
# Over whom each measure means something.
SCOPES: Mapping[str, tuple[type[Scope], ...]] = {
    "count": (OverBody, OverBodies, OverOffice, OverHolder, OverList, OverArea),
    "size": (OverBody, OverOffice),
    "pairs": (OverBody, Between, OverArea),
    "nominees_over_seats": (OverBody, OverOffice),
    "villages_where": (OverArea,),
    "mean": (OverBody, OverBodies, OverHolder, OverList, OverArea),
    "highest": (OverBody, OverBodies),
    "lowest": (OverBody, OverBodies),
    "kinds": (OverOffice, OverList),
    "distinct": (OverOffice, OverList),
    "any": (OverEach,),
}
MOST_KINDS = 6
MOST_PARTS = 6
