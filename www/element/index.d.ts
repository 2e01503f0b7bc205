// Types of <ascribe-article>. Positions count Unicode code points of the article's text, `start` inclusive, `end` exclusive.

/** Direct: word for word; indirect: in the reporter's words; mixed: partly quoted. */
export type Kind = 'direct' | 'indirect' | 'mixed';
/** What has been decided about a statement. */
export type Review = 'suggested' | 'confirmed' | 'rejected';
/** Where a speaker stands; `null` is unset. */
export type Stance = 'support' | 'oppose' | 'neutral' | 'ambiguous' | null;
/** The files that an element can write. */
export type Format = 'w3c' | 'csv' | 'project';

/** One statement in plain words. */
export interface Statement {
  id: string;
  kind: Kind;
  review: Review;
  /** Its words; parts are joined by an ellipsis. */
  text: string;
  parts: { start: number; end: number }[];
  speaker: string | null;
  /** All who speak together. */
  speakers: string[];
  organization: string | null;
  positions: { concept: string | null; stance: Stance }[];
  note: string;
  /** How sure the engine was, 0 to 1; `null` for a statement that a person made. */
  confidence: number | null;
}

/** A W3C Web Annotation, https://www.w3.org/TR/annotation-model/. */
export interface Annotation {
  id: string;
  type: 'Annotation';
  [property: string]: unknown;
}

/** All statements of an article as one W3C AnnotationCollection. */
export interface AnnotationCollection {
  id: string;
  type: 'AnnotationCollection';
  total: number;
  first?: { items: Annotation[]; [property: string]: unknown };
  [property: string]: unknown;
}

/** Detail of `ascribe-read`. */
export interface ReadDetail {
  article: { id: string; title: string; url: string | null; language: string | null; length: number };
  statements: number;
  speakers: string[];
  entities: number;
  /** "page" where a policy or another origin forbids the worker: long articles then hold up the page. */
  engine: 'models' | 'rules';
  readIn: 'worker' | 'page';
}

/** Detail of `ascribe-statement-create` and `ascribe-statement-delete`. */
export interface StatementDetail {
  id: string;
  statement: Statement;
  annotation: Annotation;
}

/** Detail of `ascribe-statement-update`. */
export interface UpdateDetail extends StatementDetail {
  previous: Statement;
}

/** Detail of `ascribe-select`. */
export type SelectDetail = StatementDetail | { id: null; statement: null; annotation: null };

/** Detail of `ascribe-error`, and what methods are rejected with. */
export interface ErrorDetail {
  code: 'program' | 'src' | 'target' | 'text' | 'reading' | 'annotations' | 'storage' | 'argument' | 'overtaken';
  message: string;
}

/** What `load` takes: text or HTML, and what else is known. */
export interface Offer {
  text?: string;
  html?: string;
  title?: string;
  url?: string;
  lang?: string;
}

export interface AscribeArticleEventMap {
  'ascribe-ready': CustomEvent<{ version: string }>;
  'ascribe-read': CustomEvent<ReadDetail>;
  'ascribe-statement-create': CustomEvent<StatementDetail>;
  'ascribe-statement-update': CustomEvent<UpdateDetail>;
  'ascribe-statement-delete': CustomEvent<StatementDetail>;
  'ascribe-select': CustomEvent<SelectDetail>;
  'ascribe-error': CustomEvent<ErrorDetail>;
}

export class AscribeArticle extends HTMLElement {
  /** Address of the article, from the page's origin or one that allows it. */
  src: string;
  /** Id of an element of the page whose words are marked where they stand. */
  for: string;
  /** Address of annotations that stand in the place of suggestions; the attribute is `annotations`. */
  annotationsUrl: string;
  mode: 'view' | 'edit';
  theme: 'auto' | 'light' | 'dark';
  storage: 'local' | 'session' | 'none';
  /** `none` reads by rules and fetches no language model. */
  models: 'auto' | 'none';

  load(offer: Offer): Promise<ReadDetail>;
  annotations(): Promise<AnnotationCollection>;
  setAnnotations(json: AnnotationCollection | Annotation[] | Annotation | string): Promise<{ taken: number; refused: string[] }>;
  export(format?: Format): Promise<string>;

  addEventListener<K extends keyof AscribeArticleEventMap>(
    type: K,
    listener: (this: AscribeArticle, event: AscribeArticleEventMap[K]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'ascribe-article': AscribeArticle;
  }
}
