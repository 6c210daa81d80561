/* Reads a summary aloud with a voice of the browser, sentence by sentence.

   Sentence by sentence, because Chrome falls silent within a long text, and because the sentence
   that is spoken can be marked. Only voices of the device are used: the others would send the
   text to their maker. Where there is none for the language, the button stays hidden. Pausing
   forgets the utterance and begins its sentence again, because `pause()` ends speech on Android. */

const BLOCKS = "h1, h2, h3, h4, h5, h6, p, li, dt, dd, td, th, blockquote, figcaption";
const SILENT = "pre, script, style, [hidden]";
const LONGEST = 220; // characters in one utterance
const MARK = "sf-spoken";
const SPEED = "standfirst.speed";

/** The parts of a text: sentences, and those that are too long cut at a comma or a space. */
export function cut(text, language) {
  const sentences = globalThis.Intl?.Segmenter
    ? Array.from(new Intl.Segmenter(language, { granularity: "sentence" }).segment(text), (s) => s.segment)
    : (text.match(/[^.!?。！？؟]+[.!?。！？؟]*\s*/gu) ?? [text]);
  return sentences.flatMap(cutLong);
}

function cutLong(sentence) {
  const parts = [];
  let rest = sentence;
  while (rest.length > LONGEST) {
    const head = rest.slice(0, LONGEST);
    const at = Math.max(head.lastIndexOf(", "), head.lastIndexOf("; "), head.lastIndexOf(": "));
    const end = (at > LONGEST / 3 ? at : Math.max(head.lastIndexOf(" "), LONGEST / 2)) + 1;
    parts.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...parts, rest];
}

/** What is to be spoken of some elements, in order: each part with the place it stands in. */
function partsOf(roots, language) {
  return groupsOf(roots).flatMap(({ block, nodes }) => {
    const parts = [];
    let from = 0;
    for (const text of cut(nodes.map((node) => node.data).join(""), language)) {
      const to = from + text.length;
      if (/[\p{L}\p{N}]/u.test(text)) parts.push({ text: text.trim(), block, range: rangeOf(nodes, from, to) });
      from = to;
    }
    return parts;
  });
}

/** The text nodes of each block of text. */
function groupsOf(roots) {
  const groups = [];
  for (const root of roots) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.parentElement.closest(SILENT)) continue;
      const block = node.parentElement.closest(BLOCKS) ?? root;
      if (groups.at(-1)?.block === block) groups.at(-1).nodes.push(node);
      else groups.push({ block, nodes: [node] });
    }
  }
  return groups;
}

/** The range between two places in the joined text of some nodes. */
function rangeOf(nodes, from, to) {
  const range = document.createRange();
  let before = 0;
  for (const node of nodes) {
    const end = before + node.length;
    if (from >= before && from <= end) range.setStart(node, from - before);
    if (to >= before && to <= end) {
      range.setEnd(node, to - before);
      break;
    }
    before = end;
  }
  return range;
}

const baseOf = (tag) => tag.toLowerCase().split(/[-_]/)[0];

/** The best voice of this device for a language, or none. */
function voiceFor(language) {
  const base = baseOf(language);
  const fits = speechSynthesis.getVoices().filter((v) => v.localService && baseOf(v.lang) === base);
  return fits.find((v) => v.lang.replace("_", "-") === language) ?? fits.find((v) => v.default) ?? fits[0];
}

class Reader {
  constructor(box) {
    this.box = box;
    this.language = box.dataset.language;
    [this.toggle, this.end] = box.querySelectorAll("button");
    this.speed = box.querySelector("select");
    this.place = 0;
    this.speaking = null; // the utterance, kept so that Chrome does not drop it
    this.toggle.addEventListener("click", () => (this.speaking ? this.pause() : this.play()));
    this.end.addEventListener("click", () => this.stop());
    this.speed.value = remembered() ?? this.speed.value;
    this.speed.addEventListener("change", () => this.changeSpeed());
    addEventListener("pagehide", () => this.stop());
    speechSynthesis.addEventListener?.("voiceschanged", () => this.show());
    this.show();
  }

  show() {
    this.box.hidden = !voiceFor(this.language);
  }

  play() {
    const article = this.box.closest("article");
    this.parts ??= partsOf(article.querySelectorAll("h1, .sf-article__lede, .sf-body"), this.language);
    this.say(this.place);
  }

  say(place) {
    const part = this.parts[place];
    if (!part) return this.stop();
    this.place = place;
    const utterance = new SpeechSynthesisUtterance(part.text);
    utterance.voice = voiceFor(this.language) ?? null;
    utterance.lang = utterance.voice?.lang ?? this.language;
    utterance.rate = Number(this.speed.value);
    utterance.onend = () => this.speaking === utterance && this.say(place + 1);
    utterance.onerror = () => this.speaking === utterance && this.stop();
    this.speaking = utterance;
    speechSynthesis.cancel();
    speechSynthesis.speak(utterance);
    mark(part);
    this.label("pause");
  }

  pause() {
    this.speaking = null;
    speechSynthesis.cancel();
    this.label("resume");
  }

  stop() {
    if (this.speaking) speechSynthesis.cancel();
    this.speaking = null;
    this.place = 0;
    mark(null);
    this.label("play");
  }

  changeSpeed() {
    try {
      localStorage.setItem(SPEED, this.speed.value);
    } catch {
      /* storage is switched off: the speed holds for this page */
    }
    if (this.speaking) this.say(this.place);
  }

  label(state) {
    this.toggle.textContent = this.box.dataset[state];
    this.end.hidden = this.speed.parentElement.hidden = state === "play";
  }
}

function remembered() {
  try {
    return localStorage.getItem(SPEED);
  } catch {
    return null;
  }
}

/** Mark the part that is spoken, and bring it into view; nothing is marked without a part. */
function mark(part) {
  document.querySelectorAll(`.${MARK}`).forEach((old) => old.classList.remove(MARK));
  globalThis.CSS?.highlights?.delete(MARK);
  if (!part) return;
  if (globalThis.Highlight && CSS.highlights) CSS.highlights.set(MARK, new Highlight(part.range));
  else part.block.classList.add(MARK);
  const { top, bottom } = part.range.getBoundingClientRect();
  if (top >= 80 && bottom <= innerHeight) return; // 80: below the header
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  part.block.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
}

function start() {
  if (!globalThis.speechSynthesis) return;
  for (const box of document.querySelectorAll(".sf-listen:not([data-is-ready])")) {
    box.dataset.isReady = "";
    new Reader(box);
  }
}

if (globalThis.document$) document$.subscribe(start); // Material changes pages in place
else start();
