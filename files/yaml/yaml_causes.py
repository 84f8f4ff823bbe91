"""What a parser's complaint means to the person who wrote the YAML: the likely cause, and the way out."""

import re

from vocabulary.catalogue.packs import yaml as catalogue
from vocabulary.places import TextPlace
from vocabulary.problems import Problem, problem
from vocabulary.texts import Text

_OPENED = re.compile(r"expected ',' or '([]}])'")
_CAUSES = {
    "mapping values are not allowed here": catalogue.COLON_TOO_MANY,
    "expected <block end>": catalogue.NOT_INDENTED_ALIKE,
    "could not find expected ':'": catalogue.NO_KEY,
    "found unexpected end of stream": catalogue.QUOTE_OPEN,
    "that cannot start any token": catalogue.BAD_BEGINNING,
    "expected alphabetic or numeric character": catalogue.STAR_OR_AND,
    "unknown escape character": catalogue.BACKSLASH,
    "there is no character of that number": catalogue.NO_SUCH_CHARACTER,
}


def syntax(place: TextPlace, began: TextPlace, complaint: str) -> Problem:
    """Say what a syntax mistake probably is; what nobody has met before is reported in the parser's words."""
    opened = _OPENED.search(complaint)
    if opened:
        # A bracket is rarely meant to go on over the next line: it is fixed where it was opened.
        at = began if place.line > began.line else place
        opening = {"}": "{", "]": "["}[opened[1]]
        return problem(catalogue.BRACKET_OPEN, at, line=began.line, opening=opening, closing=opened[1])
    for words, entry in _CAUSES.items():
        if words in complaint:
            return problem(entry, place)
    return problem(catalogue.YAML_SYNTAX, place, complaint=Text("", f": {complaint}"))


def no_blank(place: TextPlace) -> Problem:
    """Say that a colon has no blank behind it, so that key and value are one word to YAML."""
    return problem(catalogue.NO_BLANK, place)
