import { h, reconcile, setText } from './dom.js';
import { moment } from './time.js';
import { happeningDetail, happeningWord, roleWord } from './words.js';

/** "Petugas menjawab pelapor". */
export const sentence = (entry, names) => `${roleWord(entry.role)} ${happeningWord(entry, names)}`;

/** Everything that happened, latest first. */
export class Timeline {
  #names;
  #list = h('ol', { class: 'steps' });
  #summary = h('summary', {}, 'Riwayat');
  #warning = h('p', { class: 'problem', role: 'alert' });
  element = h('details', { class: 'timeline', 'data-testid': 'timeline' }, this.#summary, this.#warning, this.#list);

  constructor(names) {
    this.#names = names;
    this.element.open = matchMedia('(min-width: 60rem)').matches;
  }

  /** @param intact whether the chain of hashes holds; null when unknown */
  show(entries, intact, now) {
    setText(this.#summary, `Riwayat (${entries.length})`);
    setText(this.#warning, intact === false ? 'Riwayat ini tidak cocok dengan jejaknya. Beri tahu operator kabupaten.' : '');
    const latestFirst = [...entries].sort((a, b) => b.sequence - a.sequence);
    reconcile(this.#list, latestFirst, (entry) => entry.sequence, () => this.#step(), (step, entry) => this.#fill(step, entry, now));
  }

  #step() {
    return h('li', {}, h('span', { class: 'at' }), h('span', { class: 'what' }), h('span', { class: 'detail' }));
  }

  #fill(step, entry, now) {
    setText(step.children[0], moment(entry.at, now));
    setText(step.children[1], sentence(entry, this.#names));
    setText(step.children[2], happeningDetail(entry));
  }
}
