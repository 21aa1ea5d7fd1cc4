import { h, reconcile, setText } from './dom.js';

const UNDOABLE_MS = 60_000;
const SHOWN = 3;

/** Choices that can still be taken back, the latest first, each with the seconds it has. */
export class Undos {
  #choices = [];
  #undo;
  element = h('ol', { class: 'undos', 'aria-label': 'Baru saja diserahkan', 'aria-live': 'polite' });

  /** @param undo takes a choice back; answers null or a sentence why not */
  constructor(undo) {
    this.#undo = undo;
  }

  offer(choice, now) {
    this.#choices = [{ ...choice, until: now + UNDOABLE_MS, said: '' }, ...this.#choices].slice(0, SHOWN);
    this.tick(now);
  }

  last() {
    if (this.#choices.length) this.#take(this.#choices[0]);
  }

  tick(now) {
    this.#choices = this.#choices.filter((choice) => choice.until > now);
    reconcile(this.element, this.#choices, (choice) => choice.complaint.ticket, (choice) => this.#row(choice), (row, choice) => {
      const left = Math.ceil((choice.until - now) / 1_000);
      setText(row.firstElementChild, choice.said || `${choice.complaint.ticket} diserahkan ke ${choice.unit}.`);
      row.lastElementChild.dataset.left = left;
    });
  }

  #row({ complaint }) {
    const find = () => this.#choices.find((choice) => choice.complaint.ticket === complaint.ticket);
    return h('li', { 'data-testid': `undo-${complaint.ticket}` }, h('span', {}),
      h('button', { type: 'button', 'data-testid': 'undo', onclick: () => this.#take(find()) }, 'Batalkan'));
  }

  async #take(choice) {
    if (!choice || choice.taken) return;
    choice.taken = true;
    const refusal = await this.#undo(choice);
    choice.taken = false;
    if (refusal) choice.said = refusal;
    else this.#choices = this.#choices.filter((other) => other !== choice);
  }
}
