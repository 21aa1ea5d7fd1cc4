import { h, reconcile, setText } from './dom.js';
import { moment } from './time.js';

/** What other units have to do, and what is proposed because the message speaks of a second trouble. */
export class Tasks {
  #act;
  #finish;
  #proposals = h('ul', {});
  #tasks = h('ul', {});
  #problem = h('p', { class: 'problem', role: 'alert' });
  #mayAct;
  #busy = false;
  element = h('section', { class: 'tasks', 'aria-labelledby': 'tasks-title', hidden: true },
    h('h3', { id: 'tasks-title' }, 'Tugas unit lain'), this.#proposals, this.#tasks, this.#problem);

  /**
   * @param act takes a request and what to say when it is done; answers null or a sentence why not
   * @param finish asks what was done about a task
   */
  constructor(mayAct, act, finish) {
    this.#mayAct = mayAct;
    this.#act = act;
    this.#finish = finish;
  }

  show({ proposals = [], tasks = [] }, now) {
    this.element.hidden = proposals.length + tasks.length === 0;
    reconcile(this.#proposals, proposals, (one) => one.unit, (one) => this.#proposal(one), (row, one) =>
      setText(row.firstElementChild, `Usul tugas untuk ${one.unitName}: pesan ini juga ${one.reasons.join(', ')}.`));
    reconcile(this.#tasks, tasks, (one) => one.unit, (one) => this.#task(one), (row, one) =>
      setText(row.firstElementChild, `${one.unitName}: ${one.categoryName}, paling lambat ${moment(one.dueAt, now)}.`));
  }

  #proposal({ unit, unitName }) {
    return h('li', { 'data-testid': `proposal-${unit}` }, h('span', {}), this.#mayAct && h('span', { class: 'buttons' },
      h('button', { type: 'button', class: 'primary', 'data-testid': 'proposal-give', onclick: () => this.#answer({ type: 'task', unit }, `Tugas diberikan kepada ${unitName}.`) }, 'Beri tugas'),
      h('button', { type: 'button', 'data-testid': 'proposal-refuse', onclick: () => this.#answer({ type: 'refuse', unit }, 'Usul ditolak.') }, 'Tidak perlu')));
  }

  #task(task) {
    return h('li', { 'data-testid': `task-${task.unit}` }, h('span', {}), this.#mayAct && task.ours &&
      h('button', { type: 'button', 'data-testid': 'task-done', onclick: () => this.#finish(task) }, 'Tugas selesai'));
  }

  /** One tap, one act. */
  async #answer(request, done) {
    if (this.#busy) return;
    this.#busy = true;
    setText(this.#problem, '');
    try {
      setText(this.#problem, (await this.#act(request, done)) ?? '');
    } finally {
      this.#busy = false;
    }
  }
}
