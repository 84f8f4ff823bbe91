"""A cell of 明细: which value of its kind it surely is."""

import pytest

from candidates.clearances.records.record_values import read_value
from vocabulary.kinds import Choice
from vocabulary.texts import Text


@pytest.mark.parametrize("written", ["尚未整改", "未整改", "还没有整改", "仍未整改", "没有整改"])
def test_not_yet_is_said_in_many_ways(written: str) -> None:
    """未, 尚未 and 还没有 before one word say one thing; 未 alone, or another word, says nothing."""
    kind = Choice({"open": Text("尚未整改", "open"), "rectified": Text("已整改", "rectified")})
    assert read_value(written, kind) == "open"
    assert read_value("未", kind) is None
    assert read_value("整改", kind) is None
