// Checks the ledger of reviews without trusting the site: only the key counts. Formats: RFC 6962 and 9162, C2SP tlog-tiles, signed-note,
// tlog-checkpoint and tlog-proof. The functions run in a browser or in Node.js; what they read comes through `read(path)`, a promise of bytes.

const utf8 = new TextEncoder();
const textOf = bytes => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
const join = parts => {
  const all = new Uint8Array(parts.reduce((sum, p) => sum + p.length, 0));
  parts.reduce((at, p) => { all.set(p, at); return at + p.length; }, 0);
  return all;
};
const sha256 = async (...parts) => new Uint8Array(await crypto.subtle.digest('SHA-256', join(parts)));
const leafHash = entry => sha256([0], entry);
const nodeHash = (left, right) => sha256([1], left, right);
const base64 = bytes => btoa(String.fromCharCode(...bytes));
const fromBase64 = text => Uint8Array.from(atob(text), c => c.charCodeAt(0));
const same = (a, b) => a.length === b.length && a.every((byte, i) => byte === b[i]);

/** What is wrong: a name that the page has a sentence for, and values for it. */
export class Fault extends Error {
  constructor(name, values = {}) {
    super(`${name} ${JSON.stringify(values)}`);
    Object.assign(this, { fault: name, values });
  }
}

const orFault = async (name, make) => {
  try {
    return await make();
  } catch (failure) {
    throw failure instanceof Fault ? failure : new Fault(name);
  }
};

/** A key as name+id+base64. */
export const parseKey = text => orFault('key', async () => {
  const [, name, id, typed] = /^([^+\s]+)\+([0-9a-f]{8})\+(.+)$/.exec(text.trim());
  const bytes = fromBase64(typed);
  const hash = await sha256(utf8.encode(`${name}\n`), bytes);
  if (bytes.length !== 33 || bytes[0] !== 1 || [...hash.slice(0, 4)].map(b => b.toString(16).padStart(2, '0')).join('') !== id) throw new Fault('key');
  return { name, text: text.trim(), id: hash.slice(0, 4), key: await crypto.subtle.importKey('raw', bytes.slice(1), 'Ed25519', false, ['verify']) };
});

/** A checkpoint that at least one of the keys signed; a wrong signature of a known key is a fault. */
export const openCheckpoint = (note, keys) => orFault('note', async () => {
  const end = note.lastIndexOf('\n\n') + 1;
  if (end === 0 || !note.endsWith('\n')) throw new Fault('note');
  const text = note.slice(0, end);
  let signed = false;
  for (const line of note.slice(end + 1, -1).split('\n')) {
    const [, name, signature] = /^\u2014 ([^+\s]+) (\S+)$/.exec(line);
    const bytes = fromBase64(signature);
    const known = keys.find(k => k.name === name && same(k.id, bytes.slice(0, 4)));
    if (!known) continue;
    if (!await crypto.subtle.verify('Ed25519', known.key, bytes.slice(4), utf8.encode(text))) throw new Fault('signature');
    signed = true;
  }
  if (!signed) throw new Fault('unsigned');
  const [, origin, size, root] = /^(.+)\n(0|[1-9]\d*)\n(\S{44})\n/.exec(text);
  if (!keys.some(k => k.name === origin)) throw new Fault('unsigned');
  return { origin, size: Number(size), root: fromBase64(root), note };
});

// The largest power of two below a number of leaves.
const leftOf = count => {
  let left = 1;
  while (left * 2 < count) left *= 2;
  return left;
};

/** The ranges of leaves whose roots prove a leaf: RFC 6962, 2.1.1. */
const inclusionRanges = (index, start, end) => {
  if (end - start <= 1) return [];
  const middle = start + leftOf(end - start);
  return index < middle ? [...inclusionRanges(index, start, middle), [middle, end]] : [...inclusionRanges(index, middle, end), [start, middle]];
};

/** The same for a smaller tree: RFC 6962, 2.1.2. */
const consistencyRanges = (before, start, end, whole) => {
  if (before === end) return whole ? [] : [[start, end]];
  const middle = start + leftOf(end - start);
  return before <= middle ? [...consistencyRanges(before, start, middle, whole), [middle, end]] : [...consistencyRanges(before, middle, end, false), [start, middle]];
};

/** RFC 9162, 2.1.3.2. */
export const isIncluded = async (leaf, index, size, path, root) => {
  if (index >= size) return false;
  let [at, last, hash] = [index, size - 1, leaf];
  for (const other of path) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hash = await nodeHash(other, hash);
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else {
      hash = await nodeHash(hash, other);
    }
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && same(hash, root);
};

/** RFC 9162, 2.1.4.2. */
export const isConsistent = async (older, newer, path) => {
  if (older.size > newer.size) return false;
  if (older.size === 0) return path.length === 0;
  if (older.size === newer.size) return path.length === 0 && same(older.root, newer.root);
  const rest = Number.isInteger(Math.log2(older.size)) ? [older.root, ...path] : [...path];
  let [at, last] = [older.size - 1, newer.size - 1];
  while (at % 2 === 1) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  let [first, second] = [rest[0], rest[0]];
  if (!first) return false;
  for (const other of rest.slice(1)) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      [first, second] = [await nodeHash(other, first), await nodeHash(other, second)];
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else {
      second = await nodeHash(second, other);
    }
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && same(first, older.root) && same(second, newer.root);
};

/** The log under a checkpoint, read from its tiles. Nothing that it returns is proved before a proof leads to the checkpoint. */
export class Log {
  #tiles = new Map();

  constructor(read, checkpoint) {
    Object.assign(this, { read, checkpoint });
  }

  // The address of the tile of a level, as far as the checkpoint's tree fills it.
  #tile(level, index) {
    const count = Math.floor(this.checkpoint.size / 256 ** level);
    const width = Math.min(256, count - index * 256);
    let [number, rest] = [String(index % 1000).padStart(3, '0'), Math.floor(index / 1000)];
    for (; rest > 0; rest = Math.floor(rest / 1000)) number = `x${String(rest % 1000).padStart(3, '0')}/${number}`;
    const path = `/ledger/tile/${level}/${number}${width < 256 ? `.p/${width}` : ''}`;
    if (!this.#tiles.has(path)) this.#tiles.set(path, this.read(path));
    return this.#tiles.get(path);
  }

  // The hash of a complete subtree of 2^level leaves.
  async #node(level, index) {
    const above = level % 8;
    const first = index * 2 ** above;
    const tile = await this.#tile(Math.floor(level / 8), Math.floor(first / 256));
    const from = (first % 256) * 32;
    let hashes = Array.from({ length: 2 ** above }, (_, i) => tile.slice(from + i * 32, from + i * 32 + 32));
    while (hashes.length > 1) hashes = await Promise.all(Array.from({ length: hashes.length / 2 }, (_, i) => nodeHash(hashes[2 * i], hashes[2 * i + 1])));
    return hashes[0];
  }

  async #root([start, end]) {
    const nodes = [];
    for (let at = start; at < end;) {
      const level = Math.floor(Math.log2(end - at));
      nodes.push(await this.#node(level, at / 2 ** level));
      at += 2 ** level;
    }
    let root = nodes.pop();
    while (nodes.length > 0) root = await nodeHash(nodes.pop(), root);
    return root;
  }

  async #roots(ranges) {
    const roots = [];
    for (const range of ranges) roots.push(await this.#root(range));
    return roots;
  }

  /** The log as it was with so many entries. */
  async before(size) {
    if (size > this.checkpoint.size) throw new Fault('forked');
    return { size, root: size === this.checkpoint.size ? this.checkpoint.root : await this.#root([0, size]) };
  }

  async includes(entry, position) {
    const { size, root } = this.checkpoint;
    if (!(position < size) || !await isIncluded(await leafHash(entry), position, size, await this.#roots(inclusionRanges(position, 0, size)), root)) {
      throw new Fault('inclusion', { position });
    }
  }

  /** Whether the log continues an older checkpoint, or an older state of it is another's. */
  async continues(older) {
    const { size } = this.checkpoint;
    const path = older.size === 0 || older.size === size ? [] : older.size > size ? null : await this.#roots(consistencyRanges(older.size, 0, size, true));
    if (!path || !await isConsistent(older, this.checkpoint, path)) throw new Fault('forked');
  }
}

/** A receipt or another proof: C2SP tlog-proof. */
export const parseProof = text => orFault('proof', () => {
  const end = text.indexOf('\n\n');
  const [version, ...lines] = text.slice(0, end).split('\n');
  if (end < 0 || version !== 'c2sp.org/tlog-proof@v1') throw new Fault('proof');
  const extra = lines[0].startsWith('extra ') ? JSON.parse(textOf(fromBase64(lines.shift().slice(6)))) : {};
  return { position: Number(/^index (\d+)$/.exec(lines.shift())[1]), path: lines.map(fromBase64), note: text.slice(end + 2), extra };
});

/** The keys that follow from a known one: each is an entry, under a checkpoint that both keys signed. */
export const keysFrom = async (read, known) => {
  const keys = [await parseKey(known)];
  const listed = textOf(await read('/ledger/keys')).trim().split('\n').map(line => line.split(' '));
  const at = listed.findIndex(([key]) => key === keys[0].text);
  for (const [text, position] of at < 0 ? [] : listed.slice(at + 1)) {
    const next = await parseKey(text);
    const proof = await parseProof(textOf(await read(`/ledger/proofs/${position}?size=${Number(position) + 1}`)));
    const entry = await leafHash(utf8.encode(`{"v":1,"kind":"key","key":"${text}"}`));
    for (const key of [keys.at(-1), next]) {
      const { size, root } = await orFault('rotation', () => openCheckpoint(proof.note, [key]));
      if (!await isIncluded(entry, proof.position, size, proof.path, root)) throw new Fault('rotation');
    }
    keys.push(next);
  }
  return keys;
};

/** The log as it is now. */
export const newestLog = async (read, keys) => new Log(read, await openCheckpoint(textOf(await read('/ledger/checkpoint')), keys));

const parseCsv = text => text.trim().split('\r\n').slice(1).map(row => {
  const [, position, entry] = /^(\d+),[^,]*,"(.*)"$/.exec(row);
  return { position: Number(position), entry: entry.replaceAll('""', '"') };
});

const toneOf = ratings => {
  const sum = ratings.reduce((a, b) => a + b);
  return sum >= 10.5 ? 1 : sum < 7.5 ? 3 : 2;
};

/** The days from one day to another, both as yyyy-mm-dd. */
const daysBetween = (from, to) => (Date.parse(to) - Date.parse(from)) / 86400000;

/** All of a shop's entries: in the log, in order, linked, with the totals that follow from the ratings, and none missing at the end. */
export const verifyShop = async (read, shop, key, today = new Date().toISOString().slice(0, 10)) => {
  const log = await newestLog(read, await keysFrom(read, key));
  const rows = await orFault('order', async () => parseCsv(textOf(await read(`/ledger/sellers/${encodeURIComponent(shop)}/entries.csv`))));
  let [seq, before, totals, oldest] = [0, null, [0, 0, 0, 0, 0, 0, 0], null];
  const [reviews, hashes] = [new Map(), []];
  const add = (ratings, by) => { if (ratings) [1, toneOf(ratings) === 1, toneOf(ratings) === 2, toneOf(ratings) === 3, ...ratings].forEach((n, i) => { totals[i] += by * Number(n); }); };
  for (const { position, entry } of rows) {
    const line = JSON.parse(entry);
    // Entries that the checkpoint does not cover yet come with the next one.
    if (position >= log.checkpoint.size) break;
    seq++;
    if (line.seq !== seq || line.shop !== shop) throw new Fault('order', { seq });
    if ((line.before ?? null) !== before) throw new Fault('linked', { seq });
    if (reviews.has(line.review) === (line.kind === 'published')) throw new Fault('order', { seq });
    add(reviews.get(line.review), -1);
    reviews.set(line.review, line.counts ? line.ratings : null);
    add(reviews.get(line.review), 1);
    if (String(line.totals) !== String(totals)) throw new Fault('totals', { seq });
    const bytes = utf8.encode(entry);
    await log.includes(bytes, position);
    before = base64(await leafHash(bytes));
    hashes.push({ position, hash: before });
    oldest ??= line.day;
  }
  await siteAgrees(read, shop, reviews);
  const covered = await endIsCovered(read, log, shop, hashes, oldest, today);
  const [count, positive, , negative, ...sums] = totals;
  return {
    entries: seq, count, covered,
    score: count === 0 ? 0 : Math.floor(sums.reduce((a, b) => a + b) * 10 / (3 * count)) / 10,
    // Of how many positive and negative reviews.
    rate: positive + negative === 0 ? 0 : Math.floor(positive * 1000 / (positive + negative)) / 10, rated: positive + negative,
  };
};

// The site counts the reviews that the entries count, with the same ratings. What it counts besides may be too new for the checkpoint.
const siteAgrees = async (read, shop, reviews) => {
  const text = textOf(await read(`/sellers/${encodeURIComponent(shop)}/calculation/score/reviews.csv`));
  const shown = new Map(text.trim().split('\r\n').slice(1).map(row => row.split(',')).map(([number, , ...ratings]) => [number, String(ratings.slice(0, 3))]));
  for (const [review, ratings] of reviews) {
    if (ratings && shown.get(review) !== String(ratings)) throw new Fault('shown', { review });
  }
};

// The day's tree over all shops says how far this shop's list went at that time. Returns the day, or null while the shop is too new for one.
const endIsCovered = async (read, log, shop, hashes, oldest, today) => {
  let day;
  try {
    day = JSON.parse(textOf(await read(`/ledger/sellers/${encodeURIComponent(shop)}/day`)));
  } catch (failure) {
    if (failure.values?.status !== 404) throw failure;
    // An entry is in the next day's tree: who leaves out the proof hides what came after.
    if (oldest && !(daysBetween(oldest, today) <= 2)) throw new Fault('end');
    return null;
  }
  const bundle = await entriesAt(read, log, day.position);
  await log.includes(bundle, day.position);
  const line = JSON.parse(textOf(bundle));
  const [name, seq, hash] = day.head.split(' ');
  const leaf = await leafHash(utf8.encode(day.head));
  if (line.kind !== 'day' || name !== shop || !await isIncluded(leaf, day.number, line.sellers, day.path.map(fromBase64), fromBase64(line.root))) throw new Fault('end');
  const listed = hashes[Number(seq) - 1];
  if (!listed || listed.hash !== hash || hashes.some((h, i) => h.position < day.position && i >= Number(seq))) throw new Fault('end');
  // An old day's tree is as true as ever, and says nothing about what was cut off since.
  if (!(daysBetween(line.day, today) <= 1)) throw new Fault('stale', { day: line.day });
  return line.day;
};

// One entry, from its bundle.
const entriesAt = async (read, log, position) => {
  const index = Math.floor(position / 256);
  const width = Math.min(256, log.checkpoint.size - index * 256);
  let [number, rest] = [String(index % 1000).padStart(3, '0'), Math.floor(index / 1000)];
  for (; rest > 0; rest = Math.floor(rest / 1000)) number = `x${String(rest % 1000).padStart(3, '0')}/${number}`;
  const bundle = await read(`/ledger/tile/entries/${number}${width < 256 ? `.p/${width}` : ''}`);
  let at = 0;
  for (let left = position % 256; left > 0; left--) at += 2 + bundle[at] * 256 + bundle[at + 1];
  return bundle.slice(at + 2, at + 2 + bundle[at] * 256 + bundle[at + 1]);
};

/** A receipt: it is right in itself, and the log as it is now continues the one of the receipt. */
export const verifyReceipt = async (read, text, key) => {
  const keys = await keysFrom(read, key);
  const receipt = await parseProof(text);
  const checkpoint = await openCheckpoint(receipt.note, keys);
  const entry = utf8.encode(receipt.extra.entry ?? '');
  if (!await isIncluded(await leafHash(entry), receipt.position, checkpoint.size, receipt.path, checkpoint.root)) throw new Fault('inclusion', { position: receipt.position });
  const { salt, comment, pictures } = receipt.extra;
  if (salt) {
    const commitment = await sha256(utf8.encode('marketplace/review/comment/v1\0'), fromBase64(salt), utf8.encode([comment, ...(pictures ?? [])].join('\x1e')));
    if (base64(commitment) !== JSON.parse(receipt.extra.entry).comment) throw new Fault('commitment');
  }
  const log = await newestLog(read, keys);
  await log.continues(checkpoint);
  await log.includes(entry, receipt.position);
  return { position: receipt.position, text: Boolean(salt) };
};

/** A checkpoint as the foot of a page or an email names it: the number of entries, and how its root begins in hexadecimal digits. */
const shortCheckpoint = text => {
  const [, size, root] = /(\d+)\D*\b([0-9a-f]{8,64})\b/.exec(text) ?? [];
  return root && !text.trim().includes('\n') ? { size: Number(size), root } : null;
};

const hex = bytes => [...bytes].map(b => b.toString(16).padStart(2, '0')).join('');

/** Two checkpoints of one history. Without a second one the newest is taken. */
export const compare = async (read, one, other, key) => {
  const keys = await keysFrom(read, key);
  const log = await newestLog(read, keys);
  const notes = other.trim() ? [one, other] : [one];
  const checkpoints = await Promise.all(notes.map(async note => {
    const short = shortCheckpoint(note);
    if (!short) return openCheckpoint(`${note.replaceAll('\r', '').trim()}\n`, keys);
    const then = await log.before(short.size);
    if (!hex(then.root).startsWith(short.root)) throw new Fault('forked');
    return then;
  }));
  // Each has to lead to the state that the site shows now.
  for (const checkpoint of checkpoints) await log.continues(checkpoint);
  return { size: log.checkpoint.size };
};

if (typeof document !== 'undefined') {
  const words = Object.fromEntries([...document.querySelectorAll('#ledger-words > li')].map(li => [li.dataset.word, li.textContent]));
  const lang = document.documentElement.lang === 'en' ? 'en-GB' : document.documentElement.lang;
  const dayIn = day => new Date(day).toLocaleDateString(lang, { dateStyle: 'medium', timeZone: 'UTC' });
  const shown = value => typeof value === 'number' ? value.toLocaleString(lang) : /^\d{4}-\d\d-\d\d$/.test(value) ? dayIn(value) : value;
  const say = (name, values = {}) => Object.entries(values).reduce((text, [key, value]) => text.replace(`{${key}}`, shown(value)), words[name] ?? name);
  // Like the other pages: without enough reviews no rate is shown.
  const rateIn = ({ rate, rated }) => rated < Number(document.getElementById('ledger-words').dataset.enough) ? words.few
    : `${rate.toLocaleString(lang)}${lang === 'es' ? '\u00a0' : ''}%`;
  const read = async path => {
    const answer = await fetch(path, { cache: 'no-cache', signal: AbortSignal.timeout(20000) }).catch(() => { throw new Fault('unread', { path }); });
    if (!answer.ok) throw new Fault(answer.status === 404 ? 'missing' : 'unread', { path, status: answer.status });
    return new Uint8Array(await answer.arrayBuffer());
  };
  const checks = {
    chain: async (form, key) => {
      const found = await verifyShop(read, form.elements.shop.value.trim(), key);
      const score = found.score.toLocaleString(lang, { minimumFractionDigits: 1 });
      return [say('chain', { ...found, score, rate: rateIn(found) }), found.covered ? say('covered', { day: found.covered }) : say('uncovered')];
    },
    receipt: async (form, key) => {
      const found = await verifyReceipt(read, await form.elements.receipt.files[0].text(), key);
      return [say('receipt', found), found.text ? say('text') : ''];
    },
    consistent: async (form, key) => [say('consistent', await compare(read, form.elements.older.value, form.elements.newer.value, key))],
  };
  for (const form of document.querySelectorAll('form[data-verify]')) {
    form.addEventListener('submit', async event => {
      event.preventDefault();
      const status = form.querySelector('[role=status]');
      status.className = '';
      status.textContent = say('working');
      try {
        const key = document.getElementById('ledger-key').value;
        // The market has just begun: there is nothing to check yet.
        if (!key) throw new Fault('first');
        status.textContent = (await checks[form.dataset.verify](form, key)).join(' ');
        status.className = 'alert alert-success';
      } catch (failure) {
        status.textContent = failure instanceof Fault ? say(failure.fault, failure.values) : String(failure);
        status.className = 'alert alert-danger';
      }
    });
    // Whoever comes from a shop's page has chosen the shop already.
    if (form.elements.shop?.value) form.requestSubmit();
  }
}
