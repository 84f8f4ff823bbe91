"""The shape of a requirement on the body."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field, WithJsonSchema

from files.yaml.shapes import Shape
from rules.schema.forms import (
    DECIMAL,
    LARGEST_NUMBER,
    MOVED,
    PERSON_CONDITION,
    SCALE,
    SHARE,
    either,
    named,
    one_word,
    some_of,
    two_of,
)
from rules.schema.keys import (
    AT_LEAST,
    AT_MOST,
    ITEM,
    NOTE,
    READING,
    TEXT,
    WHEN,
    PackShape,
    VillageCondition,
    WordsShape,
    key,
)
from rules.schema.ratio_words import (
    AMONG,
    BETWEEN,
    BODIES_TOGETHER,
    CHOSEN,
    MOST_KINDS,
    MOST_PARTS,
    NUMBERS,
    OVER,
    SCALED,
)
from vocabulary.elections.choices import POSTS
from vocabulary.texts import Text

PersonCondition = Annotated[Any, WithJsonSchema(named(PERSON_CONDITION))]
ShareWord = Annotated[str, WithJsonSchema(SHARE)]
BoundWord = Annotated[
    Decimal, Field(ge=0, lt=LARGEST_NUMBER, decimal_places=4, allow_inf_nan=False), WithJsonSchema(DECIMAL)
]
ScaleWord = Annotated[int, Field(ge=0, le=1_000)]
PairWord = Literal["kin", "same_person"]
RelationWord = Literal["spouse", "parent_child", "siblings", "grandparent"]


class LimitsShape(Shape):
    """The least and the most, which several measures have."""

    at_least: int | None = key(*AT_LEAST, None, ge=0)
    at_most: int | None = key(*AT_MOST, None, ge=0)


class ShareShape(PackShape):
    """A part of a whole, with its rounding."""

    at_least: ShareWord | None = key(
        "至少占多少，如 50%、1/3", "at least this share, such as 50% or 1/3", None
    )
    at_most: ShareWord | None = key("至多占多少", "at most this share", None)
    rounding: Literal["up", "down", "exact"] = key(
        "不是整数时怎样取整", "how a share that is no whole number is rounded"
    )


class CountShape(LimitsShape, PackShape):
    """A count; its `where` is read apart."""

    where: PersonCondition = key(
        "数哪类人：名册事实或年龄的条件", "whom to count: a condition on the roster or the age", None
    )


class SizeShape(LimitsShape, PackShape):
    """A number of seats."""

    odd: Literal["true", "yes", "false", "no"] | None = key(
        "职数须为单数", "the number of seats must be odd", None
    )


class MarginShape(LimitsShape, PackShape):
    """Nominees above seats; its `where` is read apart."""

    where: PersonCondition = key(
        "只数哪类被提名人（如不是自荐的）；不写是全部",
        "which nominees are counted, such as those not by themselves; all where left out",
        None,
    )


class _TitleShape(PackShape):
    """What a requirement is called and how much it weighs."""

    item: str = key(*ITEM, "", usual=True)
    text: WordsShape = key(*TEXT)
    grade: Literal["bar", "caution", "prefer"] = key(
        "不得、不宜、优先", "whether it is required or wished for"
    )


class PartShape(PackShape):
    """A requirement on one village: over whom, what is measured, and the bounds."""

    over: Annotated[
        str | tuple[str, ...], WithJsonSchema(either(one_word(OVER), some_of(BODIES_TOGETHER)))
    ] = key(
        "对谁：一个或几个班子、一个职务的被提名人、当选者，全村、全乡镇、全县、全市或全省",
        "over whom: a body or several, the nominees for a post or its holder, the list, an area",
        "",
        usual=True,
    )
    between: Annotated[tuple[str, ...], WithJsonSchema(two_of(BETWEEN))] = key(
        "两个班子或职务之间", "between two bodies or posts", ()
    )
    count: CountShape | None = key("量：某类人的人数", "measure: how many people of a kind", None, usual=True)
    size: SizeShape | None = key("量：职数", "measure: how many seats", None)
    pairs: PairWord | Annotated[list[PairWord], Field(min_length=1)] | None = key(
        "量：近亲属或同一人的对数", "measure: pairs of kin, or of the same person", None
    )
    relations: Annotated[list[RelationWord], Field(min_length=1)] | None = key(
        "哪些亲属关系算近亲属；不写按民法典第一千零四十五条",
        "which relations count as kin; left out: all of Art. 1045 of the Civil Code",
        None,
    )
    nominees_over_seats: MarginShape | None = key(
        "量：被提名人数减职数（差额）", "measure: nominees above seats", None
    )
    mean: Annotated[str | None, WithJsonSchema(one_word({**NUMBERS, **SCALED}))] = key(
        "量：平均数，如 age；学历一类另写 scale",
        "measure: a mean, such as `age`; of words such as schooling with a `scale`",
        None,
    )
    scale: Annotated[dict[str, ScaleWord], WithJsonSchema(SCALE)] | None = key(
        "各个选项折成几（整数），如受教育年数", "what each word counts as, such as years of schooling", None
    )
    highest: Annotated[str | None, WithJsonSchema(one_word(NUMBERS))] = key(
        "量：其中最大的，如年龄最大的成员", "measure: the largest, such as the age of the oldest member", None
    )
    lowest: Annotated[str | None, WithJsonSchema(one_word(NUMBERS))] = key(
        "量：其中最小的，如年龄最小的成员",
        "measure: the smallest, such as the age of the youngest member",
        None,
    )
    kinds: Annotated[list[PersonCondition], Field(min_length=2, max_length=MOST_KINDS)] | None = key(
        "量：几类人中出现了几类（不得混用的写 at_most: 1）",
        "measure: how many of these kinds of people there are; at most one where they must not be mixed",
        None,
    )
    distinct: Annotated[str | None, WithJsonSchema(one_word(CHOSEN))] = key(
        "量：这一事实出现了几种（只能有一种的写 at_most: 1）", "measure: how many words of a fact occur", None
    )
    any: Annotated[list["PartShape"], Field(min_length=2, max_length=MOST_PARTS)] | None = key(
        "量：几项要求中至少满足一项（或 at_least 项）；每项写 over（或 between）和量",
        "measure: one of these requirements holds, or `at_least` of them; each has a scope and a measure",
        None,
    )
    share: ShareShape | None = key("比例", "a share in place of a number", None)
    at_least: BoundWord | None = key(*AT_LEAST, None)
    at_most: BoundWord | None = key(*AT_MOST, None)
    compared_to: Literal["previous_term"] | None = key("与上届比较", "compared with the previous term", None)
    direction: Literal["up", "down", "not_down", "not_up"] | None = key(
        "应升、应降，或者不降（持平也可）、不升", "which way it should move, or not move", None
    )
    by: Annotated[str, WithJsonSchema(MOVED)] | None = key(
        "比上届至少升（降）多少：人数、平均数写数，占比写百分点，如 5%",
        "by how much at least: a number, or points of a share such as 5%",
        None,
    )
    baseline: Annotated[str, Field(min_length=1)] | None = key(
        "上届数字在《上届情况》中的列名", "the column of 上届情况 that holds the earlier figure", None
    )
    count_as: Literal["heads", "posts"] | None = key(
        "一人两职算几次", "whether one person in two posts counts once or twice", None
    )


class VillagesWhereShape(PartShape):
    """Villages in which a requirement holds, or in which one person holds two posts."""

    same_person: (
        Annotated[list[str], WithJsonSchema(two_of(POSTS)), Field(min_length=2, max_length=2)] | None
    ) = key("由一人兼任的两个职务", "the two posts that one person holds", None)


class RatioShape(PartShape, _TitleShape):
    """One requirement on the body."""

    called: ClassVar[Text] = Text("班子结构要求", "requirement")
    elsewhere: ClassVar[Mapping[str, Text]] = {
        "odd": Text("`odd` 写在 size 之内：size: {…, odd: yes}", "`odd` goes into `size: {..., odd: yes}`"),
        "oldest": Text("请写 highest: age", "write `highest: age`"),
        "youngest": Text("请写 lowest: age", "write `lowest: age`"),
        "quote": Text("`quote` 只写在条款（criteria）里，请删去", "`quote` is for criteria: take it out"),
    }

    among: Annotated[
        str | tuple[str, ...] | None, WithJsonSchema(either(one_word(AMONG), some_of(BODIES_TOGETHER)))
    ] = key(
        "全乡镇、全县、全市、全省：只数哪些当选人，如 holder chair；不写是 applies_to 所列班子",
        "over an area: who of those elected, such as holder chair; left out: the bodies of `applies_to`",
        None,
    )
    villages_where: VillagesWhereShape | None = key(
        "量：满足其中要求的村有几个、占多少",
        "measure: in how many villages the requirement in it holds",
        None,
    )
    reserved: Literal["true", "yes", "false", "no"] | None = key(
        "保留名额", "seats that the election rules keep for people of the kind", None
    )
    when: VillageCondition = key(*WHEN, None)
    rights_note: WordsShape | None = key(*NOTE, None)
    reading: WordsShape | None = key(*READING, None)
