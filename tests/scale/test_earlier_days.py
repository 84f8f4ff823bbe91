"""The figures of earlier days: which are compared, and that a day's own do not hide them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from reports.province_report import FOLDER, Besides, province_of, province_pages
from scale.figures.history import Before, before, keep_day, last_in
from scale.kept import CountyFigures
from tests.reports.test_province_report import text_of
from vocabulary.elections.county_figures import Figures
from vocabulary.texts import Lang

FIRST, NEXT = date(2026, 12, 5), date(2026, 12, 6)
THEN = (
    CountyFigures("甲县", "北市", Figures(20, 10, 5, 5, owed=9)),
    CountyFigures("乙县", "北市", Figures(8, 8)),
)
NOW = (
    CountyFigures("甲县", "北市", Figures(20, 14, 4, 2, owed=3)),
    CountyFigures("乙县", "北市", Figures(8, 8)),
    CountyFigures("丙县", "北市", Figures(5, 5)),
)


def test_the_last_day_before_is_compared(tmp_path: Path) -> None:
    """Two runs on one day count as one; what is damaged, or of no day, is passed over."""
    assert before(tmp_path, NEXT) is None
    keep_day(tmp_path, FIRST, NOW)
    keep_day(tmp_path, FIRST, THEN)
    keep_day(tmp_path, NEXT, NOW)
    for name, text in (("2026-12-04", "{}"), ("2026-12-05b", "[]"), ("notes", "x")):
        (tmp_path / "days" / f"{name}.json").write_text(text, encoding="utf-8")
    found = before(tmp_path, NEXT)
    assert found is not None
    assert found.day == FIRST
    assert found.counties["北市", "甲县"] == THEN[0]
    latest = last_in(tmp_path)
    assert latest is not None
    assert latest.day == NEXT


def test_what_changed_stands_on_the_pages() -> None:
    """Sums of the counties that were there, those of which a figure is another, and how many are new."""
    earlier = Before(FIRST, {(each.prefecture, each.county): each for each in THEN})
    province = province_of(NOW, Besides((NEXT,), 0, 0, 0, before=earlier), Lang.ZH)
    said = text_of(province_pages(province, Lang.ZH)[f"{FOLDER}/index.html"])
    assert "与 2026年12月5日 相比 未发现问题 +4，需认定 -1，待反馈 -3，尚欠（项） -6" in said
    assert "那天没有的县（区） 1 个" in said
    assert "甲县 +4 -1 -3 -6" in said
    province = province_of(THEN, Besides((NEXT,), 0, 0, 0, before=earlier), Lang.EN)
    assert "Since 2026-12-05 nothing changed" in text_of(
        province_pages(province, Lang.EN)[f"{FOLDER}/index.html"]
    )
