"""Where the official texts lie that the shipped packs quote: a clone of github.com/X-STORAGE/Laws.

`LAW_TEXTS` names a clone of it, bare or not. No text of a law is part of this repository.
"""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

VARIABLE = "LAW_TEXTS"
_NATIONAL = "宪法相关法"
_LOCAL = "DLC/{0}地方法规/地方性法规/{0}/{1}.md"

OFFICIAL: Mapping[str, str] = {
    "cn-vco-2025": f"{_NATIONAL}/村民委员会组织法(2025-10-28).md",
    "cn-vco-2025-office": f"{_NATIONAL}/村民委员会组织法(2025-10-28).md",
    "supervision-2025": f"{_NATIONAL}/村民委员会组织法(2025-10-28).md",
    "cn-vco-2018": f"{_NATIONAL}/村民委员会组织法(2018-12-29).md",
    "cn-ucl-2025": f"{_NATIONAL}/城市居民委员会组织法(2025-10-28).md",
    "ucl-supervision-2025": f"{_NATIONAL}/城市居民委员会组织法(2025-10-28).md",
    "cn-ucl-2025-office": f"{_NATIONAL}/城市居民委员会组织法(2025-10-28).md",
    "beijing-2012": _LOCAL.format("北京", "北京市村民委员会选举办法"),
    "tianjin-2019": _LOCAL.format("天津", "天津市村民委员会选举办法(2019-05-30)"),
    "hebei-2020": _LOCAL.format("河北", "河北省村民委员会选举办法(2020-07-30)"),
    "shanghai-2020": _LOCAL.format("上海", "上海市村民委员会选举办法(2020-09-25)"),
    "shanghai-supervision-2020": _LOCAL.format("上海", "上海市实施《村民委员会组织法》办法(2020-05-14)"),
    "zhejiang-2020": _LOCAL.format("浙江", "浙江省村民委员会选举办法(2020-07-31)"),
    "zhejiang-supervision-2020": _LOCAL.format("浙江", "浙江省实施《村民委员会组织法》办法(2020-07-31)"),
    "shandong-supervision-2012": _LOCAL.format("山东", "山东省实施《村民委员会组织法》办法(2012-11-29)"),
    "henan-2011": _LOCAL.format("河南", "河南省实施《村民委员会组织法》办法"),
    "henan-supervision-2011": _LOCAL.format("河南", "河南省实施《村民委员会组织法》办法"),
    "hainan-2025": _LOCAL.format("海南", "海南省村民委员会选举办法(2025-12-03)"),
    "sichuan-2026": _LOCAL.format("四川", "四川省村民委员会选举条例(2025-11-27)"),
    "sichuan-ucl-2026": _LOCAL.format("四川", "四川省城市居民委员会选举条例(2025-11-27)"),
}


def official_text(name: str) -> str:
    """Return the official text of a shipped pack, or skip the test where no text lies on this machine."""
    folder = os.environ.get(VARIABLE, "")
    if not folder or not Path(folder).is_dir():
        pytest.skip(f"{VARIABLE} names no clone of github.com/X-STORAGE/Laws")
    show = ["git", "-C", folder, "show", f"HEAD:{OFFICIAL[name]}"]
    return subprocess.run(show, check=True, capture_output=True, encoding="utf-8").stdout
