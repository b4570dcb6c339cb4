// The order of names in the language of the page.

export const collator = new Intl.Collator(document.documentElement.lang);
