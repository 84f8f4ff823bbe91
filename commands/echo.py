"""The way to the console: what commands say passes here, so that nothing hides in a word from a file."""

from typing import IO, Any

import click

from vocabulary.writing.unseen import shown


def say(words: str, *, err: bool = False, file: IO[Any] | None = None) -> None:
    """Print a line of words; what nobody sees is printed as its code point."""
    click.echo(shown(words), file=file, err=err)


def put(paper: str) -> None:
    """Print what a writer has made, as it is: it may have colours."""
    click.echo(paper, nl=False)
