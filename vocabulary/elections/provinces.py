"""The provinces by code, with the names that people write for them."""

from collections.abc import Mapping

from vocabulary.texts import Text

COUNTRY = "CN"
NATION = Text("全国", "national")
PROVINCES: Mapping[str, Text] = {
    f"{COUNTRY}-{code}": Text(zh, en)
    for code, zh, en in (
        ("BJ", "北京", "Beijing"),
        ("TJ", "天津", "Tianjin"),
        ("HE", "河北", "Hebei"),
        ("SX", "山西", "Shanxi"),
        ("NM", "内蒙古", "Inner Mongolia"),
        ("LN", "辽宁", "Liaoning"),
        ("JL", "吉林", "Jilin"),
        ("HL", "黑龙江", "Heilongjiang"),
        ("SH", "上海", "Shanghai"),
        ("JS", "江苏", "Jiangsu"),
        ("ZJ", "浙江", "Zhejiang"),
        ("AH", "安徽", "Anhui"),
        ("FJ", "福建", "Fujian"),
        ("JX", "江西", "Jiangxi"),
        ("SD", "山东", "Shandong"),
        ("HA", "河南", "Henan"),
        ("HB", "湖北", "Hubei"),
        ("HN", "湖南", "Hunan"),
        ("GD", "广东", "Guangdong"),
        ("GX", "广西", "Guangxi"),
        ("HI", "海南", "Hainan"),
        ("CQ", "重庆", "Chongqing"),
        ("SC", "四川", "Sichuan"),
        ("GZ", "贵州", "Guizhou"),
        ("YN", "云南", "Yunnan"),
        ("XZ", "西藏", "Tibet"),
        ("SN", "陕西", "Shaanxi"),
        ("GS", "甘肃", "Gansu"),
        ("QH", "青海", "Qinghai"),
        ("NX", "宁夏", "Ningxia"),
        ("XJ", "新疆", "Xinjiang"),
    )
}
# The numbers of GB/T 2260, in the order above.
_NUMBERS = (*range(11, 16), *range(21, 24), *range(31, 38), *range(41, 47), *range(50, 55), *range(61, 66))
_CITIES = frozenset({"BJ", "TJ", "SH", "CQ"})
_REGIONS: Mapping[str, str] = {
    "NM": "自治区",
    "XZ": "自治区",
    "GX": "壮族自治区",
    "NX": "回族自治区",
    "XJ": "维吾尔自治区",
}
_ENDINGS = ("省", "市", "自治区", "壮族自治区", "回族自治区", "维吾尔自治区")
_ALSO: Mapping[str, str] = {"neimenggu": f"{COUNTRY}-NM", "xizang": f"{COUNTRY}-XZ"}
_WHOLE = frozenset({"全国", "国家", "cn", "national", "china", "中国", "thewholecountry"})


def province_of(written: str) -> str | None:
    """Return the code of a province, or of the country, by its Chinese name, its pinyin or its code."""
    key = "".join(written.split()).casefold()
    if key in _WHOLE:
        return COUNTRY
    return _NAMES.get(key)


def official_name(code: str) -> str:
    """Return the whole name of a province: 海南省, 北京市, 广西壮族自治区."""
    letters = code[len(COUNTRY) + 1 :]
    ending = "市" if letters in _CITIES else _REGIONS.get(letters, "省")
    return PROVINCES[code].zh + ending


def place_words(jurisdiction: str) -> Text:
    """Return the name of where a source applies; a part of a province by the province's name."""
    if jurisdiction == COUNTRY:
        return NATION
    code = "-".join(jurisdiction.split("-")[:2])
    return PROVINCES.get(code, Text(jurisdiction or "不限地域", jurisdiction or "anywhere"))


def place_order(jurisdiction: str) -> int:
    """Return where a place stands in the usual order: the country first, then the provinces."""
    if jurisdiction in {"", COUNTRY}:
        return 0
    codes = list(PROVINCES)
    code = "-".join(jurisdiction.split("-")[:2])
    return codes.index(code) + 1 if code in codes else len(codes) + 1


def _names() -> dict[str, str]:
    """Return all that people write, by what is written."""
    names: dict[str, str] = dict(_ALSO)
    for (code, words), number in zip(PROVINCES.items(), _NUMBERS, strict=True):
        names[words.zh] = names[code.casefold()] = names[code[3:].casefold()] = code
        names["".join(words.en.split()).casefold()] = code
        names[str(number)] = names[f"{number}0000"] = code
        names |= {f"{words.zh}{ending}": code for ending in _ENDINGS}
    return names


_NAMES = _names()
