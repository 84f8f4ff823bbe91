"""How a name sounds, for hints alone: the door to pypinyin, without which nothing sounds like anything."""

import os
from collections.abc import Callable, Mapping
from functools import cache, lru_cache

from vocabulary.writing.names import is_unclear, same_name_key

# Characters that sound otherwise in a surname; those with two readings there have both.
_SURNAMES: Mapping[str, tuple[str, ...]] = {
    "曾": ("zeng",),
    "仇": ("qiu",),
    "区": ("ou",),
    "单": ("shan",),
    "解": ("xie",),
    "查": ("zha",),
    "任": ("ren",),
    "华": ("hua",),
    "朴": ("piao",),
    "繁": ("po",),
    "种": ("chong",),
    "员": ("yun",),
    "缪": ("miao",),
    "乐": ("yue", "le"),
    "盖": ("ge", "gai"),
    "翟": ("zhai", "di"),
}
_TWO_CHARACTERS: Mapping[str, str] = {
    "尉迟": "yu chi",
    "单于": "chan yu",
    "万俟": "mo qi",
    "长孙": "zhang sun",
}


def sound_alike(one: str, other: str) -> bool:
    """Whether two names are written differently, sound the same, and can both be read in full."""
    first, second = same_name_key(one), same_name_key(other)
    return first != second and not sounds_of(first).isdisjoint(sounds_of(second))


@lru_cache(maxsize=65_536)
def sounds_of(name: str) -> frozenset[str]:
    """Return the ways in which a name, as names compare, may sound; nothing where it is not read in full.

    They are without tones: who types by sound types none.
    """
    if is_unclear(name):
        return frozenset()
    for surname, sound in _TWO_CHARACTERS.items():
        if name.startswith(surname):
            return frozenset({f"{sound} {_given(name[2:])}"}) if _reads() else frozenset()
    first = _SURNAMES.get(name[:1]) or ((_given(name[:1]),) if name else ())
    return frozenset(f"{sound} {_given(name[1:])}" for sound in first) if _reads() else frozenset()


def _given(characters: str) -> str:
    """Return how characters sound one by one."""
    return " ".join(map(_sound, characters)) if _reads() else ""


@cache  # names are written with a few thousand characters
def _sound(character: str) -> str:
    """Return how a character sounds; one without a known sound stands for itself."""
    return _pinyin()(character)


@cache
def _pinyin() -> Callable[[str], str]:
    """Load the library, which is an extra, without its phrases: it is asked for single characters alone."""
    os.environ["PYPINYIN_NO_PHRASES"] = "true"
    try:
        from pypinyin import Style, pinyin
    finally:
        del os.environ["PYPINYIN_NO_PHRASES"]
    return lambda character: str(pinyin(character, style=Style.NORMAL)[0][0])


@cache
def _reads() -> bool:
    """Whether the library is there."""
    try:
        _pinyin()
    except ImportError:
        return False
    return True
