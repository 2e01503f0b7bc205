// What a page does with the element: it listens, and asks for a file.

const log = document.getElementById('log');
const SHOWN = 40;

function note({ type, target, detail }) {
  const line = document.createElement('li');
  const name = document.createElement('b');
  name.textContent = type;
  const about = document.createElement('span');
  about.textContent = ` #${target.id} `;
  const words = document.createElement('code');
  words.textContent = summary(type, detail);
  line.append(name, about, words);
  log.prepend(line);
  while (log.children.length > SHOWN) log.lastChild.remove();
}

function summary(type, detail) {
  if (type === 'ascribe-read') return `${detail.statements} statements by ${detail.speakers.join(', ')}; read in the ${detail.readIn}`;
  if (!detail.statement) return JSON.stringify(detail);
  const { review, speaker, text, positions } = detail.statement;
  return JSON.stringify({ review, speaker, text, positions });
}

for (const name of ['ready', 'read', 'select', 'statement-create', 'statement-update', 'statement-delete', 'error']) {
  document.addEventListener(`ascribe-${name}`, note);
}

document.getElementById('export').addEventListener('click', async () => {
  const table = await document.getElementById('courier').export('csv');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([table], { type: 'text/csv' }));
  link.download = 'quell-courier.csv';
  link.click();
  URL.revokeObjectURL(link.href);
});
