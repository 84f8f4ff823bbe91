"""What outputs say of personal information, with the articles of the law that they rely on."""

from datetime import date

from vocabulary.texts import Text

RETENTION = Text("个人信息保护法第十九条、第四十七条", "Personal Information Protection Law, Art. 19 and 47")
SEPARATE_CONSENT = Text(
    "本人单独同意（个人信息保护法第二十九条）；只核查名册“授权”栏同意本项的人，是否同意不影响比对结果",
    "separate consent of the person (Personal Information Protection Law, Art. 29), matter by matter; "
    "refusing changes nothing",
)


def deletion_words(day: date) -> Text:
    """Say by which day the county deletes what units answered."""
    until = f"{day.year}年{day.month}月{day.day}日"
    return Text(
        f"各单位的反馈只用于本次审查，保存到{until}为止，届时删除（{RETENTION.zh}）。",
        f"What units answered serves this review alone and is deleted by {day.isoformat()} ({RETENTION.en}).",
    )
