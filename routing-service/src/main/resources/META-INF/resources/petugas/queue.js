import { clockFor, tick } from './clock.js';
import { h, reconcile, setAttribute, setText } from './dom.js';
import { Feed } from './feed.js';
import { kindWord, levelWord, priorityWord, stateWord } from './words.js';

const FILTERS = [
  { id: 'unanswered', label: 'Perlu dijawab', states: 'RECEIVED,TRIAGE,ASSIGNED', sort: 'due', none: 'Semua sudah dijawab. Terima kasih!' },
  { id: 'working', label: 'Berjalan', states: 'IN_PROGRESS,WAITING_FOR_CITIZEN', sort: 'due', none: 'Tidak ada yang sedang dikerjakan.' },
  { id: 'done', label: 'Selesai', states: 'RESOLVED,CLOSED,REJECTED,FORWARDED,CANCELLED,MERGED', sort: 'newest', none: 'Belum ada aduan yang selesai.' },
  { id: 'all', label: 'Semua', states: '', sort: 'newest', none: 'Belum ada aduan.' },
];
const TYPING_PAUSE_MS = 300;

/** The unit's work, sorted by deadline. */
export class Queue {
  #app;
  #filter = FILTERS[0];
  #words = '';
  #feed;
  #complaints = new Map();
  #list = h('ol', { class: 'cards', 'aria-label': 'Aduan menurut batas waktu' });
  #notice = h('p', { class: 'notice', role: 'status' });
  #more = h('button', { type: 'button', class: 'more', 'data-testid': 'queue-more', onclick: () => this.#loadMore() }, 'Muat lagi');
  #chips;
  element;

  constructor(app) {
    this.#app = app;
    this.#chips = FILTERS.map((filter) =>
      h('button', { type: 'button', class: 'chip', 'data-testid': `filter-${filter.id}`, onclick: () => this.#choose(filter) }, filter.label));
    this.element = h(
      'section',
      { class: 'queue', 'aria-label': 'Antrean' },
      this.#searchField(),
      h('div', { class: 'chips', role: 'group', 'aria-label': 'Tampilkan' }, this.#chips),
      this.#notice,
      this.#list,
      this.#more,
    );
    this.#startOver();
  }

  async refresh() {
    await this.#show(this.#feed.refresh());
  }

  tick(now) {
    for (const card of this.#list.children) {
      const complaint = this.#complaints.get(card.dataset.key);
      if (complaint) tick(card.querySelector('.clock'), card.firstElementChild, complaint, now);
    }
  }

  /** Marks the card whose complaint is open beside the list. */
  select(ticket) {
    for (const card of this.#list.children) {
      const link = card.firstElementChild;
      if (card.dataset.key === ticket) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }

  #searchField() {
    let pause;
    const search = (event) => {
      clearTimeout(pause);
      pause = setTimeout(() => {
        this.#words = event.target.value.trim();
        this.#startOver();
      }, TYPING_PAUSE_MS);
    };
    const input = h('input', {
      type: 'search', id: 'search', 'data-testid': 'queue-search', autocomplete: 'off', enterkeyhint: 'search',
      placeholder: 'Cari nomor atau kata', 'aria-label': 'Cari aduan dengan nomor atau kata', oninput: search,
    });
    return h('div', { class: 'search', role: 'search' }, input);
  }

  #choose(filter) {
    this.#filter = filter;
    this.#startOver();
  }

  #startOver() {
    FILTERS.forEach((filter, i) => this.#chips[i].setAttribute('aria-pressed', String(filter === this.#filter)));
    this.#feed = new Feed(this.#app.api, '/complaints', { state: this.#filter.states, q: this.#words, sort: this.#filter.sort });
    this.refresh();
  }

  #loadMore() {
    return this.#show(this.#feed.more());
  }

  /** An answer of an earlier filter or search that comes late is not shown. */
  async #show(loading) {
    const feed = this.#feed;
    try {
      await loading;
      if (feed !== this.#feed) return;
      this.#render();
      this.#app.online();
    } catch (problem) {
      if (feed === this.#feed) this.#app.failed(problem, (text) => setText(this.#notice, text));
    }
  }

  #render() {
    const items = this.#feed.items;
    this.#complaints = new Map(items.map((item) => [item.ticket, item]));
    reconcile(this.#list, items, (item) => item.ticket, (item) => this.#card(item), (card, item) => this.#fill(card, item));
    const none = this.#words ? `Tidak ada yang cocok dengan “${this.#words}” di “${this.#filter.label}”.` : this.#filter.none;
    setText(this.#notice, items.length ? '' : none);
    this.#more.hidden = !this.#feed.hasMore;
    this.tick(this.#app.now());
    this.select(this.#app.openTicket);
  }

  #card({ ticket }) {
    return h(
      'li', {},
      h('a', { class: 'card', href: `#/aduan/${ticket}`, 'data-testid': `queue-card-${ticket}` },
        h('span', { class: 'card-top' }, h('b', { class: 'ticket' }, ticket), h('span', { class: 'badge level' }), h('span', { class: 'badge danger' }), h('span', { class: 'badge kind' }), h('span', { class: 'badge state' })),
        h('span', { class: 'excerpt' }),
        h('span', { class: 'card-foot' }, h('span', { class: 'facts' }), clockFor())),
    );
  }

  #fill(card, item) {
    const { names } = this.#app;
    names.learn(item);
    const part = (name) => card.querySelector(name);
    setText(part('.state'), stateWord(item.state));
    setText(part('.level'), levelWord(item.level));
    setAttribute(part('.level'), 'data-level', String(item.level ?? 0));
    setText(part('.kind'), kindWord(item.kind));
    setText(part('.danger'), priorityWord(item.priority));
    setText(part('.excerpt'), item.excerpt || '(tanpa tulisan: foto, suara atau lokasi)');
    const facts = [names.category(item.category), names.area(item.area), names.unit(item.unit)];
    setText(part('.facts'), facts.filter(Boolean).join(' · '));
  }
}
