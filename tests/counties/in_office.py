"""A small fictional county in the middle of a term: members in office, nobody nominated."""

from tests.counties.county import CLEAN, PEOPLE, ROSTER_HEADERS, County, clean_county

_OF_A_NOMINATION = ("选民登记", "提名职务", "提名方式", "提名得票")
OFFICE_HEADERS = tuple(head for head in ROSTER_HEADERS if head not in _OF_A_NOMINATION)
INCAPACITY = "是否被法院宣告为无民事行为能力或者限制民事行为能力人"
OFFICE_ELECTION = """\
county: 云溪县
kind: standing_check
review_day: 2028-06-01
packs: [cn-vco-2025]
departments:
  [discipline, organisation, politics_law, police, court,
   procuratorate, petitions, land, agriculture, civil_affairs]
dates: {term_began: 2026-12-20}
"""


def office_county() -> County:
    """Return a county whose members are asked about, and nothing is found on any of them."""
    county = clean_county()
    county.election, county.headers = OFFICE_ELECTION, OFFICE_HEADERS
    for row, person in zip(county.roster, PEOPLE, strict=True):
        row["现任职务"] = person["提名职务"]
        for head in _OF_A_NOMINATION:
            row.pop(head)
    county.more = {"court": {"incapacity": INCAPACITY}}
    for person in PEOPLE:
        county.answers["court"][person["人员编号"], "incapacity"] = "未发现"
    return county


assert set(_OF_A_NOMINATION) <= {*CLEAN, "提名职务", "提名得票"}
