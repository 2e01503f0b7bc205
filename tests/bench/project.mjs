// A project of many articles, made of one that the page has read: the same words under other numbers and surnames.

import { createHash } from 'node:crypto';

/** Surnames of five letters, so that every place in the text stays what it is. */
const SURNAMES = ['Quill', 'Marsh', 'Reeds', 'Crane', 'Finch', 'Oakes', 'Lundt', 'Vosse', 'Thorn', 'Wells', 'Holte', 'Brenn'];
const FIRST_NAMES = ['Ada', 'Tom', 'Mira', 'Jonas', 'Lena'];
const NUMBER = '00000';

/** The article that the page reads: five people, a statement each. */
export const SEED = [
  `Report ${NUMBER} on the pier`,
  ...FIRST_NAMES.map((name, at) => `“The pier of the harbour has to be mended before month ${at + 1},” said ${name} Quill. The committee met in the old `
    + 'customs house and heard reports about the timber, the price of iron and the weather of the season for two hours without a break.'),
].join('\n\n');

const idOf = (text) => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** Finds every property of a project file that holds a list of things about articles. */
const lists = (project, id) => Object.entries(project).filter(([, value]) => Array.isArray(value) && JSON.stringify(value).includes(id));

/**
 * Multiplies the project file of the seed.
 *
 * @param {string} file the project file that the page wrote after reading `SEED`
 * @param {number} articles how many articles the new one has; each has five statements
 */
export function multiplied(file, articles) {
  const project = JSON.parse(file);
  const seed = idOf(SEED);
  const own = lists(project, seed);
  if (own.length < 2) throw new Error('the seed is not in the project file as expected');
  const copy = (number) => {
    const surname = SURNAMES[number % SURNAMES.length];
    const changed = (text) => text.replaceAll(NUMBER, String(number).padStart(NUMBER.length, '0')).replaceAll('Quill', surname);
    const id = idOf(changed(SEED));
    return (value) => JSON.parse(changed(JSON.stringify(value)).replaceAll(seed, id).replaceAll('-quill', `-${surname.toLowerCase()}`));
  };
  const copies = Array.from({ length: articles }, (_, number) => copy(number));
  const many = Object.fromEntries(own.map(([name, list]) => [name, copies.flatMap((change) => list.map(change))]));
  const people = Array.from(SURNAMES, (_, number) => copy(number));
  const codebook = JSON.parse(JSON.stringify(project.codebook ?? project['ascribe:codebook']));
  codebook.speakers = people.flatMap((change) => codebook.speakers.map(change));
  const name = 'codebook' in project ? 'codebook' : 'ascribe:codebook';
  return JSON.stringify({ ...project, ...many, [name]: codebook });
}
