import { countdown, duration, timeOfDay, urgency } from './clock.js';
import { element, setText } from './dom.js';

const FRESH = 4_000;

/** The complaints on the board: one element each, kept as long as the complaint is shown. */
export class Cards {
  #waitingList;
  #answeredList;
  #shown = new Map();

  constructor(waitingList, answeredList) {
    this.#waitingList = waitingList;
    this.#answeredList = answeredList;
  }

  replace(complaints) {
    const ids = new Set(complaints.map((complaint) => complaint.id));
    for (const id of this.#shown.keys()) if (!ids.has(id)) this.remove(id);
    complaints.forEach((complaint) => this.put(complaint, false));
  }

  put(complaint, fresh) {
    if (complaint.closed && !complaint.metAt) {
      this.remove(complaint.id);
      return;
    }
    let card = this.#shown.get(complaint.id);
    if (!card) {
      card = { element: build(complaint) };
      this.#shown.set(complaint.id, card);
      if (fresh) {
        card.element.classList.add('fresh');
        setTimeout(() => card.element.classList.remove('fresh'), FRESH);
      }
    }
    card.complaint = complaint;
    describe(card.element, complaint);
  }

  remove(id) {
    this.#shown.get(id)?.element.remove();
    this.#shown.delete(id);
  }

  sort() {
    const all = [...this.#shown.values()];
    const waiting = all.filter((card) => card.complaint.waiting);
    const answered = all.filter((card) => !card.complaint.waiting);
    waiting.sort((a, b) => order(a.complaint.dueAt, b.complaint.dueAt) || order(a.complaint.ticket, b.complaint.ticket));
    answered.sort((a, b) => order(b.complaint.metAt ?? '', a.complaint.metAt ?? ''));
    place(this.#waitingList, waiting);
    place(this.#answeredList, answered);
    setText(document.getElementById('waiting-count'), waiting.length ? `${waiting.length}` : '');
    setText(document.getElementById('answered-count'), answered.length ? `${answered.length}` : '');
    document.getElementById('all-answered').hidden = waiting.length > 0;
    document.getElementById('answered-title').parentElement.hidden = answered.length === 0;
  }

  /** Moves every countdown on; returns how many wait, are nearly late and are late. */
  tick(now) {
    const counts = { waiting: 0, warn: 0, bad: 0, good: 0 };
    for (const { element: card, complaint } of this.#shown.values()) {
      if (!complaint.waiting) continue;
      const tone = urgency(complaint.startsAt ?? complaint.receivedAt, complaint.dueAt, now);
      counts.waiting += 1;
      counts[tone] += 1;
      card.classList.toggle('warn', tone === 'warn');
      card.classList.toggle('bad', tone === 'bad');
      setText(card.querySelector('.countdown'), countdown(complaint.dueAt, now));
      setText(card.querySelector('.count small'), tone === 'bad' ? 'terlambat' : `sampai ${timeOfDay(complaint.dueAt)}`);
      const start = Date.parse(complaint.startsAt ?? complaint.receivedAt);
      const left = (Date.parse(complaint.dueAt) - now) / (Date.parse(complaint.dueAt) - start);
      card.querySelector('.bar i').style.transform = `scaleX(${Math.min(1, Math.max(0, left))})`;
    }
    return counts;
  }
}

function order(a, b) {
  return a < b ? -1 : Number(a > b);
}

/** Only what is out of place is moved: focus and animation stay. */
function place(list, cards) {
  cards.forEach((card, index) => {
    if (list.children[index] !== card.element) list.insertBefore(card.element, list.children[index] ?? null);
  });
}

function build(complaint) {
  return element(
    'li',
    { class: 'card complaint', 'data-testid': `board-card-${complaint.ticket}` },
    element('p', { class: 'unit' }),
    element(
      'p',
      { class: 'count' },
      element('span', { class: 'countdown number', 'data-testid': 'board-countdown' }),
      element('small'),
    ),
    element('p', { class: 'about' }),
    element(
      'p',
      { class: 'tags' },
      element('span', { class: 'ticket number' }, complaint.ticket),
      element('span', { class: 'step' }),
      element('span', { class: 'badge level', 'data-testid': 'board-level', hidden: true }),
      element('span', { class: 'badge undelivered', hidden: true }, 'kabar tak sampai'),
    ),
    element('div', { class: 'bar', 'aria-hidden': 'true' }, element('i')),
  );
}

function describe(card, complaint) {
  const one = (selector) => card.querySelector(selector);
  setText(one('.unit'), complaint.unitName ?? 'Belum ada unit');
  const about = [complaint.categoryName ?? 'Belum dikategorikan', complaint.areaName].filter(Boolean).join(' · ');
  setText(one('.about'), complaint.priority === 'P1' ? `DARURAT · ${about}` : about);
  setText(one('.step'), complaint.state === 'TRIAGE' ? 'menunggu pemilahan' : complaint.step);
  const level = one('.level');
  level.hidden = complaint.level < 1;
  level.classList.toggle('provisional', complaint.provisional);
  setText(level, `Tingkat ${complaint.level}${complaint.provisional ? ' (sementara)' : ''}`);
  one('.undelivered').hidden = !complaint.undelivered;
  one('.bar').hidden = !complaint.waiting;
  if (complaint.waiting) return;
  card.classList.remove('warn', 'bad');
  card.classList.toggle('late', complaint.inTime === false);
  if (!complaint.metAt) {
    setText(one('.countdown'), 'selesai');
    setText(one('.count small'), '');
    return;
  }
  const start = Date.parse(complaint.startsAt ?? complaint.receivedAt);
  setText(one('.countdown'), duration(Date.parse(complaint.metAt) - start));
  setText(one('.count small'), `dijawab ${timeOfDay(complaint.metAt)}${complaint.inTime ? '' : ', terlambat'}`);
}
