"""The files of a digest that are no pages, made without a disk."""

from __future__ import annotations

from typing import Any

from standfirst.arranging.arrange import arrange
from standfirst.building.fonts import fonts
from standfirst.model.settings import Settings
from standfirst.rendering.environment import environment
from standfirst.rendering.head.social_cards import SocialCards
from standfirst.rendering.i18n.catalogue import ENGLISH
from standfirst.rendering.output import Output
from standfirst.rendering.outputs import outputs
from standfirst.rendering.renderer import Renderer
from standfirst.workspace.configuration.project import page_templates
from tests.builders import NOW, content

ROOT = "https://example.org/digest/"
SETTINGS = Settings(site_name="Digest", site_url=ROOT, social_cards=60)


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
        cards=SocialCards(site, settings, fonts()),
        sizes=sizes,
    ):
        if isinstance(output, Output):
            made[output.path] = output.make()
        else:
            made[output.path] = b"".join(made[part] for part in output.parts)
    return made
