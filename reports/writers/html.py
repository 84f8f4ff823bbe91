"""Fills the templates: every word from a file is escaped, and nothing but loops and ifs happens there."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined

from vocabulary.stages import Stage, begin
from vocabulary.writing.unseen import shown


@cache
def _environment() -> Environment:
    """Return the environment of our own templates; users' templates are never run."""
    return Environment(
        loader=FunctionLoader(_template),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _template(name: str) -> str:
    """Read a template from the installed package."""
    return files("reports.writers").joinpath("templates", name).read_text(encoding="utf-8")


def sheet(template: str, view: object) -> str:
    """Fill a template that stands by itself, outside the frame of a review."""
    return _tidy(_environment().get_template(template).render(view=view))


def _tidy(text: str) -> str:
    """Leave out blank lines, which are what is left of the template's own; show what nobody sees."""
    return "\n".join(line.strip() for line in shown(text).splitlines() if line.strip()) + "\n"


@dataclass(frozen=True, slots=True)
class Printer:
    """Prints pages inside one frame."""

    frame: object

    def page(self, template: str, page: object, view: object) -> str:
        """Fill one template."""
        begin(Stage.REPORTING)
        return _tidy(_environment().get_template(template).render(frame=self.frame, page=page, view=view))
