"""Words on all requirements that forbid, at once: what stands in the way, examples, what is left out."""

from engine.bodies.requirement import Outlook, TogetherReview
from reports.disclosed.bodies import Labelled
from reports.disclosure.words.requirement_words import (
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
HELP = Text("可以补充提名", "more nominees that would help")
SURE = Text("补充提名后必定满足", "more nominees that would make it sure")


def remark_lines(together: TogetherReview) -> tuple[Labelled, ...]:
    """Return examples of what can happen, what is left out, and how it is counted."""
    more = (
        Labelled(Text("同时满足的一例", "an outcome that meets all"), example_words(together.meets)),
        Labelled(Text("不同时满足的一例", "an outcome that does not"), example_words(together.breaks)),
        Labelled(Text("未计入", "left out"), left_out_words(together)),
        Labelled(Text("口径", "note"), ON_THE_LIST),
    )
    return tuple(line for line in more if line.words.zh)


def obstacle_lines(together: TogetherReview, packs: Packs) -> tuple[Labelled, ...]:
    """Return what stands in the way, and what would help."""
    repair = repair_words(together.repair, packs)
    lines = (
        Labelled(ONE if len(together.conflict) == 1 else SEVERAL, conflict_words(together.conflict)),
        Labelled(
            SURE if together.outlook is Outlook.POSSIBLE else HELP,
            Text(f"{repair.zh}（{NEWCOMERS.zh}）", f"{repair.en} ({NEWCOMERS.en})")
            if together.repair
            else NOTHING,
        ),
        Labelled(Text("原因", "because"), together.because or NOTHING),
    )
    return tuple(line for line in lines if line.words.zh)
