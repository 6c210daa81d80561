/* Buttons that copy and share. Their words come from the page. */

const SHOWN_FOR = 2000; // milliseconds

/** A button after each text that can be copied; without one the text can still be selected. */
function offerToCopy() {
  for (const text of document.querySelectorAll("[data-copied-by]")) {
    const row = text.nextElementSibling;
    if (row.querySelector("button")) continue;
    const words = text.closest("[data-copy]").dataset;
    const copy = copying(words.copy, words.copied, () => text.textContent.trimEnd());
    row.prepend(copy, " ");
  }
}

/** Buttons that copy the page's address and hand it to the device's own way of sharing. */
function offerToShare() {
  for (const row of document.querySelectorAll("[data-share]:not([data-is-ready])")) {
    const words = row.dataset;
    const link = row.querySelector("[rel=bookmark]");
    words.isReady = "";
    if (navigator.clipboard) {
      const copy = copying(words.link, words.copied, () => link.href);
      link.after(" ", copy);
    }
    if (navigator.share) row.prepend(sharing(words.share, link), " ");
  }
}

function sharing(word, link) {
  const button = makeButton(word);
  button.addEventListener("click", () => {
    const title = document.querySelector("h1").textContent.trim();
    navigator.share({ title, url: link.href }).catch(() => {}); // the reader thought better of it
  });
  return button;
}

function copying(word, done, text) {
  const button = makeButton(word);
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text());
    } catch {
      return; // refused
    }
    button.textContent = done;
    setTimeout(() => {
      button.textContent = word;
    }, SHOWN_FOR);
  });
  return button;
}

function makeButton(word) {
  return Object.assign(document.createElement("button"), { type: "button", className: "sf-act", textContent: word });
}

function start() {
  if (navigator.clipboard) offerToCopy(); // not on an insecure address
  offerToShare();
}

if (globalThis.document$) document$.subscribe(start); // Material changes pages in place
else start();
