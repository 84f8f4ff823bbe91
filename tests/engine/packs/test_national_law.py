"""The national law runs whatever lies in an election folder under its name."""

from pathlib import Path
from typing import Any

import pytest

from engine.review.authority.national_law import says_the_same
from rules.library import shipped, shipped_names, shipped_text
from rules.model.pack import Force
from rules.national_laws import laws_in_force
from tests.counties.county import clean_county, report_of, verdicts
from tests.deep_cases import crossed
from vocabulary.elections.election_kinds import ElectionKind

LAW = "cn-vco-2025"


def county_with(packs: dict[str, str], folder: Path, *, named: str = "cn-vco-2025, shibuxuan-2020") -> Any:
    """Return the report of a county with these packs, in which the court convicted 0001 of a crime."""
    county = clean_county()
    county.election = county.election.replace("packs: [cn-vco-2025, shibuxuan-2020]", f"packs: [{named}]")
    county.answers["court"]["0001", "convictions"] = "有"
    county.details["court"] = [{"人员编号": "0001", "事项": "是否因犯罪受过刑事处罚", "处理结果": "判处刑罚"}]
    written = county.write(folder)
    (written / "packs").mkdir()
    for name, text in packs.items():
        (written / "packs" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return report_of(written)


def law() -> str:
    """Return the text of the law."""
    return (shipped_text(LAW) or b"").decode()


def without_the_crime() -> str:
    """Return the law without its bar on convicts, without that bar's examples and without whole people."""
    whole = law().partition("\ncases:")[0]
    start = whole.index("  past-crime:")
    end = whole.index("\n\n", start)
    text = whole[:start] + whole[end:]
    return "\n".join(line for line in text.split("\n") if "criterion: past-crime" not in line)


HOSTILE = {
    "broken": lambda: "pack: [",
    "empty": lambda: "",
    "out of force": lambda: law().replace(
        "in_force: {from: 2026-01-01}", "in_force: {from: 1990-01-01, to: 1990-02-01}"
    ),
    "made policy": lambda: law().replace("force: law", "force: policy"),
    "another country": lambda: law().replace("jurisdiction: CN", "jurisdiction: XX"),
    "another name": lambda: law().replace(f"pack: {LAW}", "pack: another"),
    "a bar left out": without_the_crime,
    "a bar turned round": lambda: law().replace(
        "flag_if: {convictions: {some: {outcome: {is_not: exempt}}}}",
        "flag_if: {convictions: {some: {outcome: {is: fine}}}}",
    ),
}


@pytest.mark.parametrize(
    ("kind", "named"), crossed(HOSTILE, ["cn-vco-2025, shibuxuan-2020", "shibuxuan-2020"])
)
def test_a_hostile_pack_does_not_silence_the_law(kind: str, named: str, tmp_path: Path) -> None:
    """Whatever stands in its place, the law is applied, a problem is told, nobody passes."""
    text = HOSTILE[kind]()
    assert text != law()
    told = county_with({LAW: text}, tmp_path, named=named)
    assert verdicts(told)["0001"] == "flag"
    assert {verdict for number, verdict in verdicts(told).items() if number != "0001"} == {"pending"}
    assert f"packs/{LAW}.yaml" in {problem["place"].get("file") for problem in told["problems"]}
    own = [pack for pack in told["election"]["packs"] if pack["pack"] == LAW]
    assert [pack["force"] for pack in own] == ["law"]


def test_changed_questions_do_not_silence_the_law(tmp_path: Path) -> None:
    """A `common` that asks one unit fewer would let its silence pass."""
    text = (shipped_text("common") or b"").decode()
    weaker = text.replace(
        "of: [police, court]\n    basis: 村民委员会组织法第十八条",
        "of: [police]\n    basis: 村民委员会组织法第十八条",
    )
    assert weaker != text
    told = county_with({"common": weaker}, tmp_path)
    assert verdicts(told)["0001"] == "flag"
    assert "pass" not in verdicts(told).values()


def test_another_file_cannot_take_the_laws_name(tmp_path: Path) -> None:
    """A county's file that calls itself the law is not the law."""
    told = county_with({"mine": without_the_crime()}, tmp_path, named="mine, shibuxuan-2020")
    assert verdicts(told)["0001"] == "flag"
    assert "law-displaced" in {problem["code"] for problem in told["problems"]}


def test_comments_and_wording_are_no_displacement(tmp_path: Path) -> None:
    """A copy with another comment speaks for the law; a hint shows both fingerprints."""
    told = county_with({LAW: law() + "# 已核对\n"}, tmp_path)
    assert set(verdicts(told).values()) == {"flag", "pass"}
    assert told["problems"] == []
    (hint,) = [hint for hint in told["hints"] if hint["code"] == "pack-differs"]
    assert hint["place"] == {"file": f"packs/{LAW}.yaml"}


def test_a_broken_copy_of_another_pack_holds(tmp_path: Path) -> None:
    """A named list that is broken in the folder is a problem, and the shipped one does not step in."""
    told = county_with({"shibuxuan-2020": "pack: ["}, tmp_path)
    assert set(verdicts(told).values()) == {"flag", "pending"}


def test_every_shipped_law_is_found() -> None:
    """The quick look at a pack's text misses no law."""
    packs = [pack for name in shipped_names() if (pack := shipped().find(name))]
    laws = [pack for pack in packs if pack.by_itself and pack.source.force is not Force.REGULATION]
    assert {"cn-vco-2025", "supervision-2025", "cpc-branch-2020"} <= {pack.name for pack in laws}
    for pack in laws:
        if pack.in_force is not None and pack.jurisdiction == "CN":
            assert pack.applies_to is not None
            kinds = [ElectionKind(kind) for kind in pack.applies_to.kinds]
            for kind in kinds:
                assert pack in laws_in_force([pack.in_force.first], pack.applies_to.units, kind)
            assert says_the_same(pack, pack)
