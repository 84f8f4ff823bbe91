"""What can be wrong with a row that is to take back another, in decisions/ and in tasks/."""

from vocabulary.catalogue.entries import ProblemEntry
from vocabulary.texts import Text

AREA = Text("作废登记的行（decisions/、tasks/）", "Rows taken back (decisions/, tasks/)")

VOID_INCOMPLETE = ProblemEntry(
    "void-incomplete",
    zh="写了作废原因而缺少{missing}，没有作废任何行",
    en="the row is to take back another and lacks {missing}; nothing is taken back",
    fix_zh="请补填：作废的行要有编号、更正编号（所作废的行）、经手人和日期（年月日）",
    fix_en="fill it in: its own entry, the entry of the row to take back, who does so, and a full date",
    example={"missing": Text("「更正编号」", "更正编号")},
)
VOID_ENTRY_TWICE = ProblemEntry(
    "void-entry-twice",
    zh="写了作废原因的行，编号「{entry}」别的行也有，没有作废任何行",
    en="the row is to take back another, and its entry `{entry}` is not its own; nothing is taken back",
    fix_zh="作废另起一行，用没有用过的编号；「更正编号」填所作废的行的编号",
    fix_en="take back a row by a new one with an entry of its own, and name the earlier entry under 更正编号",
    example={"entry": "送1-3"},
)
VOID_SAYS_MORE = ProblemEntry(
    "void-says-more",
    zh="写了作废原因，又写了{written}，看不出是作废还是更正，两者都不算",
    en="the row has a reason to take back another and also {written}: it is neither, and is not used",
    fix_zh="作废的，只写编号、人员（事项）、更正编号、作废原因、经手人和日期；更正的，不写作废原因",
    fix_en="to take back a row, write nothing but who it is, the entries, the reason, by whom and when; "
    "to correct one, leave 作废原因 blank",
    example={"written": Text("「签收情况」", "签收情况")},
)
VOID_OF_NOTHING = ProblemEntry(
    "void-of-nothing",
    zh="「更正编号」中的「{entry}」不是此前同一人、同一事项的行，没有作废任何行",
    en="`{entry}` is no earlier row of the sheet on the same person and matter; nothing is taken back",
    fix_zh="请核对原编号；作废写在原行之后，人员（事项）各栏与原行写得相同",
    fix_en="check the entry: the row stands below the one it takes back, with the same person and matter",
    example={"entry": "送1-9"},
)
