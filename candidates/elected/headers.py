"""The headers of elected.xlsx: those of the roster that it shares, and its own."""

from dataclasses import replace

from candidates.rosters.headers import MORE_HEADERS
from candidates.tables.spec import (
    REMARK,
    SERIAL,
    TOWNSHIP,
    VILLAGE,
    ColumnSpec,
    TableSpec,
    TableWords,
    roster_column,
)
from vocabulary.columns.field import Field
from vocabulary.columns.roster_columns import ROSTER_FIELDS
from vocabulary.kinds import Flag, Whole
from vocabulary.texts import Text

VOTES = Field("nomination_votes", Whole(), Text("得票", "votes"))  # read as the roster reads votes
WRITE_IN = Field("write_in", Flag(), Text("另选他人", "write-in"))
POST = Text("职务", "post")
# What a write-in's row may state; of a nominee the roster states it.
OF_WRITE_INS = (
    *("sex", "ethnicity", "birth_date", "education", "political_status", "joined_on"),
    *("household_here", "resident_since", "registered_voter", "kin", "current_posts"),
)
IDENTIFYING = ("township", "village", "post", "name", "number", "id_number", "votes")


def _column(name: str) -> ColumnSpec:
    """Return a column that the roster has too."""
    return roster_column(name, *MORE_HEADERS.get(name, ()))


ELECTED = TableSpec(
    "当选结果",
    (
        TOWNSHIP.also(*MORE_HEADERS["township"]),
        replace(VILLAGE.also(*MORE_HEADERS["village"]), needed=True),
        ColumnSpec("post", POST, ("当选职务", "当选岗位", "当选职位", "职位", "岗位"), needed=True),
        roster_column("name", *MORE_HEADERS["name"], "当选人", "当选人姓名", needed=True),
        replace(_column("number"), wished=ROSTER_FIELDS["number"].label, instead=("id_number",)),
        _column("id_number"),
        ColumnSpec(
            "votes",
            VOTES.label,
            ("得票数", "当选得票", "票数", "赞成票", "得赞成票", "选票数"),
            wished=VOTES.label,
        ),
        ColumnSpec("write_in", WRITE_IN.label, ("是否另选他人", "另选")),
        *map(_column, OF_WRITE_INS),
        SERIAL,
        REMARK,
    ),
    key=("township", "village", "post", "number", "name", "id_number"),
    words=TableWords(
        Text("当选结果表", "the table of results"),
        unused=Text("此文件未读取", "nothing was read"),
        keep=Text(
            "请保留表头：乡镇、村、职务、姓名、人员编号、得票、另选他人",
            "keep the headers 乡镇, 村, 职务, 姓名, 人员编号, 得票, 另选他人",
        ),
        add=Text("请补上此列", "add the column"),
    ),
)
