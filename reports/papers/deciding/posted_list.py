"""名单: the list for posting as a notice of the village, in the columns and order of the article."""

from reports.disclosed.booklet import Grid
from reports.disclosed.deciding.public_list import PublicList
from reports.disclosed.letters import Fields, Letter, Part
from reports.letter_kinds import LetterKind


def _letter(of: Fields) -> Letter:
    """Word the list of one village."""
    return Letter(
        title=f"{of.words['乡镇']}{of.words['村']}候选人名单公告",
        to="",
        parts=(
            Part(lines=("依照规定，现将候选人名单公布如下：",)),
            *of.parts["名单"],
        ),
        signs=(),
        seal=("________________（盖章）", "______年____月____日"),
        reader="本名单按规定张榜公布",
        inside=False,
        posted=True,
    )


LIST = LetterKind("名单", ("乡镇", "村"), ("名单",), ("村", "名单"), _letter)


def list_fields(made: PublicList) -> Fields:
    """Return what is filled in on the list of one village."""
    return Fields(
        {"乡镇": made.township, "村": made.village},
        {"名单": (Part(grid=Grid(made.columns, made.rows)),)},
    )
