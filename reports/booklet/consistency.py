"""What cannot both be, in the booklet: pair by pair, in the pack's words and as a sentence."""

from collections.abc import Sequence

from engine.review.consistency.consistency import pairs_of
from engine.review.docket import questions_read
from reports.booklet.setting import Setting
from reports.disclosed.booklet import Chapter, Entry, Line, Section
from rules.model.pack import Pack, Pair
from rules.model.sentences import pair_sentence


def consistency_chapters(packs: Sequence[Pack], setting: Setting) -> list[Chapter]:
    """Return the chapter on what cannot both be; none where no pair can be checked."""
    asked = frozenset().union(*(questions_read(each) for pack in packs for each in pack.criteria))
    # A pack of questions alone examines nothing: its own pairs are shown whoever asks the questions.
    own = frozenset(name for pack in packs for name in pack.own_questions)
    pairs = pairs_of(packs, asked | own)
    if not pairs:
        return []
    entries = tuple(_entry(number, pair, setting) for number, pair in enumerate(pairs, start=1))
    notes = (
        setting.say(
            "下列各对不能同时成立。两边都有反馈（或者名册）为据的，所据均不采用，按“信息不符”，由所列单位核对。",
            "The two sides of a pair cannot both be. Where both have been said, neither is used, "
            "and whoever said it checks it.",
        ),
    )
    title = setting.say("不能同时成立的反馈", "What cannot both be")
    return [Chapter(title, (), (Section(title, entries=entries),), notes)]


def _entry(number: int, pair: Pair, setting: Setting) -> Entry:
    """Return one pair."""
    units = dict.fromkeys(unit for name in sorted(pair.questions) for unit in setting.questions[name].of)
    comma = setting.say("、", ", ")
    return Entry(
        heading=str(number),
        text=pair.text.to(setting.lang),
        lines=(
            Line(setting.say("比对口径", "test"), pair_sentence(pair, setting.questions).to(setting.lang)),
            Line(setting.say("由谁核对", "checked by"), comma.join(map(setting.unit, units))),
        ),
    )
