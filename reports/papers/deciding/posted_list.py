"""名单: the list for posting as a notice of the village, in the columns and order of the article."""

from reports.disclosed.booklet import Grid
from reports.disclosed.deciding.public_list import PublicList
from reports.disclosed.letters import Fields, Letter, Part
from reports.letter_kinds import LetterKind
from reports.papers.deciding.fields import BLANK_DAY
from vocabulary.texts import Lang, Text
from vocabulary.writing.reading_copies import Counts


def _letter(of: Fields, lang: Lang) -> Letter:
    """Word the list of one village."""
    home = f"{of.words['乡镇']}{of.words['村']}"
    said = Text(
        "依照规定，现将候选人名单公布如下：", "As prescribed, the list of candidates is posted as follows:"
    )
    return Letter(
        title=Text(f"{home}候选人名单公告", f"List of candidates: {home}").to(lang),
        to="",
        parts=(
            Part(lines=(said.to(lang),)),
            *of.parts["名单"],
        ),
        signs=(),
        seal=(Text("________________（盖章）", "________________ (seal)").to(lang), BLANK_DAY.to(lang)),
        reader=Text("本名单按规定张榜公布", "posted as prescribed").to(lang),
        inside=False,
        posted=True,
    )


LIST = LetterKind(
    "名单",
    "list for posting, from people's decisions",
    Counts.POSTED,
    ("乡镇", "村"),
    ("名单",),
    ("村", "名单"),
    _letter,
)


def list_fields(made: PublicList, lang: Lang) -> Fields:
    """Return what is filled in on the list of one village."""
    columns, rows = list_cells(made, lang)
    return Fields(
        {"乡镇": made.township, "村": made.village},
        {"名单": (Part(grid=Grid(columns, rows)),)},
    )


def list_cells(made: PublicList, lang: Lang) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Return the columns and the rows of one list."""
    columns = tuple(column.to(lang) for column in made.columns)
    return columns, tuple(tuple(cell.to(lang) for cell in row) for row in made.rows)
