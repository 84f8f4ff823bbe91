import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candidates.tables.id_cell import read_id_cell
from candidates.tables.id_documents import is_card_of_a_foreigner
from tests.candidates.rosters import ZHANG, id_number
from vocabulary.facts import Known, Unknown
from vocabulary.origins import Origin
from vocabulary.places import SheetPlace
from vocabulary.writing.identity import (
    CHECK_CHARACTERS,
    IdFault,
    IdNumber,
    born_and_sex,
    check_character,
    masked,
    read_id,
)

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


@pytest.mark.parametrize(
    "written",
    [
        *("{0}-{1}-{2}", "'{0}{1}{2}", '"{0}{1}{2}"', "“{0}{1}{2}”", "={0}{1}{2}", '="{0}{1}{2}"'),
        *("ID:{0}{1}{2}", "身份证号：{0}{1}{2}", "{0}{1}{2}。", "{0}－{1}－{2}", "{0}–{1}–{2}"),
    ],
)
def test_what_stands_around_the_number_is_forgiven(written: str) -> None:
    """The check digit still says whether it is the number."""
    read = read_id(written.format(ZHANG[:6], ZHANG[6:14], ZHANG[14:]))
    assert isinstance(read, IdNumber)
    assert read.text == ZHANG


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("H1234567800", "港澳居民来往内地通行证"),
        ("12345678", "台湾居民来往大陆通行证"),
        ("E12345678", "护照"),
        ("USA110080051201", "外国人永久居留证件"),
        ("军字第1234567号", "军人、警官证件"),
        ("待补", "身份证号栏写的是「待补」"),
        (f"{ZHANG}/{ZHANG}", "不止一个号码"),
    ],
)
def test_a_number_of_another_document_is_named(written: str, shown: str) -> None:
    """The sender sees what stands there, and what to write; no digit is repeated."""
    _, (problem,) = read_id_cell(written, PLACE)
    assert shown in problem.message.zh
    assert not re.search(r"[0-9]{3}", problem.message.zh)


def test_the_card_of_a_foreigner_has_the_form_of_an_id() -> None:
    """Its number begins with 9 and a province; the fictional 999 is none."""
    assert is_card_of_a_foreigner("91115619800512001X")
    assert not is_card_of_a_foreigner(ZHANG)


@given(st.text(alphabet="0123456789Xx１ ", max_size=22))
def test_no_number_is_fabricated(text: str) -> None:
    """A usable number is what was written, has the right check character and a real birth date."""
    read = read_id(text)
    if isinstance(read, IdNumber):
        assert read.text == text.replace("１", "1").replace(" ", "").upper()
        assert check_character(read.text[:17]) == read.text[17]
        assert read.text[6:14] == f"{read.born:%Y%m%d}"
    as_it_stands = isinstance(read, IdNumber) and read.text == text
    assert born_and_sex(text) == ((read.born, read.sex) if as_it_stands else None)


@given(st.integers(0, 999_999), st.dates(), st.integers(0, 999), st.sampled_from(CHECK_CHARACTERS))
def test_a_number_as_it_stands_says_what_it_says_elsewhere(
    area: int, born: date, serial: int, check: str
) -> None:
    """Its parts are weighed apart and come to the same; an area begins with no 0, and nobody is that old."""
    first = f"{area:06d}{born.year:04d}{born:%m%d}" + f"{serial:03d}"
    read, text = born_and_sex(first + check), first + check
    right = check == check_character(first) and area >= 100_000 and 1880 <= born.year <= 2200
    assert read == ((born, "male" if serial % 2 else "female") if right else None)
    assert (read is None) == isinstance(read_id(text), IdFault)


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
        ("000000198005120017", "id-place"),
        ("111111111111111111", "id-birth"),
        ("H1234567800", "id-document"),
        ("M12345678", "id-document"),
        ("12345678", "id-document"),
        ("台胞证12345678", "id-document"),
        ("E12345678", "id-document"),
        ("EA1234567", "id-document"),
        ("护照 X1234567", "id-document"),
        ("USA110080051201", "id-document"),
        ("军字第1234567号", "id-document"),
        ("军官证", "id-document"),
        ("A123456(7)", "id-document"),
        (f"{ZHANG}/{id_number(serial=3)}", "id-shape"),
        (f"{ZHANG}（旧号999001800512001）", "id-shape"),
        ("待补", "id-shape"),
        ("身份证遗失", "id-shape"),
        ("19800512", "id-shape"),
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
