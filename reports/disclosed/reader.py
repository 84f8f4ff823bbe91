"""Who reads an output, and in which language: the one reader of the product."""

from dataclasses import dataclass
from enum import Enum

from vocabulary.texts import Lang


class Audience(Enum):
    """Every output has one audience."""

    INTERNAL = "internal"  # the working group (内部)
    DECIDER = "decider"  # the deciding body (认定)
    TOWNSHIP = "township"  # verdict words and deadlines only (乡镇)
    PUBLIC = "public"  # nothing that comes from a verdict (公示)
    PERSON = "person"  # one person's own copy (本人)

    __hash__ = object.__hash__  # by identity, as in `Truth`


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads: the audience, the person where it is one person's own copy, and the language."""

    audience: Audience
    lang: Lang = Lang.ZH
    person: str = ""

    @property
    def own(self) -> bool:
        """Whether a person reads about himself or herself."""
        return self.audience is Audience.PERSON
