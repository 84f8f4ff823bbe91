"""The person's own copy of an explanation shows what the person may know, and no more."""

from pathlib import Path

from engine.review.review import Review
from reports.disclosed.reader import Audience
from tests.counties.county import PEOPLE, clean_county
from tests.reports.disclosure.explained_people import both, reviewed

WITHHELD = {
    "人员编号": "0001",
    "事项": "是否受过党纪政务处分",
    "处分种类": "党内警告",
    "处分决定日期": "2026-06-01",
    "文书名称": "处分决定",
    "文号": "绝密一号",
    "告知范围": "依法不予告知",
    "依据": "监察法第七十四条",
}


def test_internal_copy_keeps_what_is_withheld(tmp_path: Path) -> None:
    """The working group reads that something is withheld; its content is the deciding body's alone."""
    county = clean_county()
    county.answers["discipline"]["0001", "sanctions"] = "有"
    county.details["discipline"] = [WITHHELD]
    review = reviewed(county, tmp_path)
    internal, decider = (both(review, "0001", whom) for whom in (Audience.INTERNAL, Audience.DECIDER))
    assert "依法不予告知" in internal
    assert "绝密一号" not in internal
    assert "绝密一号" in decider


def test_own_copy_does_not_tell_whether_an_answer_is_withheld(tmp_path: Path) -> None:
    """A withheld answer reads like one that never came; what is always withheld is in nobody's copy."""
    found, silent = clean_county(), clean_county()
    found.answers["discipline"]["0001", "sanctions"] = "有"
    found.details["discipline"] = [WITHHELD]
    found.answers["discipline"]["0001", "open_cases"] = "有"
    silent.answers["discipline"]["0001", "sanctions"] = ""
    copies = [
        both(reviewed(county, tmp_path / str(index)), "0001", Audience.PERSON)
        for index, county in enumerate((found, silent))
    ]
    assert copies[0] == copies[1]
    assert "open_cases" not in copies[0]
    assert "正在接受" not in copies[0]


def test_own_copy_tells_no_conflict(tmp_path: Path) -> None:
    """Answers that contradict each other read like one that never came: a 有 may be among them."""
    torn, silent = clean_county(), clean_county()
    torn.answers["court"]["0001", "convictions"] = "身份不符"
    silent.answers["court"]["0001", "convictions"] = ""
    copies = [
        both(reviewed(county, tmp_path / str(index)), "0001", Audience.PERSON)
        for index, county in enumerate((torn, silent))
    ]
    assert copies[0] == copies[1]


def test_own_copy_leaves_others_out(tmp_path: Path) -> None:
    """No other name, officer, file, digit of an ID or overall result; the day and the paper are there."""
    county = clean_county()
    county.roster[0]["近亲属申报"] = f"兄弟：钱二水（{PEOPLE[1]['身份证号']}）；配偶：王外人"
    county.roster[1]["近亲属申报"] = f"兄弟：赵一山（{PEOPLE[0]['身份证号']}）"
    county.answers["police"]["0001", "convictions"] = "有"
    county.details["police"] = [
        {
            "人员编号": "0001",
            "事项": "是否因犯罪受过刑事处罚",
            "处理结果": "判处刑罚",
            "文号": "（2001）云刑初1号",
        }
    ]
    review = reviewed(county, tmp_path)
    own = both(review, "0001", Audience.PERSON)
    for other in PEOPLE[1:]:
        assert other["姓名"] not in own
    for word in ("王外人", "经办人", "分管领导", "clearances", "rosters", ".xlsx", '"verdict"', "比对结果："):
        assert word not in own
    for person in PEOPLE:
        assert person["身份证号"][-4:] not in own
    assert "兄弟：另一名被提名人" in own
    assert "配偶：他人" in own
    for word in (
        "赵一山",
        "公安局",
        "（2001）云刑初1号",
        "2026-12-05",
        "函〔2026〕1号",
        "不是资格认定",
        "如何提出异议",
    ):
        assert word in own
    internal = both(review, "0001", Audience.INTERNAL)
    assert "兄弟：钱二水" in internal
    assert PEOPLE[1]["身份证号"] not in internal


def test_item_only_tells_the_person_the_item(tmp_path: Path) -> None:
    """An answer of which only the item may be told reads as the notice does."""
    county = clean_county()
    county.answers["discipline"]["0001", "sanctions"] = "有"
    county.details["discipline"] = [{**WITHHELD, "告知范围": "仅告知条款"}]
    own = both(reviewed(county, tmp_path), "0001", Audience.PERSON)
    assert "有关单位已反馈书面依据，依法不宜载明" in own
    assert "绝密一号" not in own


def test_no_birth_date_beside_an_id(clean_review: Review) -> None:
    """Where digits of the ID stand, the age stands and no birth date."""
    for person in PEOPLE:
        told = both(clean_review, person["人员编号"], Audience.INTERNAL)
        assert person["身份证号"][-4:] in told
        assert person["出生年月"].replace(".", "-") not in told
