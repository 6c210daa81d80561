"""The files of a digest that are no pages, made without a disk."""

from __future__ import annotations

from typing import Any

from standfirst.building.fonts import fonts
from standfirst.model.settings import Settings
from standfirst.rendering.environment import environment
from standfirst.rendering.output import Output
from standfirst.rendering.outputs import outputs
from standfirst.rendering.renderer import Renderer
from standfirst.workspace.configuration.project import page_templates
from tests.builders import bodies, context

ROOT = "https://example.org/digest/"
SETTINGS = Settings(site_name="Digest", site_url=ROOT, social_cards=60)


def files(
    *items: Any, settings: Settings = SETTINGS, media: tuple[str, ...] = ()
) -> dict[str, bytes]:
    """Every such file by its path, for a digest of `items`."""
    shared = context(*items, settings=settings, media=media, fonts=fonts())
    renderer = Renderer(shared, environment(page_templates(None), shared))
    made: dict[str, bytes] = {}
    given = bodies(shared.site.articles)
    sizes = dict.fromkeys(media, 1000)
    for output in outputs(shared, (), fill=renderer.fill, sizes=sizes):
        if isinstance(output, Output):
            made[output.path] = output.make(given)
        else:
            made[output.path] = b"".join(made[part] for part in output.parts)
    return made
