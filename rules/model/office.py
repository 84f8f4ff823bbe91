"""What a source says of members in office: the lawful ways in which an office ends, is filled, is audited."""

from dataclasses import dataclass

from vocabulary.texts import Text


@dataclass(frozen=True, slots=True)
class Way:
    """One way, with the item that gives it; `grounds` are those it answers, none where it answers all."""

    name: str
    item: str
    text: Text
    grounds: tuple[str, ...] = ()

    def answers(self, ground: str) -> bool:
        """Whether the way is open on a finding of this ground."""
        return not self.grounds or ground in self.grounds
