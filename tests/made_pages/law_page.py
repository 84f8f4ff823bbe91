"""The made parts of docs/law.md: what is shipped, provinces compared, and which article bears on what."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from reports.overview.columns import province_columns
from reports.overview.comparison import compare
from reports.overview.comparison_report import lines_of, silence_of
from reports.overview.listing import cells_of
from reports.overview.shipped import shipped_packs
from rules.library import shipped_packs_read
from rules.model.pack import Criterion, Grade, Pack, Status
from tests.fast_yaml import as_values
from tests.places import DOCS, ROOT
from vocabulary.elections.provinces import COUNTRY, PROVINCES
from vocabulary.texts import Lang, Text

READMES = {Lang.EN: ROOT / "README.md", Lang.ZH: ROOT / "README.zh-CN.md"}
PAGE, DATA = DOCS / "law.md", DOCS / "law"
LAWS = ("village", "community", "others")
_PART = re.compile(r"<!-- (\w+) -->\n.*?<!-- end -->", re.DOTALL)
_ARTICLE = re.compile(r"第([〇零一二三四五六七八九十百]+)条")
_DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"〇": 0}
# As provinces lie on the map, from the north-west to the south-east.
REGIONS: Mapping[str, tuple[str, ...]] = {
    "东北": ("HL", "JL", "LN"),
    "华北": ("BJ", "TJ", "HE", "SX", "NM"),
    "西北": ("SN", "GS", "QH", "NX", "XJ"),
    "华东": ("SH", "JS", "ZJ", "AH", "FJ", "JX", "SD"),
    "中南": ("HA", "HB", "HN", "GD", "GX", "HI"),
    "西南": ("CQ", "SC", "GZ", "YN", "XZ"),
}
_REGIONS_EN = ("north-east", "north", "north-west", "east", "centre and south", "south-west")
_MARKS = Text(
    "● 法规全文；◐ 法规节选；○ 只有政策清单或者空壳；· 没有收入。没有收入的，国家法律照常适用。",
    "● the regulation, whole; ◐ in part; ○ only lists of policy, or a shell; · nothing. National law applies "
    "everywhere.",
)
KINDS: Mapping[Grade, str] = {
    Grade.BAR: "条款（不得）",
    Grade.CAUTION: "条款（不宜）",
    Grade.PREFER: "条款（优先）",
    Grade.STEP: "待办",
}


def readme(text: str, lang: Lang) -> str:
    """Return a README with its map of provinces made anew."""
    return _PART.sub(lambda found: _part(found[1], province_map(lang)), text)


def law_page(text: str) -> str:
    """Return the page with its made parts made anew."""
    made = {"overview": overview, "comparison": comparison, **{name: articles(name) for name in LAWS}}
    return _PART.sub(lambda found: _part(found[1], made[found[1]]), text)


def _part(name: str, lines: Any) -> str:
    """Return one made part."""
    body = "\n".join(lines() if callable(lines) else lines)
    return f"<!-- {name} -->\n\n{body}\n\n<!-- end -->"


def overview() -> Iterator[str]:
    """Yield what is shipped: where, as a map in words, then pack by pack."""
    packs = shipped_packs_read()
    yield from province_map(Lang.ZH)
    rows = shipped_packs(packs, Lang.ZH)
    yield from ("", "| 地域 | 规则包 | 依据 | 性质 | 文本 | 来源 | 施行期间 | 适用 | 条款 |")
    yield "|---|---|---|---|---|---|---|---|---|"
    for row in rows:
        cells = cells_of(row, Lang.ZH)
        source = f"[{cells[4]}]({row.url})" if row.url.startswith("https://") else cells[4]
        yield _row((row.place, f"`{cells[0]}`", *cells[1:4], source, *cells[5:]))


def province_map(lang: Lang) -> Iterator[str]:
    """Yield how much of each province is shipped, as a map in words; the READMEs show it, too."""
    packs = shipped_packs_read()
    yield from (_MARKS.to(lang), "")
    called = [Text(*names).to(lang) for names in zip(REGIONS, _REGIONS_EN, strict=True)]
    rows = zip(called, REGIONS.values(), strict=True)
    yield from _table(
        ("", *("" for _ in range(7))),
        ([region, *_cells(codes, packs, lang)] for region, codes in rows),
    )


def _cells(codes: Sequence[str], packs: Iterable[Pack], lang: Lang) -> list[str]:
    """Return the provinces of a region, each with how much of it is shipped."""
    provinces = {f"{COUNTRY}-{code}": PROVINCES[f"{COUNTRY}-{code}"].to(lang) for code in codes}
    listed = [f"{_mark(code, packs)} {name}" for code, name in provinces.items()]
    return [*listed, *("" for _ in range(7 - len(listed)))]


def _mark(code: str, packs: Iterable[Pack]) -> str:
    """Return how much of a province is shipped: its law in force before anything else."""
    own = [pack for pack in packs if pack.jurisdiction == code or pack.jurisdiction.startswith(f"{code}-")]
    legal = {pack.status for pack in own if pack.legal and pack.in_force and pack.in_force.last is None}
    if Status.COMPLETE in legal:
        return "●"
    if Status.CUT in legal:
        return "◐"
    return "○" if own else "·"


def comparison() -> Iterator[str]:
    """Yield provinces point by point: who says what, with the article, and of whom nothing was seen."""
    columns = province_columns(shipped_packs_read(), "village", Lang.ZH)
    for point in compare(columns, Lang.ZH).points:
        yield from (f"### {point.label}", "", "| | |", "|---|---|")
        silent: dict[str, list[str]] = {}
        for column, cell in zip(columns, point.cells, strict=True):
            if cell:
                yield _row((column.title, "<br>".join(lines_of(cell, column, Lang.ZH))))
            else:
                silent.setdefault(silence_of(column).zh, []).append(column.title)
        for silence, titles in sorted(silent.items()):
            yield _row((silence, "、".join(titles)))
        yield ""


def articles(name: str) -> Iterator[str]:
    """Yield the articles of a law, with what the packs make of each."""
    data = law_data(name)
    yield from _table(
        ("条", "说什么", "本产品", "由人办及原因"), (_article(row, data) for row in data["rows"])
    )


def law_data(name: str) -> dict[str, Any]:
    """Return what people wrote on the articles of a law."""
    data: dict[str, Any] = as_values((DATA / f"{name}.yaml").read_text(encoding="utf-8"))
    return data


def numbers_of(row: Mapping[str, Any]) -> tuple[int, ...]:
    """Return the articles that a row speaks of: one, a range, or a list."""
    written = row["articles"]
    if isinstance(written, list):
        return tuple(written)
    first, _, last = str(written).partition("-")
    return tuple(range(int(first), int(last or first) + 1))


def _article(row: Mapping[str, Any], data: Mapping[str, Any]) -> list[str]:
    """Return one row."""
    numbers, law = numbers_of(row), row.get("cited", data.get("cited", ""))
    ranged = len(numbers) > 1 and "cited" not in row
    label = f"{numbers[0]} 至 {numbers[-1]}" if ranged else "、".join(map(str, numbers))
    made = [*bearing(law, row.get("source", data.get("source", law)), numbers), *_also(row)]
    return [
        f"{row['cited']} {label}" if "cited" in row else label,
        row["about"],
        "<br>".join(made) or "—",
        row["people"],
    ]


def _also(row: Mapping[str, Any]) -> list[str]:
    """Return what the product does beside its packs."""
    return [row["also"]] if "also" in row else []


def bearing(law: str, source: str, numbers: Sequence[int]) -> Iterator[str]:
    """Yield what rests on some articles of a law: in packs written from it, and as a basis of questions."""
    wanted = set(numbers)
    for pack in _packs_from(source):
        for criterion in pack.criteria:
            if wanted & cited(criterion.item):
                yield _criterion(criterion, pack)
        parts = (
            *(("要求", each.name, each.text.zh, each.item) for each in pack.ratios),
            *(("期限", each.name, each.text.zh if each.text else "", each.item) for each in pack.deadlines),
            *(("程序", name, each.value, each.item) for name, each in pack.procedure.items()),
        )
        yield from (
            f"{kind}：{text}（`{pack.name}/{name}`）"
            for kind, name, text, item in parts
            if wanted & cited(item)
        )
    for name, question in _questions().items():
        if wanted & cited_of(law, question[1]):
            yield f"核查：{question[0]}（`{name}`）"


def _criterion(criterion: Criterion, pack: Pack) -> str:
    """Return one criterion."""
    return f"{KINDS[criterion.grade]}：{criterion.text.zh}（`{pack.name}/{criterion.name}`）"


def _packs_from(source: str) -> list[Pack]:
    """Return the packs in force that were written from a text that binds the whole country."""
    return [
        pack
        for pack in shipped_packs_read()
        if pack.source.title == source
        and pack.jurisdiction == COUNTRY
        and pack.in_force is not None
        and pack.in_force.last is None
    ]


def _questions() -> dict[str, tuple[str, str]]:
    """Return what is asked, and the basis, of every question of every pack."""
    return {
        name: (pack.questions[name].ask.zh, pack.questions[name].basis)
        for pack in shipped_packs_read()
        for name in sorted(pack.own_questions)
    }


def cited(item: str) -> set[int]:
    """Return the articles that an item names."""
    return {number_of(found) for found in _ARTICLE.findall(item)}


def cited_of(law: str, basis: str) -> set[int]:
    """Return the articles of one law that a basis names."""
    parts = [part for part in re.split("[；;]", basis) if part.strip().startswith(law)] if law else []
    return set().union(*(cited(part) for part in parts))


def number_of(written: str) -> int:
    """Return a number that is written in Chinese, below a thousand."""
    number, digit = 0, 0
    for sign in written:
        if sign in _DIGITS:
            digit = _DIGITS[sign]
        else:
            number += (digit or 1) * {"十": 10, "百": 100}[sign]
            digit = 0
    return number + digit


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield a table."""
    yield _row(heads)
    yield "|" + "---|" * len(heads)
    yield from (_row(row) for row in rows)


def _row(cells: Sequence[str]) -> str:
    """Return a row of a table."""
    return "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"
