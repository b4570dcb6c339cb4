"""The search as a reader uses it: panel, keyboard, input methods, results page, marks, bad luck."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.support.chromium import Scheme, delay, watch

pytestmark = pytest.mark.usefixtures("site")
FIELD, OPTION = ".search-panel input", "#search-found [role=option]"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(25_000)
    page = context.new_page()
    watch(page)
    yield page
    assert page.problems == []  # type: ignore[attr-defined]
    context.close()


def said(page: Page) -> str:
    return page.inner_text(".search-panel [role=status]")


def open_panel(page: Page, url: str, typed: str = "") -> None:
    page.goto(url)
    page.keyboard.press("/")
    page.wait_for_selector(FIELD)
    if typed:
        page.fill(FIELD, typed)
        page.wait_for_selector(OPTION)


def test_nothing_of_the_search_is_fetched_before_a_reader_reaches_for_it(page: Page, site_url: str) -> None:
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.goto(site_url + "2024/chapter-4/", wait_until="networkidle")
    page.wait_for_function("() => document.readyState === 'complete'")
    assert [url for url in fetched if "search" in url] == []
    page.keyboard.press("/")
    page.wait_for_selector(FIELD)
    with page.expect_response("**/synonyms-en.json"):
        page.fill(FIELD, "鬼秤")
        page.wait_for_selector(OPTION)
    page.wait_for_load_state("networkidle")
    scripts = [url.rpartition("/assets/search/")[2] for url in fetched if url.endswith(".js") and "search" in url]
    first = ["ui/first.js", "ui/panel.js", "words/panel-zh.js"]
    assert sorted(scripts[:3]) == first and sorted(scripts) == sorted([*first, "ui/enrich.js", "words/enrich-zh.js"])
    data = [url.removeprefix(site_url) for url in fetched if "/data/" in url]
    assert data[0] == "data/2024/search-zh.json"
    assert sorted(data) == [
        *(f"data/2024/search-{name}.json" for name in ("en", "registers", "zh")),
        *(f"data/search/synonyms-{name}.json" for name in ("en", "zh")),
    ]


@pytest.mark.parametrize("key", ["/", "Control+k"])
def test_a_key_opens_the_panel_and_escape_gives_the_focus_back(page: Page, site_url: str, key: str) -> None:
    page.goto(site_url + "en/2024/")
    page.focus("nav.contents a")
    before = page.evaluate("document.activeElement.href")
    page.keyboard.press(key)
    page.wait_for_selector(FIELD)
    page.keyboard.press("Escape")
    assert page.is_hidden(FIELD)
    assert page.evaluate("document.activeElement.href") == before


def test_the_slash_opens_the_panel_again_after_escape(page: Page, site_url: str) -> None:
    page.goto(site_url + "en/2024/")
    for _ in range(2):
        page.keyboard.press("/")
        page.wait_for_selector(FIELD)
        page.keyboard.press("Escape")
        assert page.is_hidden(FIELD) and page.evaluate("document.activeElement === document.body")
    assert page.input_value(".search-field input") == ""


def test_the_enter_that_ends_a_word_of_an_input_method_opens_nothing(page: Page, site_url: str) -> None:
    open_panel(page, site_url, "商标")
    event = page.evaluate(
        """field => { const event = new KeyboardEvent("keydown",
                        { key: "Enter", keyCode: 229, bubbles: true, cancelable: true });
                      document.querySelector(field).dispatchEvent(event); return event.defaultPrevented; }""",
        FIELD,
    )
    assert event and page.is_visible(FIELD)


def test_the_language_switch_keeps_what_was_searched_for(page: Page, site_url: str) -> None:
    page.goto(site_url + "en/2024/chapter-4/?q=" + quote("海关") + "#c4-s3-p1")
    page.wait_for_selector("#c4-s3-p1.found-other")  # found in the other language
    assert "1 place" in page.inner_text(".found-bar") or "places" in page.inner_text(".found-bar")
    page.click(".language-switch")
    page.wait_for_url("**/2024/chapter-4/?q=*")
    page.wait_for_selector("mark.found")
    assert {"海关"} == set(page.locator("mark.found").all_inner_texts())


def test_an_absent_word_is_named_and_struck(page: Page, site_url: str) -> None:
    open_panel(page, site_url + "en/", "blockchain cashmere")
    page.wait_for_selector(".search-panel [role=status] s")
    assert page.locator(".search-panel s").all_inner_texts() == ["blockchain", "blockchain"]
    assert "cashmere" in page.locator(f"{OPTION} mark").first.inner_text()


def test_a_question_shows_the_figure_that_answers_it(page: Page, site_url: str) -> None:
    open_panel(page, site_url + "en/", "how many batches did customs seize")
    page.wait_for_selector(".found-entry strong")
    assert "41,600 batches" in page.locator(".found-entry strong").all_inner_texts()
    assert "also: “detained”" in said(page)


def test_what_is_typed_while_the_panel_loads_is_not_lost(page: Page, site_url: str) -> None:
    page.goto(site_url + "en/2024/chapter-1/")
    page.keyboard.press("/")
    page.keyboard.type("punitive damages")
    page.wait_for_selector(OPTION)
    assert page.input_value(FIELD) == "punitive damages"
    assert said(page).strip() == "3 passages"


def test_arrows_move_enter_opens_and_the_words_are_marked_until_they_are_cleared(page: Page, site_url: str) -> None:
    open_panel(page, site_url + "en/", "plant variety rights")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    chosen = page.evaluate(  # in one go: entries arrive when they like, and move the passages
        """([field, options]) => {
          const active = document.querySelector(field).getAttribute("aria-activedescendant");
          return [...document.querySelectorAll(options)].findIndex(
            (option) => option.id === active && option.ariaSelected === "true");
        }""",
        [FIELD, f"{OPTION}:not(.found-entry)"],
    )
    assert chosen == 1
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/2024/chapter-*/?q=plant+variety+rights#c*")
    page.wait_for_selector("mark.found")
    marked = page.locator(":target mark.found").all_inner_texts()
    assert marked and {words.lower() for words in marked} == {"plant variety rights"}
    before = page.inner_text("article")
    page.keyboard.press("Escape")
    expect(page.locator("mark.found")).to_have_count(0)
    assert "?q" not in page.url
    assert page.inner_text("article") == before


def test_what_was_chosen_stays_chosen_when_entries_arrive_above_it(page: Page, site_url: str) -> None:
    delay(page, "**/search-registers.json", 600)
    open_panel(page, site_url + "en/", "SAMR")
    page.keyboard.press("ArrowDown")
    chosen = page.get_attribute("[aria-selected=true]", "href")
    assert chosen and page.locator(".found-entry").count() == 0
    page.wait_for_selector(".found-entry")
    assert page.get_attribute("[aria-selected=true]", "href") == chosen


def test_the_marks_can_be_cleared_with_their_button(page: Page, site_url: str) -> None:
    page.goto(site_url + "en/2024/chapter-4/?q=trademark#column-1")
    page.wait_for_selector("mark.found")
    page.click(".found-bar button >> nth=1")
    expect(page.locator("mark.found, .found-bar")).to_have_count(0)
    assert "?q" not in page.url


def test_enter_before_the_panel_is_there_is_kept_for_it(page: Page, site_url: str) -> None:
    delay(page, "**/panel.js", 400)
    page.goto(site_url + "en/2024/chapter-4/")
    page.click(".search-field input")
    page.keyboard.type("640 million")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/2024/chapter-5/?q=640+million#column-7-p1")


def test_enter_opens_the_best_passage_though_entries_of_registers_stand_above_it(page: Page, site_url: str) -> None:
    open_panel(page, site_url + "en/", "SAMR")
    page.wait_for_selector(".found-entries")
    assert page.inner_text(".found-entries a >> nth=0").split("\n") == [
        "Central government agency",
        "State Administration for Market Regulation (SAMR)",
    ]
    best = page.locator(".found-best")
    assert best.count() == 1 and "found-entry" not in str(best.get_attribute("class"))
    page.keyboard.press("ArrowDown")
    assert best.get_attribute("aria-selected") == "true"
    page.keyboard.press("ArrowUp")
    expect(page.locator(".found-entry[aria-selected=true]")).to_have_count(1)
    page.fill(FIELD, "287,000")
    page.wait_for_function("() => document.querySelectorAll('.found-entry').length === 1")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/2024/chapter-4/?q=287%2C000#c4-s1-p1")


def test_a_mark_runs_through_italics_and_the_text_stays_as_it_was(page: Page, site_url: str) -> None:
    page.goto(site_url + "en/2024/chapter-1/#c1-s2-p1")
    before = page.inner_text("article")
    page.goto(site_url + "en/2024/chapter-1/?q=" + quote("The Global Innovation Index 2024 report") + "#c1-s2-p1")
    page.wait_for_selector("mark.found")
    assert "".join(page.locator("#c1-s2-p1 mark.found").all_text_contents()) == (
        "The Global Innovation Index 2024 report"
    )
    assert page.inner_text("article") == before


COMPOSE = """([steps, committed]) => {
  const field = document.querySelector(".search-panel input");
  field.dispatchEvent(new CompositionEvent("compositionstart"));
  for (const step of steps) {
    field.value = step;
    field.dispatchEvent(new InputEvent("input", { isComposing: true, data: step }));
  }
  const during = document.querySelectorAll("#search-found [role=option]").length;
  field.value = committed;
  field.dispatchEvent(new InputEvent("input", { isComposing: true, data: committed }));
  field.dispatchEvent(new CompositionEvent("compositionend", { data: committed }));
  return during;
}"""


def test_half_typed_pinyin_is_not_searched_and_a_chosen_candidate_is(page: Page, site_url: str) -> None:
    open_panel(page, site_url)
    during = page.evaluate(COMPOSE, [["a", "ai", "ai'q"], "鬼秤"])
    assert during == 0
    page.wait_for_selector(OPTION)
    assert "鬼秤" in page.locator(OPTION).first.inner_text()


def test_pasting_and_dictation_search_without_a_key(page: Page, site_url: str) -> None:
    open_panel(page, site_url)
    for kind in ("insertFromPaste", "insertReplacementText"):
        page.evaluate(
            """kind => { const field = document.querySelector(".search-panel input"); field.value = "";
                         field.dispatchEvent(new InputEvent("input")); field.value = "羽绒";
                         field.dispatchEvent(new InputEvent("input", { inputType: kind })); }""",
            kind,
        )
        page.wait_for_selector(OPTION)
        expect(page.locator(OPTION)).to_have_count(1)


def test_the_other_language_answers_beside_the_readers_own(page: Page, site_url: str) -> None:
    open_panel(page, site_url + "en/", "龙腾")
    assert (
        page.get_attribute("#search-found [role=group]:not(.found-entries)", "aria-label")
        == "Found in the Chinese text"
    )
    passage = page.locator(OPTION).filter(has=page.locator(".found-passage")).first
    own, other = passage.locator(".found-passage").all()
    assert own.get_attribute("lang") == "en" and other.get_attribute("lang") == "zh-Hans"
    assert other.locator("mark").all_inner_texts() == ["龙腾"]


def test_what_is_not_there_is_told_with_the_way_to_the_contents(page: Page, site_url: str) -> None:
    open_panel(page, site_url + "en/")
    page.fill(FIELD, "<script>blockchain</script>")
    page.wait_for_selector(".search-panel [role=status] a")
    assert "Nothing found for “<script>blockchain</script>”" in said(page)
    assert str(page.get_attribute(".search-panel [role=status] a", "href")).endswith("/en/2024/")
    page.fill(FIELD, "genomz")
    page.wait_for_selector(OPTION)
    assert "No exact match; showing “genome”." in said(page)
    page.fill(FIELD, "fertilisar")
    page.click(".search-panel [role=status] a[data-alike]")
    page.wait_for_selector(OPTION)
    assert page.input_value(FIELD) == "fertilizer"


def test_a_number_that_stands_only_inside_others_is_told(page: Page, site_url: str) -> None:
    open_panel(page, site_url + "en/", "500万")
    page.wait_for_function(
        "() => document.querySelector('.search-panel [role=status]').textContent.includes('No such number')"
    )
    for typed in ("28.7万", "4.1", "2024"):
        page.fill(FIELD, typed)
        page.wait_for_selector(OPTION)
        assert "No such" not in said(page)


def test_when_the_text_cannot_be_fetched_the_panel_says_so_and_tries_again(browser: Browser, site_url: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    broken = [True]

    def answer(route: Route) -> None:
        if broken[0]:
            route.abort()
        else:
            route.continue_()

    page.route("**/data/**", answer)
    page.goto(site_url + "en/2024/")
    page.keyboard.press("/")
    page.wait_for_selector(FIELD)
    page.fill(FIELD, "genome")
    page.wait_for_selector(".search-panel [role=status] button")
    assert "could not be fetched" in said(page)
    broken[0] = False
    page.click(".search-panel [role=status] button")
    page.wait_for_selector(OPTION)
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_a_phone_the_panel_fills_the_screen_and_nothing_scrolls_sideways(
    browser: Browser, site_url: str, scheme: Scheme
) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, color_scheme=scheme, has_touch=True)
    page = context.new_page()
    page.goto(site_url + "2024/chapter-4/")
    page.tap(".search-field input")
    page.wait_for_selector(FIELD)
    page.fill(FIELD, "2024")
    page.wait_for_selector(OPTION)
    box = page.locator(".search-panel").bounding_box()
    assert box and (box["x"], box["width"]) == (0, 390) and box["height"] == 844
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    context.close()


def test_the_results_page_groups_filters_and_can_be_shared(page: Page, site_url: str) -> None:
    page.goto(site_url + "en/search/?q=" + quote("trademark"))
    page.wait_for_selector(".search-results article")
    assert page.locator(".search-results h2").count() == 0
    page.select_option("select[name=order]", "chapter")
    assert "order=chapter" in page.url
    headings = page.locator(".search-results h2").all_inner_texts()
    numbers = [heading.split(".")[0] for heading in headings]
    assert numbers == sorted(numbers, key=["I", "II", "III", "IV", "V", "VI", "VII", "VIII"].index)
    page.wait_for_selector("select[name=kind] option[value=column]", state="attached")
    every = page.locator(".search-results article").count()
    page.select_option("select[name=kind]", "column")
    columns = page.locator(".search-results article").count()
    assert 0 < columns < every and "kind=column" in page.url
    page.check("input[name=both]")
    page.wait_for_selector(".found-both [lang=zh-Hans]")
    address = page.url
    page.goto(site_url + "en/2024/")
    page.goto(address)
    page.wait_for_selector(".found-both [lang=zh-Hans]")
    expect(page.locator(".search-results article")).to_have_count(columns)
    page.fill("input[type=search]", "xylophone")
    page.wait_for_selector(".search-results [role=status] a")
    expect(page.locator(".search-results article")).to_have_count(0)


@pytest.mark.parametrize(("prefix", "agencies"), [("", "机构"), ("en/", "Agencies")])
def test_the_results_page_has_the_entries_of_the_registers_by_kind(
    page: Page, site_url: str, prefix: str, agencies: str
) -> None:
    page.goto(f"{site_url}{prefix}search/?q=" + quote("海关"))
    page.wait_for_selector(".found-list")
    folded = page.locator(".found-list li")
    assert folded.count() > 4 and not folded.first.is_visible()
    assert page.locator(".found-answers li").count() == 3
    assert page.locator(".search-how").is_hidden()
    page.select_option("select[name=kind]", label=agencies)
    entries = page.locator(".found-answers li")
    assert "kind=agency" in page.url and entries.count() >= 3 and folded.count() == 0
    expect(page.locator(".search-results article")).to_have_count(0)
    assert all("undefined" not in text for text in entries.all_inner_texts())
    for kind, anchor in (("document", "/documents/#document-"), ("figure", "/figures/#figure-")):
        page.select_option("select[name=kind]", kind)
        links = page.locator(".found-answers a")
        assert links.count() and all(anchor in str(link.get_attribute("href")) for link in links.all())
        target = str(links.first.get_attribute("href"))
        assert page.request.get(target).ok
    before = entries.count()
    page.select_option("select[name=part]", "2024-c4")
    assert 0 < entries.count() < before
    other = str(page.get_attribute(".md-header a[hreflang]", "href"))
    assert "part=2024-c4" in page.evaluate("document.querySelector('.md-header a[hreflang]').search"), other


def test_every_kind_of_entry_has_a_name_in_each_language(page: Page, site_url: str) -> None:
    page.goto(site_url + "search/")
    kinds = page.evaluate(
        """async () => {
          const root = new URL(document.querySelector(".search-field").dataset.root, location.href);
          const entries = await (await fetch(new URL("data/2024/glossary.json", root))).json();
          const wordsIn = async (language) =>
            (await import(new URL(`assets/search/words/enrich-${language}.js`, root))).default;
          const words = { zh: await wordsIn("zh"), en: await wordsIn("en") };
          const kinds = new Set([...entries.map((entry) => entry.kind), "document", "figure"]);
          const named = (kind) => ["zh", "en"].map((language) => words[language].kind[kind] ?? kind + language);
          return [...kinds].flatMap(named);
        }"""
    )
    assert len(kinds) > 12 and not [kind for kind in kinds if kind.endswith(("zh", "en"))]


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_without_javascript_the_field_leads_to_a_page_that_says_what_to_do(
    browser: Browser, site_url: str, prefix: str
) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(f"{site_url}{prefix}2024/chapter-4/")
    page.fill(".search-field input", "海关")
    page.press(".search-field input", "Enter")
    page.wait_for_url(f"{site_url}{prefix}search/?q=*")
    assert page.is_visible("noscript p") and "Ctrl+F" in page.inner_text("noscript p")
    context.close()


@pytest.mark.parametrize(("code", "prefix"), [("zh", ""), ("en", "en/")])
def test_the_site_offers_itself_to_browsers_as_a_search_engine(
    page: Page, site_url: str, code: str, prefix: str
) -> None:
    page.goto(site_url + prefix)
    address = page.evaluate("document.querySelector('link[rel=search]').href")
    assert address == f"{site_url}opensearch-{code}.xml"
    root = ElementTree.fromstring(page.request.get(address).text())
    names = {"": "http://a9.com/-/spec/opensearch/1.1/"}
    assert len(root.findtext("ShortName", "", names)) <= 16
    url = root.find("Url", names)
    assert url is not None and url.attrib["template"] == f"{site_url}{prefix}search/?q={{searchTerms}}"


def test_bad_input_in_the_panel_raises_nothing(page: Page, site_url: str) -> None:
    open_panel(page, site_url + "en/")
    for typed in ("", " ", '"', "(a+)+$", "%E0%A4%A", "😀", "\u0301", "x" * 10000, "知 " * 5000):
        page.fill(FIELD, typed)
    page.fill(FIELD, "genome")
    page.wait_for_selector(OPTION)
    expect(page.locator(OPTION)).to_have_count(1)
