"""The files of a digest that are no pages, made without a disk."""

from __future__ import annotations

from typing import Any

from headnote.arranging.arrange import arrange
from headnote.model.settings import Settings
from headnote.publishing.fonts import fonts
from headnote.publishing.project import page_templates
from headnote.rendering.environment import environment
from headnote.rendering.metadata.pictures import Pictures
from headnote.rendering.output import Output
from headnote.rendering.outputs import outputs
from headnote.rendering.render import Renderer
from headnote.rendering.words import ENGLISH
from tests.builders import NOW, content

ROOT = "https://example.org/digest/"
SETTINGS = Settings(site_name="Digest", site_url=ROOT)


def files(
    *items: Any, settings: Settings = SETTINGS, media: tuple[str, ...] = ()
) -> dict[str, bytes]:
    """Every such file by its path, for a digest of `items`."""
    site = arrange(content(*items, media=media), settings, NOW)
    renderer = Renderer(site, settings, environment(page_templates(None), settings))
    made: dict[str, bytes] = {}
    sizes = dict.fromkeys(media, 1000)
    for output in outputs(
        site,
        settings,
        (),
        ENGLISH,
        fill=renderer.fill,
        pictures=Pictures(site, settings, fonts()),
        sizes=sizes,
    ):
        if isinstance(output, Output):
            made[output.path] = output.make()
        else:
            made[output.path] = b"".join(made[part] for part in output.parts)
    return made
