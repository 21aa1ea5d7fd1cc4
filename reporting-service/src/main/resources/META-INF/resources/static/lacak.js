import { countdown, dayAndTime, duration, everySecond, serverNow, setServerTime, timeOfDay, urgency } from './clock.js';
import { element, setText } from './dom.js';

const RELOAD = 15_000;
const SOON = 2_000;
/** Whoever has just sent a report waits; after this long a link that opens nothing is more likely wrong than early. */
const EARLY = 180_000;
/** As tokens look: 128 bits in hex, or in base64url. */
const TOKEN = /^[\w-]{22,64}$/;
const byId = (id) => document.getElementById(id);
const token = location.pathname.split('/')[2] ?? '';
const MARKS = { done: '✓' };
const HAPPENED = {
  registered: 'Aduan dicatat',
  triage: 'Sedang dipilah petugas kabupaten',
  assigned: 'Diterima',
  verified: 'Keterangan diperiksa petugas',
  acted: 'Petugas menjawab atau bertindak',
  asked: 'Petugas bertanya kepada Anda',
  heard: 'Tambahan keterangan Anda diterima',
  forwarded: 'Diteruskan ke instansi di luar kabupaten',
  resolved: 'Dinyatakan selesai, menunggu pendapat Anda',
  rejected: 'Tidak dapat ditindaklanjuti',
  cancelled: 'Dibatalkan oleh pelapor',
  accepted: 'Anda menyatakan beres',
  refused: 'Anda menyatakan belum beres',
  reopened: 'Dibuka kembali',
  closed: 'Ditutup',
};
const ANSWERED = { ask: 'Petugas bertanya', resolved: 'Dinyatakan selesai', rejected: 'Tidak dapat ditindaklanjuti', forwarded: 'Diteruskan' };
const WHERE = new Map([[null, ''], [true, 'Jawabannya ada di percakapan Anda.'], [false, 'Jawabannya ada di bawah ini.']]);
let complaint;
/** Who wrote in a chat reads the answers there. Not known yet: null. */
let inChat = null;

async function load() {
  try {
    const response = await fetch(`/api/v1/public/complaints/${encodeURIComponent(token)}`);
    if (response.status === 404) {
      show(isEarly() ? 'pending' : 'unknown');
      setText(byId('fresh'), '');
    } else if (response.ok) {
      complaint = await response.json();
      setServerTime(complaint.now);
      describe();
      show('complaint');
      await readAnswers();
      setText(byId('fresh'), `Diperbarui pukul ${timeOfDay(serverNow(), true)} WIB`);
    } else {
      setText(byId('fresh'), 'Sambungan terganggu, mencoba lagi…');
    }
  } catch {
    setText(byId('fresh'), 'Tidak ada sambungan, mencoba lagi…');
  }
  setTimeout(load, complaint || !isEarly() ? RELOAD : SOON);
}

/** Without them the page still says how it stands. */
async function readAnswers() {
  if (inChat) return;
  const response = await fetch(`/api/v1/answers/${encodeURIComponent(token)}`);
  if (!response.ok) return;
  const { chat, items } = await response.json();
  inChat = chat;
  byId('answers').hidden = items.length === 0;
  byId('said').replaceChildren(...items.map((it) => element(
    'li',
    {},
    element('time', { datetime: it.at, class: 'number' }, [dayAndTime(it.at), ANSWERED[it.kind]].filter(Boolean).join(' · ')),
    element('p', {}, it.text),
  )));
  promise();
}

function isEarly() {
  return TOKEN.test(token) && !complaint && performance.now() < EARLY;
}

function show(id) {
  ['loading', 'complaint', 'pending', 'unknown'].forEach((each) => { byId(each).hidden = each !== id; });
}

function describe() {
  setText(byId('ticket'), complaint.ticket);
  document.title = `${complaint.ticket} · Siaga`;
  setText(byId('about'), [complaint.category, complaint.unit].filter(Boolean).join(' · ') || 'Sedang dipilah petugas');
  byId('steps').replaceChildren(...complaint.steps.map(step));
  byId('history').replaceChildren(...complaint.history.map((it) => element(
    'li',
    {},
    element('time', { datetime: it.at, class: 'number' }, dayAndTime(it.at)),
    element('span', {}, it.kind === 'assigned' && it.unit ? `Diterima ${it.unit}` : HAPPENED[it.kind] ?? it.kind),
  )));
  promise();
}

function step(it) {
  const note = it.at ? `${dayAndTime(it.at)} WIB` : it.status === 'current' ? 'sedang berjalan' : '';
  const spoken = { done: 'selesai', current: 'sedang berjalan', open: 'belum' }[it.status];
  return element(
    'li',
    { class: it.status, 'data-testid': `track-step-${it.number}`, 'aria-current': it.status === 'current' ? 'step' : null },
    element('span', { class: 'mark', 'aria-hidden': 'true' }, MARKS[it.status] ?? `${it.number}`),
    element('div', {}, element('h3', {}, it.label, element('span', { class: 'visually-hidden' }, `: ${spoken}`)), element('p', {}, note)),
  );
}

/** Runs every second: how long the government still has, or how long it took. */
function promise() {
  if (!complaint) return;
  const box = byId('promise');
  const answered = Boolean(complaint.answeredAt);
  const tone = complaint.waiting ? urgency(complaint.startsAt, complaint.dueAt) : answered && !complaint.inTime ? 'warn' : 'good';
  box.className = `card promise ${tone}${answered && complaint.inTime ? ' done' : ''}`;
  box.hidden = !complaint.waiting && !answered;
  byId('countdown').hidden = !complaint.waiting;
  byId('answer').hidden = !answered;
  if (complaint.waiting) {
    setText(byId('countdown'), countdown(complaint.dueAt));
    setText(byId('promise-label'), tone === 'bad' ? 'Jawaban petugas terlambat' : 'Petugas menjawab dalam');
    setText(byId('promise-note'), tone === 'bad' ? late() : `Paling lambat pukul ${dayAndTime(complaint.dueAt)} WIB.`);
  } else if (answered) {
    const took = duration(Date.parse(complaint.answeredAt) - Date.parse(complaint.startsAt));
    setText(byId('promise-label'), '');
    setText(byId('answer'), `Sudah dijawab dalam ${took}`);
    setText(byId('promise-note'), `Pukul ${dayAndTime(complaint.answeredAt)} WIB${complaint.inTime ? ', tepat waktu.' : ', lewat dari batas yang dijanjikan.'} ${WHERE.get(inChat)}`);
  }
}

function late() {
  const told = complaint.level >= 3 ? 'Sekretaris daerah dan bupati sudah diberi tahu.'
    : complaint.level === 2 ? 'Asisten daerah sudah diberi tahu.'
      : complaint.level === 1 ? 'Pimpinan unit sudah diberi tahu.' : 'Pimpinan unit sedang diberi tahu.';
  return `Batasnya pukul ${dayAndTime(complaint.dueAt)} WIB. ${told}`;
}

byId('copy').addEventListener('click', async () => {
  await navigator.clipboard.writeText(location.href);
  setText(byId('copy'), 'Tersalin');
});
load();
everySecond(promise);
