"""What can be wrong with elected.xlsx, in words for the clerk who types it in on polling night."""

from collections.abc import Sequence

from candidates.villages.village import VillageKey, village_words
from vocabulary.fields import POSTS
from vocabulary.places import Place
from vocabulary.problems import Hint, Problem
from vocabulary.texts import Text

_ONE_POST = Text(
    f"一行一个职务，请填：{'、'.join(label.zh for label in POSTS.values())}",
    f"one post a row, one of: {', '.join(label.zh for label in POSTS.values())}",
)
_OPEN_SEAT = Text("在此之前该席位按身份未确定计", "until then nothing is known of whoever holds the seat")


def _told(code: str, place: Place, message: Text, help_: Text) -> Problem:
    """Return a problem with a row that leaves open who was elected."""
    return Problem(code, place, message, Text(f"{help_.zh}。{_OPEN_SEAT.zh}", f"{help_.en}; {_OPEN_SEAT.en}"))


def name_blank(place: Place) -> Problem:
    """Say that the name is left out."""
    message = Text("姓名未填，不知道是谁当选", "the name is left out, so nobody knows who was elected")
    return _told("elected-name-blank", place, message, Text("请补填姓名和人员编号", "write name and number"))


def post_blank(place: Place) -> Problem:
    """Say that the post is left out."""
    message = Text("职务未填，此行未采用", "the post is left out, so the row is not used")
    return Problem("elected-post-blank", place, message, _ONE_POST)


def post_unclear(written: str, place: Place) -> Problem:
    """Say that a cell is not one post."""
    message = Text(
        f"职务「{written}」不是一个村级职务，此行未采用", f"`{written}` is not one post of a village"
    )
    return Problem("elected-post-unclear", place, message, _ONE_POST)


def number_unknown(number: str, place: Place, here: Sequence[str]) -> Problem:
    """Say that nobody in the village has a number."""
    near = "、".join(here)
    return _told(
        "elected-number-unknown",
        place,
        Text(
            f"本村被提名人中没有人员编号「{number}」", f"no nominee of the village has the number `{number}`"
        ),
        Text(
            f"请对照名册核对；本村同名者编号：{near}" if near else "请对照名册核对；另选他人的不填人员编号",
            f"check the roster; of that name in the village: {near}" if near else "check the roster",
        ),
    )


def number_conflict(number: str, what: Text, place: Place) -> Problem:
    """Say that a number is not that of the name or the ID beside it."""
    return _told(
        "elected-number-conflict",
        place,
        Text(
            f"人员编号「{number}」与{what.zh}对不上，此行未认作任何人",
            f"the number `{number}` does not go with the {what.en}; the row is taken for nobody's",
        ),
        Text("请对照名册改正", "check against the roster"),
    )


def id_conflict(what: Text, place: Place) -> Problem:
    """Say that the ID is not that of the nominee of that name, or the name not that of the ID's holder."""
    return _told(
        "elected-id-conflict",
        place,
        Text(f"身份证号与{what.zh}对不上，此行未认作任何人", f"the ID does not go with the {what.en}"),
        Text(
            "请对照名册核对，填写人员编号；确系同名的另选他人，请在「另选他人」栏填「是」",
            "check the roster and write the number; for a write-in of the same name put 是 under 另选他人",
        ),
    )


def who_open(name: str, numbers: Sequence[str], place: Place) -> Problem:
    """Say that a name alone does not tell which nominee it is."""
    shown = "、".join(numbers)
    return _told(
        "elected-who-open",
        place,
        Text(
            f"「{name}」没有人员编号，也没有可用的身份证号，仅凭姓名不能确定是哪一位",
            f"`{name}` has neither a number nor a usable ID: the name alone does not say who it is",
        ),
        Text(
            f"请填人员编号；本村同名者编号：{shown}",
            f"write the number; of that name in the village: {shown}",
        ),
    )


def not_nominated(name: str, place: Place) -> Problem:
    """Say that nobody of that name was nominated in the village, and the row does not call it a write-in."""
    return _told(
        "elected-not-a-nominee",
        place,
        Text(f"「{name}」不在本村被提名人中，也未注明另选他人", f"`{name}` is no nominee of the village"),
        Text(
            "如系另选他人，请在「另选他人」栏填「是」；否则请核对姓名和村",
            "for a write-in put 是 under 另选他人; otherwise check name and village",
        ),
    )


def not_for_this_post(name: str, post: str, place: Place) -> Problem:
    """Say that a nominee was elected to a post that the roster does not nominate for."""
    label = POSTS[post]
    return Problem(
        "elected-not-for-this-post",
        place,
        Text(
            f"「{name}」未被提名为{label.zh}，也未注明另选他人", f"`{name}` was not nominated as {label.en}"
        ),
        Text(
            "如系另选他人，请在「另选他人」栏填「是」；如职务填错，请改正",
            "for a write-in put 是 under 另选他人; otherwise mend the post",
        ),
    )


def write_in_unclear(written: str, place: Place) -> Problem:
    """Say that a cell does not say whether somebody was written in."""
    return Problem(
        "elected-write-in-unclear",
        place,
        Text(f"「另选他人」栏填的「{written}」含义不明，未采用", f"`{written}` under 另选他人 is not clear"),
        Text("请填：是，或留空", "write 是, or leave it blank"),
    )


def votes_differ(name: str, place: Place) -> Problem:
    """Say that two rows give one person different votes for one post."""
    return Problem(
        "elected-votes-differ",
        place,
        Text(f"「{name}」同一职务有两行，得票不同，得票未采用", f"two rows on `{name}` give different votes"),
        Text("请核对计票记录，只保留一行", "check the count and keep one row"),
    )


def told_differently(name: str, place: Place) -> Problem:
    """Say that two rows on one write-in tell different things."""
    return Problem(
        "elected-told-differently",
        place,
        Text(
            f"「{name}」有两行，所填情况不一致，不一致的未采用", f"two rows on `{name}` contradict each other"
        ),
        Text("请核对后改为一致", "make them agree"),
    )


def same_name_twice(name: str, place: Place) -> Problem:
    """Say that two rows without an ID bear one name, so that they may be one person or two."""
    return _told(
        "elected-same-name",
        place,
        Text(
            f"「{name}」有两行且都未填身份证号，不能确定是一人还是两人",
            f"two rows on `{name}` lack an ID: one person, or two of one name",
        ),
        Text("请填写身份证号；同一人只保留应保留的行", "write the ID numbers, or keep one row"),
    )


def over_seats(key: VillageKey, label: Text, figures: tuple[int, int], place: Place) -> Problem:
    """Say that more people are listed than there are seats."""
    listed, seats = figures
    village = village_words(key)
    return Problem(
        "elected-over-seats",
        place,
        Text(
            f"「{village}」{label.zh}应选 {seats} 名，表中有 {listed} 名",
            f"`{village}`: {listed} people for {seats} seats ({label.en})",
        ),
        Text(
            "请核对当选结果，或改正 villages.xlsx 的职数", "check the results, or the seats in villages.xlsx"
        ),
    )


def two_posts(name: str, posts: Sequence[str], place: Place) -> Problem:
    """Say that one person is listed for two posts of one body."""
    zh, en = "、".join(POSTS[post].zh for post in posts), ", ".join(POSTS[post].en for post in posts)
    return Problem(
        "elected-two-posts",
        place,
        Text(f"「{name}」同时列为同一班子的{zh}", f"`{name}` is listed for several posts of one body: {en}"),
        Text(
            "一人在一个班子中只任一个职务，请核对", "one person holds one post of a body; check the results"
        ),
    )


def is_a_nominee(name: str, place: Place) -> Hint:
    """Mention that somebody marked as a write-in was nominated for that very post."""
    message = Text(
        f"「{name}」已被提名为该职务，不是另选他人", f"`{name}` was nominated for that post: no write-in"
    )
    return Hint("elected-was-nominated", place, message)
