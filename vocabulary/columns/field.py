"""What is said of every fact: how packs, headers and people name it, and how far it may travel."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from vocabulary.kinds import Kind
from vocabulary.texts import Text


class Source(Enum):
    """Who says a fact."""

    ROSTER = "roster"
    COMPUTED = "computed"
    VILLAGE = "village"


class Sensitivity(Enum):
    """How far a fact may travel; `reports/disclosure/words/fact_values.py` says who sees which."""

    OPEN = "open"
    PERSONAL = "personal"
    BIRTH = "birth"  # beside the last digits of an ID it gives the whole number away
    SINCE_BIRTH = "since_birth"  # may be the birth date itself
    OTHERS = "others"  # names other people
    IDENTIFYING = "identifying"


class Concerns(Enum):
    """What a fact is about, where not everybody reviewed was nominated."""

    PERSON = "person"
    STANDING = "standing"  # that somebody stands for a post: of nobody where nobody is elected
    NOMINATING = "nominating"  # how somebody was nominated: of nobody who was elected without that


class Offered(Enum):
    """Whether the blank roster of a new folder has a column."""

    ALWAYS = "always"
    WHERE_READ = "where_read"  # by a source that speaks there
    NEVER = "never"  # the product fills it


@dataclass(frozen=True, slots=True)
class Field:
    """One fact: its name in packs, its kind, its header, and the other headers people write for it."""

    name: str
    kind: Kind
    label: Text
    source: Source = Source.ROSTER
    synonyms: tuple[str, ...] = ()
    sensitivity: Sensitivity = Sensitivity.PERSONAL
    # A column that a county may do without: where no roster has it, what rests on it is not examined.
    may_be_missing: bool = False
    concerns: Concerns = Concerns.PERSON
    offered: Offered = Offered.ALWAYS
    # Each person's own: 同上 below somebody else's cell is nobody's answer.
    own: bool = False


def by_name(*fields: Field) -> Mapping[str, Field]:
    """Index fields by their names."""
    return {field.name: field for field in fields}
