/* The dialog of the search, over whatever page the reader is on. Its form and its words stand on
   the page of the search, which is asked for when the dialog opens for the first time. */

import { Engine } from "./engine.js";
import { View, element, sentences } from "./view.js";

const SHOWN = 8;
const MOST = 6; // shards that are asked without being told to

let dialog = null;

/** Show the dialog. `root` is the address of the site, `typed` tells what was typed meanwhile. */
export async function open(root, typed) {
  dialog ??= make(root);
  dialog.catch(() => (dialog = null)); // the next time it may be there
  (await dialog).show(typed());
}

async function make(root) {
  const engine = new Engine(root);
  engine.open().catch(() => {}); // by the time a word is typed it is there; else the search says so
  const [response] = await Promise.all([fetch(new URL("search/", root)), styles(root)]);
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const template = page.querySelector("[data-search-words]");
  return new Dialog(root, template, engine);
}

function styles(root) {
  const href = new URL("assets/standfirst/search/search.css", root).href;
  if ([...document.styleSheets].some((sheet) => sheet.href === href)) return undefined;
  const link = element("link", { rel: "stylesheet", href });
  return new Promise((done) => {
    link.addEventListener("load", done);
    link.addEventListener("error", done);
    document.head.append(link);
  });
}

class Dialog {
  constructor(root, template, engine) {
    Object.assign(this, { root, engine });
    this.view = new View(root, template.dataset, engine);
    this.box = document.importNode(template.content.querySelector("dialog"), true);
    const find = (selector) => this.box.querySelector(selector);
    [this.form, this.input, this.list] = [find("form"), find("input"), find("ol")];
    [this.status, this.all] = [find("[role=status]"), find(".sf-dialog__foot a")];
    this.form.action = this.page();
    this.input.addEventListener("input", () => this.search());
    this.form.addEventListener("submit", (event) => this.submit(event));
    find(".sf-dialog__close").addEventListener("click", () => this.box.close());
    this.box.addEventListener("click", (event) => this.click(event));
    this.box.addEventListener("keydown", (event) => this.move(event));
    this.box.addEventListener("close", () => this.back?.isConnected && this.back.focus());
  }

  show(typed) {
    this.back = document.activeElement;
    document.body.append(this.box); // Material may have put another page in place
    this.box.showModal();
    this.input.focus();
    this.input.select();
    if (typed) {
      const [text, ...more] = typed.split("\n");
      this.input.value = text;
      this.input.setSelectionRange(text.length, text.length);
      if (more.length) return this.leave(this.page()); // Enter came before the dialog
      this.search();
    }
    if (!this.input.value) this.status.textContent = this.view.words.hint;
  }

  page() {
    const address = new URL("search/", this.root);
    const text = this.input?.value.trim();
    if (text) address.searchParams.set("q", text);
    return address.href;
  }

  submit(event) {
    event.preventDefault();
    this.leave(this.page());
  }

  leave(address) {
    this.box.close();
    location.assign(address);
  }

  click(event) {
    if (event.target === this.box) this.box.close(); // beside it
    const link = event.target.closest("a");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) this.box.close();
  }

  move(event) {
    if (event.key === "Escape" && !event.isComposing) {
      event.preventDefault(); // else a browser may empty the field and leave the dialog open
      this.box.close();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const stops = [this.input, ...this.list.querySelectorAll("a"), this.all];
    const place = stops.indexOf(document.activeElement);
    stops[Math.min(stops.length - 1, Math.max(0, place + step))].focus();
  }

  async search() {
    const text = this.input.value;
    this.all.href = this.page();
    this.asked = text;
    if (!text.trim()) {
      this.list.replaceChildren();
      this.status.textContent = "";
      return;
    }
    try {
      for await (const found of this.engine.search({ text, enough: SHOWN, most: MOST })) {
        if (this.asked !== text) return;
        const rows = await this.view.rows(found.hits.slice(0, SHOWN), found.terms);
        if (this.asked !== text) return;
        this.list.replaceChildren(...rows);
        const covered = found.coverage.isWhole ? [] : [this.view.covered(found.coverage)];
        this.status.textContent = sentences([this.view.summary(found), ...covered]);
      }
    } catch {
      this.status.textContent = this.view.words.failed;
    }
  }
}
