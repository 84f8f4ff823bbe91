"""The worked examples of docs/slates.md come out as they say, and stand there to the letter."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from candidates.people.candidate import Candidate
from candidates.people.kin_relations import CLOSE_KIN, NO_CLOSE_KIN
from candidates.villages.village import VillageKey
from engine.bodies.body_requirements import judged_slate
from engine.bodies.contest.age_counting import AgeCounting
from engine.bodies.demands.demands import is_wide
from engine.bodies.requirement import RequirementReview, TogetherReview
from engine.bodies.slate import Nominee, VillageFacts, slate_of
from engine.bodies.solving.judging import Judge
from engine.bodies.standing import Standing
from engine.bodies.wide.village import parts_of
from engine.bodies.wide_requirements import Placed, reviews_over
from engine.program.subject import Subject
from reports.records.bodies import whole
from rules.library import Library
from rules.model.pack import Pack
from rules.reading.pack_reader import read_pack
from rules.schema.ratio_words import MEASURES
from tests.engine.bodies.slate_villages import DATES, among, nominee
from tests.fast_yaml import as_values
from tests.places import DOCS
from vocabulary.facts import Known
from vocabulary.kinds import Amount
from vocabulary.texts import Lang

EXAMPLES = sorted((DOCS / "examples" / "slates").glob("*.yaml"))
HEAD = """\
pack: example
title: {{zh: 例, en: example}}
applies_to: {{unit: village, bodies: [{bodies}]}}
jurisdiction: CN
in_force: {{from: 2026-01-01}}
status: complete
source: {{title: 例, date: 2026-01-01, force: regulation}}
"""


def pack_of(text: str, example: Any) -> Pack:
    """Return the requirements of an example as a pack."""
    ratios = "ratios:" + text.partition("\nratios:")[2].partition("\nexpect:")[0]
    head = HEAD.format(bodies=", ".join(example.get("bodies", ["committee", "branch", "supervision"])))
    reading = read_pack(f"{head}{ratios}\n".encode(), "example.yaml", Library().find)
    assert isinstance(reading.pack, Pack), reading
    return reading.pack


def people_of(village: Any, pack: Pack) -> list[Nominee]:
    """Return the nominees of an example."""
    return [person_of(told, pack) for told in village["nominees"]]


def person_of(told: Any, pack: Pack) -> Nominee:
    """Return one nominee; what is not told is blank."""
    posts = told["for"] if isinstance(told["for"], list) else [told["for"]]
    made = nominee(told["name"], *posts, sex=told.get("sex"))
    facts = dict(made.subject.facts)
    if "age" in told:
        facts["age"] = Known(Amount(told["age"], told["age"]))
    if "education" in told:
        facts["education"] = Known(told["education"])
    if "by" in told:
        facts["nominated_by"] = Known(told["by"])
    age_counting = AgeCounting(None, pack.calendar)
    standing = Standing.MAY_STAND if told.get("stands") == "perhaps" else Standing.STANDS
    return Nominee(replace(made.candidate, facts=facts), {age_counting: Subject(facts, {})}, standing)


def facts_of(village: Any) -> VillageFacts:
    """Return the figures of an example."""
    previous = {header: str(figure) for header, figure in village.get("previous", {}).items()}
    return VillageFacts(Subject({}, {}), village["seats"], previous)


def relations_of(village: Any) -> Any:
    """Return what two nominees of an example may be to each other."""
    told = {frozenset(pair[:2]): pair[2] for pair in village.get("kin", [])}

    def relations(one: Candidate, other: Candidate) -> frozenset[str]:
        match told.get(frozenset((one.number, other.number))):
            case None:
                return frozenset({NO_CLOSE_KIN})
            case "unknown":
                return frozenset({*CLOSE_KIN, NO_CLOSE_KIN})
            case relation:
                return frozenset({relation})

    return among(relations)


def alone(text: str, example: Any) -> tuple[tuple[RequirementReview, ...], TogetherReview | None]:
    """Judge an example, of one village or of several."""
    pack = pack_of(text, example)
    if "village" in example:
        village = example["village"]
        slate = slate_of([(pack, DATES)], facts_of(village), people_of(village, pack), relations_of(village))
        found = judged_slate(slate, Judge(slate.contest))
        return found.alone, found.together
    placed = [
        Placed(VillageKey("云溪镇", str(index)), part)
        for index, village in enumerate(example["villages"])
        for part in parts_of(
            [(pack, DATES)], facts_of(village), people_of(village, pack), relations_of(village)
        )
    ]
    wide = [(pack, ratio) for ratio in pack.ratios if is_wide(ratio)]
    return reviews_over(placed, wide), None


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_comes_out_as_it_says(path: Path) -> None:
    """Every requirement of an example has the verdict and the ends that it says."""
    text = path.read_text(encoding="utf-8")
    example = as_values(text)
    reviews, together = alone(text, example)
    assert {each.ratio.name for each in reviews} == set(example["expect"])
    for each in reviews:
        told = {
            "verdict": each.outlook.value,
            "least": whole(each.least),
            "most": whole(each.most),
            "because": each.because.to(Lang.ZH) if each.because else None,
        }
        known = {key: value for key, value in told.items() if value is not None}
        assert known == example["expect"][each.ratio.name], each.ratio.name
    if "together" in example:
        assert together is not None
        assert shown_together(together, example["together"]) == example["together"]


def shown_together(together: TogetherReview, asked: Any) -> Any:
    """Return of what becomes of all at once the keys that an example names."""
    told = {
        "verdict": together.outlook.value,
        "conflict": [each.ratio.name for each in together.conflict],
        "repair": [
            {"post": each.post, "kinds": [kind.ratio.name for kind in each.kinds], "number": each.number}
            for each in together.repair
        ],
    }
    return {key: told[key] for key in asked}


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_is_quoted_to_the_letter(path: Path) -> None:
    """Docs/slates.md shows the example that was run."""
    assert f"```yaml\n{path.read_text(encoding='utf-8')}```" in (DOCS / "slates.md").read_text(
        encoding="utf-8"
    )


def test_there_are_examples() -> None:
    """Every kind of measure has an example."""
    asked = "".join(path.read_text(encoding="utf-8") for path in EXAMPLES)
    for key in (f"{each}:" for each in [*MEASURES, "share", "by", "scale"]):
        assert key in asked
