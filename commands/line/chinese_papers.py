"""What is said in English of papers that are in Chinese alone, and why that is."""

from enum import Enum

from commands.echo import say
from vocabulary.texts import Lang


class InChinese(Enum):
    """Which papers are in Chinese, and why."""

    FORMS = (
        "the letters with the forms are in Chinese, whatever --lang is: the units receive them. The forms "
        "have English below their Chinese headings, and are read back as Chinese ones are"
    )
    NEW = (
        "the papers on data protection are in Chinese, whatever --lang is: people sign them. "
        "docs/folder.md has them in English"
    )


def say_in_chinese(papers: InChinese, lang: Lang) -> None:
    """Say to whoever asked for English that these papers are in Chinese; to nobody else."""
    if lang is Lang.EN:
        say(papers.value, err=True)
