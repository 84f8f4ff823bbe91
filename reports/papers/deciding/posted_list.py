"""名单: the list for posting as a notice of the village, in the columns and order of the article."""

from reports.disclosed.booklet import Grid
from reports.disclosed.letters import Letter, Part
from reports.disclosed.public_list import PublicList

LIST = "名单"


def posted_list(made: PublicList) -> Letter:
    """Return the list of one village."""
    return Letter(
        title=f"{made.township}{made.village}候选人名单公告",
        to="",
        parts=(
            Part(lines=("依照规定，现将候选人名单公布如下：",)),
            Part(grid=Grid(made.columns, made.rows)),
        ),
        signs=(),
        seal=("________________（盖章）", "______年____月____日"),
        reader="本名单按规定张榜公布",
        inside=False,
    )
