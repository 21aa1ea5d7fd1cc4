import { clockFor, tick } from './clock.js';
import { h, reconcile, setText } from './dom.js';
import { Feed } from './feed.js';
import { explain } from './refusal.js';
import { toast } from './toast.js';
import { priorityWord } from './words.js';

/** What no rule could place: the operator gives it to a unit with one tap, inside the same two hours. */
export class Triage {
  #app;
  #feed;
  #complaints = new Map();
  #list = h('ol', { class: 'cards', 'aria-label': 'Aduan yang menunggu dipilah' });
  #notice = h('p', { class: 'notice', role: 'status' });
  #more = h('button', { type: 'button', class: 'more', onclick: () => this.#show(this.#feed.more()) }, 'Muat lagi');
  element = h('section', { class: 'queue', 'aria-label': 'Triage' }, this.#notice, this.#list, this.#more);

  constructor(app) {
    this.#app = app;
    this.#feed = new Feed(app.api, '/triage', {});
    this.refresh();
  }

  refresh() {
    return this.#show(this.#feed.refresh());
  }

  tick(now) {
    for (const card of this.#list.children) {
      const complaint = this.#complaints.get(card.dataset.key);
      if (complaint) tick(card.querySelector('.clock'), card.firstElementChild, complaint, now);
    }
  }

  select() {}

  /** The choices are made with the cards. */
  namesKnown() {
    this.#list.replaceChildren();
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
    this.#complaints = new Map(items.map((item) => [item.ticket, item]));
    reconcile(this.#list, items, (item) => item.ticket, (item) => this.#card(item), (card, item) => this.#fill(card, item));
    setText(this.#notice, items.length ? '' : 'Semua aduan sudah punya unit.');
    this.#more.hidden = !this.#feed.hasMore;
    this.tick(this.#app.now());
  }

  #card({ ticket }) {
    const card = h('div', { class: 'card triage', 'data-testid': `triage-card-${ticket}` },
      h('a', { class: 'card-body', href: `#/aduan/${ticket}` },
        h('span', { class: 'card-top' }, h('b', { class: 'ticket' }, ticket), h('span', { class: 'badge danger' })),
        h('span', { class: 'excerpt' }),
        h('span', { class: 'card-foot' }, h('span', { class: 'facts' }), clockFor())),
      h('div', { class: 'assign', role: 'group', 'aria-label': `Serahkan ${ticket} ke` }, h('div', { class: 'candidates' }), this.#others(ticket)),
      h('p', { class: 'problem', role: 'alert' }));
    return h('li', {}, card);
  }

  #others(ticket) {
    const label = `Unit lain untuk ${ticket}`;
    const select = h('select', { 'aria-label': label, 'data-testid': `assign-other-${ticket}` },
      h('option', { value: '' }, 'Unit lain…'),
      this.#app.names.units.map(({ id, name }) => h('option', { value: id }, name)));
    const send = h('button', { type: 'button', disabled: true, onclick: () => this.#assign(ticket, select.value) }, 'Serahkan');
    select.addEventListener('change', () => { send.disabled = !select.value; });
    return h('div', { class: 'other' }, select, send);
  }

  #fill(card, item) {
    const { names } = this.#app;
    names.learn(item);
    setText(card.querySelector('.danger'), priorityWord(item.priority));
    setText(card.querySelector('.excerpt'), item.excerpt || '(tanpa tulisan: foto, suara atau lokasi)');
    const facts = [names.category(item.category), names.area(item.area)].filter(Boolean);
    setText(card.querySelector('.facts'), facts.join(' · '));
    reconcile(card.querySelector('.candidates'), item.candidates ?? [], (unit) => unit,
      (unit) => h('button', { type: 'button', class: 'primary', 'data-testid': `assign-${unit}`, onclick: () => this.#assign(item.ticket, unit) }),
      (button, unit) => setText(button, names.unit(unit)));
  }

  async #assign(ticket, unit) {
    const complaint = this.#complaints.get(ticket);
    const card = [...this.#list.children].find((item) => item.dataset.key === ticket);
    const buttons = card.querySelectorAll('.assign button');
    buttons.forEach((button) => { button.disabled = true; });
    try {
      await this.#app.api.act(complaint, { type: 'transfer', unit });
      toast(`${ticket} diserahkan ke ${this.#app.names.unit(unit)}.`);
    } catch (problem) {
      setText(card.querySelector('.problem'), explain(problem));
    } finally {
      buttons.forEach((button) => { button.disabled = false; });
      await this.refresh();
    }
  }
}
