// The language engine beside wink-nlp's whole pipeline: one process, turn by turn. Prints and never judges.
//
//   node engine.mjs ENGINE.js MODELS TEXTS WINK
//
// ENGINE.js: the engine's glue. MODELS: the folder of model files. TEXTS: articles divided by form feeds.
// WINK: a folder whose node_modules hold wink-nlp and its model.
//
// Both read on as in a long session: each round brings articles that neither has read, and both may remember the words
// of earlier ones. Beside that stand engines that begin each round without any memory, against wink-nlp reading the same
// articles a second time: the least favourable comparison. Times are those of the processor, so that other work on
// the machine counts little.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const ROUNDS = 5;
const ARTICLES = 150;

const [glue, models, texts, wink] = process.argv.slice(2).map((path) => resolve(path));
const require = createRequire(join(wink, 'index.js'));
const { Engine } = require(glue);
const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'));

const print = (line) => process.stdout.write(`${line}\n`);
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const now = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const time = (work) => {
  const start = now();
  work();
  return now() - start;
};

const all = (await readFile(texts, 'utf8')).split('\f').map((text) => text.trim()).filter(Boolean);
const count = (articles) => articles.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
const files = Object.fromEntries(await Promise.all(['words', 'names', 'trees'].map(async (name) => [name, await readFile(join(models, `${name}.bin`))])));

function engine(names) {
  const made = new Engine();
  for (const name of names) if (!made.add(files[name])) throw new Error(`${name}.bin was refused`);
  return made;
}

const stages = {
  'tokens and sentences': [[], (made, text) => made.cut(text)],
  'and tags and names': [['words', 'names'], (made, text) => made.read(text)],
  everything: [['words', 'names', 'trees'], (made, text) => made.read(text)],
};
const peer = (articles) => articles.forEach((text) => nlp.readDoc(text).entities().length());
const microseconds = {};
const ratios = {};
const put = (table, name, value) => (table[name] ??= []).push(value);

const ready = Array.from({ length: ROUNDS }, () => time(() => engine(['words', 'names', 'trees']).free()));
const kept = Object.fromEntries(Object.entries(stages).map(([name, [names]]) => [name, engine(names)]));
let words = 0;
for (let round = 0; round <= ROUNDS; round += 1) {
  const articles = all.slice(round * ARTICLES, (round + 1) * ARTICLES);
  const number = count(articles);
  const measure = (work) => (time(work) * 1000) / number;
  const found = { 'wink-nlp': measure(() => peer(articles)), 'wink-nlp, the same articles again': measure(() => peer(articles)) };
  for (const [name, [names, work]] of Object.entries(stages)) {
    found[name] = measure(() => articles.forEach((text) => work(kept[name], text)));
    const fresh = engine(names);
    found[`${name}, without memory`] = measure(() => articles.forEach((text) => work(fresh, text)));
    fresh.free();
  }
  // The first round warms both up.
  if (round === 0) continue;
  words += number;
  for (const [name, value] of Object.entries(found)) {
    put(microseconds, name, value);
    const theirs = found[name.endsWith('without memory') ? 'wink-nlp, the same articles again' : 'wink-nlp'];
    put(ratios, name, theirs / value);
  }
}
print(`${ROUNDS} rounds of ${ARTICLES} articles, ${words} words, medians, node ${process.version}`);
print(`ready after the bytes are there: ${median(ready).toFixed(1)} ms`);
print('| | microseconds a word | words/s | against wink-nlp (each round) |\n|---|---|---|---|');
for (const [name, values] of Object.entries(microseconds)) {
  const speed = Math.round(1000 / median(values)) * 1000;
  const each = ratios[name].map((ratio) => ratio.toFixed(2)).join(' ');
  const against = name.startsWith('wink-nlp') ? 1 : `**${median(ratios[name]).toFixed(2)}** (${each})`;
  print(`| ${name} | ${median(values).toFixed(2)} | ${speed.toLocaleString('en')} | ${against} |`);
}
