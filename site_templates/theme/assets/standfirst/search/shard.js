/* One shard of the index, read file by file as it is needed. rendering/search/index.py tells what
   stands in each file. */

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
const VALUES = Object.fromEntries([...DIGITS].map((digit, value) => [digit, value]));
const BLOCK = 25;
const MOST_FILES = 3; // for all words that begin with the same letters

/** The rising numbers in a piece of text. */
export function decode(text) {
  const numbers = [];
  let last = 0;
  let number = 0;
  let shift = 0;
  for (let i = 0; i < text.length; i++) {
    const value = VALUES[text[i]];
    number += (value & 31) << shift;
    shift += 5;
    if (value > 31) continue;
    numbers.push((last += number));
    number = shift = 0;
  }
  return numbers;
}

export class Shard {
  constructor(root, { name, count, years }) {
    this.base = new URL(`search/${name}/`, root);
    Object.assign(this, { count, years });
    this.files = new Map();
  }

  /** A file's content as `read` understands it; asked for once. */
  get(name, read) {
    if (!this.files.has(name)) {
      const answer = fetch(new URL(name, this.base)).then((response) => {
        if (!response.ok) throw new Error(`${response.status} ${response.url}`);
        return response.text();
      });
      this.files.set(name, answer.then(read));
      this.files.get(name).catch(() => this.files.delete(name)); // it may be asked for again
    }
    return this.files.get(name);
  }

  /** Ask for what every search needs first. */
  warm() {
    this.get("words.json", JSON.parse).catch(() => {}); // the search itself will tell
  }

  /** The groups of words among which `wanted(form)` is true of one, looked for near `word`. */
  async groups(word, isBegun, wanted) {
    const starts = await this.get("words.json", JSON.parse);
    const first = lastNotAfter(starts, word);
    const last = isBegun ? Math.min(lastNotAfter(starts, word + "\uffff"), first + MOST_FILES - 1) : first;
    const numbers = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    const files = await Promise.all(numbers.map((n) => this.get(`w${n}.txt`, readGroups)));
    return files.flatMap((groups, i) => {
      const found = groups.filter((group) => group.forms.some(wanted));
      return found.map((group) => ({ group, file: numbers[i], forms: group.forms.filter(wanted) }));
    });
  }

  /** The places of a group's words in each record, by the record's number. */
  async places({ group, file }) {
    const lines = await this.get(`p${file}.txt`, (text) => text.split("\n"));
    const rows = lines[group.line].split(",");
    const numbers = [...postings(group).keys()].sort((a, b) => a - b);
    return new Map(numbers.map((number, i) => [number, decode(rows[i])]));
  }

  /** All forms of words, in order. */
  forms() {
    return this.get("forms.txt", (text) => {
      let before = "";
      return text.split("\n").map((line) => (before = before.slice(0, VALUES[line[0]]) + line.slice(1)));
    });
  }

  /** For each facet, the numbers of the records under each id. */
  facets() {
    return this.get("facets.json", (text) => {
      return Object.entries(JSON.parse(text)).map(([name, ids]) => [name, readIds(ids)]);
    });
  }

  /** What is shown of a record. */
  async text(number) {
    const rows = await this.get(`t${Math.floor(number / BLOCK)}.json`, JSON.parse);
    const [address, title, lede, date, publisher, topics, kind, language] = rows[number % BLOCK];
    return { address, title, lede, date, publisher, topics, kind, language };
  }
}

/** How much a group's words matter to each record that has them, 1 to 9, by its number. */
export function postings(group) {
  group.levels ??= new Map(
    group.where.split(",").flatMap((part) => decode(part.slice(1)).map((number) => [number, Number(part[0])])),
  );
  return group.levels;
}

function readGroups(text) {
  return text.split("\n").map((line, i) => {
    const [forms, where] = line.split("\t");
    return { forms: forms.split(" "), where, line: i };
  });
}

function readIds(ids) {
  return new Map(Object.entries(ids).map(([id, numbers]) => [id, decode(numbers)]));
}

/** The place of the last of some sorted words that does not come after `word`. */
function lastNotAfter(words, word) {
  let low = 0;
  let high = words.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (words[middle] <= word) low = middle;
    else high = middle - 1;
  }
  return low;
}
