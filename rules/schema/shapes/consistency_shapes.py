"""The shape of a pair of statements that cannot both be; its conditions are read apart."""

from typing import Annotated, Any, ClassVar

from pydantic import WithJsonSchema

from rules.schema.forms import PAIR_CONDITION, named
from rules.schema.keys import PackShape, WordsShape, key
from vocabulary.columns.roster_columns import ROSTER_FIELDS
from vocabulary.fields import WHAT_SOMEBODY_IS
from vocabulary.kinds import Dated
from vocabulary.texts import Text

PairCondition = Annotated[Any, WithJsonSchema(named(PAIR_CONDITION))]

# Who a person is, what a person is (Art. 16 of the Organic Law), and what a person stands for contradict no
# unit's answer.
_NOT_PAIRED = WHAT_SOMEBODY_IS | {
    *("number", "name", "former_name", "id_number", "birth_date", "kin"),
    *("posts", "confirmed_post", "nominated_by", "nomination_votes", "consent", "state"),
}
PAIRED_FACTS = {name: field for name, field in ROSTER_FIELDS.items() if name not in _NOT_PAIRED}
# A birth date can be compared with, and not tested: nobody waits because of an age.
PAIRED_DATES = frozenset(
    name
    for name, field in ROSTER_FIELDS.items()
    if isinstance(field.kind, Dated) and name not in WHAT_SOMEBODY_IS
)


class PairShape(PackShape):
    """One pair, its conditions apart."""

    called: ClassVar[Text] = Text("不能同时成立的一对", "pair that cannot both be")

    # `if` is a word of Python, and no pair can do without it.
    condition: PairCondition = key("这一条件成立的", "where this holds", alias="if")
    then: PairCondition = key(
        "这一条件应当成立；肯定不成立的，两者矛盾",
        "this must hold too; where it surely does not, the two contradict",
    )
    text: WordsShape = key(
        "矛盾在哪里，中文和英文，印给核对的人看",
        "what contradicts what, in Chinese and English, for who clears it up",
    )
