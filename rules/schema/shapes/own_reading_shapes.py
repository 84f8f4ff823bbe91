"""The shape of a county's own reading of another pack's criterion."""

from typing import ClassVar, Literal

from files.yaml.shapes import Name
from rules.schema.keys import ITEM, PackShape, WordsShape, key
from vocabulary.texts import Text


class OwnReadingShape(PackShape):
    """How the county reads a criterion of another pack."""

    called: ClassVar[Text] = Text("本县读法", "own reading")

    of: Name = key("哪一条的读法：包名/条款名", "the criterion that is read, as pack/criterion", min_length=1)
    item: str = key(*ITEM, min_length=1)
    reading: WordsShape = key(
        "本县怎样理解，与原文分开印", "how it is read here; printed apart from its words"
    )
    forbids: Literal["true", "yes", "false", "no"] = key(
        "只用于全国党内法规对党组织职务的“不得”：写 yes，印“党内法规规定不得”而不是“提请酌定”",
        "of a national Party rule that forbids, on posts of the Party: `yes` prints that it forbids",
        "no",
    )
