/* Finds records in the shards of the index, the newest first. */

import { faults, parse, slack } from "./words.js";
import { Shard, postings } from "./shard.js";

const BEGUN = 0.6; // what a word counts of which only the beginning was typed
const MISTYPED = 0.5; // what a word counts for each fault in it
const MOST_LIKE = 6; // forms taken for one mistyped word
const FEW = 3; // results with all words, fewer than which some words will do
const BELOW = 1e6; // puts what has some words below what has all
const TRIES = 3; // shards in which a mistyped word is looked for

export class Engine {
  constructor(root) {
    this.root = root;
  }

  async open() {
    this.catalogue ??= this.read("index.json").then((found) => {
      this.topics = found.topics;
      const shards = found.shards.map((facts) => new Shard(this.root, facts));
      this.total = shards.reduce((sum, shard) => sum + shard.count, 0);
      shards.slice(0, 2).forEach((shard) => shard.warm()); // by the time a word is typed it is there
      return (this.shards = shards);
    });
    return this.catalogue;
  }

  async read(name) {
    const response = await fetch(new URL(`search/${name}`, this.root), { cache: "no-cache" });
    if (!response.ok) throw new Error(`${response.status} ${response.url}`);
    return response.json();
  }

  /** All ids of each facet, with their names and numbers in the whole digest. */
  facets() {
    return (this.everything ??= this.read("facets.json"));
  }

  /** Yields what was found so far, each time of more shards: of all of them with `isWhole`, else
      until there are `enough` results or `most` shards were asked. `chosen` are the facets' ids. */
  async *search({ text, chosen = {}, isNewest = false, withCounts = false, isWhole = false, enough = 20, most = 8 }) {
    const all = (await this.open()).filter((shard) => isIn(shard, chosen.year));
    const query = parse(text);
    const asked = [];
    for (let step = 2; asked.length < all.length; step *= 2) {
      const room = isWhole ? all.length : Math.max(most, 2);
      const next = all.slice(asked.length, Math.min(asked.length + step, room));
      if (!next.length) return;
      asked.push(...(await Promise.all(next.map((shard) => look(shard, query)))));
      const terms = await withMistyped(query.terms, asked);
      const narrowed = withCounts || Object.values(chosen).some((ids) => ids.length);
      const facets = narrowed ? await Promise.all(asked.map(({ shard }) => shard.facets())) : null;
      const ranked = rank(asked, terms, query);
      const { hits, counts } = facets ? narrow(ranked, asked, facets, chosen) : { hits: ranked, counts: null };
      sort(hits, isNewest || !query.terms.length);
      const whole = hits.filter((hit) => hit.matched === terms.length).length;
      yield { hits, whole, counts, terms, coverage: this.coverage(asked, all) };
      if (!isWhole && whole >= enough) return;
    }
  }

  coverage(asked, all) {
    const years = asked.flatMap(({ shard }) => shard.years ?? []);
    const searched = asked.reduce((sum, { shard }) => sum + shard.count, 0);
    const of = all.reduce((sum, shard) => sum + shard.count, 0);
    return { searched, of, from: Math.min(...years), isWhole: asked.length === all.length };
  }
}

function isIn(shard, years = []) {
  return !years.length || (shard.years && years.some((year) => shard.years[0] <= year && year <= shard.years[1]));
}

/** What a shard has of each word: the groups of words, and how well each of them fits. */
async function look(shard, query) {
  const terms = await Promise.all(query.terms.map(({ word, isBegun }) => lookFor(shard, word, isBegun)));
  const phrases = await Promise.all(query.phrases.map((words) => follow(shard, words)));
  return { shard, terms, phrases };
}

async function lookFor(shard, word, isBegun) {
  const fits = isBegun ? (form) => form.startsWith(word) : (form) => form === word;
  const found = await shard.groups(word, isBegun, fits);
  return found.map((it) => ({ ...it, weight: it.forms.includes(word) ? 1 : BEGUN }));
}

/** The numbers of the records in which words follow each other. */
async function follow(shard, words) {
  const places = await Promise.all(
    words.map(async (word) => {
      const found = await lookFor(shard, word, false);
      return Promise.all(found.map((it) => shard.places(it)));
    }),
  );
  const at = (i, number) => places[i].flatMap((rows) => rows.get(number) ?? []);
  const numbers = new Set(places[0].flatMap((rows) => [...rows.keys()]));
  return new Set(
    [...numbers].filter((number) => {
      const later = words.map((_, i) => new Set(at(i, number)));
      return [...later[0]].some((place) => later.every((set, i) => set.has(place + i)));
    }),
  );
}

/** The words with what they were found as. A longer word that no shard has is taken for those of
    the digest that are most like it. */
async function withMistyped(terms, asked) {
  const shards = asked.map(({ shard }) => shard);
  return Promise.all(
    terms.map(async (term, i) => {
      const forms = new Set(asked.flatMap((part) => part.terms[i].flatMap((it) => it.forms)));
      if (forms.size || !slack(term.word)) return { ...term, forms, isMistyped: false };
      const like = await mostLike(term, shards);
      await Promise.all(
        asked.map(async (part) => {
          const found = await Promise.all(
            like.map(async ({ form, weight }) => {
              const groups = await part.shard.groups(form, false, (other) => other === form);
              return groups.map((it) => ({ ...it, weight }));
            }),
          );
          part.terms[i] = found.flat();
        }),
      );
      return { ...term, forms: new Set(like.map(({ form }) => form)), isMistyped: like.length > 0 };
    }),
  );
}

async function mostLike({ word, isBegun }, shards) {
  const most = slack(word);
  const tried = shards.filter((shard) => shard.years).slice(0, TRIES);
  for (const shard of [...tried, ...shards.filter((one) => !one.years)]) {
    const near = (await shard.forms())
      .map((form) => [distance(word, form, most, isBegun), form])
      .filter(([faulty]) => faulty <= most + 0.5)
      .sort((a, b) => a[0] - b[0]);
    if (near.length) return near.slice(0, MOST_LIKE).map(([faulty, form]) => ({ form, weight: MISTYPED ** faulty }));
  }
  return [];
}

function distance(word, form, most, isBegun) {
  const asBegun = isBegun ? faults(word, form, most, true) + 0.5 : Infinity;
  return Math.min(faults(word, form, most), inflection(word, form), asBegun);
}

/** Words that begin alike for long are nearly the same: another ending of one stem. */
function inflection(word, form) {
  let shared = 0;
  while (shared < word.length && word[shared] === form[shared]) shared++;
  const rest = Math.max(word.length, form.length) - shared;
  return shared >= 5 && rest <= 3 ? 1 + rest / 10 : Infinity;
}

/** Every record that has all words and phrases; where these are few, those with some words follow. */
function rank(asked, terms, query) {
  const levels = asked.map((part) => part.terms.map(levelsOf));
  const total = asked.reduce((sum, { shard }) => sum + shard.count, 0);
  const rarity = terms.map((_, i) => {
    const having = levels.reduce((sum, row) => sum + row[i].size, 0);
    return Math.log(1 + (total - having + 0.5) / (having + 0.5));
  });
  const some = asked.flatMap((part, place) => recordsOf(part, levels[place], rarity, terms.length));
  const hits = some.filter((hit) => hit.matched === terms.length);
  if (hits.length >= FEW || query.phrases.length) return hits;
  const rest = some.filter((hit) => hit.matched < terms.length && (!hits.length || hit.matched >= terms.length / 2));
  return [...hits, ...rest.map((hit) => ({ ...hit, score: hit.score * (hit.matched / terms.length) ** 2 - BELOW }))];
}

function levelsOf(found) {
  const levels = new Map();
  for (const { group, weight } of found) {
    for (const [number, level] of postings(group)) {
      levels.set(number, Math.max(levels.get(number) ?? 0, level * weight));
    }
  }
  return levels;
}

function recordsOf({ shard, phrases }, levels, rarity, count) {
  const hasPhrases = (number) => phrases.every((numbers) => numbers.has(number));
  if (!count) return Array.from({ length: shard.count }, (_, number) => ({ shard, number, score: 0, matched: 0 }));
  const numbers = new Set(levels.flatMap((one) => [...one.keys()]));
  return [...numbers].filter(hasPhrases).map((number) => {
    let score = 0;
    let matched = 0;
    levels.forEach((one, i) => {
      if (!one.has(number)) return;
      score += one.get(number) * rarity[i];
      matched++;
    });
    return { shard, number, score, matched };
  });
}

/** The best first, of equals the newest; or the newest first, what has no date last. */
function sort(hits, isNewest) {
  const order = new Map(); // hits come in the order of the shards
  hits.forEach(({ shard }) => order.has(shard) || order.set(shard, shard.years ? order.size : Infinity));
  const newer = (a, b) => (a.shard === b.shard ? a.number - b.number : order.get(a.shard) - order.get(b.shard));
  hits.sort(isNewest ? newer : (a, b) => b.score - a.score || newer(a, b));
}

/** The hits under the ids chosen: of each facet one of them. Every id is counted as if nothing
    else were chosen in its own facet. */
function narrow(hits, asked, facets, chosen) {
  const counts = {};
  const kept = [];
  asked.forEach(({ shard }, i) => {
    const mine = hits.filter((hit) => hit.shard === shard);
    const failed = new Int32Array(shard.count).fill(-1); // -1: not found, 0: fits, else facets missed
    mine.forEach((hit) => (failed[hit.number] = 0));
    facets[i].forEach(([name, ids], bit) => {
      const wanted = chosen[name] ?? [];
      if (!wanted.length) return;
      const fits = new Set(wanted.flatMap((id) => ids.get(id) ?? []));
      mine.forEach(({ number }) => fits.has(number) || (failed[number] |= 1 << bit));
    });
    facets[i].forEach(([name, ids], bit) => {
      counts[name] ??= new Map();
      for (const [id, numbers] of ids) {
        const found = numbers.filter((n) => failed[n] === 0 || failed[n] === 1 << bit).length;
        if (found) counts[name].set(id, (counts[name].get(id) ?? 0) + found);
      }
    });
    kept.push(...mine.filter((hit) => failed[hit.number] === 0));
  });
  return { hits: kept, counts };
}
