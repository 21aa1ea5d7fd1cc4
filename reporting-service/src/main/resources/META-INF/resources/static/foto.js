// Photos for a report: chosen, made small where the browser can, shown, and taken out again.
import { element, setText } from './dom.js';

const MOST = 4;
const LARGEST = 10 * 1024 * 1024;
/** The server takes 20 MB with the words and what stands between the photos. */
const ALTOGETHER = 20 * 1024 * 1024 - 128 * 1024;
/** Enough to see a hole in a road; what a phone takes is ten times that. */
const LONGEST_SIDE = 1600;
const SMALL_ENOUGH = 400_000;
const QUALITY = 0.82;
const THUMBNAIL = 96;
/** What every browser that can shrink at all can read: not to be read means that it is no picture. */
const COMMON = /^image\/(jpeg|png|gif|webp|bmp)$/;
const CAN_SHRINK = typeof createImageBitmap === 'function' && typeof HTMLCanvasElement.prototype.toBlob === 'function';

/** Why a file is not taken, in words for the person. */
class NoPhoto extends Error {}

/** An image drawn no larger than that; transparent parts become white, as in a JPEG without any. */
function draw(bitmap, longest) {
  const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
  const canvas = element('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const brush = canvas.getContext('2d');
  brush.fillStyle = '#fff';
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas;
}

const jpeg = (canvas) => new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));

/** Null where this browser can't read it, which a newer one may. */
async function open(file) {
  if (!CAN_SHRINK) return null;
  try {
    return await createImageBitmap(file);
  } catch {
    if (COMMON.test(file.type)) throw new NoPhoto(`${file.name} bukan foto, atau rusak.`);
    return null;
  }
}

/** What is sent of a file, and what is shown of it. */
async function prepare(file) {
  // Some know no name for what their own camera takes.
  if (file.type && !file.type.startsWith('image/')) throw new NoPhoto(`${file.name} bukan foto.`);
  const bitmap = await open(file);
  let blob = file;
  let picture = null;
  if (bitmap) {
    picture = draw(bitmap, THUMBNAIL);
    const large = Math.max(bitmap.width, bitmap.height) > LONGEST_SIDE;
    const smaller = large || file.size > SMALL_ENOUGH ? await jpeg(draw(bitmap, LONGEST_SIDE)) : null;
    if (smaller && smaller.size < file.size) blob = smaller;
    bitmap.close();
  }
  if (blob.size > LARGEST) throw new NoPhoto(`${file.name} terlalu besar: satu foto paling besar 10 MB.`);
  return { blob, picture };
}

/** Here the list says what is chosen; the input itself would say that nothing is. */
function dress(input) {
  input.classList.add('visually-hidden');
  input.after(element('label', { for: input.id, class: 'button quiet add-photo', 'data-testid': 'photo-add' }, 'Tambah foto'));
}

export class Photos {
  #input;
  #list;
  #complain;
  #chosen = [];
  /** One photo after the other: a cheap phone has memory for one. */
  #work = Promise.resolve();

  /** @param complain takes a sentence, or nothing when all is well */
  constructor(input, list, complain) {
    this.#input = input;
    dress(input);
    this.#list = list;
    this.#complain = complain;
    input.addEventListener('change', () => {
      const files = [...input.files];
      // What is sent is kept here: the input has the originals.
      input.value = '';
      this.#work = this.#work.then(() => this.#add(files));
    });
  }

  /** What is to be sent, once the last one is small. */
  async blobs() {
    await this.#work;
    return this.#chosen.map(({ blob }) => blob);
  }

  clear() {
    this.#chosen = [];
    this.#show();
  }

  async #add(files) {
    const refusals = [];
    for (const file of files) {
      if (this.#chosen.length === MOST) {
        refusals.push(`Paling banyak ${MOST} foto.`);
        break;
      }
      try {
        const photo = await prepare(file);
        if (this.#bytes() + photo.blob.size > ALTOGETHER) throw new NoPhoto(`${file.name} tidak muat lagi: semua foto bersama paling besar 20 MB.`);
        this.#chosen.push(photo);
        this.#show();
      } catch (refusal) {
        refusals.push(refusal instanceof NoPhoto ? refusal.message : `${file.name} tidak dapat dibaca.`);
      }
    }
    this.#complain(refusals.join(' '));
  }

  #bytes() {
    return this.#chosen.reduce((sum, { blob }) => sum + blob.size, 0);
  }

  #show() {
    this.#list.hidden = this.#chosen.length === 0;
    this.#list.replaceChildren(...this.#chosen.map((photo, i) => this.#item(photo, i + 1)));
  }

  #item(photo, number) {
    const picture = photo.picture ?? element('span', { class: 'unseen' }, 'Foto');
    picture.setAttribute('role', 'img');
    picture.setAttribute('aria-label', `Foto ${number}`);
    const remove = element('button', { type: 'button', class: 'button quiet', 'aria-label': `Hapus foto ${number}`, 'data-testid': `photo-remove-${number}` }, 'Hapus');
    remove.addEventListener('click', () => {
      this.#chosen = this.#chosen.filter((each) => each !== photo);
      this.#complain('');
      this.#show();
      (this.#list.querySelector('button') ?? this.#input).focus();
    });
    return element('li', { 'data-testid': 'photo-chosen' }, picture, element('span', {}, size(photo.blob.size)), remove);
  }
}

const size = (bytes) => (bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} KB` : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`);

/** How much is on its way. @param sent 0 to 1, or null when nothing is */
export function showProgress(bar, words, sent) {
  bar.hidden = sent === null;
  if (sent === null) {
    bar.removeAttribute('value');
    return setText(words, '');
  }
  bar.value = sent;
  setText(words, sent < 1 ? `Mengirim foto… ${Math.floor(sent * 100)}%` : 'Foto terkirim, menunggu tanda terima…');
}
