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
