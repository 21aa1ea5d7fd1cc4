import { clockFor, tick } from './clock.js';
import { h, reconcile, setAttribute, setText } from './dom.js';
import { countdown } from './time.js';
import { kindWord, priorityWord } from './words.js';

/** One complaint to place: what it says, why no unit was certain, the likeliest units, both clocks. */
export class TriageCard {
  #names;
  #assign;
  #badge = h('span', { class: 'badge danger' });
  #kind = h('span', { class: 'badge kind' });
  #limit = h('span', { class: 'limit', 'data-testid': 'triage-countdown' });
  #excerpt = h('span', { class: 'excerpt' });
  #facts = h('span', { class: 'facts' });
  #clock = clockFor();
  #why = h('p', { class: 'why' });
  #units = h('div', { class: 'suggestions' });
  #matter;
  #other;
  #card;
  #problem = h('p', { class: 'problem', role: 'alert' });
  complaint;
  element;

  constructor(names, complaint, assign) {
    this.#names = names;
    this.#assign = assign;
    const { ticket } = complaint;
    this.complaint = complaint;
    this.#matter = h('select', { 'aria-label': `Kategori ${ticket}` });
    this.#other = h('select', { 'aria-label': `Unit lain untuk ${ticket}` });
    this.offerChoices();
    this.#other.dataset.testid = `assign-other-${ticket}`;
    const send = h('button', { type: 'button', disabled: true, onclick: () => this.#assign(this.#other.value) }, 'Serahkan');
    this.#other.addEventListener('change', () => { send.disabled = !this.#other.value; });
    this.#card = h('div', { class: 'card triage', 'data-testid': `triage-card-${ticket}` },
      h('a', { class: 'card-body', href: `#/aduan/${ticket}` },
        h('span', { class: 'card-top' }, h('b', { class: 'ticket' }, ticket), this.#badge, this.#kind, this.#limit),
        this.#excerpt,
        h('span', { class: 'card-foot' }, this.#facts, this.#clock)),
      this.#why,
      h('div', { class: 'assign', role: 'group', 'aria-label': `Serahkan ${ticket} ke` }, this.#units,
        h('div', { class: 'other' }, this.#matter), h('div', { class: 'other' }, this.#other, send)),
      this.#problem);
    this.element = h('li', {}, this.#card);
  }

  get category() {
    return this.#matter.value;
  }

  /** Once more when the names have come; what was chosen stays so. */
  offerChoices() {
    this.#offer(this.#matter, 'Kategori belum jelas', this.#names.categories, this.category || this.complaint.category);
    this.#offer(this.#other, 'Unit lain…', this.#names.units, this.#other.value);
  }

  show(item) {
    this.complaint = item;
    this.#names.learn(item);
    setText(this.#badge, priorityWord(item.priority));
    setText(this.#kind, kindWord(item.kind));
    setText(this.#excerpt, item.excerpt || '(tanpa tulisan: foto, suara atau lokasi)');
    setText(this.#facts, [this.#names.category(item.category), this.#names.area(item.area)].filter(Boolean).join(' · '));
    setText(this.#why, item.reasons?.length ? `Yang diketahui: ${item.reasons.join(', ')}.` : '');
    reconcile(this.#units, item.suggestions ?? [], ({ unit }) => unit, ({ unit }) => this.#suggestion(unit), (button, suggestion) => this.#fill(button, suggestion));
    [...this.#units.children].forEach((button, i) => {
      setText(button.firstElementChild, String(i + 1));
      setAttribute(button, 'aria-keyshortcuts', String(i + 1));
    });
  }

  tick(now) {
    tick(this.#clock, this.#card, this.complaint, now);
    const { triageSince, triageDueAt } = this.complaint;
    if (!triageDueAt) return;
    const { tone, text } = countdown(triageSince, triageDueAt, now);
    setAttribute(this.#limit, 'data-tone', tone);
    setText(this.#limit, tone === 'late' ? `pilah: ${text}` : `pilah dalam ${text}`);
  }

  choose(place) {
    this.#units.children[place - 1]?.click();
  }

  busy(busy) {
    this.#card.querySelectorAll('.assign button').forEach((button) => { button.disabled = busy; });
    if (!busy && !this.#other.value) this.#card.querySelector('.other button').disabled = true;
    if (busy) this.say('');
  }

  say(text) {
    setText(this.#problem, text);
  }

  #offer(select, nothing, options, chosen) {
    select.replaceChildren(h('option', { value: '' }, nothing), ...options.map(({ id, name }) => h('option', { value: id }, name)));
    select.value = chosen ?? '';
    if (select.selectedIndex < 0) select.value = '';
  }

  #suggestion(unit) {
    return h('button', { type: 'button', class: 'suggestion', 'data-testid': `assign-${unit}`, onclick: () => this.#assign(unit) },
      h('kbd', {}), h('b', {}), h('span', { class: 'share' }), h('small', {}));
  }

  #fill(button, { unit, unitName, confidence, reasons }) {
    const [, name, share, why] = button.children;
    setText(name, unitName ?? this.#names.unit(unit));
    setText(share, `${Math.round(confidence * 100)}%`);
    setAttribute(share, 'title', 'Seberapa yakin Siaga');
    setText(why, reasons.join(', '));
  }
}
