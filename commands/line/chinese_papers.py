"""What is said in English of papers that are in Chinese alone: why that is, and what each is for."""

from collections.abc import Mapping
from enum import Enum

from commands.echo import say
from vocabulary.texts import Lang

# What leaves the office, or comes back to be read by its headings, stays Chinese (decisions 0097, 0109).
PAPERS: Mapping[str, str] = {
    "催办函": "reminder to a unit of what it still owes",
    "反馈确认单": "what was read of a unit's workbooks, for its seal",
    "告知书": "notice to a person before anybody decides, with the proof of service",
    "陈述申辩笔录": "record of what a person states",
    "复核通知书": "answer to an objection, with the proof of service",
    "联审意见表": "a village's people to be decided on, for opinions and signatures",
    "名单": "list for posting, from people's decisions",
}


class InChinese(Enum):
    """Which papers are in Chinese, and why."""

    LETTERS = (
        "the letters and papers are in Chinese, whatever --lang is: Chinese authorities and nominees receive "
        "them. `lianshen review --lang en --format docx` has what they rest on in English"
    )
    FORMS = (
        "the forms and the letters with them are in Chinese, whatever --lang is: the units fill them in, and "
        "they are read back by their Chinese headings. `lianshen rules show --folder FOLDER --lang en` has "
        "the questions in English"
    )
    LIST = (
        "the list is in Chinese, whatever --lang is: it is posted as it is, in the columns that the article "
        "names. `lianshen explain FOLDER --person NO --lang en` says in English how anybody stands"
    )
    NEW = (
        "the sheets to fill in and the papers on data protection are in Chinese, whatever --lang is: people "
        "sign them, and the sheets are read by their Chinese headings. docs/folder.md has them in English"
    )


def say_in_chinese(papers: InChinese, lang: Lang) -> None:
    """Say to whoever asked for English that these papers are in Chinese; to nobody else."""
    if lang is Lang.EN:
        say(papers.value, err=True)


def called(name: str) -> str:
    """Return what a kind of paper is called in English output: its own name, and what it is for."""
    return f"{name} ({PAPERS[name]})"
