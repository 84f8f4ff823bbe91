"""What is said about many rows of a unit's workbook at once."""

from vocabulary.catalogue.entries import HintEntry, ProblemEntry
from vocabulary.texts import Text

AREA = Text("反馈表：多行", "Answers of units: many rows")

NAMES_SOUND_ALIKE = HintEntry(
    "names-sound-alike",
    zh="人员编号「{number}」的姓名与名册同音不同字，请核对身份证号",
    en="the name of number `{number}` sounds like the roster's; check the ID number",
    example={"number": "0101"},
)
NAME_PRIVATE = HintEntry(
    "name-of-one-computer",
    zh="人员编号「{number}」这一行的姓名中有造字（专用区字符），只有填表的电脑显示得出；请单位改用名册上的字",
    en="the name beside `{number}` has a private-use character; the unit should write the roster's character",
    example={"number": "0312"},
)
ID_CONFIRMED = HintEntry(
    "id-confirmed",
    zh="身份证号校验位不符，{unit}已就这个号码反馈身份信息与户籍登记没有不符，按该号码采用",
    en="the check digit of the ID is wrong; {unit} answered for that very number that it is the register's",
    example={"unit": Text("公安局", "Public Security Bureau")},
)
OWN_WORDS = HintEntry(
    "own-words",
    zh="有 {total} 格未用反馈表的用语，按以下理解读取，请单位核对：{shown}",
    en="{total} cells do not use the form's words and were read so; the unit should check: {shown}",
    example={"total": 1, "shown": Text("否→未发现（1）", "`否` as 未发现 (1)")},
)
ANSWERS_DIFFER = ProblemEntry(
    "answers-differ",
    zh=(
        "{unit}对 {count} 人的反馈前后不一（人员 {shown}；另一份见 {other}），没有可用的更正，"
        "按「信息不符」处理"
    ),
    en=(
        "{unit} answered in two ways about {count} people ({shown}; the other answer: {other}) and no usable "
        "correction says which holds, so both stand against each other"
    ),
    fix_zh=(
        "请该单位只留有效的一份，另一份移入 clearances/作废；把「有」改为「未发现」的，"
        "在「更正」表中逐栏填写，由另一经办人在原反馈日期之后作出"
    ),
    fix_en=(
        "keep the valid answer and move the other into clearances/作废; taking a finding back needs a row of "
        "更正 with every column filled in, by another officer and on a later day"
    ),
    example={
        "unit": Text("人民法院", "Court"),
        "count": 2,
        "shown": Text("0001、0005", "0001, 0005"),
        "other": "clearances/法院.xlsx [反馈表] H3",
    },
)
MANY_DOUBTFUL = ProblemEntry(
    "identity-mismatch",
    zh="有 {count} 行人员编号与姓名、身份证号对不上（疑似整行错位），这些行均未采用；{why}",
    en="in {count} rows the number does not go with name and ID; none was used; {why}",
    fix_zh="请用原发的反馈表重新填写，不要排序、剪切或粘贴部分列",
    fix_en="answer again on the form as it was sent; do not sort or paste some of its columns",
    example={
        "count": 8,
        "why": Text(
            "其中 8 行的姓名、身份证号是名册中另一人的，疑似排序时只移动了部分列",
            "8 of them have the name and ID of another nominee: columns were sorted apart",
        ),
    },
)
MANY_UNKNOWN = ProblemEntry(
    "unknown-person",
    zh="有 {count} 行的人员不在本次送审名单中，这些行均未采用",
    en="{count} rows are about nobody on the list that was sent; none was used",
    fix_zh="请对照原发的反馈表核对；如系其他县区或往届的表，请移出 clearances/",
    fix_en="check against the form as it was sent; another county's form does not belong in clearances/",
    example={"count": 6},
)
PEOPLE_WHO_LEFT = HintEntry(
    "people-who-left",
    zh="有 {count} 行的人员已不在现在的名册上，反馈留存，不再比对；去向见「每人去向」",
    en="{count} rows are about people who are on no roster now: kept, and not compared",
    example={"count": 1},
)
SCOPE_STATEMENT = ProblemEntry(
    "scope-statement",
    zh="「{written}」未采用：{why}。未列入本表的人员按「未反馈」处理，不视为未发现",
    en="`{written}` was not used: {why}; whoever is not listed counts as not answered",
    fix_zh="请逐人填写，或写明「其余 N 人未发现」，N 为送审人数减去本表所列人数",
    fix_en="answer person by person, or write 其余 N 人未发现, N being the people sent less those listed",
    example={"written": "其余未发现", "why": Text("没有写明人数", "it does not say how many people")},
)
SCOPE_STATEMENT_USED = HintEntry(
    "scope-statement-used",
    zh="「{written}」：本表列 {listed:,} 人，其余 {others:,} 人在本表各事项按「未发现」读取",
    en=(
        "`{written}`: {listed:,} people are listed; the other {others:,} are read as 未发现 on the "
        "questions of this sheet"
    ),
    example={"written": "经查，以上 8 人均未发现问题。", "listed": 0, "others": 8},
)
