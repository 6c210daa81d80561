/* A button that copies, after each text that can be copied. Its words come from the page. */

const SHOWN_FOR = 2000; // milliseconds

function addButtons() {
  if (!navigator.clipboard) return; // an insecure address: the text can still be selected
  for (const text of document.querySelectorAll("[data-copied-by]")) {
    const row = text.nextElementSibling;
    if (row.querySelector("button")) continue;
    const words = text.closest("[data-copy]").dataset;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "hn-act";
    button.textContent = words.copy;
    button.addEventListener("click", () => copy(text.textContent.trimEnd(), button, words));
    row.prepend(button, " ");
  }
}

async function copy(text, button, words) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    return; // refused: the text can still be selected
  }
  button.textContent = words.copied;
  setTimeout(() => { button.textContent = words.copy; }, SHOWN_FOR);
}

if (globalThis.document$) document$.subscribe(addButtons); // Material changes pages in place
else addButtons();
