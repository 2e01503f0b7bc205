// The language engine beside wink-nlp's whole pipeline: one process, turn by turn. Prints and never judges.
//
//   node engine.mjs ENGINE.js MODELS TEXTS WINK
//
// ENGINE.js: the engine's glue. MODELS: the folder of model files. TEXTS: articles divided by form feeds.
// WINK: a folder whose node_modules hold wink-nlp and its model.

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
const time = (work) => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

const articles = (await readFile(texts, 'utf8')).split('\f').map((text) => text.trim()).filter(Boolean).slice(0, ARTICLES);
const words = articles.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
const files = Object.fromEntries(await Promise.all(['words', 'names', 'trees'].map(async (name) => [name, await readFile(join(models, `${name}.bin`))])));

function engine(names) {
  const made = new Engine();
  for (const name of names) if (!made.add(files[name])) throw new Error(`${name}.bin was refused`);
  return made;
}

// Each round begins with engines that remember no word.
const stages = {
  'tokens and sentences': [[], (made, text) => made.cut(text)],
  'and tags and names': [['words', 'names'], (made, text) => made.read(text)],
  everything: [['words', 'names', 'trees'], (made, text) => made.read(text)],
};
const peer = () => articles.forEach((text) => nlp.readDoc(text).entities().length());

const ready = Array.from({ length: ROUNDS }, () => time(() => engine(['words', 'names', 'trees']).free()));
const found = { 'wink-nlp': [] };
const ratios = {};
peer();
for (let round = 0; round < ROUNDS; round += 1) {
  const theirs = time(peer);
  found['wink-nlp'].push(theirs);
  for (const [name, [names, work]] of Object.entries(stages)) {
    const made = engine(names);
    const ours = time(() => articles.forEach((text) => work(made, text)));
    made.free();
    (found[name] ??= []).push(ours);
    (ratios[name] ??= []).push(theirs / ours);
  }
}
print(`${articles.length} articles, ${words} words, median of ${ROUNDS} rounds, node ${process.version}`);
print(`ready after the bytes are there: ${median(ready).toFixed(1)} ms`);
print('| | words/s | against wink-nlp |\n|---|---|---|');
for (const [name, times] of Object.entries(found)) {
  const speed = Math.round(words / median(times)) * 1000;
  print(`| ${name} | ${speed.toLocaleString('en')} | ${name in ratios ? median(ratios[name]).toFixed(2) : 1} |`);
}
