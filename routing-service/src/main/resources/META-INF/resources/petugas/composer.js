import { h, setText } from './dom.js';

const LIMIT = 4096;
const NEARLY = 3500;
const READY_ANSWERS = [
  { label: 'Segera dicek', text: 'Terima kasih atas laporan Anda. Petugas kami akan memeriksa lokasi hari ini dan mengabari Anda hasilnya.' },
  { label: 'Sudah dijadwalkan', text: 'Terima kasih atas laporan Anda. Perbaikan sudah kami jadwalkan pada …. Kami kabari lagi setelah selesai.' },
  { label: 'Sudah ditangani', text: 'Terima kasih sudah menunggu. Laporan Anda sudah kami tangani. Mohon kabari kami bila masih ada kendala.' },
  { label: 'Mohon maaf, tertunda', text: 'Mohon maaf, penanganan laporan Anda tertunda karena …. Kami perkirakan selesai pada …. Terima kasih atas kesabaran Anda.' },
];

/** The answer to the citizen: typed or begun from a ready answer, kept as a draft until it is sent. */
export class Composer {
  #drafts;
  #ticket;
  #send;
  #text = h('textarea', {
    id: 'reply', rows: 2, maxlength: LIMIT, 'data-testid': 'reply-text', 'aria-describedby': 'reply-count reply-problem',
    placeholder: 'Tulis jawaban untuk pelapor…', oninput: () => this.#typed(),
    onkeydown: (event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.#submit(event); },
  });
  #count = h('span', { class: 'count', id: 'reply-count' });
  #problem = h('p', { class: 'problem', id: 'reply-problem', role: 'alert', 'data-testid': 'reply-problem' });
  #button = h('button', { type: 'submit', class: 'primary', 'data-testid': 'reply-send' }, 'Kirim jawaban');
  element;

  /** @param send takes the text, answers null when it was sent or a sentence why not */
  constructor(drafts, ticket, send) {
    this.#drafts = drafts;
    this.#ticket = ticket;
    this.#send = send;
    this.element = h('form', { class: 'composer', 'aria-label': 'Jawab pelapor', onsubmit: (event) => this.#submit(event) },
      h('div', { class: 'ready', role: 'group', 'aria-label': 'Jawaban siap pakai' }, READY_ANSWERS.map((answer) =>
        h('button', { type: 'button', class: 'chip', onclick: () => this.#begin(answer.text) }, answer.label))),
      h('label', { for: 'reply', class: 'visually-hidden' }, 'Jawaban untuk pelapor'),
      this.#text,
      this.#problem,
      h('div', { class: 'send' }, this.#count, this.#button));
    this.#text.value = drafts.read(ticket);
    this.#typed();
  }

  /** Makes sure that what was written and not sent is known to be so. */
  sent() {
    this.#text.value = '';
    setText(this.#problem, '');
    this.#typed();
  }

  #begin(answer) {
    const written = this.#text.value.trim();
    this.#text.value = written ? `${written}\n${answer}`.slice(0, LIMIT) : answer;
    this.#typed();
    this.#text.focus();
    const gap = this.#text.value.indexOf('…');
    if (gap >= 0) this.#text.setSelectionRange(gap, gap + 1);
  }

  #typed() {
    const text = this.#text.value;
    this.#drafts.keep(this.#ticket, text);
    setText(this.#count, `${text.length.toLocaleString('id-ID')} / ${LIMIT.toLocaleString('id-ID')}`);
    this.#count.classList.toggle('nearly', text.length > NEARLY);
    this.element.classList.toggle('filled', text.length > 0);
  }

  async #submit(event) {
    event.preventDefault();
    const text = this.#text.value.trim();
    if (!text) {
      setText(this.#problem, 'Tulis dulu jawabannya.');
      this.#text.focus();
      return;
    }
    if (this.#button.disabled) return;
    this.#busy(true);
    setText(this.#problem, '');
    const refusal = await this.#send(text);
    this.#busy(false);
    if (refusal) setText(this.#problem, refusal);
    else this.sent();
  }

  #busy(busy) {
    this.#button.disabled = busy;
    this.#text.readOnly = busy;
    setText(this.#button, busy ? 'Mengirim…' : 'Kirim jawaban');
  }
}
