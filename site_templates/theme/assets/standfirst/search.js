/* Opens the search: the least that every page has to load. The rest comes on first use.

   The header's link leads to the page of the search; with this script it opens the dialog. */

const root = new URL("../../", import.meta.url);
const typing = "input, textarea, select, [contenteditable]";

let typed = null; // the keys that were pressed while the dialog was still on its way

async function open() {
  if (typed !== null) return;
  typed = "";
  try {
    const modules = ["dialog", "view", "engine", "shard", "words"].map((name) => import(`./search/${name}.js`));
    const [dialog] = await Promise.all(modules); // at once, not one after the other
    await dialog.open(root, () => typed);
  } catch {
    location.href = new URL("search/", root); // there the search says what is wrong
  } finally {
    typed = null;
  }
}

function hear(event) {
  const { key, target } = event;
  if (event.defaultPrevented || event.altKey || document.querySelector("dialog[open]")) return;
  const withControl = event.ctrlKey || event.metaKey;
  if (typed !== null && !withControl && (key.length === 1 || key === "Backspace" || key === "Enter")) {
    typed = key === "Backspace" ? typed.slice(0, -1) : typed + (key === "Enter" ? "\n" : key);
  } else if (withControl ? key.toLowerCase() === "k" : /^[/sf]$/.test(key) && !target.closest?.(typing)) {
    open();
  } else return;
  event.preventDefault();
}

function click(event) {
  if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (!event.target.closest?.("[data-search-open]")) return;
  event.preventDefault();
  event.stopPropagation(); // else Material would load the page of the search in place
  open();
}

function start() {
  for (const link of document.querySelectorAll("[data-search-open]")) link.href = new URL("search/", root);
  const page = document.querySelector("[data-search-page]:not([data-is-ready])");
  if (page) import("./search/page.js").then((module) => module.start(page, root));
}

addEventListener("keydown", hear);
addEventListener("click", click, true);
if (globalThis.document$) document$.subscribe(start); // Material changes pages in place
else start();
