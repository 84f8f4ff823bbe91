"""What a key of a pack means and takes stands beside the key: here is how a shape says it."""

from typing import Annotated, Any, ClassVar

from pydantic import Field, WithJsonSchema, model_validator

from files.yaml.shapes import Shape, refuse
from rules.schema.forms import CONDITION, VILLAGE_CONDITION, Schema, mapping_of, named, shown
from vocabulary.catalogue.packs import yaml_shapes as catalogue
from vocabulary.texts import Text

# What several shapes have in common.
ITEM = ("原文条项，如 第十八条", "the published number of the item")
TEXT = ("转述，中文和英文", "what it says, in your own words, in Chinese and English")
WHEN = ("村情条件：不符合的村不适用", "a condition on the village; elsewhere it does not apply")
NOTE = ("提醒：不要把它用过头", "a reminder of what it does not mean")
READING = (
    "本系统的读法：原文没有写明、由我们这样理解的，与原文分开印",
    "our reading of it, which its own words do not say; printed apart from them",
)
SEALED = (
    "依法封存：写 true 不发问，相关条款列为未审查；写 {allowed_by: 国家规定} 才发问",
    "sealed by law: `true` is never asked; {allowed_by: …} names the national rule that allows it",
)
AT_LEAST = ("至少（含本数）", "no fewer than this")
AT_MOST = ("至多（含本数）", "no more than this")

# What a reader of its own reads.
Condition = Annotated[Any, WithJsonSchema(named(CONDITION))]
VillageCondition = Annotated[Any, WithJsonSchema(named(VILLAGE_CONDITION))]


class PackShape(Shape):
    """A shape of a pack; `called` is what an editor calls a whole entry where it offers to write one."""

    called: ClassVar[Text | None] = None


def key(
    zh: str,
    en: str,
    default: Any = ...,  # noqa: ANN401 - like `Field`
    *,
    usual: bool = False,
    **bounds: Any,  # noqa: ANN401 - those of `Field`
) -> Any:  # noqa: ANN401 - like `Field`, it stands for a value of any type
    """Return a key with what it means; one that is usual is written though the shape can do without it."""
    return Field(default, description=shown(Text(zh, en)), json_schema_extra={"usual": usual}, **bounds)


def definition(shape: type[Shape]) -> str:
    """Name the definition of a shape."""
    return shape.__name__.removesuffix("Shape")


def entries_of(shape: type[Shape], zh: str, en: str, more: Schema | None = None) -> WithJsonSchema:
    """Return a section of entries, each under a name of the author's own, with what an entry is."""
    return WithJsonSchema({**mapping_of(named(definition(shape)), Text(zh, en)), **(more or {})})


def examples_of(shape: type[Shape], zh: str, en: str) -> WithJsonSchema:
    """Return a section that is a list of entries, with what an entry is."""
    item = {**named(definition(shape)), "description": shown(Text(zh, en))}
    return WithJsonSchema({"type": ["array", "null"], "items": item})


class WordsShape(PackShape):
    """A text in Chinese and English."""

    called: ClassVar[Text] = Text("中英文", "words")

    @model_validator(mode="before")
    @classmethod
    def _refuse_one_language(cls, data: object) -> object:
        """Refuse a bare text: what people read is written in both languages."""
        if isinstance(data, str):
            raise refuse(catalogue.NOT_IN_BOTH)
        return data

    zh: str = key("中文，界面和表格用", "in Chinese, for screens and forms", min_length=1)
    en: str = key("英文", "in English", min_length=1)

    @property
    def text(self) -> Text:
        """Return the words as a text."""
        return Text(self.zh, self.en)


def words_of(shape: WordsShape | None) -> Text | None:
    """Return words that may be left out as a text."""
    return shape.text if shape else None
