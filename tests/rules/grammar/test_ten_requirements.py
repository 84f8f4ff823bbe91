"""Ten requirements that counties write are a pack, in words that docs/packs.md explains."""

import re

from reports.booklet.measures import ratio_words
from rules.model.ratios import AnyOf, Ratio, VillagesWhere
from tests.fast_yaml import as_values
from tests.places import ROOT
from tests.rules.packs import good

TEXT = (ROOT / "docs" / "examples" / "ten-requirements.yaml").read_text(encoding="utf-8")
NOT_OF_THE_MEASURE = {"item", "text", "grade"}


def named(ratio: str) -> Ratio:
    """Return one of the ten."""
    return next(each for each in good(TEXT).ratios if each.name == ratio)


def test_all_ten_can_be_written() -> None:
    """Each is read, and said in both languages."""
    pack = good(TEXT)
    assert len(pack.ratios) == 10
    assert isinstance(named("young-villages").measure, VillagesWhere)
    assert isinstance(named("secretary").measure, AnyOf)
    for each in pack.ratios:
        said = ratio_words(each, pack)
        assert said.zh.endswith("。")
        assert said.en.endswith(".")


def test_every_word_of_them_is_in_the_document() -> None:
    """Whoever has docs/packs.md alone finds every key that they use."""
    explained = (ROOT / "docs" / "packs.md").read_text(encoding="utf-8")
    section = explained[explained.index("## 班子结构要求") :]
    words = set(re.findall(r"[a-z_]+", section))
    written = as_values(TEXT)["ratios"]
    keys = {key for ratio in written.values() for key in ratio} - NOT_OF_THE_MEASURE
    assert keys <= words
