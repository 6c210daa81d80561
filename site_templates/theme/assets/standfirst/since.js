/* What is new since the reader last looked, and what they follow: kept on this device alone.

   Nothing is stored or fetched before the reader asks for it, nothing is ever sent, and «forget»
   takes it all away. What counts is which summaries the device has seen, not the clock: a summary
   that appears later on the day of a visit is new at the next one. */

const PAUSE = 30 * 60 * 1000; // milliseconds without a look after which a new visit begins
const SHOWN = 15;

class Memory {
  constructor(root) {
    this.key = `standfirst.since ${new URL(root, location).pathname}`;
    try {
      const kept = JSON.parse(localStorage.getItem(this.key));
      this.state = kept && typeof kept === "object" ? kept : null;
    } catch {
      this.state = null;
    }
    this.canKeep = works(this.key);
  }

  get isOn() {
    return this.state !== null;
  }

  follows(kind, id) {
    return this.state?.follows?.[kind]?.includes(id) ?? false;
  }

  toggle(kind, id) {
    this.state ??= { follows: {} };
    this.state.follows ??= {};
    const others = (this.state.follows[kind] ?? []).filter((other) => other !== id);
    this.state.follows[kind] = this.follows(kind, id) ? others : [...others, id];
    this.keep();
  }

  /** Take note of a look at the file; what the visit before this one had seen is the base. */
  look({ items, isAll }, now) {
    this.state ??= { follows: {} };
    const latest = {
      at: now,
      seen: Object.fromEntries(items.map((it) => [it.id, it.corrected ?? ""])),
      eldest: isAll ? "" : items.map((it) => it.corrected ?? it.date).sort()[0],
    };
    if (!this.state.latest) this.state.base = latest;
    else if (now - this.state.latest.at > PAUSE) this.state.base = this.state.latest;
    this.state.latest = latest;
    this.keep();
    return this.state.base;
  }

  catchUp() {
    this.state.base = this.state.latest;
    this.keep();
  }

  forget() {
    this.state = null;
    localStorage.removeItem(this.key);
  }

  keep() {
    localStorage.setItem(this.key, JSON.stringify(this.state));
  }
}

function works(key) {
  try {
    localStorage.setItem(`${key} test`, "");
    localStorage.removeItem(`${key} test`);
    return true;
  } catch {
    return false; // storage is switched off or full
  }
}

/** What the base had not seen: items that are new, and those that were corrected since.

    The file holds the latest changes alone. What was further back when the base was made may come
    in later without being new: `eldest` is how far back the base could see. */
export function compare(items, base) {
  const added = [];
  const corrected = [];
  for (const it of items) {
    const seen = base.seen[it.id];
    if (seen === undefined && it.date >= base.eldest) added.push(it);
    else if ((it.corrected ?? "") > (seen ?? base.eldest)) corrected.push(it);
  }
  return { added, corrected };
}

class Panel {
  constructor(box, memory) {
    this.box = box;
    this.words = box.dataset;
    this.memory = memory;
    this.show();
  }

  async show() {
    if (!this.memory.isOn) return this.box.replaceChildren(this.button("remember", () => this.begin()));
    const file = await this.fetch();
    if (!file) return this.box.replaceChildren();
    const base = this.memory.look(file, Date.now());
    this.fill(compare(file.items, base), new Date(base.at));
  }

  async begin() {
    const file = await this.fetch();
    if (!file) return;
    this.memory.look(file, Date.now());
    await this.show();
    this.box.querySelector("summary")?.focus();
  }

  async fetch() {
    try {
      const answer = await fetch(this.words.address);
      return answer.ok ? await answer.json() : null;
    } catch {
      return null; // no connection: there is nothing to tell
    }
  }

  fill({ added, corrected }, day) {
    const told = new Intl.DateTimeFormat(this.words.locale, { day: "numeric", month: "long" }).format(day);
    const text = [this.words.new.replace("{day}", told).replace("{count}", added.length)];
    if (corrected.length) text.push(this.words.corrected.replace("{count}", corrected.length));
    const details = element("details");
    details.append(element("summary", { textContent: text.join(" · ") }));
    const all = [...added, ...corrected];
    const rows = [...all.filter((it) => this.isFollowed(it)), ...all.filter((it) => !this.isFollowed(it))];
    if (rows.length) details.append(this.list(rows, new Set(corrected)));
    const acts = element("p");
    const act = (name, change) =>
      this.button(name, () => {
        change();
        this.show();
      });
    if (rows.length) {
      const seen = act("seen", () => this.memory.catchUp());
      acts.append(seen, " ");
    }
    acts.append(act("forget", () => this.memory.forget()));
    details.append(acts, element("p", { className: "sf-dim", textContent: this.words.note }));
    this.box.replaceChildren(details);
  }

  list(rows, corrected) {
    const list = element("ul", { className: "sf-list" });
    for (const it of rows.slice(0, SHOWN)) {
      const row = element("li");
      const link = element("a", { href: this.words.root + it.address, textContent: it.title });
      if (it.language) link.lang = it.language;
      row.append(link);
      if (this.isFollowed(it)) row.append(" ", this.mark("followed"));
      if (corrected.has(it)) row.append(" ", this.mark("isCorrected"));
      list.append(row);
    }
    const more = rows.length - SHOWN;
    if (more > 0) list.append(element("li", { textContent: this.words.more.replace("{count}", more) }));
    return list;
  }

  isFollowed(it) {
    return ["topics", "stories"].some((kind) => it[kind].some((id) => this.memory.follows(kind, id)));
  }

  mark(word) {
    return element("span", { className: "sf-mark", textContent: this.words[word] });
  }

  button(word, act) {
    const button = element("button", { type: "button", className: "sf-act", textContent: this.words[word] });
    button.addEventListener("click", act);
    return button;
  }
}

function element(name, facts = {}) {
  return Object.assign(document.createElement(name), facts);
}

function offerToFollow(button, memory) {
  const { kind, id } = button.dataset;
  const show = () => button.setAttribute("aria-pressed", String(memory.follows(kind, id)));
  button.addEventListener("click", () => {
    memory.toggle(kind, id);
    show();
  });
  show();
}

function start() {
  for (const box of document.querySelectorAll("[data-since]:not([data-is-ready])")) {
    const memory = new Memory(box.dataset.root);
    if (!memory.canKeep) continue;
    box.dataset.isReady = "";
    if (box.matches("button")) offerToFollow(box, memory);
    else new Panel(box, memory);
  }
}

if (globalThis.document$) document$.subscribe(start); // Material changes pages in place
else start();
