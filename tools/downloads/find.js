// Shows the passages that hold all the words of the search field, and says how many they are. The page reads without it.
(() => {
  const plain = (text) =>
    text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/(?<=[\u3400-\u9fff\d])\s+(?=[\u3400-\u9fff\d])/g, "");
  const form = document.querySelector(".find");
  const output = form.querySelector("output");
  const passages = [...document.querySelectorAll(".passage")];
  const texts = passages.map((passage) => plain(passage.textContent));
  const find = () => {
    const words = plain(form.querySelector("input").value).split(/\s+/).filter(Boolean);
    let count = 0;
    passages.forEach((passage, place) => {
      const holds = words.every((word) => texts[place].includes(word));
      passage.hidden = !holds;
      count += holds;
    });
    output.textContent = words.length ? output.dataset.found.replace("{count}", count) : "";
  };
  form.addEventListener("input", find);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
})();
