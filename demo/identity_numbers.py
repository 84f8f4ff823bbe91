"""ID numbers that belong to nobody: the region 999 is assigned to no place."""

from dataclasses import dataclass, field
from datetime import date
from random import Random

from vocabulary.writing.identity import check_character

PREFIX = "999"


@dataclass(slots=True)
class IdentityNumbers:
    """Gives out ID numbers, each once."""

    chance: Random
    given: set[str] = field(default_factory=set)

    def draw(self, area: int, born: date, sex: str) -> str:
        """Return a number with this birth date and sex that nobody has yet."""
        while True:
            # The 17th digit is odd for men and even for women (GB 11643-1999).
            serial = self.chance.randrange(1, 500) * 2 - (1 if sex == "男" else 0)
            first17 = f"{PREFIX}{area:03d}{born:%Y%m%d}{serial:03d}"
            number = first17 + check_character(first17)
            if number not in self.given:
                self.given.add(number)
                return number
