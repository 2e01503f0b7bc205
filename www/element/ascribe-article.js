// <ascribe-article>: an article on any page, with who says what in it. See docs/embedding.md.
//
// The tag is known at once; the program is fetched when the first element comes near the window. Until then, and wherever
// the program cannot run, the page's own content stays as it is.

import { observed, reflect, takeOver } from './attributes.js';
import { Frame } from './frame.js';
import { files, load as loadProgram } from './program.js';
import { AscribeError, fetchText, isMarkup, unindented } from './sources.js';

/** How far outside the window an element begins to read. */
const NEAR = '800px';

/** Milliseconds of rest after which words that the page has changed are read anew. */
const REST = 150;

const near = 'IntersectionObserver' in globalThis && new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) if (isIntersecting) target[WAKE]();
}, { rootMargin: NEAR });

const WAKE = Symbol('wake');

export class AscribeArticle extends HTMLElement {
  static observedAttributes = observed;

  #frame;
  #mounted;
  #awake = false;
  #given;
  #kept;
  #reading;
  #turn = 0;
  #abort = new AbortController();
  #connected;
  #watched;
  #last;
  #timer;
  #watch = new MutationObserver(() => this.#rest());

  connectedCallback() {
    if (!this.#frame) {
      takeOver(this);
      this.#frame = new Frame(this);
    }
    this.#frame.paint(this.theme);
    this.#connected?.();
    if (this.#mounted || this.#awake) return;
    if (near && !this.for) near.observe(this);
    else this[WAKE]();
  }

  /** Moving an element takes it out and puts it in again: that is no removal. */
  disconnectedCallback() {
    queueMicrotask(() => {
      if (!this.isConnected) this.#close();
    });
  }

  attributeChangedCallback(name, before, after) {
    if (!this.#frame || before === after) return;
    if (name === 'theme') this.#frame.paint(this.theme);
    else if (name === 'mode' || name === 'storage') this.#mounted?.update(this.#settings());
    else if (name === 'models') this.#readBy();
    else this.#again(name);
  }

  /**
   * Reads an article in the place of what the element shows.
   *
   * @param {{ text?: string, html?: string, title?: string, url?: string, lang?: string }} offer
   */
  load({ text, html, title, url, lang } = {}) {
    this.#given = { text, html, title, url, ...(lang && { lang }) };
    return this.#begin();
  }

  /** Gives all statements as a W3C AnnotationCollection. */
  async annotations() {
    await this.#read();
    return this.#mounted.annotations();
  }

  /**
   * Puts annotations in the place of all statements.
   *
   * @param {object | string} json
   */
  async setAnnotations(json) {
    await this.#read();
    return this.#try(() => this.#mounted.setAnnotations(typeof json === 'string' ? json : JSON.stringify(json)));
  }

  /** @param {'w3c' | 'csv' | 'project'} format */
  async export(format = 'w3c') {
    await this.#read();
    return this.#try(() => this.#mounted.export(format));
  }

  /** The element has come near the window: it reads what there is, or waits until there is something. */
  async [WAKE]() {
    if (near) near.unobserve(this);
    await this.#contentIsThere();
    if (this.#awake || !this.isConnected) return;
    if (this.src || this.for || this.textContent.trim()) this.#begin();
    else this.#observe(this);
  }

  /** Waits for the article that is being read, and begins if nobody has. */
  #read() {
    return this.#reading ?? this.#begin();
  }

  #begin() {
    this.#awake = true;
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#turn += 1;
    this.#reading = this.#carry(this.#turn, this.#abort.signal);
    // Whoever asked for it hears of a failure; the page hears of it by event.
    this.#reading.catch(() => {});
    return this.#reading;
  }

  async #carry(turn, signal) {
    try {
      await this.#ready();
      const [program, job] = await Promise.all([this.#mount(turn), this.#job(signal)]);
      this.#check(turn);
      if (job.target) wear(job.target, program.highlights);
      const { method, args } = job;
      const detail = await this.#mounted[method](...args, { ...job.offer, kept: this.#kept });
      this.#check(turn);
      this.#kept = undefined;
      this.#frame.reveal();
      this.#tell('ascribe-read', detail);
      return detail;
    } catch (thrown) {
      throw this.#failed(turn, thrown);
    }
  }

  #failed(turn, thrown) {
    const overtaken = turn !== this.#turn || !this.isConnected;
    const error = overtaken ? new AscribeError('overtaken', 'another article was loaded, or the element was removed') : AscribeError.from(thrown);
    if (overtaken) return error;
    this.#reading = undefined;
    this.#frame?.retreat('The article could not be opened.');
    this.#tell('ascribe-error', { code: error.code, message: error.message });
    return error;
  }

  #check(turn) {
    if (turn !== this.#turn || !this.isConnected) throw new AscribeError('overtaken', '');
  }

  /** What is handed over waits for the element to be on the page, anything else for the page, too. */
  async #ready() {
    if (!this.isConnected) await new Promise((resolve) => { this.#connected = resolve; });
    if (!this.#given) await this.#contentIsThere();
  }

  /** While the page is being parsed, an element is there before its content. */
  async #contentIsThere() {
    if (document.readyState !== 'loading') return;
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
  }

  async #mount(turn) {
    this.#frame?.wait('Reading…');
    const program = await loadProgram();
    this.#check(turn);
    if (!this.#mounted) {
      this.#frame.wear(program.sheets);
      this.#mounted = program.mount(this.#frame.pane, this.#settings(), files, (name, detail) => this.#tell(name, detail));
      this.#tell('ascribe-ready', { version: program.version });
    }
    return program;
  }

  /** Finds out what to read: what was handed over, a place of the page, a file, or the content; in this order. */
  async #job(signal) {
    this.#watch.disconnect();
    const known = { lang: this.#language(), annotations: await this.#annotations(signal) };
    if (this.#given) return { method: 'load', args: [], offer: { ...known, ...this.#given } };
    if (this.for) return this.#place(known);
    if (this.src) return { method: 'load', args: [], offer: { ...known, ...(await this.#file(signal)) } };
    return this.#content(known);
  }

  #place(offer) {
    const target = this.getRootNode().querySelector(`#${CSS.escape(this.for)}`);
    if (!target) throw new AscribeError('target', `for: there is no element with the id "${this.for}"`);
    this.#observe(target);
    return { method: 'loadInPlace', args: [target], offer: { ...offer, url: location.href.split('#')[0] }, target };
  }

  async #file(signal) {
    const file = await fetchText(this.src, 'src', signal);
    return { [isMarkup(file) ? 'html' : 'text']: file.text, url: file.url };
  }

  #content(offer) {
    this.#observe(this);
    if (this.firstElementChild) return { method: 'loadElement', args: [this], offer };
    return { method: 'load', args: [], offer: { ...offer, text: unindented(this.textContent) } };
  }

  async #annotations(signal) {
    const address = this.getAttribute('annotations');
    if (!address) return undefined;
    try {
      return (await fetchText(address, 'annotations', signal)).text;
    } catch (error) {
      if (error.name === 'AbortError') throw error;
      this.#tell('ascribe-error', { code: error.code, message: error.message });
      return undefined;
    }
  }

  /** The language is the element's, or that of what it stands in. */
  #language() {
    return this.closest('[lang]')?.lang || undefined;
  }

  /** Another engine reads everything anew. */
  #readBy() {
    this.#mounted?.update(this.#settings());
    this.#again('models');
  }

  #settings() {
    return { mode: this.mode, storage: this.storage, models: this.models };
  }

  #observe(element) {
    this.#last = element.textContent;
    this.#watched = element;
    this.#watch.observe(element, { childList: true, characterData: true, subtree: true });
  }

  /** Words that the page has changed are read anew once they rest. */
  #rest() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.isConnected && this.#watched?.textContent !== this.#last) this.#begin();
    }, REST);
  }

  /** Several attributes that change together are one change. */
  #again(name) {
    if (name === 'src' || name === 'for') this.#given = undefined;
    if (!this.#awake && !this.#watched) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.isConnected && this.#begin());
  }

  /** Lets go of everything; what a person decided is there again when the element comes back. */
  #close() {
    if (near) near.unobserve(this);
    this.#watch.disconnect();
    this.#watched = undefined;
    clearTimeout(this.#timer);
    this.#turn += 1;
    this.#abort.abort();
    if (this.#mounted && this.#reading) this.#kept = JSON.stringify(this.#mounted.annotations());
    this.#mounted?.destroy();
    this.#mounted = undefined;
    this.#reading = undefined;
    this.#awake = false;
    this.#frame?.retreat();
  }

  #try(work) {
    try {
      return work();
    } catch (thrown) {
      throw AscribeError.from(thrown);
    }
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }
}

reflect(AscribeArticle.prototype);

/** Rules for highlights must stand where the highlighted words stand. */
function wear(element, sheet) {
  const root = element.getRootNode();
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}

if (!customElements.get('ascribe-article')) customElements.define('ascribe-article', AscribeArticle);
