"""What has been made to take away: copied into the site, and told on its page with size, day and checksum."""

from __future__ import annotations

import shutil
from pathlib import Path

from bs4 import BeautifulSoup, Tag

from tools.addresses.downloads import FOLDER, download_url
from tools.addresses.urls import root_of
from tools.data.downloads import DownloadData, read_index
from tools.language.download_words import DOWNLOAD_WORDS
from tools.language.languages import Language


def with_files(html: str, url: str, folder: Path, language: Language) -> str:
    """Return the page of the downloads with a link for each file that is in `folder`; of any other it says so."""
    if "data-download" not in html:
        return html
    soup = BeautifulSoup(html, "html.parser")
    for item in soup.select("[data-download]"):
        year, _, name = str(item["data-download"]).partition("/")
        del item["data-download"]
        is_there = (folder / year / name).is_file()
        target = root_of(url) + download_url(year, name) if is_there else None
        _tell(soup, item, target, read_index(folder / year).get(name), language)
    return str(soup)


def _tell(soup: BeautifulSoup, item: Tag, target: str | None, found: DownloadData | None, language: Language) -> None:
    words = DOWNLOAD_WORDS[language.code]
    if target is None:
        item.append(words.not_made)
        return
    link = soup.new_tag("a", href=target, download="")
    link.string = item.get_text()
    item.clear()
    item.append(link)
    if found:
        item.append(words.size.format(size=f"{found.bytes / 1000:,.0f}", date=found.date))
        item.append(soup.new_tag("br"))
        checksum = soup.new_tag("code")
        checksum.string = found.sha256
        item.append(checksum)


def publish(folder: Path, site: Path) -> None:
    """Copy the downloads of every edition into the site, if any have been made."""
    for edition in folder.glob("[0-9][0-9][0-9][0-9]"):
        shutil.copytree(edition, site / FOLDER / edition.name, dirs_exist_ok=True)
