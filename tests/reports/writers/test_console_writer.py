"""Blocks as text for a console: every word as it is."""

from reports.blocks import BLANK, Column, Grid, Line, Row
from reports.writers.console import Screen, console_text
from reports.writers.plain import plain_text

SCREEN = Screen(40, colour=False)


def test_words_are_printed_as_they_are() -> None:
    """What looks like markup, a number or a smiley in a file is a word like any other."""
    words = "[bold]甲[/bold] :smile: 42"
    assert console_text([Line(words, strong=True)], SCREEN) == f"{words}\n"
    assert plain_text([Line(words, strong=True), BLANK]) == f"{words}\n\n"


def test_a_line_is_broken_nowhere() -> None:
    """Chinese has no blanks to break at: the console itself breaks a long line."""
    words = "村" * 100
    assert console_text([Line(words), BLANK], SCREEN) == f"{words}\n\n"


def test_a_grid_leaves_nothing_out() -> None:
    """A cell that is too wide goes on in the next line; no letter of it is cut off."""
    grid = Grid((Column("编号"), Column("人数", right=True)), (Row(("村" * 60, "1,234")),))
    text = console_text([grid], SCREEN)
    assert text.count("村") == 60
    assert "1,234" in text


def test_strong_words_are_bold_only_on_a_screen_with_colour() -> None:
    """A file that the text is sent to gets no control signs."""
    assert "\x1b[1m" in console_text([Line("甲", strong=True)], Screen(40, colour=True))
    assert "\x1b" not in console_text([Line("甲", strong=True)], SCREEN)
