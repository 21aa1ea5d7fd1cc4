// A map to tap on: it names the kecamatan beside what was typed, and claims no point.
const SVG = 'http://www.w3.org/2000/svg';
const byId = (id) => document.getElementById(id);
const place = byId('report-place');
let named = '';

function shape({ name, path }) {
  const made = document.createElementNS(SVG, 'path');
  const attributes = { d: path, tabindex: '0', role: 'button', 'aria-label': `Kecamatan ${name}`, 'aria-pressed': 'false' };
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  const title = document.createElementNS(SVG, 'title');
  title.textContent = name;
  made.append(title);
  made.addEventListener('click', () => choose(made, `Kecamatan ${name}`));
  made.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    choose(made, `Kecamatan ${name}`);
  });
  return made;
}

/** Another tap names another kecamatan; what was typed stays. */
function choose(chosen, name) {
  const typed = (named && place.value.endsWith(named) ? place.value.slice(0, -named.length) : place.value).replace(/[,\s]+$/, '');
  place.value = typed ? `${typed}, ${name}` : name;
  named = name;
  for (const each of chosen.parentNode.children) each.setAttribute('aria-pressed', String(each === chosen));
}

async function draw() {
  const shapes = byId('report-shapes');
  if (shapes.childElementCount) return;
  const response = await fetch('/api/v1/public/map');
  if (!response.ok) return;
  const { width, height, items } = await response.json();
  shapes.setAttribute('viewBox', `0 0 ${width} ${height}`);
  shapes.replaceChildren(...items.map(shape));
  byId('report-map').hidden = items.length === 0;
}

byId('report').addEventListener('reset', () => {
  named = '';
  for (const each of byId('report-shapes').children) each.setAttribute('aria-pressed', 'false');
});
byId('report-map').hidden = false;
byId('report-map').addEventListener('toggle', draw);
