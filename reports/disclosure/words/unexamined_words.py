"""Says why nothing was examined of somebody, and which sources would."""

from engine.review.review import NomineeReview
from vocabulary.texts import Text

NOTHING_LEFT = Text(
    "适用的审查依据中没有可以审查的条款（各条均已列为未审查）",
    "the sources that apply leave nothing to examine: every criterion of theirs is set aside",
)
NO_SOURCE = Text(
    "没有适用于其职务或村情的审查依据",
    "no source in use speaks of the post or of the place",
)


def unexamined_words(nominee: NomineeReview) -> Text:
    """Return the reason, with the packs that would examine the person were they in use."""
    reason = NOTHING_LEFT if nominee.applied else NO_SOURCE
    packs = nominee.would_apply
    if not packs:
        return reason
    zh = "、".join(f"{pack.title.zh}（{pack.name}）" for pack in packs)
    en = ", ".join(f"{pack.title.en} ({pack.name})" for pack in packs)
    return Text(
        f"{reason.zh}；可适用的有：{zh}，写入 election.yaml（法律法规以外的须由本县采用）后再比对",
        f"{reason.en}; what would apply: {en}, once named in election.yaml "
        "(and, below law and regulation, adopted by the county)",
    )
