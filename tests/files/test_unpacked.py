from hypothesis import example, given
from hypothesis import strategies as st

from files.books.unpacked import Package, measure_sheet, walk_cells

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
