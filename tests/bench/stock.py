"""The site that one would build without this project: Material and static-i18n as they come, of the same Markdown."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Collection
from pathlib import Path

CONFIGURATION = """
site_name: 中国打击侵权假冒工作年度报告
site_url: http://127.0.0.1/
theme:
  name: material
  font: false
  features: [navigation.footer, navigation.sections, toc.follow]
  palette:
    - media: "(prefers-color-scheme: light)"
      scheme: default
      toggle: {icon: material/weather-night, name: Dark}
    - media: "(prefers-color-scheme: dark)"
      scheme: slate
      toggle: {icon: material/weather-sunny, name: Light}
plugins:
  - search:
      lang: [zh, en]
      separator: '[\\s\u200b\\-，。、；：“”（）《》]+'
  - i18n:
      docs_structure: folder
      languages:
        - {locale: zh, name: 中文, default: true, build: true}
        - {locale: en, name: English, build: true}
markdown_extensions: [md_in_html, toc]
"""


def stock_site(project: Path, folder: Path, without: Collection[str] = ()) -> Path:
    """Build the Markdown of a converted project that way, below `folder`; returns the site.

    The search leaves out the files in `without`; it has no page of its own, where ours has one.
    """
    for language in ("zh", "en"):
        shutil.copytree(project / "docs" / language, folder / "docs" / language)
        (folder / "docs" / language / "search.md").unlink()
    for name in without:
        if (page := folder / "docs" / name).is_file():
            page.write_text(f"---\nsearch:\n  exclude: true\n---\n{page.read_text(encoding='utf-8')}", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "mkdocs", "build", "--quiet"],
        cwd=folder,
        check=True,
        capture_output=True,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    )
    return folder / "site"
