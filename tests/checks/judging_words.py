"""Words that judge, which no output may use of its own; and where the sources themselves do."""

import re

OURS = re.compile("不合格|合格|不通过|通过|否决|淘汰|黑名单|秘密|机密|绝密")
# As words, and not in the name of a criterion.
IN_ENGLISH = re.compile(
    r"(?<![\w/-])(?:(?:dis|un)?qualified|(?:in)?eligible|rejected|black-?list\w*|confidential)(?![\w-])",
    re.IGNORECASE,
)
# The sources' own words, quoted: a rating of the Party, and how a chair comes to office.
THEIRS = re.compile("不合格党员|通过法定程序|处分通过|表决通过|unqualified Party member")
# Without one of them a text has no word that judges; to look for them takes a tenth of the time.
_STEMS = ("合格", "通过", "否决", "淘汰", "黑名单", "秘密", "机密", "绝密")
_STEMS_IN_ENGLISH = ("qualified", "eligible", "rejected", "black", "confidential")


def judging_word(text: str) -> re.Match[str] | None:
    """Return the first word of ours that judges, in either language; what is the sources' own is none."""
    if any(stem in text for stem in _STEMS) and (found := OURS.search(THEIRS.sub("", text))):
        return found
    lower = text.lower()
    return (
        IN_ENGLISH.search(THEIRS.sub("", text)) if any(stem in lower for stem in _STEMS_IN_ENGLISH) else None
    )
