"""Facts that no cell states: worked out from rosters and sheets, or raised by people."""

from collections.abc import Mapping

from vocabulary.columns.field import Concerns, Field, Sensitivity, Source, by_name
from vocabulary.kinds import Flag, Several, Whole
from vocabulary.texts import Text

COMPUTED_FIELDS: Mapping[str, Field] = by_name(
    Field("age", Whole(), Text("年龄（周岁）", "age in full years"), Source.COMPUTED),
    Field(
        "villages_nominated",
        Whole(),
        Text("被提名的村数", "villages nominated in"),
        Source.COMPUTED,
        concerns=Concerns.STANDING,
    ),
    Field(
        "registered_elsewhere",
        Flag(),
        Text("名册中在他村登记", "registered in another village by the rosters"),
        Source.COMPUTED,
    ),
    Field(
        "on_election_committee",
        Flag(),
        Text("是否村民选举委员会成员", "on the election committee"),
        Source.COMPUTED,
        concerns=Concerns.STANDING,
    ),
    Field(
        "kin_on_committee",
        Flag(),
        Text("近亲属是否村民选举委员会成员", "close kin on the election committee"),
        Source.COMPUTED,
        concerns=Concerns.STANDING,
    ),
)

RAISED = "raised"  # the catch-alls that people raised about somebody; no pack tests it
DECIDED_FIELDS: Mapping[str, Field] = by_name(
    Field(
        RAISED,
        Several({}),
        Text("由人提出的条款", "raised by people"),
        Source.COMPUTED,
        sensitivity=Sensitivity.OPEN,
    ),
)
