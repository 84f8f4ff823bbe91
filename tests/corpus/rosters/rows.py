"""Cases of rosters about rows: villages, totals, and what lies beside the people."""

from tests.candidates.rosters import HEADERS, LI, ROW_OF_LI, ROW_OF_ZHANG, Row, changed
from tests.corpus.rosters.tools import BOTH, ONE, ROWS, TWO, Case, L, Z, book, books, one, page
from tests.corpus.rosters.xls import xls


def village_cases() -> list[Case]:
    """Township and village: merged, blank, unknown."""
    blank = changed(ROW_OF_LI, 乡镇=None, 村=None)
    lost = f"- 李四 {LI[-4:]} female 1975-10-20 member no_village"
    merged = [(1, 1, 2, 1), (1, 2, 2, 2)]
    down = page(
        HEADERS,
        ROW_OF_ZHANG,
        changed(ROW_OF_LI, 乡镇="SPANNED", 村="SPANNED"),
        spans={(1, 1): " rowspan=2", (1, 2): " rowspan=2"},
    )
    return [
        one("village merged over two rows", book(HEADERS, ROW_OF_ZHANG, blank, merged=merged), BOTH, TWO),
        one(
            "village merged in an .xls",
            xls({"名册": [HEADERS, ROW_OF_ZHANG, blank]}, merged=merged),
            BOTH,
            TWO,
        ),
        one("village spanning rows of a web page", down, BOTH, TWO, file="a.xls"),
        one(
            "village blank and not merged",
            book(HEADERS, ROW_OF_ZHANG, blank),
            [Z, lost],
            TWO,
            problems=("village-blank",),
        ),
        one(
            "only the name merged is not filled down",
            book(
                HEADERS, ROW_OF_ZHANG, changed(ROW_OF_ZHANG, 姓名=None, 身份证号=None), merged=[(1, 3, 2, 3)]
            ),
            [Z],
            (2, 1, 1, 0),
            problems=("no-person",),
        ),
        one(
            "unknown village",
            book(HEADERS, changed(ROW_OF_ZHANG, 村="东江村")),
            [Z.replace("东河村", "-").replace("chair -", "chair no_village")],
            ONE,
            problems=("unknown-village",),
            says="城关镇东河村",
        ),
        one(
            "one ID in two villages",
            book(HEADERS, ROW_OF_ZHANG, changed(ROW_OF_ZHANG, 乡镇="柳河镇", 村="西山村")),
            [Z, Z.replace("东河村", "西山村")],
            TWO,
            hints=("one-id-two-villages",),
        ),
        one(
            "one ID twice in a village",
            book(HEADERS, ROW_OF_ZHANG, changed(ROW_OF_ZHANG, 提名职务="书记")),
            [Z.replace("chair", "chair+secretary")],
            (2, 1, 0, 1),
        ),
        one(
            "one ID twice in a village for two posts of one body",
            book(HEADERS, ROW_OF_ZHANG, changed(ROW_OF_ZHANG, 提名职务="委员")),
            [Z.replace("chair", "chair+member")],
            (2, 1, 0, 1),
            hints=("two-posts",),
        ),
        one(
            "one name with two IDs in a village",
            book(HEADERS, ROW_OF_ZHANG, changed(ROW_OF_LI, 姓名="张　三")),
            [Z, L.replace("李四", "张　三")],
            TWO,
            hints=("one-name-two-ids",),
        ),
    ]


def total_cases() -> list[Case]:
    """Totals that are right, and totals that are not the number of rows."""
    votes = (*HEADERS, "提名得票")
    right: list[list[Row]] = [
        [*ROWS, ("合计 2 人",)],
        [*ROWS, ("合计", None, None, None, 2)],
        [ROW_OF_ZHANG, ("小计：1人",), ROW_OF_LI, ("小计：1人",), ("总计：2人",)],
        [*ROWS, ("共 2 人，其中女 1 人",)],
        [*ROWS, ("合计",)],
    ]
    wrong: list[tuple[Row, str]] = [
        (("合计 12 人",), "合计行写 12 人，其上读到 2 人"),
        (("合计", 12), "合计行写 12 人，其上读到 2 人"),
        ((None, None, None, "合计：", "3人"), "合计行写 3 人，其上读到 2 人"),
    ]
    return [
        *(
            one(
                f"a total that is right: {index}",
                book(HEADERS, *rows),
                BOTH,
                (len(rows), 2, 0, len(rows) - 2),
            )
            for index, rows in enumerate(right)
        ),
        *(
            one(
                f"a total that is wrong: {index}",
                book(HEADERS, *ROWS, total),
                BOTH,
                (3, 2, 0, 1),
                hints=("total-differs",),
                hint_says=says,
            )
            for index, (total, says) in enumerate(wrong)
        ),
        one(
            "a total of votes is not one of people",
            book(votes, (*ROW_OF_ZHANG, 100), (*ROW_OF_LI, 50), ("合计", *[None] * 7, 150)),
            BOTH,
            (3, 2, 0, 1),
        ),
        one(
            "a total over two sheets",
            books({"甲": [HEADERS, ROW_OF_ZHANG], "乙": [HEADERS, ROW_OF_LI, ("总计", 2)]}),
            BOTH,
            (3, 2, 0, 1),
        ),
        one(
            "a subtotal that lacks a row",
            book(HEADERS, ROW_OF_ZHANG, ("小计", 1), ROW_OF_LI, ("小计", 3), ("合计", 4)),
            BOTH,
            (5, 2, 0, 3),
            hints=("total-differs", "total-differs"),
            hint_says="合计行写 3 人，其上读到 1 人",
        ),
    ]


def aside_cases() -> list[Case]:
    """Rows and sheets about nobody."""
    footers: list[Row] = [
        ("合计", None, None, "2人"),
        ("共 2 人，其中女 1 人",),
        ("城关镇人民政府（盖章）",),
        ("填表人：赵六", None, None, "联系电话：139"),
        ("主要负责人签字：", None, None, None, "年 月 日"),
        ("2026年12月1日",),
        ("联系电话：0898-1",),
        ("注：本表一式两份",),
        ("以下空白",),
    ]
    examples: list[Row] = [
        ("示例", *ROW_OF_ZHANG[1:]),
        ("【示例】", *ROW_OF_ZHANG[1:]),
        changed(ROW_OF_ZHANG, 姓名="张三（样例）"),
        changed(ROW_OF_ZHANG, 姓名="填写示例"),
    ]
    return [
        one("footers", book(HEADERS, *ROWS, *footers), BOTH, (11, 2, 0, 9)),
        one("examples", book(HEADERS, *examples, *ROWS), BOTH, (6, 2, 0, 4)),
        one(
            "totals between",
            book(HEADERS, ROW_OF_ZHANG, ("本村小计", None, None, 1), ROW_OF_LI),
            BOTH,
            (3, 2, 0, 1),
        ),
        *total_cases(),
        one(
            "a name beside a date is a nominee",
            book(
                ("入党时间", "姓名", "身份证号", "村", "提名职务"),
                ("1999年7月1日", "张三", None, "东河村", "主任"),
            ),
            ["东河村 张三 - - - chair no_identity"],
            ONE,
            problems=("id-blank",),
        ),
        one("serial numbers without people", book(HEADERS, *ROWS, (3,), (4,)), BOTH, (4, 2, 0, 2)),
        one("blank rows between", book(HEADERS, ROW_OF_ZHANG, (), (None, " ", "　"), ROW_OF_LI), BOTH, TWO),
        one(
            "several sheets",
            books({"甲": [HEADERS, ROW_OF_ZHANG], "填写说明": [("说明",)], "乙": [HEADERS, ROW_OF_LI]}),
            BOTH,
            TWO,
        ),
        one(
            "a sheet without headers",
            books({"甲": [HEADERS, *ROWS], "乙": [("其他",)]}),
            BOTH,
            TWO,
            problems=("no-header",),
        ),
        one(
            "a hidden sheet",
            books({"甲": [HEADERS, ROW_OF_ZHANG], "乙": [HEADERS, ROW_OF_LI]}, hidden="乙"),
            BOTH,
            TWO,
            hints=("hidden-sheet",),
        ),
    ]
