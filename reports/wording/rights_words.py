"""What is said in every explanation: the rights that the law gives everybody, and what a copy leaves out."""

from vocabulary.texts import Text

NO_CLOCK = Text(
    "所用依据没有写明异议的途径和期限，以县里公布的为准（县定）。",
    "The sources used name no way and no day to object; the county sets them.",
)
# Personal Information Protection Law, Art. 24, 45, 46 and 48.
RIGHTS = Text(
    "你有权要求说明，有权要求由工作人员核实，不接受仅由计算机比对作出的决定；可查阅、复制与你有关的信息，"
    "认为有误的可要求更正；可书面或者口头陈述、申辩，提交证据。未提出的，不视为承认。",
    "You may ask for an explanation and for a check by a person, and need not accept a decision made by "
    "computer alone; you may see and copy what concerns you and have mistakes corrected; you may make a "
    "statement and hand in evidence. Silence is no admission.",
)
UNTOLD = Text(
    "依法不予告知的核查事项不在本表所列范围；“未定”是指有关单位尚无可以告知的反馈，或者名册所填不足以判断。",
    "What may not be disclosed by law is not in this copy; `unknown` means that a unit has given no answer "
    "that can be disclosed, or that the roster leaves it open.",
)
