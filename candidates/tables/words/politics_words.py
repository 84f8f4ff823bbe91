"""How political status is written: by GB/T 4762, by the parties' full and short names, and in usual words."""

from collections.abc import Iterator, Mapping

# A party's full name, its short one, and what its members are called.
_PARTIES = (
    ("中国国民党革命委员会", "民革", ("会员", "党员", "成员")),
    ("中国民主同盟", "民盟", ("盟员", "成员")),
    ("中国民主建国会", "民建", ("会员", "成员")),
    ("中国民主促进会", "民进", ("会员", "成员")),
    ("中国农工民主党", "农工党", ("党员", "成员")),
    ("中国致公党", "致公党", ("党员", "成员")),
    ("九三学社", "九三", ("社员", "成员")),
    ("台湾民主自治同盟", "台盟", ("盟员", "成员")),
)


def _of_parties() -> Iterator[str]:
    """Yield every name of a member of the eight other parties."""
    for full, short, members in _PARTIES:
        for name in (full, short):
            yield name
            yield from (f"{name}{member}" for member in members)


POLITICS_WORDS: Mapping[str, tuple[str, ...]] = {
    "party_member": (
        *(
            "党员",
            "正式党员",
            "共产党员",
            "中共正式党员",
            "中国共产党党员",
            "中国共产党正式党员",
            "中共党员(正式)",
        ),
        *("党员(正式)",),
    ),
    "probationary": (
        *("中共预备党员", "中共党员(预备)", "党员(预备)", "中共党员(预备党员)", "预备", "中国共产党预备党员"),
        *("党员(预备党员)",),
    ),
    "league": ("团员", "共青团", "青年团员", "中国共产主义青年团团员"),
    "masses": ("一般群众", "普通群众", "普通公民", "群众(无党派)", "群众(普通公民)", "群众(现称普通公民)"),
    "independent": ("无党派", "无党派民主人士"),
    "other": ("民主党派", "民主党派成员", *_of_parties()),
}
