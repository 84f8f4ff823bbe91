"""The page on packs lists what a pack can use of `common`, as the reader has it."""

import json
import re

from commands.pack_schema import shipped_schema
from tests.places import ROOT
from tests.rules.packs import shipped
from vocabulary.kinds import Choice, Dated, Flag, Kind, Several, Whole, Words
from vocabulary.questions import Question

PAGE = (ROOT / "docs" / "packs.md").read_text(encoding="utf-8")
COMMON = shipped("common")
# A source's own term, which the page does not take into its mouth.
REWORDED = {"party_appraisal": "民主评议的处置结果（原文用语见 `common`）"}


def kind_words(kind: Kind) -> str:
    """Return how the page says what a field holds."""
    match kind:
        case Choice(options) | Several(options):
            return "/".join(options)
        case Dated():
            return "日期"
        case Whole():
            return "整数"
        case Flag():
            return "是否"
        case Words():
            return "文字"


def row(question: Question) -> str:
    """Return the row of the page on one question."""
    units = "、".join(f"`{unit}`" for unit in question.of)
    fields = "；".join(f"`{name}`（{kind_words(field.kind)}）" for name, field in question.fields.items())
    asked = REWORDED.get(question.name, question.ask.zh)
    return f"| `{question.name}` | {asked} | {units} | {fields or '—'} |"


def test_every_shared_question_is_listed() -> None:
    """Whoever writes a pack by the page alone finds every shared question, with its units and its fields."""
    listed = [line for line in PAGE.splitlines() if line in {row(q) for q in COMMON.questions.values()}]
    assert listed == [row(question) for question in COMMON.questions.values()]


def test_every_shared_unit_is_listed() -> None:
    """The page names every shared unit with its word in packs."""
    assert "、".join(f"`{name}` {label.zh}" for name, label in COMMON.departments.items()) in PAGE


def test_what_the_page_quotes_of_an_editor_is_what_the_schema_says() -> None:
    """The messages that the page shows are still those that an editor gets."""
    block = PAGE.partition("诊断 diagnostics")[2].partition("悬停 hover")[0]
    quoted = re.findall(r"\s\d+:\d+\s+(.+)", block)
    schema = json.dumps(json.loads(shipped_schema()), ensure_ascii=False)
    assert len(quoted) >= 6
    assert [message for message in quoted if message.removesuffix("...") not in schema] == []
