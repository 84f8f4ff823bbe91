"""Fills the templates: every word from a file is escaped, and nothing but loops and ifs happens there."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined

from vocabulary.stages import Stage, begin
from vocabulary.writing.unseen import shown

_STYLE = "<style>\n/* style.css */\n"  # where the style sheet goes, once the rest of a page is there


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


@cache
def _style() -> str:
    """Return the style sheet of all pages inside a frame."""
    return _tidy(_template("style.css")).removesuffix("\n")


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
        text = _tidy(_environment().get_template(template).render(frame=self.frame, page=page, view=view))
        # Half of a page's lines are those of the style sheet, the same on every page. What words bring
        # has no `<`, so that the mark is the template's own.
        return text.replace(_STYLE, f"<style>\n{_style()}", 1)
