"""How the examples of a pack came out, as text."""

from collections.abc import Sequence

from engine.review.example_runs import ExampleRun
from engine.trials.case_runs import CaseRun
from reports.wording.words import TRUTH
from rules.model.pack import Pack
from vocabulary.places import place_words
from vocabulary.texts import Lang, Text
from vocabulary.truth import Truth

CASE_WORDS = {
    "verdict": Text("比对结果", "verdict"),
    "legal": Text("法定条件", "legal"),
    "policy": Text("政策条件", "policy"),
    "owed": Text("还要等的反馈", "owed"),
}


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


def cases_text(pack: Pack, runs: Sequence[CaseRun], lang: Lang) -> str:
    """Say how the cases of a pack came out; only those that did not come out as written are listed."""
    wrong = [run for run in runs if not run.as_expected]
    total = Text(
        f"{pack.name}：{len(runs)} 个整人案例，{len(wrong)} 个不符",
        f"{pack.name}: {len(runs)} whole-person cases, {len(wrong)} came out otherwise",
    ).to(lang)
    lines = [line for run in wrong for line in _case_lines(run, lang)]
    return "\n".join([total, *lines]) + "\n"


def _case_lines(run: CaseRun, lang: Lang) -> list[str]:
    """Say of one case what did not come out as written."""
    source = f"（{run.case.source}）" if run.case.source else ""
    lacking = [Text(f"没有可用的规则包 {name}", f"there is no usable pack {name}") for name in run.lacking]
    said = [*lacking, *(_difference(*each) for each in run.differences)]
    return [
        f"  {place_words(run.case.place)}  {run.case.name.to(lang)}{source}",
        *(f"    {each.to(lang)}" for each in said),
    ]


def _difference(what: str, wanted: str, got: str) -> Text:
    """Say what was expected, and what came out."""
    label = CASE_WORDS.get(what, Text(what, what))
    return Text(
        f"{label.zh}：应为 {wanted or '无'}，得 {got or '无'}",
        f"{label.en}: expected {wanted or 'none'}, came out {got or 'none'}",
    )


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
