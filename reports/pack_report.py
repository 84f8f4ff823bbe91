"""How the examples of a pack came out, as text."""

from collections.abc import Sequence

from engine.review.example_runs import ExampleRun
from reports.wording.words import TRUTH
from rules.model.pack import Pack
from vocabulary.places import place_words
from vocabulary.texts import Lang, Text
from vocabulary.truth import Truth


def examples_text(pack: Pack, runs: Sequence[ExampleRun], lang: Lang) -> str:
    """Say how the examples of a pack came out; only those that did not come out as written are listed."""
    wrong = [run for run in runs if not run.as_expected]
    lines = [
        f"  {place_words(run.example.place)}  {run.example.criterion}："
        + Text(
            f"应为{TRUTH[run.example.expect].zh}，得{TRUTH[run.truth].zh}",
            f"expected {run.example.expect.value}, came out {run.truth.value}",
        ).to(lang)
        for run in wrong
    ]
    total = Text(
        f"{pack.name}：{len(runs)} 个例子，{len(wrong)} 个不符",
        f"{pack.name}: {len(runs)} examples, {len(wrong)} came out otherwise",
    ).to(lang)
    return "\n".join([total, *lines, *_lacking(pack, lang)]) + "\n"


def _lacking(pack: Pack, lang: Lang) -> list[str]:
    """Say which truths of a criterion no example shows; a hint, for nothing is wrong with such a pack."""
    shown = {(example.criterion, example.expect) for example in pack.examples}
    lines = []
    for criterion in pack.criteria:
        reached = [each for each in Truth if not (criterion.people_decide and each is Truth.YES)]
        open_ = [each for each in reached if (criterion.name, each) not in shown]
        if criterion.condition is not None and open_:
            words = ("、" if lang is Lang.ZH else ", ").join(TRUTH[each].to(lang) for each in open_)
            lines.append(
                Text(
                    f"  提示：条款 {criterion.name} 还没有结果为“{words}”的例子",
                    f"  hint: no example of {criterion.name} comes out {words}",
                ).to(lang)
            )
    return lines
