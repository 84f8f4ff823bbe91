"""What is said to whoever asked for English: that reading copies were written, and no paper of the office."""

from commands.echo import say
from vocabulary.texts import Lang


def say_copies(lang: Lang) -> None:
    """Say that these are reading copies, and how the Chinese papers are written; to nobody else."""
    if lang is Lang.EN:
        said = (
            "these are reading copies in English: what is sent, served, signed or posted is the Chinese "
            "text, which the same command writes without --lang en"
        )
        say(said, err=True)
