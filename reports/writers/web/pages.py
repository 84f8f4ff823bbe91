"""Fills the templates: every word from a file is escaped, and nothing but loops and ifs happens there."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache, partial

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from reports.writers.web.clear_rows import clear_rows
from reports.writers.web.compiled_templates import CompiledTemplates
from reports.writers.web.templates_in import template_in
from vocabulary.stages import Stage, begin
from vocabulary.texts import Lang
from vocabulary.writing.unseen import shown

STYLE_FILE = "样式.css"
_OPENING = "<style>\n"
_STYLE = f"{_OPENING}/* style.css */\n"  # where the style sheet goes, once the rest of a page is there


@cache
def _environment(lang: Lang) -> Environment:
    """Return the environment of our own templates in one language; users' templates are never run."""
    made = Environment(
        loader=FunctionLoader(partial(template_in, lang=lang)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=CompiledTemplates(lang),
    )
    made.globals["clear_rows"] = partial(clear_rows, lang=lang)
    made.globals["mark"] = _written_once(made, "mark_of")
    made.globals["pill"] = _written_once(made, "pill_of")
    return made


def _written_once(environment: Environment, macro: str) -> Callable[[object], Markup]:
    """Return what writes a mark by a macro: a page has dozens, and all pages a dozen different ones."""

    @lru_cache
    def written(mark: object) -> Markup:
        macros = environment.get_template("macros.html.j2").module
        return Markup(getattr(macros, macro)(mark))  # noqa: S704 - what a macro writes is escaped

    return written


@cache
def _style() -> str:
    """Return the style sheet of all pages inside a frame."""
    return _tidy(template_in("style.css", Lang.ZH)).removesuffix("\n")


def style_sheet() -> str:
    """Return the style sheet as a file, for pages that link to it."""
    return _style() + "\n"


def with_linked_style(page: str, href: str) -> str:
    """Return a page that looks up the style sheet instead of holding it; how it is printed stays in it."""
    link = f'<link rel="stylesheet" href="{href}">\n'
    begins = page.find(_OPENING)  # to look for the whole sheet would take longer than all the rest
    if not page.startswith(_style(), begins + len(_OPENING)):
        return page
    rest = page[begins + len(_OPENING) + len(_style()) :]
    return f"{page[:begins]}{link}{_OPENING}{rest}"


def sheet(template: str, view: object) -> str:
    """Fill a template that stands by itself, outside the frame of a review, and has no words of its own."""
    return _tidy(_environment(Lang.ZH).get_template(template).render(view=view))


def _tidy(text: str) -> str:
    """Leave out blank lines, which are what is left of the template's own; show what nobody sees."""
    return "\n".join(filter(None, map(str.strip, shown(text).splitlines()))) + "\n"


@dataclass(frozen=True, slots=True)
class Printer:
    """Prints pages inside one frame, in one language."""

    frame: object
    lang: Lang = Lang.ZH

    def page(self, template: str, page: object, view: object) -> str:
        """Fill one template."""
        begin(Stage.REPORTING)
        text = _tidy(
            _environment(self.lang).get_template(template).render(frame=self.frame, page=page, view=view)
        )
        # Half of a page's lines are those of the style sheet, the same on every page. What words bring
        # has no `<`, so that the mark is the template's own.
        return text.replace(_STYLE, f"{_OPENING}{_style()}", 1)
