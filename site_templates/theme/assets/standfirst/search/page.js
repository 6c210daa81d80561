/* The page of the search: facets with counts, all results, and its state in the address. */

import { Engine } from "./engine.js";
import { View, element, say } from "./view.js";

const STEP = 20; // results shown at once
const MOST = 8; // shards that are asked without being told to
const FEW = 8; // ids shown of a facet before «Show all»
const PAUSE = 120; // milliseconds without a key before the address changes

export function start(box, root) {
  box.dataset.isReady = "";
  new Page(box, root).open();
}

class Page {
  constructor(box, root) {
    this.box = box;
    this.engine = new Engine(root);
    this.view = new View(root, box.querySelector("[data-search-words]").dataset, this.engine);
    const find = (selector) => box.querySelector(selector);
    [this.form, this.input, this.list] = [find("form"), find("input"), find(".sf-results")];
    [this.status, this.chosenList] = [find(".sf-search__status"), find(".sf-search__chosen")];
    [this.more, this.beyond] = [find("[data-more]"), find(".sf-search__coverage")];
    [this.panel, this.covers] = [find("details"), find(".sf-search__covers")];
    this.facets = [...box.querySelectorAll("[data-facet]")].map((set) => new Facet(set, this));
  }

  async open() {
    for (const part of this.box.querySelectorAll("form, .sf-search__columns")) part.hidden = false;
    this.panel.open = matchMedia("(min-width: 60em)").matches;
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.input.addEventListener("input", () => this.change({ isTyping: true }));
    this.form.addEventListener("change", (event) => event.target.name === "order" && this.change());
    this.more.addEventListener("click", () => this.showMore());
    this.beyond.querySelector("button").addEventListener("click", () => this.search({ isWhole: true }));
    this.hear = () => (this.box.isConnected ? this.read() : removeEventListener("popstate", this.hear));
    addEventListener("popstate", this.hear);
    this.read();
    if (!this.state.text) this.input.focus({ preventScroll: true });
  }

  /** Take the state from the address. */
  read() {
    const asked = new URLSearchParams(location.search);
    this.input.value = asked.get("q") ?? "";
    const order = asked.get("order") === "newest" ? "newest" : "";
    for (const choice of this.form.elements.order) choice.checked = choice.value === order;
    for (const facet of this.facets) facet.chosen = new Set(asked.getAll(facet.name));
    this.search();
  }

  get state() {
    return {
      text: this.input.value.trim(),
      order: this.form.elements.order.value,
      chosen: Object.fromEntries(this.facets.map((facet) => [facet.name, [...facet.chosen]])),
    };
  }

  get address() {
    const { text, order, chosen } = this.state;
    const asked = new URLSearchParams(text ? { q: text } : {});
    for (const [name, ids] of Object.entries(chosen)) ids.forEach((id) => asked.append(name, id));
    if (order) asked.set("order", order);
    const query = asked.toString();
    return location.pathname + (query ? `?${query}` : "");
  }

  change({ isTyping = false } = {}) {
    clearTimeout(this.pause);
    if (!isTyping) history.pushState(null, "", this.address);
    else this.pause = setTimeout(() => this.box.isConnected && history.replaceState(null, "", this.address), PAUSE);
    this.search();
  }

  async search({ isWhole = false } = {}) {
    const run = (this.run = Symbol("run"));
    const { text, order, chosen } = this.state;
    const isOpen = !text && !Object.values(chosen).some((ids) => ids.length);
    try {
      const everything = await this.engine.facets();
      if (run !== this.run) return;
      this.names = everything;
      this.showChosen();
      if (isOpen) return this.showNothing(everything);
      const wanted = {
        text,
        chosen,
        isNewest: order === "newest",
        withCounts: true,
        isWhole,
        enough: Infinity,
        most: MOST,
      };
      for await (const found of this.engine.search(wanted)) {
        if (run !== this.run) return;
        await this.show(found, run);
      }
    } catch {
      this.status.textContent = this.view.words.failed;
    }
  }

  /** Nothing was asked: the facets count everything, and nothing is listed. */
  showNothing(everything) {
    this.found = null;
    for (const facet of this.facets) facet.show(everything[facet.name], null);
    this.covers.textContent = this.view.words.everything;
    this.status.textContent = `${this.view.words.hint} ${this.view.words.browse}`;
    this.list.replaceChildren();
    this.more.hidden = this.beyond.hidden = true;
  }

  async show(found, run) {
    const rows = await this.view.rows(found.hits.slice(0, STEP), found.terms);
    if (run !== this.run) return;
    const { coverage } = found;
    this.found = found;
    this.list.replaceChildren(...rows);
    this.status.textContent = this.view.summary(found);
    this.more.hidden = found.hits.length <= STEP;
    this.beyond.hidden = coverage.isWhole;
    this.beyond.querySelector("span").textContent = this.view.covered(coverage);
    const facts = { searched: this.view.number(coverage.searched), total: this.view.number(coverage.of) };
    this.covers.textContent = coverage.isWhole ? this.view.words.everything : say(this.view.words.covers, facts);
    for (const facet of this.facets) facet.show(this.names[facet.name], found.counts[facet.name]);
  }

  async showMore() {
    const { found } = this;
    const shown = this.list.children.length;
    const rows = await this.view.rows(found.hits.slice(shown, shown + STEP), found.terms);
    if (found !== this.found) return;
    this.list.append(...rows);
    this.more.hidden = this.list.children.length >= found.hits.length;
    rows[0]?.querySelector("a").focus();
  }

  showChosen() {
    const chips = this.facets.flatMap((facet) =>
      [...facet.chosen].map((id) => {
        const name = facet.label(id, this.names[facet.name]);
        const chip = element("button", { type: "button", className: "sf-act", textContent: `${name} ×` });
        chip.setAttribute("aria-label", say(this.view.words.remove, { name }));
        chip.addEventListener("click", () => {
          facet.toggle(id);
          this.input.focus();
        });
        return element("li", {}, chip);
      }),
    );
    this.chosenList.replaceChildren(...chips);
  }
}

class Facet {
  constructor(set, page) {
    Object.assign(this, { set, page, name: set.dataset.facet, chosen: new Set(), isWhole: false });
    [this.list, this.all] = [set.querySelector("ul"), set.querySelector("button")];
    this.all.addEventListener("click", () => {
      this.isWhole = true;
      this.show(...this.last);
    });
  }

  label(id, rows) {
    return this.name === "kind" ? (this.page.view.kinds[id] ?? id) : (rows.find((row) => row[0] === id)?.[1] ?? id);
  }

  toggle(id) {
    if (!this.chosen.delete(id)) this.chosen.add(id);
    this.page.change();
  }

  /** Show ids with their counts: those of what was found, or else those of everything. */
  show(rows, counts) {
    this.last = [rows, counts];
    const found = rows.map(([id, , count]) => [id, counts ? (counts.get(id) ?? 0) : count]);
    const some = found.filter(([id, count]) => count || this.chosen.has(id));
    if (this.name !== "year") {
      some.sort((a, b) => Number(this.chosen.has(b[0])) - Number(this.chosen.has(a[0])) || b[1] - a[1]);
    }
    const shown = this.isWhole ? some : some.slice(0, FEW);
    const focused = this.list.contains(document.activeElement) ? document.activeElement.value : null;
    this.list.replaceChildren(...shown.map(([id, count]) => this.row(id, count, rows)));
    this.set.hidden = some.length < 2 && !this.chosen.size;
    this.all.hidden = shown.length === some.length;
    if (focused !== null) [...this.list.querySelectorAll("input")].find((box) => box.value === focused)?.focus();
  }

  row(id, count, rows) {
    const box = element("input", { type: "checkbox", value: id, checked: this.chosen.has(id) });
    box.addEventListener("change", () => this.toggle(id));
    const number = element("span", { className: "sf-dim", textContent: this.page.view.number(count) });
    return element("li", {}, element("label", {}, box, element("span", { textContent: this.label(id, rows) }), number));
  }
}
