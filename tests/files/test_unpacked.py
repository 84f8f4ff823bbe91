import io
import zipfile

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from files.books import unpacked
from files.books.bounds import MOST
from files.books.unpacked import Package, measure, measure_sheet, open_package, walk_cells

CELLS = st.tuples(
    st.sampled_from(["A", "C", "Z", "AB", "XFD", ""]),
    st.sampled_from([None, None, None, 1, 7, 200_000]),  # the row it names, if it is not its own
    st.sampled_from(["", ' s="3"', ' t="s"', ' s="1" t="s"', " t='s'", ' spans="1:2"', ' r="Q9"', ' s=">"']),
    st.sampled_from(
        [
            *("/>", "></c>", "><v>5</v></c>", "><f>A1*2</f><v>5</v></c>", "><v/></c>"),
            *("><is><t> t=&quot;s&quot;</t></is></c>", "> <v>5</v></c>", "><!--<c r='D9'>--></c>"),
        ]
    ),
    st.sampled_from(["", "", "", "x:"]),
)
ROWS = st.tuples(st.integers(1, 90_000), st.booleans(), st.lists(CELLS, max_size=4))


def at_row(number: int, *, named: bool) -> str:
    """Write the name of a row, where it has one."""
    return f' r="{number}"' if named else ""


def sheet(rows: list[tuple[int, bool, list[tuple[str, int | None, str, str, str]]]]) -> bytes:
    """Write a sheet, plainly or oddly."""
    parts = []
    for number, named, cells in rows:
        inside = ""
        for letters, row, attributes, rest, prefix in cells:
            at = f' r="{letters}{row or number}"' if letters else ""
            inside += f"<{prefix}c{at}{attributes}{rest.replace('</c>', f'</{prefix}c>')}"
        parts.append(f"<row{at_row(number, named=named)}>{inside}</row>")
    return f'<?xml version="1.0"?><worksheet><sheetData>{"".join(parts)}</sheetData></worksheet>'.encode()


@given(st.lists(ROWS, max_size=4))
@example([(3, True, [("A", None, ' t="s"', "><v>5</v></c>", ""), ("C", None, "", "/>", "")])])
@example([(1, True, [("C", None, "", "><v>5</v></c>", ""), ("A", None, "", "><v>5</v></c>", "")])])
@example([(5, True, [("A", None, "", "/>", "")]), (2, True, [("C", None, "", "><v>5</v></c>", "")])])
@example([(1, True, [("A", 200_000, "", "><v>5</v></c>", ""), ("A", None, "", "><v>5</v></c>", "")])])
def test_a_quick_look_measures_what_a_walk_through_every_cell_does(
    rows: list[tuple[int, bool, list[tuple[str, int | None, str, str, str]]]],
) -> None:
    """A sheet that is not written as nearly all are is walked through: no cell escapes the measure."""
    data = sheet(rows)
    quick, walked = Package([]), Package([])
    measure_sheet(data, quick)
    walk_cells(data, walked)
    assert quick.cells == walked.cells
    assert quick.shared >= walked.shared


def test_a_text_that_looks_like_a_cell_measures_no_less() -> None:
    """Too many shared texts at most make us look closer; too few would let a hostile file in."""
    data = sheet([(1, True, [("A", None, "", '><is><t>a t="s" b</t></is></c>', "")])])
    package = Package([])
    measure_sheet(data, package)
    assert (package.cells, package.shared) == (1, 1)


AROUND = (
    ("xl/workbook.xml", b'<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>'),
    (
        "xl/_rels/workbook.xml.rels",
        b'<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    ("xl/sharedStrings.xml", b"<sst><si><t>1</t></si><si><t>22</t></si></sst>"),
)


def measured(data: bytes, texts: bytes = AROUND[-1][1]) -> Package:
    """Measure a workbook with one sheet."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        shared = ("xl/sharedStrings.xml", texts)
        for name, part in (*AROUND[:-1], shared, ("xl/worksheets/sheet1.xml", data)):
            archive.writestr(name, part)
    archive, package = open_package(stream.getvalue())
    measure(archive, package)
    return package


@pytest.mark.parametrize("long", ["<si><t>{}</t></si>", '<si a=""><t>{}</t></si>', "<x:si><t>{}</t></x:si>"])
def test_a_shared_text_is_as_long_however_it_begins(long: str) -> None:
    """The quick way to its length is for texts that all begin alike; another one is not taken for a part."""
    data = sheet([(1, True, [("A", None, ' t="s"', "><v>0</v></c>", "")] * 5)])
    text = long.format("x" * 100)
    for texts in (f"<si><t>1</t></si>{text}", f"{text}<si><t>1</t></si>"):
        shown = measured(data, f"<sst>{texts}</sst>".encode()).text // 5
        assert len(text) <= shown <= len(text) + len("</sst>")


BARE = st.tuples(
    st.sampled_from(["A", "B", "Z"]),
    st.sampled_from([None] * 9 + [4]),
    st.sampled_from(["", ' s="3"', ' t="s"', ' s="1" t="s"', ' s="2" t="s"', ' t="e"']),
    st.sampled_from(["/>", "><v>5</v></c>", '><v>&lt;c r=&quot;A1&quot; t="s"></v></c>', "><f>1</f></c>"]),
    st.sampled_from([""] * 9 + ["x:"]),
)
END = st.sampled_from(
    ["", "<dataValidation><formula1>1</formula1></dataValidation>", "<!--<v><![CDATA[1]]>-->"]
)


@given(st.lists(st.tuples(st.integers(1, 9), st.just(True), st.lists(BARE, max_size=3)), max_size=3), END)
def test_rows_of_bare_values_are_measured_like_any_others(
    rows: list[tuple[int, bool, list[tuple[str, int | None, str, str, str]]]], end: str
) -> None:
    """What is not looked at in them is not there; of cells too many are counted, and never too few."""
    data = sheet(rows).replace(b"</sheetData>", b"</sheetData>" + end.encode())
    quick = measured(data)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(unpacked, "around_bare_rows", lambda _: None)
        close = measured(data)
    assert quick.cells >= close.cells
    assert quick.shared == close.shared
    assert quick.text == close.text
    assert (quick.uncalculated, quick.errors, quick.plain) == (close.uncalculated, close.errors, close.plain)


def test_a_long_and_narrow_sheet_is_not_too_large() -> None:
    """A count that is too high by its columns refuses nobody: then every column is looked at."""
    cells = [
        (1, True, [("A", None, "", "><v>1</v></c>", "")]),
        (190_000, True, [("B", None, "", "><v>1</v></c>", "")]),
    ]
    assert measured(sheet(cells)).cells == 380_000 < MOST.cells
