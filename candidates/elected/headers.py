"""The headers of elected.xlsx: those of the roster that it shares, and its own."""

from collections.abc import Iterator, Mapping

from candidates.rosters.headers import MORE_HEADERS
from candidates.tables.header_row import (
    REMARK_HEADERS,
    SERIAL_HEADERS,
    TOWNSHIP_HEADERS,
    VILLAGE_HEADERS,
    Header,
    header_names,
)
from vocabulary.fields import ROSTER_FIELDS, Field
from vocabulary.kinds import Flag, Whole
from vocabulary.places import FilePlace
from vocabulary.problems import Hint, Problem
from vocabulary.texts import Text

NEEDED = frozenset({"village", "post", "name"})
VOTES = Field("nomination_votes", Whole(), Text("得票", "votes"))  # read as the roster reads votes
WRITE_IN = Field("write_in", Flag(), Text("另选他人", "write-in"))
POST = Text("职务", "post")
# What a write-in's row may tell; of a nominee the roster tells it.
TOLD = ("sex", "ethnicity", "birth_date", "education", "political_status", "kin", "current_posts")
TELLING = ("township", "village", "post", "name", "number", "id_number", "votes")
_OWN: Mapping[str, tuple[str, ...]] = {
    "post": (POST.zh, "当选职务", "当选岗位", "当选职位", "职位", "岗位"),
    "votes": (VOTES.label.zh, "得票数", "当选得票", "票数", "赞成票", "得赞成票", "选票数"),
    "write_in": (WRITE_IN.label.zh, "是否另选他人", "另选"),
}
_EXPECTED = (("number", ROSTER_FIELDS["number"].label), ("votes", VOTES.label))


def elected_names() -> Mapping[str, str]:
    """Return the names of columns by header."""
    shared = ("number", "name", "id_number", *TOLD)
    known: dict[str, tuple[str, ...]] = {
        "township": (*TOWNSHIP_HEADERS, *MORE_HEADERS["township"]),
        "village": (*VILLAGE_HEADERS, *MORE_HEADERS["village"]),
        **_OWN,
    }
    for name in shared:
        field = ROSTER_FIELDS[name]
        known[name] = (field.label.zh, *field.synonyms, *MORE_HEADERS.get(name, ()))
    known["name"] = (*known["name"], "当选人", "当选人姓名")
    return header_names({**known, "serial": SERIAL_HEADERS, "remark": REMARK_HEADERS})


def header_problems(header: Header) -> Iterator[Problem]:
    """Report columns that stand twice, and columns whose lack leaves much open."""
    for column in header.repeated:
        written = header.written(column)
        yield Problem(
            "column-twice",
            header.place(column),
            Text(f"「{written}」列重复，只采用前一列", f"`{written}` stands twice; the first is used"),
            Text("请只保留一列", "keep one of them"),
        )
    for name, label in _EXPECTED:
        if name not in header.columns and not (name == "number" and "id_number" in header.columns):
            yield Problem(
                "missing-column",
                header.place(),
                Text(f"当选结果表缺少「{label.zh}」列", f"the column `{label.zh}` ({label.en}) is missing"),
                Text("请补上此列", "add the column"),
            )


def unread_columns(header: Header) -> list[Hint]:
    """Tell which columns are not read."""
    written = "、".join(dict.fromkeys(header.written(column) for column in header.unknown))
    if not written:
        return []
    message = Text(f"未读取的列：{written}", f"columns that are not read: {written}")
    return [Hint("columns-not-read", FilePlace(header.sheet.file), message)]


def no_header(file: str) -> Problem:
    """Say that the sheet has no row with the headers that it must have."""
    return Problem(
        "no-header",
        FilePlace(file),
        Text(
            "没有找到含「村」「职务」「姓名」的表头，此文件未读取",
            "no row has the headers 村, 职务 and 姓名; nothing was read",
        ),
        Text(
            "请保留表头：乡镇、村、职务、姓名、人员编号、得票、另选他人",
            "keep the headers 乡镇, 村, 职务, 姓名, 人员编号, 得票, 另选他人",
        ),
    )
