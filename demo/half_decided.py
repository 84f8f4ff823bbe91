"""The county some days later: half of what had to be decided is, and the registers are half filled in.

It fills in the rows that the product made, as people would, and writes nothing that a clerk could not.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from candidates.decisions.register_tables import OBJECTIONS, RECHECKS, SERVICES, STATEMENTS
from candidates.decisions.tables import DECISIONS

Row = dict[str, str]
Rows = Mapping[str, list[Row]]
DECIDER, SECOND, SERVER, CLERK = "杨九川", "朱十江", "冯送达", "褚记录"
LAW = "《中华人民共和国村民委员会组织法》第十八条"
REVIEW_DAY, DECIDED_ON = "2026-12-13", "2026-12-09"
_COUNT = re.compile(r"(\d+) 人")
_PLANNED = (
    "review_result: {zh: 公布审查结果, on: 2026-12-08}, statement: {zh: 陈述申辩截止, on: 2026-12-07}, "
    "objection: {zh: 提出异议截止, on: 2026-12-11}, recheck: {zh: 复核答复截止, on: 2026-12-14}"
)


def some_days_later(folder: Path) -> None:
    """Move the county's review day, and plan the days of notice, statement, objection and re-check."""
    path = folder / "election.yaml"
    text = path.read_text(encoding="utf-8")
    text = text.replace("review_day: 2026-12-06", f"review_day: {REVIEW_DAY}")
    path.write_bytes(
        text.replace("term_began: 2021-01-10}", f"term_began: 2021-01-10, {_PLANNED}}}").encode()
    )


@dataclass(slots=True)
class _Filled:
    """The rows as they are filled in, and where each village stands in the order of the table."""

    rows: dict[str, list[Row]] = field(default_factory=dict)
    barred: list[Row] = field(default_factory=list)  # rows that took somebody out

    def add(self, sheet: str, row: Row) -> None:
        """Add a row to a sheet."""
        self.rows.setdefault(sheet, []).append(row)


def half_decided(made: Rows) -> Rows:
    """Fill in the rows of every second village, and the registers of two people in three."""
    filled = _Filled()
    places = list(dict.fromkeys(_place(row) for row in made[DECISIONS.sheet]))
    for row in made[DECISIONS.sheet]:
        whole = places.index(_place(row)) % 2 == 0
        filled.add(DECISIONS.sheet, _decided(row, filled) if whole else row)
    listed = [each for each in filled.rows[DECISIONS.sheet] if each.get("conclusion") == "认定成立"]
    _list_by_name(listed, filled)
    _serve(made.get(SERVICES.sheet, []), filled)
    _object(filled)
    return {**made, **filled.rows}


def _place(row: Row) -> tuple[str, str]:
    """Return the village of a row."""
    return row["township"], row["village"]


def _signed(row: Row, conclusion: str, **more: str) -> Row:
    """Return a row with what somebody decided."""
    said = {
        "ground": LAW,
        "reason": "经核查文书",
        "by": DECIDER,
        "on": DECIDED_ON,
        "document": "认〔2026〕1号",
    }
    return {**row, **said, "conclusion": conclusion, **more}


def _decided(row: Row, filled: _Filled) -> Row:
    """Decide on a row as its own words allow."""
    if not row.get("number"):
        counted = _COUNT.search(row["about"])
        return _signed(row, "列入名单", count=counted[1] if counted else "")
    if not row.get("criterion"):
        return _signed(row, "按期列入", reason="截至认定时未反馈，不得因未反馈而不列入")
    if row["found"].startswith("未定"):
        return _signed(row, "按期列入", reason="尚待反馈")
    decided = _signed(row, "认定成立", second=SECOND)
    if "不得" in row["found"]:
        filled.barred.append(decided)
    return decided


def _list_by_name(established: list[Row], filled: _Filled) -> None:
    """Put on the list by name whom only a policy speaks of."""
    barred = {row["number"] for row in filled.barred}
    named = dict.fromkeys((row["number"], *_place(row), row["name"]) for row in established)
    for index, (number, township, village, name) in enumerate(named, start=1):
        if number not in barred:
            row = {
                "entry": f"名{index}",
                "township": township,
                "village": village,
                "number": number,
                "name": name,
            }
            filled.add(DECISIONS.sheet, _signed(row, "列入名单", body="认定机构", reason="政策条件只供酌定"))


def _serve(made: list[Row], filled: _Filled) -> None:
    """Serve two notices of three in time, one of them refused; who was told may state something."""
    for index, row in enumerate(made):
        if index % 3 == 2:
            filled.add(SERVICES.sheet, row)
            continue
        how = {"on": "2026-12-07", "way": "直接送达", "by": SERVER, "receipt": "本人签收"}
        if index == 1:
            how = {**how, "on": "2026-12-09", "receipt": "拒签", "witness": "沈见证", "refusal": "不肯签字"}
        filled.add(SERVICES.sheet, {**row, **how})
        if index % 2 == 0:
            stated = {"on": "2026-12-07", "way": "口头", "summary": "认为所列情形与本人情况不符", "by": CLERK}
            who = {name: row[name] for name in ("township", "village", "number", "name")}
            filled.add(STATEMENTS.sheet, {**who, **stated, "entry": f"陈1-{index + 1}"})


def _object(filled: _Filled) -> None:
    """Let two who are out object: one is right, and the decision is corrected; one waits for the re-check."""
    for index, row in enumerate(filled.barred[:2], start=1):
        who = {name: row[name] for name in ("township", "village", "number", "name")}
        filled.add(
            OBJECTIONS.sheet,
            {
                **who,
                "entry": f"异1-{index}",
                "whose": row["name"],
                "on": "2026-12-10",
                "way": "书面",
                "summary": "文书所载不是本人",
                "papers": "户籍证明",
                "by": CLERK,
            },
        )
        if index == 1:
            filled.add(RECHECKS.sheet, {**who, **_RECHECK})
            filled.add(
                DECISIONS.sheet,
                _signed(
                    row,
                    "认定不成立",
                    entry="更1",
                    corrects=row["entry"],
                    on="2026-12-12",
                    reason="复核系同名",
                ),
            )


_RECHECK: Row = {
    "entry": "复1-1",
    "objection": "异1-1",
    "unit": "云溪县人民法院",
    "first": "卫原办",
    "by": "蒋复核",
    "outcome": "异议成立",
    "reason": "系同名，文书所载不是本人",
    "ground": LAW,
    "on": "2026-12-12",
    "reply": "经复核，原反馈所据文书不是你本人，原认定已更正。",
    "document": "复〔2026〕1号",
}
