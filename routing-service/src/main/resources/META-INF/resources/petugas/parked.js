import { ActionDialog } from './dialog.js';
import { h, reconcile, setText } from './dom.js';
import { Feed } from './feed.js';
import { ParkedCard } from './parkedcard.js';
import { explain } from './refusal.js';

const PATH = '/parked/webhooks';
const DISMISS = { type: 'dismiss', label: 'Abaikan kiriman ini', send: 'Abaikan', bad: true, sure: 'Isinya dihapus dan tidak menjadi aduan.' };
const WHY = { name: 'text', kind: 'line', label: 'Alasan', required: true };
const NO_DRAFT = { read: () => '', keep: () => {} };

/** What providers sent that nobody could read: tried again after a mend, or given up with a reason. */
export class Parked {
  #app;
  #feed;
  #cards = new Map();
  #sorts = h('ol', { class: 'cards', 'aria-label': 'Menurut jenis' });
  #list = h('ol', { class: 'cards', 'aria-label': 'Kiriman tertahan' });
  #notice = h('p', { class: 'notice', role: 'status', 'data-testid': 'parked-notice' });
  #empty = h('div', { class: 'empty', hidden: true, 'data-testid': 'parked-empty' },
    h('span', { class: 'tick', 'aria-hidden': 'true' }, '✓'), h('b', {}, 'Tidak ada kiriman yang tertahan.'));
  #more = h('button', { type: 'button', class: 'more', onclick: () => this.#show(this.#feed.more()) }, 'Muat lagi');
  element;

  constructor(app) {
    this.#app = app;
    this.#feed = new Feed(app.api, PATH, {});
    this.element = h('section', { class: 'queue', 'aria-label': 'Tertahan' },
      h('p', { class: 'hint' }, 'Kiriman dari penyedia yang belum dapat dibaca Siaga. Yang terbaca setelah dicoba lagi menjadi pesan seperti biasa.'),
      this.#notice, this.#empty, this.#sorts, this.#list, this.#more);
    this.refresh();
  }

  refresh() {
    return this.#show(this.#feed.refresh());
  }

  tick() {}

  select() {}

  async #show(loading) {
    try {
      const [counts] = await Promise.all([this.#app.api.get(`${PATH}/counts`), loading]);
      this.#render(counts.items);
      this.#app.online();
    } catch (problem) {
      this.#app.failed(problem, (text) => setText(this.#notice, text));
    }
  }

  #render(sorts) {
    const items = this.#feed.items;
    const shown = new Set(items.map((item) => item.id));
    this.#cards.forEach((_, id) => { if (!shown.has(id)) this.#cards.delete(id); });
    reconcile(this.#sorts, this.#kinds(sorts), (kind) => `${kind.channel} ${kind.kind}`, () => this.#kind(), (row, kind) => this.#fill(row, kind));
    reconcile(this.#list, items, (item) => item.id, (item) => this.#card(item).element, (_, item) => this.#cards.get(item.id).show(item));
    this.#empty.hidden = items.length > 0;
    this.#more.hidden = !this.#feed.hasMore;
  }

  /** Why not may differ within a kind; it is tried as one. */
  #kinds(sorts) {
    const kinds = new Map();
    for (const { channel, kind, count } of sorts) {
      const key = `${channel} ${kind}`;
      kinds.set(key, { channel, kind, count: count + (kinds.get(key)?.count ?? 0) });
    }
    return [...kinds.values()];
  }

  #kind() {
    return h('li', { class: 'other' }, h('span', { class: 'facts' }), h('button', { type: 'button' }, 'Coba lagi semua'));
  }

  #fill(row, { channel, kind, count }) {
    const [text, button] = row.children;
    setText(text, `${channel} · ${kind} · ${count}`);
    button.dataset.testid = `parked-all-${channel}-${kind}`;
    button.onclick = () => this.#replayAll(button, channel, kind);
  }

  #card(item) {
    const card = new ParkedCard(item, {
      open: () => this.#app.api.get(`${PATH}/${item.id}`),
      replay: () => this.#act(card, 'replay', {}, ({ replayed }) => (replayed ? 'Terbaca. Pesannya sudah masuk.' : 'Masih belum terbaca.')),
      dismiss: () => this.#dismiss(card),
    });
    this.#cards.set(item.id, card);
    return card;
  }

  async #replayAll(button, channel, kind) {
    button.disabled = true;
    try {
      let replayed = 0;
      let open = 0;
      let next = 0;
      do {
        const done = await this.#app.api.post(`${PATH}/replay?cursor=${next}`, { channel, kind });
        replayed += done.replayed;
        open += done.open;
        next = done.next;
      } while (next);
      setText(this.#notice, `${replayed} terbaca, ${open} masih belum.`);
    } catch (problem) {
      setText(this.#notice, explain(problem));
    } finally {
      button.disabled = false;
      await this.refresh();
    }
  }

  async #act(card, act, body, say) {
    card.busy(true);
    try {
      setText(this.#notice, say(await this.#app.api.post(`${PATH}/${card.id}/${act}`, body)));
      return null;
    } catch (problem) {
      card.say(explain(problem));
      return explain(problem);
    } finally {
      card.busy(false);
      await this.refresh();
    }
  }

  #dismiss(card) {
    new ActionDialog(DISMISS, [WHY], NO_DRAFT, ({ text }) => this.#act(card, 'dismiss', { reason: text }, () => 'Diabaikan.')).open();
  }
}
