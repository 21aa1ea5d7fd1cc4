import { element, setText } from './dom.js';

const FIRST = 6;
const GOOD = 90;
const FAIR = 70;
const byId = (id) => document.getElementById(id);
let accounts = [];
let everything = false;

const json = async (path) => {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} ${response.status}`);
  return response.json();
};

/** +62 800-0003-5101, the way people read numbers aloud. */
function readable(phone) {
  return `+${phone.slice(0, 2)} ${phone.slice(2, 5)}-${phone.slice(5).replace(/(\d{4})(?=\d)/g, '$1-')}`;
}

function showNumbers() {
  const words = byId('search').value.toLowerCase().split(/\s+/).filter(Boolean);
  const matches = accounts.filter((it) => {
    const text = `${it.name} ${it.unitName} ${it.remit}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const shown = words.length || everything ? matches : matches.slice(0, FIRST);
  byId('numbers').replaceChildren(...shown.map(number));
  byId('none').hidden = shown.length > 0;
  byId('all').hidden = shown.length === matches.length;
  setText(byId('found'), words.length ? `${shown.length} nomor ditemukan` : '');
}

function number(it) {
  return element(
    'li',
    { class: 'card' },
    element('b', {}, it.unitName),
    it.kind === 'opd' ? element('span', { class: 'remit muted' }, it.remit) : null,
    it.phone ? element('span', { class: 'phone number' }, readable(it.phone)) : null,
    it.phone ? element('a', { class: 'button', href: `https://wa.me/${it.phone}`, rel: 'noopener' }, 'Tulis', element('span', { class: 'visually-hidden' }, ` ke ${it.unitName} lewat WhatsApp`)) : null,
  );
}

function rank(unit) {
  const percent = unit.inTimePercent;
  const bar = element('i');
  bar.style.width = `${percent ?? 0}%`;
  const tone = percent == null ? '' : percent >= GOOD ? 'good' : percent >= FAIR ? 'warn' : 'bad';
  const minutes = unit.medianMinutes;
  return element(
    'tr',
    {},
    element('td', {}, unit.name),
    element('td', {}, element('span', { class: `share ${tone}` }, percent == null ? '–' : `${percent}%`, element('i', { 'aria-hidden': 'true' }, bar))),
    element('td', { class: 'right' }, minutes == null ? '–' : minutes < 1 ? '< 1 menit' : `${Math.round(minutes)} menit`),
    element('td', { class: 'right' }, `${unit.received}`),
  );
}

byId('search').addEventListener('input', showNumbers);
byId('all').addEventListener('click', () => {
  everything = true;
  showNumbers();
});
json('/api/v1/public/config').then((config) => setText(byId('region'), config.region));
json('/api/v1/public/accounts').then(({ items }) => {
  accounts = items;
  showNumbers();
});
json('/api/v1/public/units').then(({ items }) => {
  byId('league').hidden = items.length === 0;
  byId('no-league').hidden = items.length > 0;
  byId('ranks').replaceChildren(...items.map(rank));
});
