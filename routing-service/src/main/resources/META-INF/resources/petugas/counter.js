import { h, setText } from './dom.js';
import { explain } from './refusal.js';

const LONGEST = 4000;
const MOST_PHOTOS = 4;
/** The server takes 20 MB with the words and what stands between the photos. */
const LARGEST_TOGETHER = 20 * 1024 * 1024 - 128 * 1024;
const UNKNOWN = 'Belum jelas apakah laporan sudah tersimpan. Kirim lagi: laporan yang sama tidak tercatat dua kali.';

/** A new key for each report; where a page is not secure, randomUUID is missing. */
const newKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Said before the photos have gone a slow line in vain; nothing when they may go. */
function refuse(photos) {
  if (photos.length > MOST_PHOTOS) return `Paling banyak ${MOST_PHOTOS} foto.`;
  const bytes = photos.reduce((sum, { size }) => sum + size, 0);
  return bytes > LARGEST_TOGETHER ? 'Foto terlalu besar: semua bersama paling besar 20 MB.' : '';
}

/** A report an officer writes down for a citizen at the counter of the own unit. */
export class CounterDialog {
  #api;
  #key = newKey();
  #problem = h('p', { class: 'problem', role: 'alert', 'data-testid': 'counter-problem' });
  #button = h('button', { type: 'submit', class: 'primary', 'data-testid': 'counter-send' }, 'Simpan laporan');
  #form;
  #element;

  constructor(api) {
    this.#api = api;
    this.#form = h('form', { onsubmit: (event) => this.#submit(event) },
      h('h2', { id: 'counter-title' }, 'Catat laporan warga di loket'),
      this.#field('text', 'Apa masalahnya?', h('textarea', { rows: 4, minlength: 5, maxlength: LONGEST, required: true })),
      this.#field('place', 'Tempat', h('input', { maxlength: 200, autocomplete: 'off' })),
      this.#field('photo', `Foto, paling banyak ${MOST_PHOTOS}`, h('input', { type: 'file', accept: 'image/*', multiple: true })),
      this.#field('name', 'Nama pelapor', h('input', { maxlength: 100, autocomplete: 'off' })),
      this.#field('phone', 'Nomor telepon', h('input', { type: 'tel', autocomplete: 'off' })),
      this.#choice('anonymous', 'Anonim: petugas yang menangani tidak melihat nama dan kontaknya.'),
      this.#choice('confidential', 'Rahasia: isi laporan tidak pernah diterbitkan.'),
      this.#problem,
      h('div', { class: 'buttons' }, h('button', { type: 'button', onclick: () => this.#element.close() }, 'Batal'), this.#button));
    this.#element = h('dialog', { 'aria-labelledby': 'counter-title', onclose: () => this.#element.remove() }, this.#form);
  }

  open() {
    document.body.append(this.#element);
    this.#element.showModal();
  }

  #field(name, label, input) {
    const id = `counter-${name}`;
    for (const [attribute, value] of Object.entries({ id, name, 'data-testid': id })) input.setAttribute(attribute, value);
    return h('div', { class: 'field' }, h('label', { for: id }, label, input.required ? null : h('small', {}, ' (boleh kosong)')), input);
  }

  #choice(name, label) {
    return h('label', { class: 'sure' }, h('input', { type: 'checkbox', name, value: 'true', 'data-testid': `counter-${name}` }), h('span', {}, label));
  }

  async #submit(event) {
    event.preventDefault();
    if (this.#button.disabled) return;
    const { photo, ...report } = Object.fromEntries(new FormData(this.#form));
    const photos = [...this.#form.elements.photo.files];
    const refusal = refuse(photos);
    setText(this.#problem, refusal);
    if (refusal) return;
    this.#button.disabled = true;
    try {
      this.#taken(await this.#api.file(report, photos, this.#key));
    } catch (problem) {
      setText(this.#problem, problem.status ? explain(problem) : UNKNOWN);
    } finally {
      this.#button.disabled = false;
    }
  }

  /** The address is the citizen's: it is shown until the officer closes the form. */
  #taken({ tracking }) {
    const close = h('button', { type: 'button', class: 'primary', 'data-testid': 'counter-close', onclick: () => this.#element.close() }, 'Tutup');
    this.#form.replaceChildren(
      h('h2', { id: 'counter-title' }, 'Laporan tersimpan'),
      h('p', {}, 'Berikan alamat ini kepada warga untuk melacak laporannya:'),
      h('p', {}, h('a', { href: tracking, target: '_blank', rel: 'noopener', class: 'tracking', 'data-testid': 'counter-link' }, tracking)),
      h('p', { class: 'hint' }, 'Nomor aduan muncul di sana dan di antrean dalam beberapa detik.'),
      h('div', { class: 'buttons' }, close));
    close.focus();
  }
}
