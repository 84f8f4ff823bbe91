"""Posts nominated for, in one column or in one for each body: 委员 means another post below 党组织."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from candidates.tables.cells import list_posts, read_several
from candidates.tables.header_row import Given, Header, TableRow
from candidates.tables.words.cell_words import OPTIONS, word_key
from candidates.tables.words.post_words import ONE_PERSON
from files.books.sheets import CellValue, is_blank, words
from vocabulary.catalogue.rosters import roster_rows as catalogue
from vocabulary.elections.choices import BODIES, POSTS
from vocabulary.places import SheetPlace
from vocabulary.problems import Problem, problem
from vocabulary.texts import Text
from vocabulary.writing.names import same_name_key

# The body of each column, and what it is called in headers.
_BODY: Mapping[str, str] = {
    "posts_branch": "branch",
    "posts_committee": "committee",
    "posts_supervision": "supervision",
}
POST_COLUMNS = ("posts", *_BODY)
_CALLED: Mapping[str, tuple[str, ...]] = {
    "posts_branch": ("党组织", "村党组织", "党支部", "村党支部", "支部", "党总支", "支委会", "村支委会"),
    "posts_committee": ("村委会", "村民委员会", "村委", "村（居）委会", "居委会", "居民委员会"),
    "posts_supervision": (
        *("监委会", "村监委会", "村务监督委员会", "监督委员会"),
        *("居务监督委员会", "村（居）务监督委员会"),
    ),
}
NOMINATED = ("提名", "拟任", "拟提名", "被提名", "拟推荐")
IN_OFFICE = ("现任", "现")  # of members who sit
_POST = ("职务", "岗位", "职位")
# What a short word means below the body it belongs to.
_SHORT: Mapping[str, Mapping[str, str]] = {
    "posts_branch": {"委员": "branch_member"},
    "posts_committee": {},
    "posts_supervision": {
        "主任": "supervision_head",
        "委员": "supervision_member",
        "成员": "supervision_member",
    },
}
_WORDS: Mapping[str, Mapping[str, str]] = {
    column: {
        **{word: post for word, post in OPTIONS["posts"].items() if post in BODIES[body]},
        **_SHORT[column],
        **ONE_PERSON,
    }
    for column, body in _BODY.items()
}
_NONE = frozenset({"无", "没有", "未提名", "不提名"})


@dataclass(frozen=True, slots=True)
class PostsRead:
    """What a row says of posts: those that are sure, the words that are not, and the columns left blank."""

    posts: frozenset[str]
    unread: tuple[str, ...]
    blank: tuple[str, ...]
    filled: bool  # whether any column says anything
    place: SheetPlace


def post_headers(verbs: Sequence[str] = NOMINATED) -> Mapping[str, tuple[str, ...]]:
    """Return the headers of the columns for one body, in every way that surely means it."""
    return {column: tuple(_headers(called, verbs)) for column, called in _CALLED.items()}


def read_posts(row: TableRow) -> PostsRead:
    """Read all columns of posts that the roster has."""
    present = _present(row.header) or ["posts"]
    filled = [column for column in present if not is_blank(row.cell(column))]
    reads = [_read(column, row) for column in filled]
    # Of one column the posts are kept as they were read before: most rows share theirs.
    posts = reads[0][0] if len(reads) == 1 else frozenset[str]().union(*(known for known, _ in reads))
    unread = [word for _, strange in reads for word in strange]
    if filled and not posts and not unread:  # every column says that there is no post
        unread = [row.text(filled[0])]
    place = row.place((filled or present)[0])
    blank = tuple(column for column in present if column not in filled)
    return PostsRead(posts, tuple(unread), blank, bool(filled), place)


def in_words_of_the_body(row: TableRow, column: str) -> dict[str, Given]:
    """Return the plain cell of posts with the short words put as the body that the table is about means them.

    Below 村党组织 `委员` is a post of the branch; every other word means what it means anywhere.
    """
    value, short = row.cell("posts"), _SHORT.get(column, {})
    if "posts" not in row.header.columns or is_blank(value):
        return {}
    parts = list_posts(value)
    if not any(word_key(part) in short for part in parts):
        return {}
    meant = (POSTS[short[word_key(part)]].zh if word_key(part) in short else part for part in parts)
    return {"posts": Given("、".join(meant), row.place("posts"))}


def half_filled(header: Header) -> Iterator[Problem]:
    """Report each column of posts that is blank in rows which fill another: it may have been forgotten."""
    present = _present(header)
    if len(present) < 2:
        return
    people = [row for row in header.rows() if same_name_key(row.text("name")) or row.text("id_number")]
    filled = [row for row in people if any(not is_blank(row.cell(column)) for column in present)]
    for column in present:
        missing = sum(is_blank(row.cell(column)) for row in filled)
        if missing:
            yield _half_filled(header, column, missing)


def post_left_out(row: TableRow, column: str) -> Text:
    """Say that one of several columns of posts is blank."""
    written = row.header.written(row.header.columns[column])
    return Text(
        f"「{written}」栏未填，无法区分未提名与漏填",
        f"`{written}` is blank: not nominated, or left out",
    )


def _headers(called: tuple[str, ...], verbs: Sequence[str]) -> Iterator[str]:
    """Return the headers for a body: 拟任职务（党组织）, 党组织拟任职务, 拟任党组织职务, and so on."""
    for body in called:
        for nominated in verbs:
            for post in _POST:
                plain = f"{nominated}{post}"
                yield from (f"{plain}（{body}）", f"{plain}{body}", f"{plain}/{body}", f"{plain}-{body}")
                yield from (f"{body}{plain}", f"{body}/{plain}", f"{nominated}{body}{post}")


def _present(header: Header) -> list[str]:
    """Return the columns of posts that a roster has."""
    return [column for column in POST_COLUMNS if column in header.columns]


def _read(column: str, row: TableRow) -> tuple[frozenset[str], Sequence[str]]:
    """Read one column: below a body's name only its own posts are sure."""
    value = _without_village(row.cell(column), row.text("village"))
    if column == "posts":
        return read_several("posts", value)
    if word_key(words(value)) in _NONE:
        return frozenset(), []
    known = _WORDS[column]
    parts = list_posts(value)
    return (
        frozenset(known[word_key(part)] for part in parts if word_key(part) in known),
        [part for part in parts if word_key(part) not in known],
    )


def _without_village(value: CellValue, village: str) -> CellValue:
    """Return a cell of posts without the village's own name before them: 东河村党支部书记, of 东河村."""
    if not isinstance(value, str) or len(village) < 2 or village not in value:
        return value
    return re.sub(rf"(^|[^\u4e00-\u9fff]){re.escape(village)}", r"\1", value)


def _half_filled(header: Header, column: str, missing: int) -> Problem:
    """Say once for a column how many of its cells are blank."""
    written = header.written(header.columns[column])
    return problem(
        catalogue.POST_HALF_FILLED, header.place(header.columns[column]), written=written, missing=missing
    )
