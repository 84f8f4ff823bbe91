"""What becomes of all requirements that forbid, at once, as lines for a page or a console."""

from dataclasses import dataclass

from engine.bodies.requirement import Outlook, TogetherReview
from reports.requirement_words import (
    NEWCOMERS,
    NOTHING,
    ON_THE_LIST,
    Packs,
    conflict_words,
    example_words,
    left_out_words,
    repair_words,
)
from vocabulary.texts import Text

ONE = Text("无论如何当选均不能满足", "met by no outcome")
SEVERAL = Text("不能同时满足", "not to be met at once")
MEND = Text("可以补充提名", "more nominees that would help")
SURE = Text("补充提名后必定满足", "more nominees that would make it sure")


@dataclass(frozen=True, slots=True)
class TogetherLine:
    """One thing said of the requirements together."""

    label: Text
    words: Text


def together_lines(together: TogetherReview, packs: Packs) -> tuple[TogetherLine, ...]:
    """Return all that is there to say, in the order in which it is needed."""
    return (*mending_lines(together, packs), *remark_lines(together))


def remark_lines(together: TogetherReview) -> tuple[TogetherLine, ...]:
    """Return examples of what can happen, what is left out, and how it is counted."""
    more = (
        TogetherLine(Text("同时满足的一例", "an outcome that meets all"), example_words(together.meets)),
        TogetherLine(Text("不同时满足的一例", "an outcome that does not"), example_words(together.breaks)),
        TogetherLine(Text("未计入", "left out"), left_out_words(together)),
        TogetherLine(Text("口径", "note"), ON_THE_LIST),
    )
    return tuple(line for line in more if line.words.zh)


def mending_lines(together: TogetherReview, packs: Packs) -> tuple[TogetherLine, ...]:
    """Return what stands in the way, and what would mend it."""
    repair = repair_words(together.repair, packs)
    lines = (
        TogetherLine(ONE if len(together.conflict) == 1 else SEVERAL, conflict_words(together.conflict)),
        TogetherLine(
            SURE if together.outlook is Outlook.POSSIBLE else MEND,
            Text(f"{repair.zh}（{NEWCOMERS.zh}）", f"{repair.en} ({NEWCOMERS.en})")
            if together.repair
            else NOTHING,
        ),
        TogetherLine(Text("原因", "because"), together.because or NOTHING),
    )
    return tuple(line for line in lines if line.words.zh)
