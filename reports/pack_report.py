"""A pack as text: every criterion as a sentence beside its citation, and how its examples came out."""

from collections.abc import Sequence

from engine.example_runs import ExampleRun
from reports.words import FORCE, GRADE, TRUTH
from rules.pack import Criterion, Pack
from rules.sentences import sentence
from sources.places import place_words
from sources.texts import Lang, Text


def pack_text(pack: Pack, lang: Lang) -> str:
    """Say every criterion of a pack."""
    force = FORCE[pack.source.force].to(lang)
    head = [
        f"{pack.title.to(lang)}（{pack.name}，{force}，{pack.source.date}）",
        f"sha256 {pack.sha256}",
        "",
    ]
    return "\n".join([*head, *(_criterion(criterion, pack, lang) for criterion in pack.criteria)]) + "\n"


def _criterion(criterion: Criterion, pack: Pack, lang: Lang) -> str:
    """Say one criterion with its grade and citation."""
    grade = GRADE[criterion.grade].to(lang)
    text = criterion.text.to(lang) or Text("（未见公开文本）", "(no published text)").to(lang)
    said = sentence(criterion, pack).to(lang) if criterion.condition or criterion.only_if_raised else ""
    lines = [
        f"{criterion.item} {criterion.name} [{grade}] {text}",
        f"    {said}",
        f"    {criterion.citation}",
    ]
    return "\n".join(line for line in lines if line.strip())


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
    return "\n".join([total, *lines]) + "\n"
