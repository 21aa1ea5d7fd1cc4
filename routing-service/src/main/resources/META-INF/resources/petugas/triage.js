import { h, reconcile, setAttribute, setText } from './dom.js';
import { Feed } from './feed.js';
import { explain } from './refusal.js';
import { TriageCard } from './triagecard.js';
import { Undos } from './undos.js';

const DIGITS = ['1', '2', '3'];
const TYPING = 'input, select, textarea, dialog *';

/** What no rule could place: the operator gives it to a unit with one tap, inside the same two hours. */
export class Triage {
  #app;
  #feed;
  #cards = new Map();
  #done = 0;
  #busy = new Set();
  #undos;
  #list = h('ol', { class: 'cards', 'aria-label': 'Aduan yang menunggu dipilah' });
  #notice = h('p', { class: 'notice', role: 'status' });
  #empty = h('div', { class: 'empty', hidden: true, 'data-testid': 'triage-empty' },
    h('span', { class: 'tick', 'aria-hidden': 'true' }, '✓'), h('b', {}, 'Semua aduan sudah punya unit.'),
    h('p', {}, 'Yang belum jelas muncul di sini dengan sendirinya.'));
  #bar = h('progress', { 'aria-label': 'Aduan yang sudah dipilah' });
  #count = h('span', { 'data-testid': 'triage-count' });
  #keys = h('p', { class: 'hint keys' }, 'Tombol 1, 2, 3 memilih unit untuk kartu teratas; Z membatalkan.');
  #more = h('button', { type: 'button', class: 'more', onclick: () => this.#show(this.#feed.more()) }, 'Muat lagi');
  #typed = (event) => this.#press(event);
  element;

  constructor(app) {
    this.#app = app;
    this.#feed = new Feed(app.api, '/triage', {});
    this.#undos = new Undos((choice) => this.#undo(choice));
    this.element = h('section', { class: 'queue', 'aria-label': 'Triage' },
      h('div', { class: 'progress' }, this.#count, this.#bar), this.#keys, this.#undos.element,
      this.#notice, this.#empty, this.#list, this.#more);
    document.addEventListener('keydown', this.#typed);
    this.refresh();
  }

  close() {
    document.removeEventListener('keydown', this.#typed);
  }

  refresh() {
    return this.#show(this.#feed.refresh());
  }

  tick(now) {
    this.#cards.forEach((card) => card.tick(now));
    this.#undos.tick(now);
  }

  select() {}

  /** The cards stay: a person may be reading one, or about to tap. */
  namesKnown() {
    this.#cards.forEach((card) => card.offerChoices());
  }

  async #show(loading) {
    try {
      await loading;
      this.#render();
      this.#app.online();
    } catch (problem) {
      this.#app.failed(problem, (text) => setText(this.#notice, text));
    }
  }

  #render() {
    const items = this.#feed.items;
    const shown = new Set(items.map((item) => item.ticket));
    this.#cards.forEach((_, ticket) => { if (!shown.has(ticket)) this.#cards.delete(ticket); });
    reconcile(this.#list, items, (item) => item.ticket, (item) => this.#card(item).element, (_, item) => this.#cards.get(item.ticket).show(item));
    setText(this.#notice, '');
    this.#empty.hidden = items.length > 0;
    this.#keys.hidden = items.length === 0;
    this.#more.hidden = !this.#feed.hasMore;
    this.#progress(items.length);
    this.tick(this.#app.now());
  }

  #progress(waiting) {
    const more = this.#feed.hasMore ? '+' : '';
    setText(this.#count, `${waiting}${more} menunggu · ${this.#done} Anda pilah`);
    setAttribute(this.#bar, 'max', String(Math.max(1, waiting + this.#done)));
    setAttribute(this.#bar, 'value', String(this.#done));
  }

  #card(item) {
    const card = new TriageCard(this.#app.names, item, (unit) => this.#assign(card, unit));
    this.#cards.set(item.ticket, card);
    return card;
  }

  /** One tap, one act. A second tap while the first is under way is none. */
  async #assign(card, unit) {
    const { complaint } = card;
    if (this.#busy.has(complaint.ticket)) return;
    this.#busy.add(complaint.ticket);
    card.busy(true);
    try {
      const given = await this.#app.api.act(complaint, { type: 'transfer', unit, category: card.category || undefined });
      this.#done += 1;
      this.#undos.offer({ complaint: given, unit: this.#app.names.unit(unit) }, this.#app.now());
    } catch (problem) {
      card.say(explain(problem));
    } finally {
      this.#busy.delete(complaint.ticket);
      card.busy(false);
      await this.refresh();
    }
  }

  async #undo({ complaint }) {
    try {
      await this.#app.api.act(complaint, { type: 'undo' });
      this.#done = Math.max(0, this.#done - 1);
      return null;
    } catch (problem) {
      return explain(problem);
    } finally {
      await this.refresh();
    }
  }

  /** On the card that has the focus, else on the first one. */
  #press(event) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.repeat || event.target.closest(TYPING)) return;
    if (event.key.toLowerCase() === 'z') {
      this.#undos.last();
      return;
    }
    if (!DIGITS.includes(event.key)) return;
    const item = document.activeElement?.closest('.cards > li') ?? this.#list.firstElementChild;
    this.#cards.get(item?.dataset.key)?.choose(Number(event.key));
  }
}
