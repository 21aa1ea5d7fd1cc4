import { h, reconcile, setText } from './dom.js';

/** Larger ones wait for a tap: an officer in the field pays for each megabyte. */
const AT_ONCE_BYTES = 1_500_000;
const PICTURE = /^image\/(jpeg|png|gif|webp)$/;
const WORDS = { image: 'Foto', audio: 'Pesan suara', video: 'Video' };
const sizeWord = (bytes) => (bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} KB` : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`);

/** The files of a conversation: photos to look at, voices and films to play, the rest to save. Each is fetched once. */
export class Files {
  #fetch;
  #addresses = new Map();
  #closed = false;

  /** @param fetch file id to the promise of a blob */
  constructor(fetch) {
    this.#fetch = fetch;
  }

  /** @param word what is expected, in the officer's words; what is here says itself what it is. @param who sent it */
  show(list, files, word, who) {
    reconcile(list, files, ({ id, state }) => `${id}-${state}`, (file) => this.#element(file, word, who), () => {});
  }

  /** For good: what comes later is thrown away. */
  close() {
    this.#closed = true;
    this.#addresses.forEach((address) => URL.revokeObjectURL(address));
    this.#addresses.clear();
  }

  #element(file, word, who) {
    if (file.state === 'stored') return this.#stored(file, WORDS[file.type.split('/')[0]] ?? 'Berkas', who);
    const text = file.state === 'failed' ? `${word} tidak dapat diambil.` : `${word} sedang diambil…`;
    return h('p', { class: `file ${file.state}`, 'data-testid': `file-${file.state}` }, text);
  }

  #stored(file, word, who) {
    const place = h('div', { class: 'file', 'data-testid': 'file-stored' });
    const shown = PICTURE.test(file.type) || /^(audio|video)\//.test(file.type);
    const ask = shown ? `Tampilkan ${word.toLowerCase()} (${sizeWord(file.size)})` : `Simpan berkas (${sizeWord(file.size)})`;
    const button = h('button', { type: 'button', class: 'load' }, ask);
    const load = () => this.#load(file, word, who, place, button, ask);
    button.addEventListener('click', load);
    const all = h('div', { class: 'file-and-place' }, place, this.#takenAt(file));
    place.append(button);
    if (shown && file.size <= AT_ONCE_BYTES && !file.type.startsWith('video/')) load();
    return all;
  }

  #takenAt({ latitude, longitude }) {
    if (!Number.isFinite(latitude) || !Number.isFinite(longitude)) return null;
    return h('a', { class: 'point', href: `geo:${latitude},${longitude}?q=${latitude},${longitude}`, 'data-testid': 'photo-place' }, 'Tempat foto diambil');
  }

  async #load(file, word, who, place, button, ask) {
    button.disabled = true;
    setText(button, 'Memuat…');
    try {
      const address = await this.#address(file.id);
      if (PICTURE.test(file.type)) place.replaceChildren(this.#photo(address, `${word} dari ${who}`));
      else if (file.type.startsWith('audio/')) place.replaceChildren(h('audio', { controls: true, src: address, 'aria-label': word }));
      else if (file.type.startsWith('video/')) place.replaceChildren(h('video', { controls: true, src: address, 'aria-label': word }));
      else {
        h('a', { href: address, download: `siaga-${file.id.slice(0, 8)}` }).click();
        setText(button, ask);
      }
    } catch {
      setText(button, 'Gagal dimuat, ketuk untuk mencoba lagi');
    }
    button.disabled = false;
  }

  #photo(address, alt) {
    const open = h('button', { type: 'button', class: 'photo', 'aria-label': `Perbesar ${alt}` }, h('img', { src: address, alt, 'data-testid': 'photo' }));
    open.addEventListener('click', () => this.#enlarge(address, alt));
    return open;
  }

  #enlarge(address, alt) {
    const close = h('button', { type: 'button', class: 'close' }, 'Tutup');
    const dialog = h('dialog', { class: 'enlarged', 'aria-label': alt, 'data-testid': 'enlarged' }, h('img', { src: address, alt }), close);
    dialog.addEventListener('click', () => dialog.close());
    dialog.addEventListener('close', () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  }

  async #address(id) {
    if (this.#addresses.has(id)) return this.#addresses.get(id);
    const blob = await this.#fetch(id);
    if (this.#closed) throw new Error('closed');
    if (!this.#addresses.has(id)) this.#addresses.set(id, URL.createObjectURL(blob));
    return this.#addresses.get(id);
  }
}
