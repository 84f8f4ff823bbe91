"""What can be wrong with a row of a roster, in words for the clerk who sent it."""

from collections.abc import Sequence

from vocabulary.fields import POSTS
from vocabulary.places import Place
from vocabulary.problems import Problem
from vocabulary.texts import Text
from vocabulary.words import clipped

_SHOWN = 5  # words of one cell
_POSTS = Text(
    f"请填：{'、'.join(label.zh for label in POSTS.values())}；几个职务之间用「、」隔开",
    f"write one or more of: {', '.join(label.zh for label in POSTS.values())}, parted by 、",
)


def no_person(place: Place) -> Problem:
    """Say that a row names nobody."""
    return Problem(
        "no-person",
        place,
        Text("姓名和身份证号都未填，不知道是谁", "the row has neither a name nor an ID number"),
        Text("请补填，或删去此行；改正前无法排除与他人是同一人", "fill them in, or take the row out"),
    )


def name_blank(place: Place) -> Problem:
    """Say that the name is left out."""
    return Problem(
        "name-blank",
        place,
        Text("姓名未填", "the name is left out"),
        Text("请补填姓名", "write the name"),
    )


def name_is_number(place: Place) -> Problem:
    """Say that a number stands where the name should; it may be an ID and is not repeated."""
    return Problem(
        "name-is-number",
        place,
        Text("「姓名」栏填的是号码，不是姓名", "a number stands where the name should"),
        Text("请核对是否各列错位，重新填写姓名", "check whether the columns are shifted, and write the name"),
    )


def name_unclear(name: str, place: Place) -> Problem:
    """Say that a name has signs that nobody can read."""
    name = clipped(name)
    return Problem(
        "name-unclear",
        place,
        Text(
            f"姓名「{name}」中有无法辨认的字，或者不是一个人的姓名",
            f"the name `{name}` has signs that cannot be read, or is not one person's name",
        ),
        Text(
            "请对照身份证填写，一人一行；生僻字打不出的，请用 Unicode 输入法录入或从公安系统复制",
            "write it from the identity card, one person a row, with an input method for rare characters",
        ),
    )


def post_blank(place: Place) -> Problem:
    """Say that the post is left out."""
    message = Text("提名职务未填", "the post nominated for is left out")
    return Problem("post-blank", place, message, _POSTS)


def post_unknown(unread: Sequence[str], place: Place) -> Problem:
    """Say which words are no posts."""
    unread = [clipped(word) for word in unread[:_SHOWN]]
    return Problem(
        "post-unknown",
        place,
        Text(
            f"提名职务「{'」「'.join(unread)}」不是村级职务的写法，未采用",
            f"not a post that a village elects: {', '.join(f'`{word}`' for word in unread)}",
        ),
        _POSTS,
    )


def kin_unreadable(place: Place) -> Problem:
    """Say that a declaration of kin cannot be taken apart; it is not repeated, for it names other people."""
    return Problem(
        "kin-unreadable",
        place,
        Text("近亲属申报的写法不能识别", "the declaration of kin cannot be taken apart"),
        Text("请写「关系：姓名（身份证号）；……」，没有的写「无」", "write 关系：姓名（身份证号）；… or 无"),
    )
