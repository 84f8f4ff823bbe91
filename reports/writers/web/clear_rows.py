"""Writes the rows of what does not concern a person: most of what the pages of a review say.

A county has sixty thousand of them. A template takes ten times as long for one, so these are the only rows of
a table that are put together here; what is written once for everybody, or once for many rows, is kept.
"""

from collections.abc import Iterable, Sequence
from functools import cache, partial

from markupsafe import Markup, escape

from reports.wording.words import COLON, SEMICOLON
from vocabulary.many.once import Once
from vocabulary.texts import Lang

_BETWEEN = "\0"  # words that are escaped together; whatever holds it is escaped alone


Head = tuple[str, str, str]  # a criterion: its source, its text, and how it is compared
Ground = tuple[str, str, str]  # what it does not concern somebody by: whose word or which field, what, where


def clear_rows(
    lines: Iterable[tuple[Head, tuple[Ground, ...]]],
    mark: Markup,
    internal: bool,  # noqa: FBT001 - as the templates say it
    lang: Lang,
) -> Markup:
    """Write the rows; to whom they are not internal, they are shorter, and name no cell of a file."""
    head, rests_on = _kept(internal, lang)
    rows = [
        f'<tr>{head(criterion)}<td class="keep">{mark}</td><td>{rests_on(grounds)}</td></tr>'
        for criterion, grounds in lines
    ]
    return Markup("".join(rows))  # noqa: S704 - what is kept is escaped


@cache
def _kept(internal: bool, lang: Lang) -> tuple[Once[Head, str], Once[tuple[Ground, ...], str]]:  # noqa: FBT001 - as above
    """Return what remembers how criteria and grounds are written."""
    if internal:
        return Once(_head_in_full), Once(partial(_grounds_in_full, lang))
    return Once(_head), Once(partial(_grounds, lang))


def _head_in_full(head: Head) -> str:
    """Write a criterion, and how it is compared."""
    source, text, sentence = _escaped(head)
    return f'<td>{source}</td><td>{text}<br><span class="fine">{sentence}</span></td>'


def _head(head: Head) -> str:
    """Write a criterion."""
    source, text = _escaped(head[:2])
    return f"<td>{source}</td><td>{text}</td>"


def _grounds_in_full(lang: Lang, grounds: Iterable[Ground]) -> str:
    """Write what a criterion rests on, each with its cell."""
    words, colon = _escaped([word for each in grounds for word in each]), COLON.to(lang)
    said = zip(words[::3], words[1::3], words[2::3], strict=True)
    return "<br>".join(
        [
            f'{by}{colon}{value}　<span class="fine">{place}</span>' if place else f"{by}{colon}{value}"
            for by, value, place in said
        ]
    )


def _grounds(lang: Lang, grounds: Iterable[Ground]) -> str:
    """Write what a criterion rests on, without the cells."""
    words, colon = _escaped([word for each in grounds for word in each[:2]]), COLON.to(lang)
    said = zip(words[::2], words[1::2], strict=True)
    return SEMICOLON.to(lang).join([f"{by}{colon}{value}" for by, value in said])


def _escaped(words: Sequence[str]) -> list[str]:
    """Escape words, all at once where they can be told apart again: to ask costs more than to do it."""
    together = str(escape(_BETWEEN.join(words))).split(_BETWEEN)
    return together if len(together) == len(words) else [str(escape(word)) for word in words]
