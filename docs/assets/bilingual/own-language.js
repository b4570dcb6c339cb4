// A page that has both languages: the reader's own comes first, and header and footer speak it.

const MORE_WORDS = "template[data-language]";
const IN_WORDS = /^(href|lang|hreflang|title|action|alt|placeholder|aria-label|data-.*)$/;

const original = document.documentElement.lang;
const others = [...document.querySelectorAll(MORE_WORDS)];
const codeOf = (tag) => tag.split("-")[0].toLowerCase();

/** The tag of the language that stands first, in the page's own spelling: shell/early.js has chosen it. */
function first() {
  const here = [original, ...others.map(({ dataset }) => dataset.language)];
  return here.find((tag) => codeOf(tag) === document.documentElement.dataset.first) ?? original;
}

/** Give an element the words and links of another one that the same template wrote in another language. */
function reword(shown, wanted) {
  for (const { name, value } of wanted.attributes) if (IN_WORDS.test(name)) shown.setAttribute(name, value);
  if (shown.childNodes.length !== wanted.childNodes.length || shown.matches("script, svg")) return;
  [...shown.childNodes].forEach((child, place) => {
    const other = wanted.childNodes[place];
    if (child.nodeType === Node.TEXT_NODE) child.data = other.textContent;
    else if (child.nodeType === Node.ELEMENT_NODE && other.nodeType === Node.ELEMENT_NODE) reword(child, other);
  });
}

/** The switch changes the order: without a script it leads to the part of the page in that language. */
function switchHere() {
  for (const link of document.querySelectorAll("a.language-switch")) {
    link.search = `?lang=${codeOf(link.lang)}`;
    link.hash = "";
  }
}

/** Put the reader's language first, here and on the pages that this one leads to; returns its tag. */
export function putOwnLanguageFirst() {
  const tag = first();
  const words = others.find(({ dataset }) => dataset.language === tag);
  if (words) {
    for (const part of words.content.children)
      reword(document.querySelector(part.localName + (part.className && `.${part.classList[0]}`)), part);
    for (const section of document.querySelectorAll(`article section[lang="${tag}"]`))
      section.parentElement.prepend(section);
    document.documentElement.lang = tag;
  }
  if (new URLSearchParams(location.search).has("lang")) {
    for (const link of document.querySelectorAll('article a[href^="../"]')) link.search ||= location.search;
  }
  switchHere();
  return tag;
}
