"""A problem as one line."""

from vocabulary.places import place_words
from vocabulary.problems import Problem
from vocabulary.texts import Lang


def problem_line(problem: Problem, lang: Lang) -> str:
    """Return a problem as one line: where, what, how to fix it."""
    stop = "。" if lang is Lang.ZH else ". "
    return f"{place_words(problem.place)}  {problem.message.to(lang)}{stop}{problem.help.to(lang)}"
