import { logIn } from '/static/auth.js';
import { Api, Problem, Unreachable } from './api.js';
import { ComplaintPage } from './complaint.js';
import { CounterDialog } from './counter.js';
import { h, setText } from './dom.js';
import { Drafts } from './drafts.js';
import { Parked } from './parked.js';
import { Queue } from './queue.js';
import { explain } from './refusal.js';
import { useZone } from './time.js';
import { Triage } from './triage.js';
import { Names } from './words.js';

const WANTED = 'siaga.wanted';
const REFRESH_MS = 10_000;
/** Besides the queue, for operators. */
const LISTS = { triage: Triage, tertahan: Parked };
const ACTING = ['operator', 'unit-head', 'officer'];
const byId = (id) => document.getElementById(id);

/** Ties list and complaint together: routes, the second's tick, refreshing, who is signed in. */
class App {
  #list = null;
  #listName = '';
  #page = null;
  #scrolled = 0;
  #side = h('div', { class: 'side' });
  #pane = h('div', { class: 'pane' });
  #workspace = h('div', { class: 'workspace' }, this.#side, this.#pane);
  #tabs = new Map();
  #unit;
  openTicket = null;

  constructor(session) {
    useZone(session.config?.zone);
    this.person = session.person;
    this.roles = session.roles;
    this.mayAct = session.roles.some((role) => ACTING.includes(role));
    this.names = new Names();
    this.#unit = session.unit;
    this.api = new Api(session, () => this.#signedOut());
    this.drafts = new Drafts(session.person);
    this.#greet(session);
    byId('main').replaceChildren(this.#workspace);
    this.#buildTabs();
    if (this.mayAct) this.#buildCounter();
    addEventListener('hashchange', () => this.#route());
    addEventListener('focus', () => this.#refresh());
    addEventListener('online', () => this.#refresh());
    addEventListener('offline', () => this.#offline(true));
    setInterval(() => this.#tick(), 1_000);
    setInterval(() => this.#refresh(), REFRESH_MS);
    this.#route();
    this.#readNames();
  }

  now() {
    return Date.now() + this.api.serverAhead;
  }

  online() {
    this.#offline(false);
  }

  /** An outage is shown once for the whole page; a refusal where it belongs, by {@code say}. */
  failed(problem, say) {
    if (problem instanceof Unreachable) this.#offline(true);
    else if (problem instanceof Problem) say(explain(problem));
    else throw problem;
  }

  /** After an act: the list may order differently now. */
  changed() {
    this.#list?.refresh();
  }

  #greet(session) {
    setText(byId('who-name'), session.name);
    byId('who').hidden = false;
    byId('logout').addEventListener('click', () => {
      this.drafts.forgetAll();
      session.logOut();
    });
  }

  /** Without the names the page still works: complaints bring their own, only the choices are missing. */
  async #readNames() {
    const read = async (path, use) => {
      try {
        use((await this.api.get(path)).items);
      } catch (problem) {
        this.failed(problem, () => {});
      }
    };
    await Promise.all([
      read('/units', (units) => this.names.useUnits(units)),
      read('/categories', (categories) => this.names.useCategories(categories)),
    ]);
    setText(byId('who-unit'), this.#unit ? this.names.unit(this.#unit) : '');
    this.#list.namesKnown?.();
    this.#refresh();
  }

  #buildTabs() {
    const tabs = [['antrean', 'Antrean', 'tab-queue'], ['triage', 'Triage', 'tab-triage'], ['tertahan', 'Tertahan', 'tab-parked']];
    if (!this.roles.includes('operator')) return;
    for (const [name, label, testid] of tabs) {
      this.#tabs.set(name, h('a', { href: `#/${name}`, 'data-testid': testid }, label));
    }
    this.#side.append(h('nav', { class: 'tabs', 'aria-label': 'Daftar' }, [...this.#tabs.values()]));
  }

  #buildCounter() {
    const open = () => new CounterDialog(this.api).open();
    this.#side.append(h('button', { type: 'button', class: 'counter', 'data-testid': 'counter-open', onclick: open }, 'Catat laporan di loket'));
  }

  #route() {
    const [, name, ticket] = location.hash.split('/');
    const wasList = !this.openTicket;
    if (wasList) this.#scrolled = scrollY;
    this.openTicket = name === 'aduan' && ticket ? decodeURIComponent(ticket) : null;
    this.#openList(name in LISTS && this.#tabs.has(name) ? name : name === 'aduan' && this.#listName ? this.#listName : 'antrean');
    this.#openPage();
    if (!this.openTicket) scrollTo(0, this.#scrolled);
    else if (wasList) scrollTo(0, 0);
  }

  #openList(name) {
    if (name !== this.#listName) {
      this.#list?.close?.();
      this.#list?.element.remove();
      this.#list = new (LISTS[name] ?? Queue)(this);
      this.#listName = name;
      this.#side.append(this.#list.element);
    }
    this.#tabs.forEach((tab, key) => (key === name ? tab.setAttribute('aria-current', 'page') : tab.removeAttribute('aria-current')));
    this.#list.select(this.openTicket);
  }

  #openPage() {
    const ticket = this.openTicket;
    this.#workspace.dataset.view = ticket ? 'detail' : 'list';
    document.title = ticket ? `${ticket} · Siaga` : 'Petugas · Siaga';
    this.#page?.close();
    this.#page = ticket ? new ComplaintPage(this, ticket, `#/${this.#listName}`) : null;
    const nothing = h('p', { class: 'nothing' }, 'Pilih aduan di sebelah kiri.');
    this.#pane.replaceChildren(this.#page ? this.#page.element : nothing);
    if (this.#page) byId('main').focus({ preventScroll: true });
  }

  #tick() {
    this.#list?.tick(this.now());
    this.#page?.tick(this.now());
  }

  #refresh() {
    if (document.hidden) return;
    this.#list?.refresh();
    this.#page?.refresh();
  }

  #offline(offline) {
    byId('offline').hidden = !offline;
  }

  #signedOut() {
    if (byId('signed-out')) return;
    const again = h('button', { type: 'button', onclick: () => location.reload() }, 'Masuk lagi');
    byId('main').before(h('p', { class: 'signed-out', id: 'signed-out', role: 'alert' }, 'Masa masuk Anda habis. Tulisan Anda tersimpan. ', again));
  }
}

/** Logging in replaces what stands behind the address's #; where the officer wanted to go is kept meanwhile. */
async function logInAndReturn() {
  if (location.hash.startsWith('#/')) sessionStorage.setItem(WANTED, location.hash);
  const session = await logIn();
  const wanted = sessionStorage.getItem(WANTED);
  if (wanted && !location.hash.startsWith('#/')) history.replaceState(null, '', wanted);
  sessionStorage.removeItem(WANTED);
  return session;
}

logInAndReturn().then((session) => new App(session)).catch((cause) => {
  const again = h('button', { type: 'button', onclick: () => location.reload() }, 'Coba lagi');
  byId('main').replaceChildren(h('p', { class: 'loading', role: 'alert' }, 'Layanan masuk belum menjawab. ', again));
  throw cause;
});
