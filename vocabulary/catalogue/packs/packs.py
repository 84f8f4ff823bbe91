"""What can be wrong with packs beside one another."""

from vocabulary.catalogue.entries import HintEntry, ProblemEntry
from vocabulary.texts import Text

AREA = Text("规则包", "Packs")

PACK_DIFFERS = HintEntry(
    "pack-differs",
    zh=(
        "文件夹内的规则包（指纹 {fingerprint}）与随附的同名规则包（指纹 {shipped}）不同；本次以文件夹"
        "内的为准。区别和受影响的人见 lianshen rules update FOLDER"
    ),
    en=(
        "the folder's pack ({fingerprint}) is not the shipped one of that name ({shipped}); the "
        "folder's is used; lianshen rules update FOLDER shows the difference, and whom it concerns"
    ),
    example={"fingerprint": "9f49d149", "shipped": "890f781e"},
)
PACK_NEW = HintEntry(
    "pack-new",
    zh="文件夹内还没有规则包「{name}」的副本：本次起按随附的文本比对，其核查事项可能尚未请单位反馈",
    en=(
        "the folder has no copy of the pack `{name}` yet: from now on it is used as it is shipped, and units "
        "may not have been asked its questions"
    ),
    example={"name": "cn-vco-2025"},
)
QUOTE_NOT_FOUND = HintEntry(
    "quote-not-found",
    zh="条款 `{criterion}`（{item}）摘录的“{quote}”在 {file} 中没有找到；原文可能已经修改，请核对",
    en=(
        "the words that `{criterion}` ({item}) quotes are not in {file}: {quote}; the text may have been "
        "amended"
    ),
    example={"criterion": "past-crime", "item": "第十八条", "quote": "受过刑事处罚", "file": "law.txt"},
)
QUOTE_ELSEWHERE = HintEntry(
    "quote-elsewhere",
    zh="条款 `{criterion}` 摘录的“{quote}”在 {file} 中有，但不在{item}；条文序号可能已经改变，请核对",
    en=(
        "the words that `{criterion}` quotes are in {file}, but not in its {item}: {quote}; the articles may "
        "have been renumbered"
    ),
    example={"criterion": "past-crime", "item": "第十八条", "quote": "受过刑事处罚", "file": "law.txt"},
)
TEXT_UNREAD = HintEntry(
    "official-text-unread",
    zh="规则包 {pack} 旁边的原文打不开，或者不是 UTF-8、GBK 编码的文字，摘录没有核对；请另存为纯文本（.txt）",
    en="the official text beside the pack {pack} cannot be read, and its quotations were not looked for; "
    "save it as plain text (.txt)",
    example={"pack": "hainan-2025"},
)
CORRECTS_NOTHING = HintEntry(
    "corrects-nothing",
    zh="corrects 写的规则包 `{of}` 不在旁边，也没有随附；名称写错的，请改正",
    en="there is no pack `{of}`, which `corrects` names, neither beside this one nor shipped: check its name",
    example={"of": "cn-vco-2024"},
)
OVERRIDDEN_BY_NO_LAW = HintEntry(
    "overridden-by-no-law",
    zh="overridden（{item}）写的 `{by}` 不是法律、法规的规则包；名称写错的，请改正，如 cn-vco-2025",
    en="`{by}`, which `overridden` names for {item}, is no pack of a law or regulation: check its name",
    example={"item": "第十七条", "by": "cn-vco-2024"},
)
CALENDAR_LEFT_OUT = HintEntry(
    "calendar-left-out",
    zh="条款或期限要用 calendar 的 `{word}`，没有写；{default}",
    en="criteria or deadlines are counted by `{word}` of `calendar`, which is left out; {default}",
    example={
        "word": "age_reached",
        "default": Text("默认为 contested，生日当天是否年满未定", "by default contested"),
    },
)
POSTS_NOMINATED = HintEntry(
    "posts-nominated",
    zh="where 中的 `posts` 是提名的职务，不是当选的职务；要看谁担任这一职务的，请用 over: holder {post}",
    en="`posts` in a `where` is what people are nominated for, not elected to; for who comes to hold the "
    "office write over: holder {post}",
    example={"post": "chair"},
)
SOURCE_ENDED = HintEntry(
    "source-ended",
    zh="依据的有效期到 {last} 为止，选举日 {day} 已不在施行期间",
    en="the source was in force until {last}, and no longer is on polling day, {day}",
    example={"last": "2025-12-31", "day": "2026-12-20"},
)
DATES_BACKWARDS = ProblemEntry(
    "dates-backwards",
    zh="施行截止日早于起始日",
    en="the last day in force is before the first",
    fix_zh="请核对两个日期",
    fix_en="check the two dates",
)
BAD_NAME = ProblemEntry(
    "bad-name",
    zh="「{name}」不能作规则包的名称",
    en="`{name}` cannot name a pack",
    fix_zh="请用小写字母、数字和连字符，例如 hainan-2025",
    fix_en="use small letters, digits and hyphens, as in hainan-2025",
    example={"name": "Bad Pack"},
)
QUOTE_TOO_LONG = ProblemEntry(
    "quote-too-long",
    zh="摘录的原文有 {length} 字，超过 {most} 字",
    en="the quotation has {length} signs, more than {most}",
    fix_zh="只照录能认出这一条的几个字",
    fix_en="quote only the few words by which the article is known",
    example={"length": 52, "most": 40},
)
QUOTE_OF_NOTHING = ProblemEntry(
    "quote-of-nothing",
    zh="摘录中没有一个字",
    en="the quotation has no word in it",
    fix_zh="请照录原文几个字，或删去 quote",
    fix_en="quote a few words of the article, or take `quote` out",
)
NOT_A_VERSION = ProblemEntry(
    "not-a-version",
    zh="「{word}」不是版本号",
    en="`{word}` is not a version",
    fix_zh="请写成 0.1 的样式",
    fix_en="write it like 0.1",
    example={"word": "new"},
)
NEWER_FORMAT = ProblemEntry(
    "newer-format",
    zh="规则包按 lianshen {needed} 的写法写成，所用的是 {ours} 版，读不懂，没有采用",
    en="the pack is written in the grammar of lianshen {needed}; this is {ours}, which cannot read it",
    fix_zh="请使用 lianshen {needed} 或更新的版本",
    fix_en="use lianshen {needed} or later",
    example={"needed": "0.2", "ours": "0.1.0"},
)
STEP_TWICE = ProblemEntry(
    "step-twice",
    zh="同一步写了两次",
    en="a step is duplicated",
    fix_zh="每一步只写一次",
    fix_en="write every step once",
)
