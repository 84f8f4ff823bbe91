"""Reads `readings`: how a county reads criteria of other packs, which law and regulation leave to others."""

from files.yaml.node import Node
from rules.model.own_readings import OwnReading
from rules.model.pack import Force
from rules.reading.reading import Reading
from rules.reading.settling_reader import CRITERION_NAME
from rules.schema.shapes.criterion_shapes import TRUE
from rules.schema.shapes.head_shapes import HeadShape
from vocabulary.texts import Text


def read_own_readings(
    reading: Reading, section: Node, head: HeadShape | None, force: Force | None
) -> tuple[OwnReading, ...]:
    """Read them; law and regulation say what they mean in articles of their own."""
    if head is None or not head.readings:
        return ()
    if force is not None and force.legal:
        reading.report(
            "readings-force",
            section.at_key,
            Text(
                "法律、法规的规则包不写 `readings`",
                "a pack of law or regulation has no `readings`",
            ),
            Text(
                "条文另有规定的，写成条款（`settles`）；本县的读法写入本县的规则包",
                "what an article says is a criterion (`settles`); a county's reading stands in its own pack",
            ),
        )
    found = []
    for index, shape in enumerate(head.readings):
        node = section[index]
        if not CRITERION_NAME.fullmatch(shape.of) or shape.of.partition("/")[0] == head.pack:
            reading.report(
                "readings-name",
                node["of"].place,
                Text(
                    f"`{shape.of}` 不是别的规则包的条款全名", f"`{shape.of}` is no criterion of another pack"
                ),
                Text(
                    "请写成 cpc-branch-2020/not-a-member 的样式", "write it like cpc-branch-2020/not-a-member"
                ),
            )
        found.append(
            OwnReading(
                of=shape.of,
                item=shape.item,
                text=shape.reading.text,
                forbids=shape.forbids in TRUE,
                title=head.title.text,
                pack=head.pack,
                place=node.place,
            )
        )
    return tuple(found)
