"""A notice of any length stands above the headers."""

from pathlib import Path

import pytest

from tests.candidates.layouts.reading import (
    roll_of,
    told,
    who,
)
from tests.candidates.rosters import (
    HEADERS,
    ROW_OF_ZHANG,
    codes,
)


class TestNoticeAbove:
    """A notice of any length stands above the headers."""

    @pytest.mark.parametrize("length", [13, 14, 15, 18, 60])
    def test_the_headers_are_found(self, tmp_path: Path, length: int) -> None:
        """Headers are looked for far down, and places stay true."""
        notice = [(f"填表说明 {number}：……",) for number in range(length)]
        roll = roll_of(tmp_path, {"名册": [*notice, HEADERS, ROW_OF_ZHANG]})
        assert (who(roll), codes(roll)) == (["张三 城关镇东河村 chair"], [])
        assert told(roll.candidates[0], "sex") == ("male", f"E{length + 2}")
