"""Words of a sheet in Chinese, or with the English below; and how a heading is read, written either way."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from vocabulary.texts import Lang, Text
from vocabulary.writing.words import header_key


def bilingual(words: Text, lang: Lang) -> str:
    """Return words as a sheet has them: whoever asks for English keeps the Chinese above it."""
    match lang:
        case Lang.ZH:
            return words.zh
        case Lang.EN:
            return f"{words.zh}\n{words.en}" if words.en not in {"", words.zh} else words.zh


def readings(labels: Iterable[Text]) -> Mapping[str, str]:
    """Return by each way to write the headings of a table the Chinese word that is meant, as headers compare.

    A heading is the Chinese word, that word with its English, or the English that no other column has.
    """
    meant: dict[str, str] = {}
    by_english: defaultdict[str, set[str]] = defaultdict(set)
    for label in labels:
        word, english = header_key(label.zh), header_key(label.en)
        meant[word] = word
        if english:
            meant[header_key(bilingual(label, Lang.EN))] = word
            by_english[english].add(word)
    alone = {english: min(words) for english, words in by_english.items() if len(words) == 1}
    return {**alone, **meant}
