"""The words that a review is put in: what a source does, what was found, what stands in the way."""

from enum import Enum


class Verdict(Enum):
    """What the findings come to: 未发现问题, 待反馈, 需认定; advice, never a decision."""

    PASS = "pass"  # noqa: S105 - a verdict
    PENDING = "pending"
    FLAG = "flag"

    __hash__ = object.__hash__  # by identity, as in `Truth`


class Because(Enum):
    """Why a criterion is set aside for a whole review, or for one person."""

    ONLY_IF_RAISED = "only_if_raised"
    SEALED = "sealed"
    WAIVED = "waived"
    NOT_ADOPTED = "not_adopted"
    NOT_ASKED = "not_asked"
    NO_COLUMN = "no_column"  # no roster has the column that it reads
    OTHER_KIND = "other_kind"  # the source, or what the criterion reads, is not of this kind of review


class Outlook(Enum):
    """What can be said of a requirement before polling day."""

    GUARANTEED = "guaranteed"  # it holds in every outcome of every world
    POSSIBLE = "possible"
    IMPOSSIBLE = "impossible"  # it holds in none
    CANNOT_FILL = "cannot_fill"  # no world can fill the body at all
    UNKNOWN = "unknown"  # a figure is missing, or nothing to compare with, or too much to work out

    __hash__ = object.__hash__  # by identity, as in `Truth`


class Decides(Enum):
    """What an answer decides, the most decisive first."""

    LAST = "last"  # with this answer alone, if nothing is found, nothing stands in the way any more
    SLATE = "slate"  # some answer changes what becomes of a requirement on the village's bodies
    FLAG = "flag"  # some answer changes the verdict of law or of policy
    NOTHING = "nothing"  # whatever is answered, both verdicts and all requirements stay as they are


class Met(Enum):
    """Whether those who were elected meet a requirement."""

    MET = "met"
    NOT_MET = "not_met"
    OPEN = "open"  # a fact of somebody is not known, or a seat is not filled


class Why(Enum):
    """Why somebody elected is on the list of those whose eligibility is to be reviewed (当选人资格审查)."""

    WRITTEN_IN = "written_in"  # 另选他人 on no roster: never reviewed
    OTHER_POST = "other_post"  # a nominee of the village, but not for this post
    NOT_SURE = "not_sure"  # the row does not say who it is


class Remark(Enum):
    """What a clerk must know of a nominee who was elected; it takes the seat from nobody."""

    FLAGGED = "flagged"
    PENDING = "pending"
    UNEXAMINED = "unexamined"
    WITHDRAWN = "withdrawn"

    @property
    def hint_code(self) -> str:
        """Return the code of the hint that says it."""
        return f"elected-{self.value}"


class Hold(Enum):
    """Why a record cannot pass whatever the criteria say."""

    NO_VILLAGE = "no_village"
    POLLING_DAY = "polling_day"
    NO_POST = "no_post"
    NO_IDENTITY = "no_identity"
    UNREADABLE = "unreadable"
    TWO_ROSTERS = "two_rosters"
    PACK_UNUSABLE = "pack_unusable"
    NOT_COMPARED = "not_compared"


class SetBy(Enum):
    """Whose a date is: law's or regulation's, a lower source's, the county's own, or calculated back."""

    LAW = "law"
    POLICY = "policy"
    COUNTY = "county"
    CALCULATED = "reckoned"


class Grade(Enum):
    """What the source does with whom a criterion hits: forbid, advise against, wish for, or ask a step."""

    BAR = "bar"
    CAUTION = "caution"
    PREFER = "prefer"
    STEP = "step"

    __hash__ = object.__hash__  # by identity, as in `Truth`


class Force(Enum):
    """What kind of source it is."""

    LAW = "law"
    REGULATION = "regulation"
    PARTY_RULE = "party_rule"
    POLICY = "policy"
    LOCAL = "local"

    @property
    def legal(self) -> bool:
        """Whether the source is law or regulation; everything else is policy."""
        return self is Force.LAW or self is Force.REGULATION


class RatioGrade(Enum):
    """Whether the source requires or only wishes."""

    BAR = "bar"
    CAUTION = "caution"
    PREFER = "prefer"
