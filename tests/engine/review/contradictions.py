"""Counties in which one person's answers, or the roster, contradict each other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tests.counties.county import QUESTIONS, County, clean_county, units_of

WHO = "0001"
Rows = Sequence[Mapping[str, str]]


@dataclass(frozen=True)
class Filed:
    """What is filed about one person, all else being clean: records by question, and cells of the roster."""

    found: Mapping[str, Rows] = field(default_factory=dict)
    roster: Mapping[str, str] = field(default_factory=dict)

    def county(self) -> County:
        """Return the county with what was filed."""
        county = clean_county()
        county.roster[0].update(self.roster)
        for question, rows in self.found.items():
            find(county, question, rows)
        return county


def find(county: County, question: str, rows: Rows, unit: str = "") -> None:
    """Let the first unit of a question, or another one, report records on the person."""
    unit = unit or units_of(question)[0]
    county.answers[unit][WHO, question] = "有"
    asks = QUESTIONS[question].ask.zh
    county.details.setdefault(unit, []).extend({"人员编号": WHO, "事项": asks, **row} for row in rows)


NOT_A_MEMBER = {"政治面貌": "群众", "入党时间": ""}
EXPELLED_BY_SANCTION = {"处分种类": "开除党籍", "处分决定日期": "2010-02-05", "影响期截止日": "2012-02-05"}
EXPELLED = {"开除决定日期": "2010-02-05", "后续情况": "开除决定未变更"}
EXPULSION = "party_expulsion"

# By pair: what contradicts itself, what is a conflict then, and the nearest county in which nothing does.
PAIRS: Mapping[str, tuple[Filed, frozenset[str], Filed]] = {
    "受过开除党籍处分，又反馈从未被开除党籍": (
        Filed({"sanctions": [EXPELLED_BY_SANCTION]}, NOT_A_MEMBER),
        frozenset({"sanctions", EXPULSION}),
        Filed({"sanctions": [EXPELLED_BY_SANCTION], EXPULSION: [EXPELLED]}, NOT_A_MEMBER),
    ),
    "被剥夺政治权利，又反馈没有因犯罪受过刑事处罚": (
        Filed({"political_rights": [{"剥夺政治权利期满日期": "2010-06-30"}]}),
        frozenset({"political_rights", "convictions"}),
        Filed(
            {
                "political_rights": [{"剥夺政治权利期满日期": "2010-06-30"}],
                "convictions": [{"处理结果": "判处刑罚", "判决日期": "2006-03-05"}],
            }
        ),
    ),
    "开除党籍决定未变更，入党时间却在开除之后": (
        Filed({EXPULSION: [EXPELLED]}, {"政治面貌": "群众", "入党时间": "2017.12"}),
        frozenset({EXPULSION, "joined_on"}),
        Filed({EXPULSION: [EXPELLED]}, {"政治面貌": "群众", "入党时间": "2010.02"}),
    ),
    "开除党籍决定未变更，名册政治面貌却是中共党员（预备党员）": (
        Filed({EXPULSION: [EXPELLED]}),
        frozenset({EXPULSION, "political_status"}),
        Filed({EXPULSION: [{**EXPELLED, "开除决定日期": "2026-09-01"}]}),
    ),
    "受过开除党籍处分，没有重新入党或者撤销的记录，名册政治面貌却是中共党员（预备党员）": (
        Filed(
            {
                "sanctions": [EXPELLED_BY_SANCTION],
                EXPULSION: [{**EXPELLED, "开除决定日期": ""}],
            }
        ),
        frozenset({"sanctions", EXPULSION, "political_status"}),
        Filed({"sanctions": [EXPELLED_BY_SANCTION], EXPULSION: [{**EXPELLED, "后续情况": "重新入党"}]}),
    ),
    "受开除党籍处分以后入党，却没有重新入党或者撤销的记录": (
        Filed(
            {"sanctions": [EXPELLED_BY_SANCTION], EXPULSION: [{"后续情况": "开除决定未变更"}]},
            {"政治面貌": "群众", "入党时间": "2017.12"},
        ),
        frozenset({"sanctions", EXPULSION, "joined_on"}),
        Filed(
            {"sanctions": [EXPELLED_BY_SANCTION], EXPULSION: [{"后续情况": "重新入党"}]},
            {"政治面貌": "群众", "入党时间": "2017.12"},
        ),
    ),
    "开除党籍不满五年，又反馈已经重新入党": (
        Filed({EXPULSION: [{"开除决定日期": "2022-03-05", "后续情况": "重新入党"}]}),
        frozenset({EXPULSION}),
        Filed({EXPULSION: [{"开除决定日期": "2021-03-05", "后续情况": "重新入党"}]}),
    ),
    "处分影响期截止日早于处分决定日": (
        Filed(
            {
                "sanctions": [
                    {"处分种类": "党内警告", "处分决定日期": "2026-02-05", "影响期截止日": "2017-02-05"}
                ]
            }
        ),
        frozenset({"sanctions"}),
        Filed(
            {
                "sanctions": [
                    {"处分种类": "党内警告", "处分决定日期": "2016-02-05", "影响期截止日": "2017-02-05"}
                ]
            }
        ),
    ),
    "组织处理影响期截止日早于决定日": (
        Filed(
            {"organisational_measures": [{"组织处理决定日期": "2026-02-05", "影响期截止日": "2017-02-05"}]}
        ),
        frozenset({"organisational_measures"}),
        Filed({"organisational_measures": [{"组织处理决定日期": "2017-02-05", "影响期截止日": "2017-02"}]}),
    ),
}
