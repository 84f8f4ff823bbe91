"""Which village the command line means."""

from difflib import get_close_matches

from candidates.villages.directory import Found, directory
from candidates.villages.village import Village, VillageKey, village_words
from commands.exits import Exit, stop_saying
from engine.review.intake import Intake
from vocabulary.texts import Lang, Text
from vocabulary.writing.masking import masked


def village_meant(written: str, intake: Intake, lang: Lang) -> VillageKey:
    """Return the village that is meant, or stop with the nearest names."""
    villages = intake.villages
    both = [each for each in villages if village_words(each.key) == written.replace(" ", "")]
    if both:
        return both[0].key
    found = directory(villages, intake.election.county).look_up(VillageKey("", written))
    if not isinstance(found, Found):
        stop_saying(_no_village(written, villages), lang, Exit.USAGE)
    return found.village.key


def _no_village(written: str, villages: tuple[Village, ...]) -> Text:
    """Say that no one village is surely meant, with the nearest that there are."""
    names = {
        name: village_words(key) for key in _keys(villages) for name in (village_words(key), key.village)
    }
    close, word = get_close_matches(written, names, n=3, cutoff=0.5), masked(written)
    same = [village_words(key) for key in _keys(villages) if key.village == written]
    near = list(dict.fromkeys([*same, *(names[name] for name in close)]))[:3]
    return Text(
        f"没有能确定的村「{word}」。" + (f"相近的有：{'、'.join(near)}" if near else "请写村情表中的村名"),
        f"no one village is called `{word}`" + (f"; the nearest are: {', '.join(near)}" if near else ""),
    )


def _keys(villages: tuple[Village, ...]) -> list[VillageKey]:
    """Return the names of the villages."""
    return [village.key for village in villages]
