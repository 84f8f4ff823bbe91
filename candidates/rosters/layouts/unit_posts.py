"""单位及职务 in one column: a post is read where the unit is the row's own village, as 东河村党支部书记."""

from collections.abc import Iterator

from candidates.tables.cells import fact_in_cell
from candidates.tables.header_row import Given, TableRow
from candidates.villages.directory import Directory
from candidates.villages.village import VillageKey
from files.books.sheets import words
from vocabulary.origins import Origin
from vocabulary.writing.words import header_key

_UNIT_AND_POST = ("current_posts", "")


def posts_of_unit(row: TableRow, villages: Directory) -> dict[str, Given]:
    """Return the post without the village before it; a post in any other unit stays as it is written."""
    column = row.header.columns.get("current_posts")
    if column is None or row.header.combined.get(column) != _UNIT_AND_POST:
        return {}
    written = header_key(words(row.cell("current_posts")))
    found = villages.find(VillageKey(row.text("township"), row.text("village")))
    home = found.key if found is not None else VillageKey("", "")
    for post in _after_the_village(written, header_key(home.township), header_key(home.village)):
        if fact_in_cell("current_posts", post) is not Origin.UNCLEAR:
            return {"current_posts": Given(post, row.place("current_posts"))}
    return {}


def _after_the_village(written: str, township: str, village: str) -> Iterator[str]:
    """Yield what stands after the name of the village: 东河村民委员会主任 is 村民委员会主任 of 东河村."""
    for before in (township + village, village) if village else ():
        if written.startswith(before) and len(written) > len(before):
            yield written[len(before) :]
            yield f"{before[-1]}{written[len(before) :]}"
