"""Cases of rosters about headers and columns: titles, levels, posts, schooling."""

from tests.candidates.rosters import HEADERS, LI, ROW_OF_LI, ROW_OF_ZHANG, Row
from tests.corpus.rosters.tools import (
    BOTH,
    LEVELS,
    LEVELS_MERGED,
    LEVELS_NAMES,
    ONE,
    ROWS,
    TWO,
    Case,
    L,
    Z,
    book,
    one,
    page,
    refused,
    text,
)


def header_cases() -> list[Case]:
    """Titles, merged headers, headers under other names."""
    other = ("序", "镇（乡）", "村（社区）名称", "＊姓　名", "男/女", "出生时间", "公民身份号码", "拟任岗位")
    three = [
        ("序号", "人选基本情况", None, None, None, None, None, "提名情况"),
        (None, "乡镇", "村", "个人信息", None, None, None, "提名职务"),
        (None, None, None, "姓名", "性别", "出生年月", "身份证号", None),
    ]
    three_merged = [(0, 0, 2, 0), (0, 1, 0, 6), (1, 1, 2, 1), (1, 2, 2, 2), (1, 3, 1, 6), (1, 7, 2, 7)]
    family = [
        (*HEADERS, "家庭成员", None),
        (*[None] * 8, "姓名", "身份证号"),
    ]
    before = [
        ("家庭成员", None, *HEADERS),
        ("姓名", "身份证号", *[None] * 8),
    ]
    down = [(0, column, 1, column) for column in range(8)]
    return [
        one("plain", book(HEADERS, *ROWS), BOTH, TWO),
        one("title rows above", book(("名册",), ("填报单位：",), (), HEADERS, *ROWS), BOTH, TWO),
        one(
            "merged title, sender and headers on two levels",
            book(*LEVELS, (*ROW_OF_ZHANG, 120), (*ROW_OF_LI, 80), merged=LEVELS_MERGED),
            BOTH,
            TWO,
            headers=LEVELS_NAMES,
        ),
        one("headers on three levels", book(*three, *ROWS, merged=three_merged), BOTH, TWO),
        one(
            "two levels in text, nothing merged",
            text((*HEADERS[:7], "提名"), (*[None] * 7, "职务"), *ROWS),
            BOTH,
            TWO,
            file="a.csv",
        ),
        one(
            "two levels in a web page",
            page(
                (*HEADERS[:7], "提名"),
                ("职务",),
                *ROWS,
                spans={(0, column): ' rowspan="2"' for column in range(7)},
            ),
            BOTH,
            TWO,
            file="a.xls",
        ),
        one(
            "name and ID of relatives behind are not the nominee's",
            book(*family, (*ROW_OF_ZHANG, "李氏", LI), merged=[*down, (0, 8, 0, 9)]),
            [Z],
            ONE,
            hints=("columns-not-read",),
        ),
        one(
            "name and ID of relatives in front are not the nominee's",
            book(
                *before,
                ("李氏", LI, *ROW_OF_ZHANG),
                merged=[*((0, column + 2, 1, column + 2) for column in range(8)), (0, 0, 0, 1)],
            ),
            [Z],
            ONE,
            hints=("columns-not-read",),
        ),
        one(
            "a header merged over a row of people swallows nobody",
            book(HEADERS, *ROWS, merged=[(0, 0, 1, 0)]),
            BOTH,
            TWO,
        ),
        one("other headers that mean the same", book(other, *ROWS), BOTH, TWO),
        one(
            "headers of the county's own",
            book(("编码", *HEADERS[1:3], "候选者", *HEADERS[4:]), *ROWS),
            BOTH,
            TWO,
            headers={"name": ("候选者",)},
            hints=("columns-not-read",),
        ),
        one(
            "headers repeated on the second page",
            book(HEADERS, ROW_OF_ZHANG, HEADERS, ROW_OF_LI),
            BOTH,
            (3, 2, 0, 1),
        ),
        refused("no headers", book(*ROWS), "no-header", "表头"),
    ]


def post_cases() -> list[Case]:
    """Give posts in a column for each body."""
    start = HEADERS[:7]
    by_body = (*start, "拟任职务（党组织）", "拟任职务(村委会)")
    zhang, li = ROW_OF_ZHANG[:7], ROW_OF_LI[:7]
    posts = ("secretary", "branch_member")
    branch = [who.replace(post, own) for who, post, own in zip(BOTH, ("chair", "member"), posts, strict=True)]
    levels = [(*start, "拟任职务", None), (*[None] * 7, "党组织", "村委会")]
    levels_merged = [*((0, column, 1, column) for column in range(7)), (0, 7, 0, 8)]
    return [
        one(
            "a column of posts for each body",
            book(by_body, (*zhang, "书记", "无"), (*li, "委员", "无")),
            branch,
            TWO,
        ),
        one(
            "posts of both bodies",
            book(by_body, (*zhang, "党支部书记", "主任"), (*li, "委员", "委员")),
            [Z.replace("chair", "chair+secretary"), L.replace("member", "member+branch_member")],
            TWO,
        ),
        one(
            "one header above the bodies",
            book(*levels, (*zhang, "无", "主任"), (*li, "无", "委员"), merged=levels_merged),
            BOTH,
            TWO,
        ),
        one(
            "posts of the branch and of the supervision committee",
            book(
                (*start, "提名党支部职务", "提名职务（村务监督委员会）"),
                (*zhang, "支委", "主任"),
                (*li, "无", "成员"),
            ),
            [
                Z.replace("chair", "branch_member+supervision_head"),
                L.replace("member", "supervision_member"),
            ],
            TWO,
        ),
        one(
            "a blank beside a post may be forgotten",
            book(by_body, (*zhang, None, "主任"), (*li, "无", "委员")),
            [Z.replace("chair -", "chair no_post"), L],
            TWO,
            problems=("post-blank",),
            says="「拟任职务（党组织）」栏有 1 人未填",
        ),
        one(
            "all columns of posts blank",
            book(by_body, (*zhang, None, None), (*li, "无", "无")),
            [Z.replace("chair -", "- no_post"), L.replace("member -", "- no_post")],
            TWO,
            problems=("post-blank", "post-unknown"),
        ),
        one(
            "a post of another body than the column's",
            book(by_body, (*zhang, "主任", "无"), (*li, "委员", "支部书记、委员")),
            [Z.replace("chair -", "- no_post"), L.replace("member -", "member+branch_member no_post")],
            TWO,
            problems=("post-unknown", "post-unknown"),
        ),
        one(
            "what people hold is not what they are nominated for",
            book((*HEADERS, "现任职务（党组织）"), (*ROW_OF_ZHANG, "书记"), (*ROW_OF_LI, "无")),
            BOTH,
            TWO,
            hints=("columns-not-read",),
        ),
    ]


def education_cases() -> list[Case]:
    """Give schooling in two columns, or two values in one."""
    two = (*HEADERS, "全日制学历", "在职学历")
    together = (*HEADERS, "学历（全日制／在职）")
    levels = [(*HEADERS, "学历", None), (*[None] * 8, "全日制教育", "在职教育")]
    merged = [*((0, column, 1, column) for column in range(8)), (0, 8, 0, 9)]
    college, blank, unclear, senior = "college", "blank", "unclear", "senior"
    return [
        schooling("the higher of two columns", two, ("高中", "在职大专"), college),
        schooling("full time is the higher one", two, ("大专", "中专"), college),
        schooling("no schooling in service", two, ("高中", "无"), senior),
        schooling("a blank is no schooling that was denied", two, ("高中", None), blank),
        schooling("no schooling at all", two, ("无", "无"), unclear),
        schooling("one of two unclear", two, ("高中", "省委党校函授"), unclear, "cell-unclear"),
        schooling("two values in a cell", together, ("高中/大专",), college),
        schooling("a value and none", together, ("高中、无",), senior),
        schooling("one word with a stroke", together, ("高中/中专",), senior),
        schooling("blank", together, (None,), blank),
        schooling("the plain column counts", (*two, "最高学历"), ("高中", None, "大专"), college),
        one(
            "schooling: headers on two levels",
            book(*levels, (*ROW_OF_ZHANG, "高中", "大专"), merged=merged),
            [Z],
            ONE,
            facts={"education": college},
        ),
    ]


def schooling(name: str, headers: Row, cells: Row, reads: str, *problems: str) -> Case:
    """Return a case of what a roster tells of somebody's schooling."""
    return one(
        f"schooling: {name}",
        book(headers, (*ROW_OF_ZHANG, *cells)),
        [Z],
        ONE,
        problems=problems,
        facts={"education": reads},
    )
