import { bubble, element, row } from './bubbles.js';

const $ = id => document.getElementById(id);
const PLACES = [
  ['Taman Blambangan', -8.2104, 114.3757], ['Balai Desa Kaligung', -8.3092, 114.2945],
  ['Pasar Rogojampi', -8.3081, 114.2876], ['Pelabuhan Muncar', -8.4336, 114.3403], ['Pasar Genteng', -8.3667, 114.1497],
];
const CITIZENS = [
  { name: 'Sri Wahyuni', phone: '6280000010001' },
  { name: 'Agus Santoso', userId: 'ID.80000020001' },
  { name: 'Dewi Lestari', phone: '6280000010003', userId: 'ID.80000020003' },
  { name: 'Budi Hartono', phone: '6280000010004' },
];
const kept = (() => { try { return JSON.parse(localStorage.getItem('siaga.citizens')) ?? []; } catch { return []; } })();
const citizens = [...CITIZENS, ...kept];
let accounts = [];
let account;
let citizen = citizens[0];
let quoting = null;
let source;
const chat = new Map();
let sent = [];

const address = person => person.phone ?? person.userId;
const ask = async (path, body) => {
  const response = await fetch(path, body && {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error((await response.json().catch(() => ({}))).detail ?? `Jawaban ${response.status}`);
  return response.status === 204 ? null : response.json();
};

function notice(text) {
  $('notice').textContent = text;
  $('notice').hidden = !text;
  if (text) setTimeout(() => { $('notice').hidden = true; }, 6000);
}

// what is still on its way, or failed, is on nobody's phone
const reached = message => message.direction !== 'out' || message.statuses.some(status => status.status === 'delivered');

function belongsHere(message) {
  return message.account === account.account
    && [message.citizen.phone, message.citizen.userId].filter(Boolean).some(id => id === citizen.phone || id === citizen.userId);
}

const drawn = message => bubble(message, {
  mine: message.direction === 'in',
  quoted: chat.get(message.context),
  sender: message.direction === 'echo' ? 'Petugas, dari HP kantor' : null,
  onReply: quote,
  onChoice: message.direction === 'out' ? choose : null,
});

function drawChat() {
  const items = [...chat.values()];
  $('chat').replaceChildren(...(items.length ? items.map(drawn) : [element('li', {
    className: 'empty', textContent: `Tulis laporan Anda ke ${account.name}. Pesan pertama langsung menjadi laporan.`,
  })]));
  $('chat').scrollTop = $('chat').scrollHeight;
}

// one bubble at a time, so that a screen reader hears only what is new
function drawMessage(message) {
  const before = [...$('chat').children].find(item => item.dataset.id === message.id);
  $('chat').querySelector('.empty')?.remove();
  if (before) {
    before.replaceWith(drawn(message));
  } else {
    $('chat').append(drawn(message));
    $('chat').scrollTop = $('chat').scrollHeight;
  }
}

function drawSent() {
  const chosen = $('officer').value;
  const theirs = message => message.to ?? message.recipient;
  const counts = new Map();
  for (const message of sent.filter(reached)) counts.set(theirs(message), (counts.get(theirs(message)) ?? 0) + 1);
  $('officer').replaceChildren(element('option', { value: '', textContent: 'Semua nomor' }),
    ...[...counts].map(([to, count]) => element('option', { value: to, textContent: `${to} (${count})` })));
  $('officer').value = counts.has(chosen) ? chosen : '';
  const received = sent.filter(reached).filter(message => !$('officer').value || theirs(message) === $('officer').value).slice(-200);
  $('alerts').replaceChildren(...(received.length ? received.map(message => bubble(message,
    { mine: false, sender: `${message.accountName} → ${theirs(message)}` }))
    : [element('li', { className: 'empty', textContent: 'Belum ada pesan yang diterima.' })]));
  const wanted = $('filter').value.toLowerCase();
  $('outbox').replaceChildren(...sent.filter(message => !wanted
    || `${message.text} ${message.accountName} ${theirs(message)}`.toLowerCase().includes(wanted)).slice(-300).reverse().map(row));
}

function onMessage(message) {
  if (message.direction === 'out') {
    const place = sent.findIndex(known => known.id === message.id);
    if (place >= 0) sent[place] = message; else sent.push(message);
    sent = sent.slice(-500);
    if ($('view-chat').hidden) drawSent();
  }
  if (belongsHere(message) && reached(message)) {
    chat.set(message.id, message);
    drawMessage(message);
  }
}

async function openChat() {
  source?.close();
  quote(null);
  $('avatar').textContent = account.name.replace(/^(Kecamatan|Dinas|Kabupaten)\s+/, '').slice(0, 1);
  const query = new URLSearchParams({ citizen: address(citizen), account: account.account });
  source = new EventSource(`/api/stream?${query}`);
  source.addEventListener('message', event => onMessage(JSON.parse(event.data)));
  source.addEventListener('reload', load);
  source.onopen = load;
  await load();
  await ask('/api/phone/read', { citizen: address(citizen), account: account.account });
}

async function load() {
  const wanted = { citizen: address(citizen), account: account.account };
  const [mine, all] = await Promise.all([ask(`/api/phone/messages?${new URLSearchParams(wanted)}`), ask('/api/outbox?limit=500')]);
  if (wanted.account !== account.account || wanted.citizen !== address(citizen)) return;
  chat.clear();
  for (const message of mine.items) chat.set(message.id, message);
  sent = all.items;
  drawChat();
  drawSent();
}

async function write(message) {
  try {
    const answer = await ask('/api/phone/messages', { citizen, account: account.account, quoted: quoting?.id, ...message });
    quote(null);
    if (answer.webhookStatus !== 200) notice('Penerima belum menjawab; pesan dikirim ulang sampai diterima.');
  } catch (failure) {
    notice(`Tidak terkirim: ${failure.message}`);
  }
}

function quote(message) {
  quoting = message;
  $('quote').hidden = !message;
  $('quote-text').textContent = message?.text || 'Foto';
  if (message) $('text').focus();
}

function choose(message, choice) {
  quoting = message;
  if (choice.type === 'location') {
    openPlaces();
  } else {
    write({ type: choice.type === 'button' ? 'button' : 'interactive', text: choice.title, reply: choice });
  }
}

function openMenu(open) {
  $('attach-menu').hidden = !open;
  $('attach').setAttribute('aria-expanded', String(open));
}

function openPlaces() {
  openMenu(false);
  fillPlace();
  $('place').returnValue = '';
  $('place').showModal();
}

function fillPlace() {
  const [name, lat, lng] = PLACES[$('preset').selectedIndex];
  $('lat').value = lat;
  $('lng').value = lng;
  $('place-name').value = name;
}

function drawCitizens() {
  $('citizen').replaceChildren(...citizens.map((person, index) => element('option', {
    value: String(index), textContent: `${person.name} · ${[person.phone && 'nomor', person.userId && 'ID'].filter(Boolean).join(' + ')}`,
  })), element('option', { value: 'new', textContent: '+ Warga baru …' }));
  $('citizen').value = String(citizens.indexOf(citizen));
}

function addCitizen() {
  const digits = String(crypto.getRandomValues(new Uint32Array(1))[0] % 100000).padStart(5, '0');
  const kind = $('new-kind').value;
  citizen = { name: $('new-name').value.trim() || 'Warga' };
  if (kind !== 'userId') citizen.phone = `62800000${digits}`;
  if (kind !== 'phone') citizen.userId = `ID.800000${digits}`;
  citizens.push(citizen);
  try { localStorage.setItem('siaga.citizens', JSON.stringify(citizens.slice(CITIZENS.length))); } catch { /* private window: kept for this visit only */ }
}

function chooseAccount() {
  const typed = $('account').value.trim().toLowerCase();
  const found = accounts.find(one => one.name.toLowerCase() === typed)
    ?? accounts.find(one => typed && [one.account, one.phone].includes(typed))
    ?? accounts.find(one => typed && one.name.toLowerCase().includes(typed));
  const changed = found && found !== account;
  account = found ?? account;
  $('account').value = account.name;
  if (changed) openChat();
}

function show(view) {
  for (const tab of document.querySelectorAll('[role=tab]')) {
    const chosen = tab.dataset.view === view;
    tab.setAttribute('aria-selected', String(chosen));
    $(`view-${tab.dataset.view}`).hidden = !chosen;
  }
  if (view !== 'chat') drawSent();
  if (view === 'officers') $('alerts').scrollTop = $('alerts').scrollHeight;
}

function listen() {
  document.querySelectorAll('[role=tab]').forEach(tab => tab.addEventListener('click', () => show(tab.dataset.view)));
  $('account').addEventListener('change', chooseAccount);
  $('account').addEventListener('focus', () => { $('account').value = ''; });
  $('account').addEventListener('blur', chooseAccount);
  $('account').addEventListener('input', () => {
    if (accounts.some(one => one.name === $('account').value)) chooseAccount();
  });
  $('citizen').addEventListener('change', () => {
    if ($('citizen').value === 'new') { $('newcomer').returnValue = ''; $('newcomer').showModal(); return; }
    citizen = citizens[Number($('citizen').value)];
    openChat();
  });
  $('newcomer').addEventListener('close', () => {
    if ($('newcomer').returnValue === 'add') addCitizen();
    drawCitizens();
    openChat();
  });
  $('compose').addEventListener('submit', event => {
    event.preventDefault();
    const text = $('text').value.trim();
    if (!text) return;
    $('text').value = '';
    write({ type: 'text', text });
  });
  $('text').addEventListener('keydown', event => {
    if (event.key === 'Enter' && !event.shiftKey) { event.preventDefault(); $('compose').requestSubmit(); }
  });
  $('quote-clear').addEventListener('click', () => quote(null));
  $('attach').addEventListener('click', () => openMenu($('attach-menu').hidden));
  $('pick-photo').addEventListener('click', () => { openMenu(false); $('photo').click(); });
  $('pick-place').addEventListener('click', openPlaces);
  $('preset').addEventListener('change', fillPlace);
  $('place').addEventListener('close', () => {
    if ($('place').returnValue !== 'send') { quote(null); return; }
    write({ type: 'location', latitude: Number($('lat').value), longitude: Number($('lng').value), text: $('place-name').value });
  });
  $('photo').addEventListener('change', async () => {
    const [file] = $('photo').files;
    if (!file) return;
    const response = await fetch('/api/phone/media', { method: 'POST', headers: { 'Content-Type': file.type }, body: file });
    const answer = await response.json();
    $('photo').value = '';
    if (!response.ok) { notice(`Foto ditolak: ${answer.detail}`); return; }
    const caption = $('text').value.trim();
    $('text').value = '';
    write({ type: 'image', media: answer.id, text: caption });
  });
  $('officer').addEventListener('change', drawSent);
  $('filter').addEventListener('input', drawSent);
}

$('preset').replaceChildren(...PLACES.map(([name]) => element('option', { textContent: name })));
accounts = (await ask('/api/accounts')).items;
const asked = new URLSearchParams(location.search);
account = accounts.find(one => one.account === asked.get('account'))
  ?? accounts.find(one => /^\d\d\.\d\d\.\d\d$/.test(one.unit) || one.name.startsWith('Kecamatan')) ?? accounts[0];
$('accounts').replaceChildren(...accounts.map(one => element('option', { value: one.name, label: one.phone })));
$('account').value = account.name;
drawCitizens();
listen();
await openChat();
