"""Groups that know the name and the short help of a command, and load it when it is asked for."""

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeAlias

import click

from commands.line.both_languages import GroupInBoth
from files.signals import loading

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

# By name: where the command is ("module:attribute"), and the first paragraph of its help.
Table: TypeAlias = Mapping[str, tuple[str, str]]


class Later(click.Command):
    """A command that is listed and not loaded."""

    def __init__(self, name: str, where: str, short: str) -> None:
        """Keep where it is."""
        super().__init__(name, help=short)
        self._where = where

    def loaded(self) -> click.Command:
        """Return the command itself."""
        module, _, attribute = self._where.partition(":")
        with loading():
            command: click.Command = getattr(import_module(module), attribute)
        return command


class GroupOfLater(GroupInBoth):
    """A group with a table of commands, each of which is loaded when it is asked for."""

    def __init__(self, *args: Any, table: Table | None = None, **extra: Any) -> None:  # noqa: ANN401 - as click
        """Add the commands of the table."""
        super().__init__(*args, **extra)
        for name, (where, short) in (table or {}).items():
            self.add_command(Later(name, where, short))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, loaded."""
        found = super().get_command(ctx, cmd_name)
        if isinstance(found, Later):
            found = self.commands[cmd_name] = found.loaded()
        return found

    def shell_complete(self, ctx: click.Context, incomplete: str) -> "list[CompletionItem]":
        """Complete what is written: the names of commands, of which none is loaded for that, and options."""
        from click.shell_completion import CompletionItem

        listed = ((name, self.commands[name]) for name in self.list_commands(ctx))
        names = [
            CompletionItem(name, help=command.get_short_help_str())
            for name, command in listed
            if name.startswith(incomplete)
        ]
        return [*names, *click.Command.shell_complete(self, ctx, incomplete)]
