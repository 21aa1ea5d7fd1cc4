import { h, setText } from './dom.js';

const LIMIT = 4096;

/** One form per action. It stays open with everything typed until the service has said yes. */
export class ActionDialog {
  #action;
  #perform;
  #draft;
  #form;
  #problem = h('p', { class: 'problem', role: 'alert', 'data-testid': 'dialog-problem' });
  #button;
  #element;

  /** @param draft reads and keeps the words of this action; @param perform answers null or a sentence why not */
  constructor(action, fields, draft, perform) {
    this.#action = action;
    this.#perform = perform;
    this.#draft = draft;
    this.#button = h('button', { type: 'submit', class: action.bad ? 'bad' : 'primary', 'data-testid': 'dialog-send' }, action.send);
    this.#form = h('form', { onsubmit: (event) => this.#submit(event) },
      h('h2', { id: 'dialog-title' }, action.title ?? action.label),
      fields.map((field) => this.#field(field)),
      action.toCitizen && h('p', { class: 'hint' }, 'Pelapor membaca tulisan ini.'),
      action.sure && h('label', { class: 'sure' }, h('input', { type: 'checkbox', required: true, 'data-testid': 'dialog-sure' }), h('span', {}, `Saya yakin. ${action.sure}`)),
      this.#problem,
      h('div', { class: 'buttons' }, h('button', { type: 'button', onclick: () => this.close() }, 'Batal'), this.#button));
    this.#element = h('dialog', { 'aria-labelledby': 'dialog-title', 'data-testid': `dialog-${action.type}`, onclose: () => this.#element.remove() }, this.#form);
  }

  open() {
    document.body.append(this.#element);
    this.#element.showModal();
  }

  close() {
    this.#element.close();
  }

  #field({ name, kind, label, hint, options, value, required }) {
    const id = `field-${name}`;
    const common = { id, name, required, 'data-testid': id, 'aria-describedby': hint ? `${id}-hint` : null };
    return h('div', { class: 'field' },
      h('label', { for: id }, label, required ? null : h('small', {}, ' (boleh kosong)')),
      this.#input(kind, common, options, value),
      hint && h('small', { id: `${id}-hint`, class: 'hint' }, hint));
  }

  #input(kind, common, options, value) {
    if (kind === 'choice') {
      const select = h('select', common, h('option', { value: '' }, 'Pilih…'), options.map(({ id, name }) => h('option', { value: id }, name)));
      select.value = value ?? '';
      return select;
    }
    if (kind === 'line') return h('input', { ...common, type: 'text', maxlength: 200, autocomplete: 'off' });
    const area = h('textarea', { ...common, rows: 4, maxlength: LIMIT, oninput: () => this.#draft.keep(area.value) });
    area.value = this.#draft.read();
    return area;
  }

  async #submit(event) {
    event.preventDefault();
    if (this.#button.disabled) return;
    this.#button.disabled = true;
    setText(this.#problem, '');
    const values = Object.fromEntries([...new FormData(this.#form)].map(([name, value]) => [name, value.trim()]).filter(([, value]) => value));
    const refusal = await this.#perform({ type: this.#action.type, ...values });
    this.#button.disabled = false;
    if (refusal) {
      setText(this.#problem, refusal);
      return;
    }
    this.#draft.keep('');
    this.close();
  }
}
