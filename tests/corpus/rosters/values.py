"""Cases of rosters about values: dates, ID numbers, words."""

from tests.candidates.rosters import HEADERS, ROW_OF_ZHANG, ZHANG, changed, id_number
from tests.corpus.rosters.tools import ONE, Case, Z, book, born, identity, one, region


def date_cases() -> list[Case]:
    """Birth dates in every form that was seen."""
    jan = id_number("19750112", 1)
    oct_ = id_number("19751012", 1)
    mar = id_number("19750312", 1)
    found = "1975-03-12"
    forms = [
        "1975.03",
        "1975.3",
        "1975年3月",
        "1975-03-00",
        "75.3",
        "75年3月",
        "19750312",
        "750312",
        "1975/3/12",
        "一九七五年三月",
        "１９７５．０３",
        "1975.03（51岁）",
        "1975年03月份",
        "1975-03-12 00:00:00",
    ]
    cases = [born(form, form, found, id_=mar) for form in forms]
    cases += [
        born(
            f"number {cell}",
            cell,
            "1975-03-11" if cell == 27464 else found,
            id_=id_number("19750311", 1) if cell == 27464 else mar,
        )
        for cell in (27464, 1975.03, 1975.3, 197503, 19750312)
    ]
    return [
        *cases,
        born("1975.1 is January by the ID", "1975.1", "1975-01-12", id_=jan),
        born("1975.1 is October by the ID", 1975.1, "1975-10-12", id_=oct_),
        born("1975.1 without an ID", "1975.1", "-", "date-unreadable", id_=None),
        born("1975.1 with an ID of March", "1975.1", "-", "date-unreadable", id_=mar),
        born("75.3 without an ID", "75.3", "-", "date-unreadable", id_=None),
        born("a serial without an ID", 27464, "-", "date-unreadable", id_=None),
        born("a month without an ID", "1975.03", "1975-03", id_=None),
        born("lunar", "农历1975年3月", "-", "date-lunar", id_=mar),
        born("the twelfth month of the lunar year", "1975年腊月", "-", "date-lunar", id_=mar),
        born("another month than the ID", "1975.04", "-", "birth-contradicts-id", id_=mar),
        born("an age", "51", "-", "date-unreadable", id_=mar),
        born("no such day", "1975.02.30", "-", "date-unreadable", id_=mar),
    ]


def identity_cases() -> list[Case]:
    """IDs: damaged, masked, odd and right."""
    wrong = ZHANG[:-1] + ("1" if ZHANG[-1] != "1" else "2")
    wide = "".join(chr(ord(sign) + 0xFEE0) for sign in ZHANG)
    spaced = f"\u202a{ZHANG[:6]} {ZHANG[6:14]}\u00a0{ZHANG[14:]}\u202c"
    plain = [("full-width", wide), ("blanks and marks of direction", spaced), ("an apostrophe", f"'{ZHANG}")]
    good = [
        one(f"ID: {name}", book(HEADERS, changed(ROW_OF_ZHANG, 身份证号=cell)), [Z], ONE)
        for name, cell in plain
    ]
    return [
        identity("kept as a number", int(ZHANG), "id-numeric", says="末三位已丢失"),
        identity("scientific", "9.99001E+17", "id-numeric"),
        identity("ends in 000", ZHANG[:-3] + "000", "id-check", says="末三位丢失"),
        identity("15 digits", "999001800512001", "id-fifteen", says="15 位"),
        identity("wrong check digit", wrong, "id-check", says="校验位"),
        identity("seventeen signs", ZHANG[:-1], "id-shape", says="17"),
        identity("masked", ZHANG[:6] + "********" + ZHANG[-4:], "id-shape", says="遮盖"),
        identity("no such day", "999001198002300019", "id-birth"),
        identity("residents of Hong Kong", region("810000"), ""),
        identity("residents of Macao", region("820000"), ""),
        identity("residents of Taiwan", region("830000"), ""),
        identity("a county that is no more", region("320125"), ""),
        *good,
        one(
            "ID: of another sex",
            book(HEADERS, changed(ROW_OF_ZHANG, 性别="女")),
            [Z.replace("male", "-")],
            ONE,
            problems=("sex-contradicts-id",),
        ),
    ]


def word_cases() -> list[Case]:
    """Names, and words of closed lists."""
    unclear = Z.replace("chair -", "chair no_identity")
    cases = [
        one(
            f"name: {name}",
            book(HEADERS, changed(ROW_OF_ZHANG, 姓名=name)),
            [unclear.replace("张三", name)],
            ONE,
            problems=("name-unclear",),
        )
        for name in ("王□明", "王?明", "王？明", "王\ue000明", "张某某", "李*", "张三2", "张三１")
    ]
    cases += [
        one(
            f"name with a number behind it: {mark}",
            book(HEADERS, changed(ROW_OF_ZHANG, 姓名=f"张三{mark.format(ZHANG)}")),
            [unclear.replace("张三", f"张三{mark.format('*' * 18)}")],
            ONE,
            problems=("name-unclear",),
        )
        for mark in ("{}", " {}", "【{}】", " 身份证{}")
    ]
    cases += [
        one(
            f"name: {name!a}",
            book(HEADERS, changed(ROW_OF_ZHANG, 姓名=name)),
            [Z.replace("张三", name.replace("\u00a0", "\u00a0"))],
            ONE,
        )
        for name in ("张\u00a0三", "张　三", "𠮷三", "买买提·吐尔逊", "〇三")
    ]
    more = (*HEADERS, "政治面貌", "学历")
    good = [("中共党员（预备）", "大专毕业"), ("党员", "中师"), ("民盟盟员", "函授本科")]
    cases += [
        one(f"words: {status}, {school}", book(more, (*ROW_OF_ZHANG, status, school)), [Z], ONE)
        for status, school in good
    ]
    return [
        *cases,
        one(
            "words that are not sure",
            book(more, (*ROW_OF_ZHANG, "积极分子", "大学")),
            [Z],
            ONE,
            problems=("cell-unclear", "cell-unclear"),
        ),
    ]
