"""The shape of `in_office`: the lawful ways that concern members who sit."""

from typing import ClassVar

from rules.schema.keys import PackShape, WordsShape, key
from vocabulary.texts import Text


class WayShape(PackShape):
    """One way, with its item."""

    called: ClassVar[Text] = Text("途径", "way")

    item: str = key("条号", "the item")
    text: WordsShape = key("依据怎样说", "what the source says")
    grounds: tuple[str, ...] = key(
        "只对哪些情形（条款的 ground，没有的写条款名称）；不写的对各项都列",
        "the grounds it answers (of criteria, or their names); left out, it is printed with every finding",
        (),
    )


class InOfficeShape(PackShape):
    """The ways, in the order in which they are printed."""

    called: ClassVar[Text] = Text("在任成员", "members in office")

    nobody_removes: WayShape | None = key("谁都不得撤换", "who may remove nobody", None)
    ends_by_itself: WayShape | None = key("职务自行终止", "an office that ends by itself", None)
    suspended: WayShape | None = key("职务中止", "an office that is suspended", None)
    ends_on_ratings: WayShape | None = key("评议不称职而终止", "an office that ends on ratings", None)
    resignation: WayShape | None = key("辞职", "resignation", None)
    recall: WayShape | None = key("罢免", "recall by the villagers", None)
    propose_recall: WayShape | None = key("乡镇建议罢免", "a recall that the township proposes", None)
    by_election: WayShape | None = key("补选", "by-election", None)
    audit: WayShape | None = key("经济责任审计", "audit", None)
