"""The page docs/problems.md: everything that can be reported, from the catalogue, in both languages."""

from collections import defaultdict
from collections.abc import Iterator
from string import Formatter
from types import ModuleType
from typing import get_args

from tests.fast_yaml import as_values
from tests.places import TESTS
from vocabulary.catalogue.contents import AREAS, entries_of
from vocabulary.catalogue.entries import Entry, ProblemEntry
from vocabulary.catalogue.packs.pack_codes import PackCode
from vocabulary.texts import Text
from vocabulary.writing.unseen import shown

BAD_PACKS = TESTS / "packs" / "bad" / "expected.yaml"
TOP = """# 差错和提示 · Problems and hints

由 `vocabulary/catalogue/` 生成（`make docs`），请勿手改。Made from `vocabulary/catalogue/` by `make docs`.

差错（problem）写明文件、单元格、原因和改法；提示（hint）值得一看，不影响结果和退出码。
代码在 `--format json` 的 `problems`、`hints` 中。“…”是填入的内容，“例”是填好的样子。
改好之前怎样处理，见 [folder.md](folder.md)。

A problem names file, cell, reason and way out; a hint is worth a look and changes nothing.
The codes stand under `problems` and `hints` of `--format json`; … is what is filled in.
"""
PACKS = """
## 规则包的条款 · Criteria of packs

`lianshen rules check` 报告的差错，各举一例；改法随差错给出。
What `lianshen rules check` reports, with one example each; the way out comes with the problem.

| 代码 code | 例 | example |
|---|---|---|
"""


def problems_page() -> str:
    """Return the page."""
    by_code: defaultdict[str, list[tuple[ModuleType, Entry]]] = defaultdict(list)
    for area in AREAS:
        for entry in entries_of(area).values():
            by_code[entry.code].append((area, entry))
    lines = [TOP]
    for area in AREAS:
        lines.append(f"\n## {_title(area.AREA)}\n")
        for code in dict.fromkeys(entry.code for entry in entries_of(area).values()):
            if by_code[code][0][0] is area:
                lines += _section(code, by_code[code])
    return "\n".join(lines).rstrip("\n") + "\n" + PACKS + "\n".join(_pack_rows()) + "\n"


def _section(code: str, said: list[tuple[ModuleType, Entry]]) -> Iterator[str]:
    """Yield what is said under one code, in every area that says it."""
    yield f"### `{code}`\n"
    yield "| | 中文 | English |\n|---|---|---|"
    several = len({area.__name__ for area, _ in said}) > 1
    for area, entry in said:
        where = f"（{area.AREA.zh}）" if several else ""
        kind = "差错 problem" if isinstance(entry, ProblemEntry) else "提示 hint"
        yield _row(f"{kind}{where}", _open(entry.zh), _open(entry.en))
        if isinstance(entry, ProblemEntry):
            yield _row("改法 fix", _open(entry.fix_zh), _open(entry.fix_en))
        if entry.fields:
            yield _row("例 example", *_example(entry))
    yield ""


def _example(entry: Entry) -> tuple[str, str]:
    """Return an entry filled in, in both languages; the way out only where it has fields of its own."""
    message = entry.message(entry.example)
    if not isinstance(entry, ProblemEntry) or entry.remedy(entry.example) == Text(entry.fix_zh, entry.fix_en):
        return message.zh, message.en
    remedy = entry.remedy(entry.example)
    return f"{message.zh}。{remedy.zh}", f"{message.en}: {remedy.en}"


def _pack_rows() -> Iterator[str]:
    """Yield the codes of what can be wrong in a pack, each with what a bad pack of the tests brings about."""
    bad = as_values(BAD_PACKS.read_text(encoding="utf-8"))
    examples = {problem["code"]: problem for problems in bad.values() for problem in problems}
    for code in get_args(PackCode):
        yield _row(f"`{code}`", examples[code]["zh"], examples[code]["en"])


def _open(template: str) -> str:
    """Return a template with dots in the place of its fields."""
    return "".join(text if name is None else f"{text}…" for text, name, _, _ in Formatter().parse(template))


def _title(area: Text) -> str:
    """Return a heading in both languages."""
    return area.zh if area.zh == area.en else f"{area.zh} · {area.en}"


def _row(*cells: str) -> str:
    """Return a row of a table."""
    return "| " + " | ".join(shown(cell).replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"
