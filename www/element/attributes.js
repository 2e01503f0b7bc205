// What the page may set, as an attribute or as a property.

/** Each with its property and the words that it may have; the first word is what anything else means. */
const ATTRIBUTES = {
  src: {},
  for: {},
  annotations: { property: 'annotationsUrl' },
  mode: { words: ['view', 'edit'] },
  theme: { words: ['auto', 'light', 'dark'] },
  storage: { words: ['local', 'session', 'none'] },
  models: { words: ['auto', 'none'] },
};

/** The names to watch; `lang` has a property in every element. */
export const observed = [...Object.keys(ATTRIBUTES), 'lang'];

/** Gives a class of elements a property for each attribute. */
export function reflect(prototype) {
  for (const [attribute, { property = attribute, words }] of Object.entries(ATTRIBUTES)) {
    Object.defineProperty(prototype, property, {
      configurable: true,
      enumerable: true,
      get() {
        const value = this.getAttribute(attribute);
        return words ? words.find((word) => word === value?.toLowerCase()) ?? words[0] : value ?? '';
      },
      set(value) {
        if (value === null || value === undefined) this.removeAttribute(attribute);
        else this.setAttribute(attribute, value);
      },
    });
  }
}

/** Takes over what a page set on an element before the element's script was there. */
export function takeOver(element) {
  for (const [attribute, { property = attribute }] of Object.entries(ATTRIBUTES)) {
    if (!Object.hasOwn(element, property)) continue;
    const value = element[property];
    delete element[property];
    element[property] = value;
  }
}
