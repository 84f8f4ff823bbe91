"""A county in which somebody has everything that must not travel."""

from tests.counties.county import PEOPLE, QUESTIONS, County, clean_county

WITHHELD_PAPER = "立案决定书密件柒柒捌玖"
PETITION_PAPER = "信访处理意见书伍陆叁"
SEALED_REMARK = "二〇一九年赌博行政拘留"
COURT_PAPER = "刑事判决书贰零零壹"
RELATIVE = PEOPLE[3]["姓名"]
SECRET_WORDS = (WITHHELD_PAPER, PETITION_PAPER, SEALED_REMARK, COURT_PAPER)


def county_of_secrets() -> County:
    """Return a county in which somebody has everything that must not travel."""
    county = clean_county()
    report_found(county, "discipline", "open_cases", WITHHELD_PAPER)
    report_found(county, "court", "petition_conduct", PETITION_PAPER, {"决定机关": "人民法院裁判"})
    report_found(
        county, "court", "convictions", COURT_PAPER, {"处理结果": "判处刑罚", "判决日期": "2001-03-05"}
    )
    county.remarks["police"] = {"0001": SEALED_REMARK}
    county.roster[0]["近亲属申报"] = f"兄弟：{RELATIVE}（{PEOPLE[3]['身份证号']}）"
    county.roster[3]["近亲属申报"] = f"兄弟：{PEOPLE[0]['姓名']}（{PEOPLE[0]['身份证号']}）"
    county.roster[5]["身份证号"] = PEOPLE[5]["身份证号"][:17] + "0"  # told in a problem, with its cell
    return county


def report_found(
    county: County, unit: str, question: str, paper: str, fields: dict[str, str] | None = None
) -> None:
    """Let a unit report a record on the first nominee."""
    county.answers[unit]["0001", question] = "有"
    row = {"人员编号": "0001", "事项": QUESTIONS[question].ask.zh, **(fields or {}), "文书名称": paper}
    county.details.setdefault(unit, []).append(row)
