import { clockFor, tick } from './clock.js';
import { h, setAttribute, setText } from './dom.js';
import { moment } from './time.js';
import { channelWord, kindWord, levelWord, priorityWord, stateWord } from './words.js';

/** The head of a complaint: how much time is left, where, about what, who leads. */
export class Summary {
  #names;
  #clock;
  #state = h('span', { class: 'badge state', 'data-testid': 'detail-state' });
  #level = h('span', { class: 'badge level', 'data-testid': 'detail-level' });
  #danger = h('span', { class: 'badge danger' });
  #facts = ['Kategori', 'Tempat', 'Unit', 'Masuk'].map((label) => ({ label, value: h('dd') }));
  #kind = h('span', { class: 'badge kind' });
  #why = h('p', { class: 'why', 'data-testid': 'detail-why' });
  #reporter = h('p', { class: 'reporter', 'data-testid': 'detail-reporter', hidden: true });
  #map = h('a', { class: 'map', hidden: true }, 'Buka peta');
  element;

  constructor(names, ticket) {
    this.#names = names;
    this.#clock = clockFor();
    this.#clock.firstElementChild.dataset.testid = 'detail-countdown';
    this.element = h('header', { class: 'summary' },
      h('div', { class: 'summary-top' }, h('h2', { class: 'ticket', tabindex: -1 }, ticket), this.#kind, this.#level, this.#danger, this.#state),
      this.#clock,
      h('dl', {}, this.#facts.map(({ label, value }) => h('div', {}, h('dt', {}, label), value))),
      this.#reporter,
      this.#why,
      this.#map);
  }

  show(complaint, now) {
    this.#names.learn(complaint);
    const { category, area, unit } = this.#names;
    setText(this.#state, stateWord(complaint.state));
    setText(this.#level, levelWord(complaint.level));
    setAttribute(this.#level, 'data-level', String(complaint.level ?? 0));
    setText(this.#danger, priorityWord(complaint.priority));
    setText(this.#kind, kindWord(complaint.kind));
    setText(this.#why, complaint.reasons?.length ? `Dasar penempatan: ${complaint.reasons.join(', ')}.` : '');
    const values = [
      category(complaint.category),
      area(complaint.area) || 'Belum diketahui',
      unit(complaint.unit),
      `${moment(complaint.receivedAt, now)}, ${channelWord(complaint.channel)}`,
    ];
    this.#facts.forEach(({ value }, i) => setText(value, values[i]));
    this.#showReporter(complaint.reporter);
    this.#showPoint(complaint.location);
    this.tick(complaint, now);
  }

  /** Who filed a form; there is no chat, so it also says where the answer is read. */
  #showReporter(reporter) {
    this.#reporter.hidden = !reporter;
    if (!reporter) return;
    const known = [reporter.name, reporter.phone, reporter.email].filter(Boolean).join(', ');
    const who = reporter.anonymous ? 'Pelapor memilih anonim.' : known ? `Pelapor: ${known}.` : 'Pelapor tidak menyebut nama.';
    const secret = reporter.confidential ? ' Rahasia: isi laporan tidak boleh diterbitkan.' : '';
    setText(this.#reporter, `${who}${secret} Jawaban Anda dibaca di halaman lacak.`);
  }

  /** Opens the phone's own map: the exact point is given to no website. */
  #showPoint(point) {
    this.#map.hidden = !point;
    if (!point) return;
    const place = `${point.latitude.toFixed(5)},${point.longitude.toFixed(5)}`;
    setAttribute(this.#map, 'href', `geo:${place}?q=${place}`);
    setText(this.#map, `Buka peta (${place.replace(',', ', ')})`);
  }

  tick(complaint, now) {
    tick(this.#clock, this.element, complaint, now);
  }
}
