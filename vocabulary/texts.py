"""Words for people, in Chinese and English at once."""

from dataclasses import dataclass
from enum import Enum


class Lang(Enum):
    """The languages that every message and label exists in."""

    ZH = "zh"
    EN = "en"

    __hash__ = object.__hash__  # by identity, as in `Truth`


@dataclass(frozen=True, slots=True)
class Text:
    """One sentence or label, in Chinese and English."""

    zh: str
    en: str

    def to(self, lang: Lang) -> str:
        """Return the wording in the given language."""
        match lang:
            case Lang.ZH:
                return self.zh
            case Lang.EN:
                return self.en
