/* What both the dialog and the page of the search show. All words are the template's. */

import { marked } from "./words.js";

export function element(name, facts = {}, ...inside) {
  const made = Object.assign(document.createElement(name), facts);
  made.append(...inside);
  return made;
}

/** Sentences one after the other, those that end without a full stop with one. */
export const sentences = (parts) => parts.reduce((all, part) => all + (/[.!?。]$/.test(all) ? " " : ". ") + part);

export const say = (words, facts) => words.replaceAll(/\{(\w+)\}/g, (_, name) => facts[name]);

/** Whether a folded word of a text is among those found; a word that was only begun to be typed
    stands for all that begin so. */
export function finder(terms) {
  const forms = new Set(terms.flatMap((term) => [...term.forms]));
  const begun = terms.filter((term) => term.isBegun && !term.isMistyped).map((term) => term.word);
  return (word) => word !== "" && (forms.has(word) || begun.some((start) => word.startsWith(start)));
}

export class View {
  constructor(root, words, engine) {
    Object.assign(this, { root, words, engine });
    this.kinds = JSON.parse(words.kinds);
    this.days = new Intl.DateTimeFormat(words.locale, { dateStyle: "long", timeZone: "UTC" });
    this.numbers = new Intl.NumberFormat(words.locale);
  }

  number(value) {
    return this.numbers.format(value);
  }

  /** What was found, in a sentence or two. */
  summary({ hits, whole, terms }) {
    const { words } = this;
    const parts = terms
      .filter((term) => term.isMistyped)
      .map(({ word, forms }) => say(words.mistyped, { word, forms: [...forms].map((form) => `“${form}”`).join(", ") }));
    const rest = hits.length - whole;
    if (!hits.length) parts.push(words.none);
    else if (!whole) parts.push(words.some);
    else parts.push(say(words.results, { count: this.number(whole) }));
    if (whole && rest) parts.push(say(words.also, { count: this.number(rest) }));
    return sentences(parts);
  }

  /** How far back the search went. */
  covered({ searched, of, from }) {
    return say(this.words.searched, { searched: this.number(searched), total: this.number(of), year: from });
  }

  async rows(hits, terms) {
    const isFound = finder(terms);
    const texts = await Promise.all(hits.map(({ shard, number }) => shard.text(number)));
    return texts.map((text) => this.row(text, isFound));
  }

  row({ address, title, lede, date, publisher, topics, kind, language }, isFound) {
    const link = element("a", { href: new URL(address, this.root) }, ...this.mark(title, isFound));
    const facts = element("p", { className: "sf-entry__facts" });
    const add = (item) => facts.append(item, " ");
    if (kind !== "news") add(element("span", { className: "sf-mark", textContent: this.kinds[kind] ?? kind }));
    if (date) add(element("time", { dateTime: date, textContent: this.days.format(new Date(`${date}T00:00:00Z`)) }));
    if (publisher) add(element("span", {}, ...this.mark(publisher, isFound)));
    for (const id of topics) add(element("span", { className: "sf-topic", textContent: this.engine.topics[id] ?? id }));
    const item = element("li", { className: "sf-result" }, element("h2", { className: "sf-result__title" }, link));
    if (lede) item.append(element("p", { className: "sf-result__lede" }, ...this.mark(lede, isFound)));
    if (language !== this.words.language) item.lang = language;
    item.append(facts);
    return item;
  }

  mark(text, isFound) {
    return marked(text, isFound).map(([piece, found]) => (found ? element("mark", { textContent: piece }) : piece));
  }
}
