import { h, setText } from './dom.js';
import { explain } from './refusal.js';
import { moment } from './time.js';

/** One thing nobody could read. Its content is a citizen's: shown when asked for, and who asked is on record. */
export class ParkedCard {
  #acts;
  #head = h('b', { class: 'ticket' });
  #why = h('p', { class: 'why' });
  #facts = h('span', { class: 'facts' });
  #content = h('pre', { class: 'raw', hidden: true, tabindex: 0, 'data-testid': 'parked-content' });
  #problem = h('p', { class: 'problem', role: 'alert' });
  #card;
  id;
  element;

  constructor(item, acts) {
    this.id = item.id;
    this.#acts = acts;
    this.#card = h('div', { class: 'card', 'data-testid': `parked-${item.id}` },
      h('span', { class: 'card-top' }, this.#head), this.#why, this.#facts, this.#content,
      h('div', { class: 'buttons' },
        h('button', { type: 'button', onclick: () => this.#open() }, 'Lihat isi (dicatat)'),
        h('button', { type: 'button', onclick: acts.dismiss }, 'Abaikan…'),
        h('button', { type: 'button', class: 'primary', 'data-testid': 'parked-replay', onclick: acts.replay }, 'Coba lagi')),
      this.#problem);
    this.element = h('li', {}, this.#card);
  }

  show(item) {
    setText(this.#head, `${item.channel} · ${item.kind}`);
    setText(this.#why, `Sebab: ${item.reason}`);
    setText(this.#facts, [item.account && `akun ${item.account}`, `diterima ${moment(item.receivedAt)}`].filter(Boolean).join(' · '));
  }

  busy(busy) {
    this.#card.querySelectorAll('button').forEach((button) => { button.disabled = busy; });
    if (busy) this.say('');
  }

  say(text) {
    setText(this.#problem, text);
  }

  async #open() {
    this.busy(true);
    try {
      const { body } = await this.#acts.open();
      setText(this.#content, body ?? '(sudah diputuskan)');
      this.#content.hidden = false;
    } catch (problem) {
      this.say(explain(problem));
    } finally {
      this.busy(false);
    }
  }
}
