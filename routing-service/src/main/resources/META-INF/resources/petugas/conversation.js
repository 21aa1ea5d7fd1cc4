import { h, reconcile, setAttribute, setText } from './dom.js';
import { Files } from './files.js';
import { moment } from './time.js';

const KINDS = { image: 'Foto', video: 'Video', audio: 'Pesan suara', voice: 'Pesan suara', document: 'Berkas', sticker: 'Stiker', location: 'Lokasi', contacts: 'Kontak' };
const SPEAKERS = { citizen: 'Pelapor', unit: 'Dari nomor unit', officer: 'Petugas', 'unit-head': 'Pimpinan unit', operator: 'Operator' };
const SAID = new Set(['complaint.action-recorded.reply', 'complaint.information-requested', 'complaint.resolved', 'complaint.rejected', 'complaint.forwarded']);

/** What came in by message, and what officers said from this page, which stands on the timeline; by time. */
export function talk(messages, timeline) {
  const phone = new Set(messages.filter(({ from }) => from === 'unit').map(({ text }) => text));
  const received = messages.map((message, i) => ({ ...message, key: `m${i}-${message.at}` }));
  // An answer from the unit's phone is in both; it is shown as the message it was.
  const said = timeline.filter(({ type, content }) => SAID.has(type) && content && !phone.has(content))
    .map(({ sequence, role, content, at }) => ({ key: `t${sequence}`, from: role, kind: 'text', text: content, at }));
  return [...received, ...said].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** The conversation between the citizen and the unit, as bubbles. */
export class Conversation {
  #files;
  #list = h('ol', { class: 'bubbles', 'data-testid': 'conversation' });
  element = h('section', { class: 'conversation', 'aria-labelledby': 'conversation-title' }, h('h3', { id: 'conversation-title' }, 'Percakapan'), this.#list);

  /** @param fetch file id to the promise of its content */
  constructor(fetch) {
    this.#files = new Files(fetch);
  }

  close() {
    this.#files.close();
  }

  show(lines, now) {
    reconcile(this.#list, lines, (line) => line.key, (line) => this.#bubble(line), (bubble, line) => this.#fill(bubble, line, now));
  }

  #bubble({ from }) {
    const side = from === 'citizen' ? 'theirs' : 'mine';
    return h('li', { class: `bubble ${side}`, 'data-testid': `message-${side}` },
      h('span', { class: 'speaker' }, SPEAKERS[from] ?? from),
      h('span', { class: 'attachment' }),
      h('div', { class: 'files' }),
      h('a', { class: 'point', hidden: true }, 'Buka peta'),
      h('span', { class: 'body' }),
      h('span', { class: 'at' }));
  }

  #fill(bubble, line, now) {
    const point = bubble.querySelector(':scope > .point');
    const located = Number.isFinite(line.latitude) && Number.isFinite(line.longitude);
    point.hidden = !located;
    if (located) setAttribute(point, 'href', `geo:${line.latitude},${line.longitude}?q=${line.latitude},${line.longitude}`);
    const word = KINDS[line.kind] ?? (line.files?.length ? 'Berkas' : '');
    setText(bubble.querySelector('.attachment'), word);
    this.#files.show(bubble.querySelector('.files'), line.files ?? [], word, line.from === 'citizen' ? 'pelapor' : 'petugas');
    setText(bubble.querySelector('.body'), line.text ?? '');
    setText(bubble.querySelector('.at'), moment(line.at, now));
  }
}
