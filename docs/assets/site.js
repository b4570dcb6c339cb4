// The language switch keeps the place: ids are the same in both languages, so the fragment
// of this page's address is right in the other one, too.

/** Give every link to another language of this page the fragment that the address has now. */
function keepPlace() {
  for (const link of document.querySelectorAll("a.language-switch")) {
    link.hash = location.hash;
  }
}

addEventListener("hashchange", keepPlace);
keepPlace();
