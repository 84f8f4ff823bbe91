"""How a board is laid out: areas about square, names that fit, and words where nothing can be drawn."""

import pytest

from reports.blocks import Area, Board, Count, Tile
from reports.writers.console import Screen, console_text
from reports.writers.tiles import across, is_long, is_small

OPEN = Count("◇", 4, "待反馈")


def area(tiles: int) -> Area:
    """Return an area of so many counties."""
    return Area("南市", tuple(Tile(f"{at}县", (OPEN,), "open") for at in range(tiles)))


@pytest.mark.parametrize(
    ("tiles", "wide", "small"), [(1, 1, 1), (2, 2, 2), (12, 4, 5), (30, 7, 8), (160, 12, 12)]
)
def test_an_area_is_wider_than_high(tiles: int, wide: int, small: int) -> None:
    """A few stand in one row; a hundred and sixty of one prefecture fill the width of the page."""
    assert (across(area(tiles), small=False), across(area(tiles), small=True)) == (wide, small)


def test_a_nation_is_drawn_small() -> None:
    """Four hundred tiles and more on one page are smaller ones."""
    assert not is_small(Board((area(160), area(160)), ()))
    assert is_small(Board((area(160),) * 3, ()))


@pytest.mark.parametrize(
    ("name", "long"), [("云溪县", False), ("虚构0000县", False), ("阿城哈萨克自治县", True)]
)
def test_a_long_name_is_written_smaller(name: str, long: bool) -> None:
    """Six Chinese signs no longer fit on one line."""
    assert is_long(name) is long


def test_a_board_on_a_console() -> None:
    """Where nothing can be drawn a line names the area, then each county with its signs."""
    quiet = Tile("乙县", (Count("○", 0, "无待办"),), "clear")
    board = Board((Area("南市", (Tile("甲县", (OPEN,), "open"), quiet)),), ())
    assert console_text((board,), Screen(80, colour=False)) == "南市  甲县 ◇待反馈 4  乙县 ○无待办\n"
