import pytest
from hypothesis import given
from hypothesis import strategies as st

from candidates.tables.id_cell import read_id_cell
from tests.candidates.rosters import ZHANG, id_number
from vocabulary.facts import Known, Unknown
from vocabulary.identity import CHECK_CHARACTERS, IdFault, IdNumber, check_character, masked, read_id
from vocabulary.origins import Origin
from vocabulary.places import SheetPlace

PLACE = SheetPlace("rosters/a.xlsx", "名册", 7, "E")


def test_a_number_tells_birth_date_and_sex() -> None:
    """The seventeenth digit is odd for a man."""
    read = read_id(id_number("19800512", 1))
    assert isinstance(read, IdNumber)
    assert (read.born.isoformat(), read.sex) == ("1980-05-12", "male")


def test_blanks_widths_and_a_small_x_are_forgiven() -> None:
    """They are the same number written otherwise."""
    with_x = next(text for serial in range(100) if (text := id_number(serial=serial)).endswith("X"))
    wide = "".join(chr(ord(sign) + 0xFEE0) for sign in with_x)
    for written in (with_x.lower(), wide, f" {with_x[:6]} {with_x[6:]}", f"'{with_x}"):
        read = read_id(written)
        assert isinstance(read, IdNumber)
        assert read.text == with_x


@given(st.text(alphabet="0123456789Xx１ ", max_size=22))
def test_no_number_is_fabricated(text: str) -> None:
    """A usable number is what was written, has the right check character and a real birth date."""
    read = read_id(text)
    if isinstance(read, IdNumber):
        assert read.text == text.replace("１", "1").replace(" ", "").upper()
        assert check_character(read.text[:17]) == read.text[17]
        assert read.text[6:14] == f"{read.born:%Y%m%d}"


@given(st.integers(0, 17), st.sampled_from(CHECK_CHARACTERS))
def test_one_wrong_character_is_always_seen(position: int, other: str) -> None:
    """That is what the check character is for."""
    if ZHANG[position] != other:
        assert isinstance(read_id(ZHANG[:position] + other + ZHANG[position + 1 :]), IdFault)


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        (9.99001198005120e17, "id-numeric"),
        (999001198005120015, "id-numeric"),
        ("9.99001E+17", "id-numeric"),
        ("999001800512001", "id-fifteen"),
        (ZHANG[:-1], "id-shape"),
        ("不详", "id-shape"),
        (id_number("19801305"), "id-birth"),
        (ZHANG[:-1] + ("0" if ZHANG[-1] != "0" else "1"), "id-check"),
    ],
)
def test_a_number_that_cannot_be_used_is_told_and_never_repaired(cell: object, code: str) -> None:
    """What Excel lost is lost; the message says which cell and what to do, and repeats no digit."""
    fact, (problem,) = read_id_cell(cell, PLACE)  # type: ignore[arg-type]
    assert fact == Unknown(Origin.UNCLEAR, PLACE)
    assert (problem.code, problem.place) == (code, PLACE)
    assert "999001" not in problem.message.zh + problem.help.zh + problem.message.en


def test_a_blank_cell_is_blank_and_told() -> None:
    """Nobody is told apart from a namesake without an ID."""
    fact, (problem,) = read_id_cell("  ", PLACE)
    assert fact == Unknown(Origin.BLANK, PLACE)
    assert problem.code == "id-blank"


def test_a_usable_number_keeps_its_place() -> None:
    """The fact says from which cell it comes."""
    assert read_id_cell(ZHANG, PLACE) == (Known(ZHANG, PLACE), [])


def test_a_mask_shows_the_last_four() -> None:
    """The birth date is never among them."""
    assert masked(ZHANG) == "*" * 14 + ZHANG[-4:]
