"""How a county reads what another source leaves open: words beside a criterion, which change no truth."""

from dataclasses import dataclass

from vocabulary.places import TextPlace
from vocabulary.texts import Text


@dataclass(frozen=True, slots=True)
class OwnReading:
    """What a pack of the county says of a criterion of another pack, with the item that says so."""

    of: str  # the full name of the criterion
    item: str
    text: Text
    forbids: bool  # a Party rule is printed as forbidding, of posts of the Party
    title: Text  # of the county's own pack
    pack: str
    place: TextPlace

    @property
    def cited(self) -> Text:
        """Return the words with their source."""
        return Text(
            f"（《{self.title.zh}》{self.item}）{self.text.zh}",
            f"({self.title.en}, {self.item}) {self.text.en}",
        )
