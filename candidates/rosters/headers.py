"""The headers of a roster: every field by its label, its synonyms and what the county also writes."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from candidates.rosters.columns.education_columns import EDUCATION_HEADERS
from candidates.rosters.columns.post_columns import IN_OFFICE, POST_COLUMNS, half_filled, post_headers
from candidates.tables.header_row import Header, header_names
from candidates.tables.layouts.combined import COMBINED
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
from files.books.sheets import Sheet
from vocabulary.catalogue.rosters import roster_files as catalogue
from vocabulary.columns.roster_columns import ROSTER_FIELDS
from vocabulary.elections.election_kinds import ElectionKind
from vocabulary.fields import OF_A_NOMINATION
from vocabulary.places import FilePlace
from vocabulary.problems import Hint, Problem, hint, problem
from vocabulary.texts import Text

# What townships also write above a column that surely means it.
MORE_HEADERS: Mapping[str, tuple[str, ...]] = {
    "name": ("人选姓名", "候选人姓名", "初步人选姓名", "初步候选人姓名", "姓名（与身份证一致）", "人员姓名"),
    "former_name": ("曾用姓名", "原名"),
    "sex": ("性别（男/女）", "男/女"),
    "ethnicity": ("族别", "民族成份", "民族成分"),
    "birth_date": (
        "出生时间",
        "出生",
        "出生年、月",
        "出生日期（年月日）",
        "出生年月（公历）",
    ),
    "id_number": (
        *("居民身份证号", "居民身份证号码", "公民身份证号", "公民身份证号码", "公民身份号", "身份号码"),
        *("身份证件号码", "身份证号（18位）", "身份证号码（18位）", "18位身份证号", "身份证（18位）"),
    ),
    "education": ("学历情况", "文化", "现有文化程度", "学历（最高）"),
    "political_status": ("政治身份", "党派"),
    "joined_on": ("入党年月日", "何时入党", "加入中共时间", "加入中国共产党时间"),
    "posts": ("拟提名职务", "拟任岗位", "拟任职位", "提名职位", "拟提名岗位", "被提名职务", "拟推荐职务"),
    "nominated_by": ("产生方式", "提名形式"),
    "nomination_votes": ("得票数", "提名得票数", "得票"),
    "current_posts": ("现任职", "现任村职务", "现职务", "现任职位", "现任村（社区）职务"),
    "registered_voter": ("是否登记", "是否选民", "是否为登记选民", "选民登记情况"),
    "household_here": ("是否本村户口", "户籍是否在本村"),
    "resident_since": ("本村居住起始时间",),
    "kin": ("近亲属情况", "近亲属申报情况", "亲属关系申报"),
    "consent": ("是否同意核查", "授权情况"),
    "state": ("人员状态",),
    "township": ("乡镇（街道办）", "乡（镇、街道）", "镇（乡）", "镇（乡、街道）", "乡镇街道", "街道"),
    "village": (
        *(
            "村（居）",
            "村居",
            "村（居）委会",
            "村（社区）名称",
            "所在村（社区）",
            "村/社区",
            "村社区",
            "村民委员会",
        ),
        *("所属村（社区）", "行政村名称", "村委会"),
        # With the township in front of the name, as a village is read anywhere.
        *("乡镇村", "乡镇、村", "乡镇/村", "乡镇及村", "镇村", "所属乡镇村", "所在乡镇村", "乡（镇）村"),
        *("乡镇（街道）、村（社区）", "乡镇（街道）村（社区）", "乡镇（街道）、村"),
    ),
}
# The columns that identify somebody: a row in which only others are filled is about nobody.
IDENTIFYING = ("township", "village", *ROSTER_FIELDS, *POST_COLUMNS[1:], *EDUCATION_HEADERS)


def _columns() -> Iterator[ColumnSpec]:
    """Yield the columns of a roster; serial and remark come last, for a field may claim their headers."""
    yield TOWNSHIP.also(*MORE_HEADERS["township"])
    yield replace(VILLAGE.also(*MORE_HEADERS["village"]), wished=Text("村", "village"))
    for name, known in ROSTER_FIELDS.items():
        column = roster_column(name, *MORE_HEADERS.get(name, ()), needed=name in {"name", "id_number"})
        posts = name == "posts"
        yield replace(column, wished=known.label, instead=POST_COLUMNS[1:]) if posts else column
    for name, headers in {**post_headers(), **EDUCATION_HEADERS}.items():
        yield ColumnSpec(name, Text(headers[0], ""), headers[1:])  # we never write it
    yield from (SERIAL, REMARK)


ROSTER = TableSpec(
    "名册",
    tuple(_columns()),
    key=("township", "village", "name", "id_number"),
    words=TableWords(
        Text("名册", "the roster"),
        unused=Text("此文件未读取", "nothing was read"),
        keep=Text(
            "请保留名册模板的表头，或在 election.yaml 的 headers 中写明本县用语",
            "keep the headers of the blank roster",
        ),
        add=Text(
            "请补上此列；在此之前其中人员不会得出“未发现问题”",
            "add the column; nobody passes without it",
        ),
    ),
)


def _office_columns() -> Iterator[ColumnSpec]:
    """Yield the columns of a roster of members in office: the posts held stand for those nominated for."""
    held, bodies = ROSTER.column("current_posts"), post_headers(IN_OFFICE)
    for column in ROSTER.columns:
        if column.name == "posts":
            yield replace(
                held, name="posts", wished=ROSTER_FIELDS["current_posts"].label, instead=tuple(bodies)
            )
        elif column.name in bodies:
            headers = bodies[column.name]
            yield replace(column, label=Text(headers[0], ""), synonyms=headers[1:])
        elif column.name not in OF_A_NOMINATION | {"current_posts"}:
            yield column


OFFICE = replace(ROSTER, columns=tuple(_office_columns()))


def roster_spec(kind: ElectionKind) -> TableSpec:
    """Return what a roster consists of: of nominees, or of members in office."""
    return ROSTER if kind.elects else OFFICE


def roster_names(extra: Mapping[str, tuple[str, ...]], spec: TableSpec = ROSTER) -> Mapping[str, str]:
    """Return the names of columns by header; `extra` are the county's own headers by field."""
    known = [column.name for column in spec.columns if column.read]
    # The county's own headers come first: it may call a person number 编号, which elsewhere is a serial.
    return {
        **header_names(COMBINED),
        **spec.names(),
        **header_names({name: extra.get(name, ()) for name in known}),
    }


def find_roster_header(sheet: Sheet, names: Mapping[str, str]) -> Header | None:
    """Find the row of headers of a roster."""
    return ROSTER.find(sheet, names)


def header_problems(
    header: Header, *, village_known: bool, form: bool, spec: TableSpec = ROSTER
) -> Iterator[Problem]:
    """Report columns that are there twice, and columns without which nobody can be reviewed."""
    yield from spec.problems(header, frozenset({"village"}) if village_known else frozenset())
    if not form:  # one of several cells may be blank on a form, but no column was forgotten
        yield from half_filled(header)


def nobody_listed(file: str) -> Hint:
    """Report a roster that has its headers and nobody below them."""
    return hint(catalogue.NOBODY_LISTED, FilePlace(file))


def sheet_without_header(sheet: Sheet) -> Problem:
    """Say that one sheet among others has no row of headers."""
    return problem(catalogue.SHEET_WITHOUT_HEADER, sheet.place(0))
