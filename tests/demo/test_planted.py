"""The review of the fictional county finds what was planted in it, and nothing else."""

from collections import Counter

from demo.faults.planting import FAULTS
from tests.demo.planted_county import PlantedCounty

VERDICTS = ("verdict", "legal", "policy")
WATCH = "cn-vco-2025/watch"  # which no review works out


def test_every_planted_person_has_the_expected_verdicts(reviewed: PlantedCounty) -> None:
    """Each fault gives the verdict its kind calls for, in law and in policy; `none` is not examined."""
    wrong = [
        (person["kind"], person["number"], key, person[key], nominee[key])
        for person in reviewed.planted["people"]
        for nominee in [reviewed.nominee(person)]
        for key in VERDICTS
        if person[key] and (nominee[key] or "none") != person[key]
    ]
    assert wrong == []


def test_everybody_else_passes(reviewed: PlantedCounty) -> None:
    """Nobody is flagged or pending without a planted reason."""
    planted = {(p["township"], p["village"], p["number"]) for p in reviewed.planted["people"]}
    others = [
        (nominee["no"], nominee["verdict"], nominee["findings"])
        for village, nominee in reviewed.nominees()
        if (village["township"], village["village"], nominee["no"]) not in planted
        and nominee["verdict"] != "pass"
    ]
    assert others == []


def test_a_clear_majority_passes(reviewed: PlantedCounty) -> None:
    """A demo in which most people were flagged would teach the wrong thing."""
    totals = reviewed.review["totals"]
    assert totals["pass"] >= 0.7 * totals["nominees"]


def test_the_planted_question_is_what_the_verdict_rests_on(reviewed: PlantedCounty) -> None:
    """A flag shows evidence from the planted question; what is pending awaits it or names its trouble."""
    for person in reviewed.planted["people"]:
        findings = reviewed.nominee(person)["findings"]
        if person["question"] and person["verdict"] == "flag":
            evidence = [piece["fact"] for f in findings if f["truth"] == "yes" for piece in f["evidence"]]
            assert any(fact.startswith(person["question"]) for fact in evidence), person
        if person["question"] and person["verdict"] == "pending":
            assert any(finding["truth"] == "unknown" for finding in findings), person


def test_every_planted_row_is_told(reviewed: PlantedCounty) -> None:
    """A row that cannot be used as it is stands among the problems or the skipped rows, by file and row."""
    told = reviewed.rows_reported()
    rows = reviewed.planted["rows"]
    assert [row for row in rows if (row["file"], int(row["row"])) not in told[row["outcome"]]] == []


def test_every_planted_file_is_told(reviewed: PlantedCounty) -> None:
    """A workbook with a fault of its own is named among the problems."""
    files = {entry["file"] for entry in reviewed.planted["files"]}
    files |= {person["problem_in"] for person in reviewed.planted["people"] if person["problem_in"]}
    assert files - reviewed.problem_files() == set()


def test_every_problem_was_planted(reviewed: PlantedCounty) -> None:
    """Nothing is reported of files and rows in which nothing was planted."""
    files = {entry["file"] for entry in reviewed.planted["files"] + reviewed.planted["rows"]}
    files |= {person["problem_in"] for person in reviewed.planted["people"] if person["problem_in"]}
    assert reviewed.problem_files() - files == set()


def test_rows_are_conserved(reviewed: PlantedCounty) -> None:
    """Rows read are nominees, problems and skipped rows, and no others."""
    rows = reviewed.review["rows"]
    assert rows["read"] == rows["nominees"] + rows["problems"] + rows["skipped"]
    assert rows["nominees"] == reviewed.review["totals"]["nominees"]


def test_every_planted_village_shows_it(reviewed: PlantedCounty) -> None:
    """The requirements on the elected body come out as planted."""
    wrong = []
    for planted in reviewed.planted["villages"]:
        village = reviewed.village(planted)
        outlooks = {ratio["ratio"]: ratio["verdict"] for ratio in village["ratios"]}
        outlooks["polling_day"] = village["polling_day"]
        if outlooks.get(planted["requirement"]) != planted["verdict"]:
            wrong.append((planted, outlooks.get(planted["requirement"])))
    assert wrong == []


def test_every_other_requirement_can_be_met(reviewed: PlantedCounty) -> None:
    """No fault of a person makes a body impossible: what cannot be met was planted of the village."""
    planted = {(p["township"], p["village"], p["requirement"]) for p in reviewed.planted["villages"]}
    too_few = {(p["township"], p["village"]) for p in reviewed.planted["villages"] if p["kind"] == "too_few"}
    wrong = [
        (village["township"], village["village"], ratio["ratio"], ratio["verdict"])
        for village in reviewed.review["villages"]
        if village["known"] and (village["township"], village["village"]) not in too_few
        for ratio in village["ratios"]
        if (village["township"], village["village"], ratio["ratio"]) not in planted
        and ratio["ratio"] != WATCH
        and ratio["verdict"] not in {"guaranteed", "possible"}
    ]
    assert wrong == []


def test_withdrawal_and_step_are_shown(reviewed: PlantedCounty) -> None:
    """Who withdrew is marked so, and who runs the election is on the to-do list."""
    kinds = {person["kind"]: person for person in reviewed.planted["people"]}
    assert reviewed.nominee(kinds["withdrawn"])["state"] == "withdrawn"
    member = kinds["on_election_committee"]
    steps = [step for step in reviewed.village(member)["todo"] if step["truth"] == "yes"]
    assert (member["number"], "cn-vco-2025/on-election-committee") in {
        (step["no"], step["criterion"]) for step in steps
    }


def test_curable_findings_say_so(reviewed: PlantedCounty) -> None:
    """A missing registration can be put right, with it a second village; the day for debts is over."""
    curable = {"not_registered": True, "two_villages": True, "building_open": False, "debtor_listed": False}
    for person in reviewed.planted["people"]:
        # Of two villages, nothing is found in the one where the person is registered.
        if person["kind"] in curable and reviewed.nominee(person)["verdict"] == "flag":
            findings = reviewed.nominee(person)["findings"]
            said = any(finding["curable"] for finding in findings if finding["truth"] == "yes")
            assert said is curable[person["kind"]], person


def test_every_kind_is_planted(reviewed: PlantedCounty) -> None:
    """A county of the usual size holds at least one of every kind."""
    kinds = Counter(entry["kind"] for entries in reviewed.planted.values() for entry in entries)
    assert {kind for kind, _, _ in FAULTS} - set(kinds) == set()


def test_exit_code_says_that_input_was_unusable(reviewed: PlantedCounty) -> None:
    """Planted file problems make the review end with 3, and the rest is reviewed all the same."""
    assert reviewed.exit_code == 3
