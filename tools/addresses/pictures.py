"""What the pictures for sharing are called, and where they are published."""

from __future__ import annotations

from tools.language.languages import Language

FOLDER = "pictures"
WIDTH, HEIGHT = 1200, 630  # pixels, as social networks show a preview


def of_page(name: str, language: Language) -> str:
    """Return the name of the picture of a page, which is called `home`, `chapter-4` or `figures`: `chapter-4-en`."""
    return f"{name}-{language.code}"


def of_entry(identifier: str) -> str:
    """Return the name of the picture of a segment or a figure, which has both languages: `id-c4-s1-p3`."""
    return f"id-{identifier}"


def picture_url(year: str, name: str) -> str:
    """Return the address of a picture, relative to the site: `pictures/2024/chapter-4-en.png`."""
    return f"{FOLDER}/{year}/{name}.png"
