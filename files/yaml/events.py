"""What YAML says, event by event, with one event to look ahead: by libyaml, or by PyYAML's own parser."""

from collections.abc import Iterator
from dataclasses import dataclass

import yaml


class OwnLoader(yaml.SafeLoader):
    """PyYAML's parser, which alone lets Python's own error through where an escape names no character."""

    def fetch_more_tokens(self) -> None:
        """Scan on."""
        try:
            super().fetch_more_tokens()
        except (ValueError, OverflowError):
            mark = self.get_mark()
            raise yaml.scanner.ScannerError(
                None, None, "there is no character of that number", mark
            ) from None


@dataclass(slots=True)
class Events:
    """What a parser yields, with one event to look ahead."""

    rest: Iterator[yaml.Event]
    ahead: yaml.Event | None = None

    def peek(self) -> yaml.Event:
        """Return the next event and keep it."""
        if self.ahead is None:
            self.ahead = next(self.rest)
        return self.ahead

    def take(self) -> yaml.Event:
        """Return the next event."""
        event, self.ahead = self.peek(), None
        return event


def own_events(text: str) -> Events:
    """Return the events that PyYAML's own parser finds, whose mistakes we can explain."""
    return Events(yaml.parse(text, Loader=OwnLoader))


def fast_events(text: str) -> Events:
    """Return the events of a text without mistakes, by libyaml where Python has it.

    libyaml takes tabs and signs that YAML does not allow, and places what is left out elsewhere: for texts
    of other people it will not do. That both see the same in each shipped pack is tested.
    """
    loader = yaml.CSafeLoader if yaml.__with_libyaml__ else OwnLoader
    return Events(yaml.parse(text, Loader=loader))
