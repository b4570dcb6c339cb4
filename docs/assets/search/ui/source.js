// The search files, each fetched once.

import { searchExactly } from "../match/exact.js";
import { readText } from "../match/text.js";
import { make } from "./elements.js";

/** What can be searched in, and how: both grow when enrich.js arrives. The newest edition is the first. */
export class Source {
  constructor({ root, language, editions }, early) {
    Object.assign(this, {
      early,
      root: new URL(root, location.href),
      language,
      years: editions.split(" "),
      bitexts: [],
      search: searchExactly,
    });
    this.fetched = new Map();
  }

  /** The newest edition in the reader's language. */
  first() {
    return this.once("first", async () => {
      this.bitexts.push({ primary: await this.text(this.years[0], this.language), secondary: null });
    });
  }

  /** The text of one edition in one language. */
  text(year, language) {
    return this.once(`${year}/search-${language}.json`, async (name) => readText(await this.json(name)));
  }

  /** A data file. */
  async json(name) {
    // The first one may be here already; it is undefined when it could not be fetched.
    const early = await this.early;
    this.early = null;
    if (early) return early;
    const response = await fetch(new URL(`data/${name}`, this.root));
    if (!response.ok) throw Error(name);
    return response.json();
  }

  /** What a part of the search says in the reader's language. */
  words(surface) {
    return this.once(`words/${surface}`, async () => {
      const address = new URL(`assets/search/words/${surface}-${this.language}.js`, this.root);
      return (await import(address.href)).default;
    });
  }

  /** A style sheet of the search, asked for once. What is awaited is its end: a search without it is better than none. */
  style(name) {
    const { href } = new URL(`assets/search/ui/${name}.css`, this.root);
    let link = document.querySelector(`[href="${href}"]`);
    if (!link) document.head.append((link = make("link", { rel: "stylesheet", href })));
    return link.sheet || new Promise((resolve) => (link.onload = link.onerror = resolve));
  }

  /** A piece of work done once; when it fails, the next call tries again. */
  once(name, work) {
    if (!this.fetched.has(name)) {
      const promise = work(name);
      promise.catch(() => this.fetched.delete(name));
      this.fetched.set(name, promise);
    }
    return this.fetched.get(name);
  }
}
