// What an element is made of before the program is there, and what it shows when the program cannot be.

/** Enough for the content to be read as it stands; everything else comes with the program. */
const FIRST = new CSSStyleSheet();
FIRST.replaceSync(`
  :host { display: block; }
  :host([hidden]), [hidden] { display: none !important; }
  .ascribe, .message { all: initial; display: block; color-scheme: inherit; }
  .message { color: GrayText; font: italic 15px/1.5 system-ui, sans-serif; }
`);

/** CSS pixels from which on text and statements stand side by side. */
const WIDE = 700;

/** Tells the sheets how much room an element has; container queries would hold the floating card captive in old browsers. */
const room = new ResizeObserver((entries) => {
  for (const { target, contentRect } of entries) target.dataset.room = contentRect.width < WIDE ? 'narrow' : 'wide';
});

/** The inside of one element: the page's own content, or the article, or a word about why there is neither. */
export class Frame {
  #pane = document.createElement('div');
  #message = document.createElement('p');
  #slot = document.createElement('slot');
  #shadow;
  #host;

  /** @param {HTMLElement} host */
  constructor(host) {
    this.#host = host;
    this.#pane.className = 'ascribe';
    this.#pane.setAttribute('part', 'base');
    this.#pane.hidden = true;
    this.#message.className = 'message';
    this.#message.setAttribute('part', 'message');
    this.#message.setAttribute('role', 'status');
    this.#message.hidden = true;
    // Closed: two programs made with the same library would answer to each other's clicks. Open is for tests.
    this.#shadow = host.attachShadow({ mode: host.getAttribute('shadow') === 'open' ? 'open' : 'closed' });
    this.#shadow.adoptedStyleSheets = [FIRST];
    this.#shadow.append(this.#pane, this.#message, this.#slot);
    room.observe(this.#pane);
  }

  /** Where the program puts its view. */
  get pane() {
    return this.#pane;
  }

  /** @param {CSSStyleSheet[]} sheets */
  wear(sheets) {
    this.#shadow.adoptedStyleSheets = [FIRST, ...sheets];
  }

  /** @param {'auto' | 'light' | 'dark'} theme */
  paint(theme) {
    if (theme === 'auto') delete this.#pane.dataset.theme;
    else this.#pane.dataset.theme = theme;
  }

  /** Shows the page's own content until the article is there; words only where there is no content. */
  wait(words) {
    this.#show(this.#pane.hidden ? this.#slot : this.#pane, words);
    this.#pane.setAttribute('aria-busy', 'true');
  }

  /** Shows the article. */
  reveal() {
    this.#pane.setAttribute('aria-busy', 'false');
    this.#show(this.#pane);
  }

  /** Goes back to the page's own content. */
  retreat(words) {
    this.#show(this.#slot, words);
  }

  #show(shown, words) {
    this.#pane.hidden = shown !== this.#pane;
    this.#slot.hidden = shown !== this.#slot;
    const silent = !words || shown !== this.#slot || this.#host.textContent.trim() !== '';
    this.#message.hidden = silent;
    this.#message.textContent = silent ? '' : words;
  }
}
