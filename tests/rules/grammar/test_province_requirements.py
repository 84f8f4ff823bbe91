"""What a province asks of all its villages together can be written, and is said as what it is."""

from reports.booklet.measures import ratio_words
from tests.places import ROOT
from tests.rules.packs import good

TEXT = (ROOT / "docs" / "examples" / "province-requirements.yaml").read_text(encoding="utf-8")


def test_the_example_of_a_province_is_read_and_said() -> None:
    """Each requirement names its area in both languages, and whom of all who are elected it counts."""
    pack = good(TEXT)
    said = {each.name: ratio_words(each, pack) for each in pack.ratios}
    assert len(said) == 6
    assert said["women"].zh.startswith("全省（区、市）当选人员")
    assert "in the province" in said["women"].en
    assert said["secretaries"].zh.startswith("全市（州）当选的书记")
    assert "in the prefecture" in said["secretaries"].en
    assert said["both-offices"].zh.startswith("全省（区、市）")
    assert "上届" in said["women-rising"].zh
