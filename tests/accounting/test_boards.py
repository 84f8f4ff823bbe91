"""The boards: every village is at one stage; units and townships stand in their order, never ranked."""

from pathlib import Path
from typing import Any

from reports.blocks import Bar, Bars, Part, Tone
from reports.writers.bar_widths import signs_of, widths
from tests.counties.accounted import account, run, with_tasks
from tests.counties.county import County, Row, clean_county
from tests.counties.decided import convict, kept, troubled, village_row, with_decisions
from tests.counties.elected import donghe, with_results


def stages(found: Any) -> dict[str, str]:
    """Return the stage of every village."""
    boards = found["boards"]
    assert sum(boards["stages"].values()) == len(boards["villages"])
    for stage, count in boards["stages"].items():
        assert count == sum(each["stages"][stage] for each in boards["townships"])
    return {each["village"]: each["stage"] for each in boards["villages"]}


def unmeasured(county: County) -> County:
    """Return a county of which one village leaves its seats open, so that nothing blocks it for sure."""
    county.villages[0] |= dict.fromkeys(("主任职数", "副主任职数", "委员职数"), "")
    return county


def test_a_village_waits_is_decided_and_is_ready(tmp_path: Path) -> None:
    """Answers owed come before decisions; a village all of whose nominees are decided on is ready."""
    folder = unmeasured(troubled()).write(tmp_path)
    run("review", folder)
    assert stages(account(folder)) == {"东河村": "waiting", "西山村": "blocked"}
    county = unmeasured(troubled())
    county.answers["court"]["0002", "convictions"] = "未发现"
    county.write(folder)
    run("review", folder)
    assert stages(account(folder))["东河村"] == "deciding"
    with_decisions(folder, [*kept(), village_row("东河村", 3)])
    assert stages(account(folder))["东河村"] == "ready"
    with_decisions(folder, [*kept(), village_row("东河村", 3), village_row("东河村", 3, 编号="v-2", 理由="")])
    (said,) = [each["why"] for each in account(folder)["boards"]["villages"] if each["village"] == "东河村"]
    assert said.startswith("to be corrected first: 1")  # nobody is to be decided on, and there is no list


def test_a_village_whose_seats_are_all_filled_is_done(tmp_path: Path) -> None:
    """Once the results are in, the village is done whatever was not decided before."""
    folder = with_results(clean_county(), tmp_path, donghe())
    run("review", folder)
    assert stages(account(folder))["东河村"] == "elected"


def test_a_village_without_nominees_has_no_roster(tmp_path: Path) -> None:
    """全面覆盖: a village of which nobody is nominated is not left out."""
    county = clean_county()
    county.roster = county.roster[:4]
    folder = county.write(tmp_path)
    run("review", folder)
    assert stages(account(folder))["西山村"] == "no_roster"


def test_units_are_shown_by_time_and_quality(tmp_path: Path) -> None:
    """Days from the form to the answer, what is to be given again, what is not signed; in their order."""
    county = troubled()
    county.unsigned = frozenset({"police"})
    sent, county.answers = county.answers, {}
    folder = county.write(tmp_path)
    text = (folder / "election.yaml").read_text(encoding="utf-8")
    (folder / "election.yaml").write_text(text.replace("review_day: 2026-12-06\n", ""), encoding="utf-8")
    assert run("forms", folder, "--today", "2026-12-02").exit_code == 0
    county.answers = sent
    county.write(folder)
    run("review", folder)
    units = {each["unit"]: each for each in account(folder)["boards"]["units"]}
    court, police = units["People's Court"], units["Public Security Bureau"]
    assert (court["least_days"], court["most_days"]) == (3, 3)
    assert court["asked"] - court["answered"] - court["again"] == 1
    assert (police["unsigned"], police["faults"], police["least_days"]) == (1, 1, None)
    assert list(units)[:2] == ["Discipline Inspection and Supervision Commission", "Organisation Department"]


def work_row(entry: str, about: str, kind: str, on: str) -> Row:
    """Return a row of 工作登记."""
    return {
        "编号": entry,
        "单位或乡镇": about,
        "类别": kind,
        "日期": on,
        "内容": f"事项{entry}",
        "依据材料": "简报第 3 期",
        "登记人": "何十二",
    }


def test_work_of_the_half_year_is_counted(tmp_path: Path) -> None:
    """特色工作 and 负面问题 as people registered them, of this half-year alone."""
    folder = clean_county().write(tmp_path)
    rows = [
        work_row("1", "城关镇", "特色工作", "2026-07-01"),
        work_row("2", "城关镇", "特色工作", "2026-06-30"),
        work_row("3", "法院", "负面问题", "2026-12-01"),
    ]
    with_tasks(folder, work=rows)
    assert run("review", folder).exit_code == 0
    boards = account(folder)["boards"]
    assert [(each["special"], each["negative"]) for each in boards["townships"]] == [(1, 0)]
    assert {each["unit"]: each["negative"] for each in boards["units"]}["People's Court"] == 1
    assert "另有 1 条登记不在本半年内" in run("account", folder, "--kind", "进度").output
    with_tasks(folder, work=[work_row("1", "县医院", "特色工作", "2026-07-01")])
    assert '"work-about-nobody"' in run("review", folder, "--format", "json").output


def test_the_parts_of_a_bar_are_together_as_long_as_the_bar() -> None:
    """No part is lost to rounding, and a bar is as long as its count is beside the longest."""
    thirds = Bar("甲", tuple(Part("x", 1, tone) for tone in (Tone.DONE, Tone.DUE, Tone.WAITING)), "3")
    whole, none = Bar("乙", (Part("x", 6, Tone.DONE),), "6"), Bar("丙", (Part("x", 0, Tone.DONE),), "0")
    bars = Bars((thirds, whole, none))
    assert [sum(widths(bars, each, 100)) for each in bars.bars] == [50, 100, 0]
    assert [sum(widths(Bars(bars.bars, each_whole=True), each, 100)) for each in bars.bars] == [100, 100, 0]
    assert [drawn.count("█") for _, drawn, _ in signs_of(bars, 6)] == [1, 6, 0]


def test_convictions_rank_nobody(tmp_path: Path) -> None:
    """The order of people is that of the rosters, whatever was found about them."""
    county = clean_county()
    convict(county, "0003")
    folder = county.write(tmp_path)
    run("review", folder)
    assert [each["no"] for each in account(folder)["people"]["people"]] == [f"000{n}" for n in range(1, 8)]
