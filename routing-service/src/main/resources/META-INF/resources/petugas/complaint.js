import { ActionBar, canAnswer, FINISH } from './actions.js';
import { Problem, Unreachable } from './api.js';
import { arrived } from './arrival.js';
import { Composer } from './composer.js';
import { Conversation, talk } from './conversation.js';
import { ActionDialog } from './dialog.js';
import { h, setText } from './dom.js';
import { explain } from './refusal.js';
import { Summary } from './summary.js';
import { clockTime } from './time.js';
import { Tasks } from './tasks.js';
import { sentence, Timeline } from './timeline.js';
import { toast } from './toast.js';

/** Who only reads sees steps and figures, not what a citizen wrote. */
const NO_MESSAGES = { items: [] };

/** One complaint: what was said, what happened, what to do. */
export class ComplaintPage {
  #app;
  #ticket;
  #complaint = null;
  #timeline = [];
  #lines = [];
  #intact = null;
  /** By type, requests of which nobody knows whether they arrived, each with the version it was based on. */
  #unsettled = new Map();
  #notice = h('p', { class: 'notice', role: 'status' }, 'Memuat aduan…');
  #summary;
  #conversation;
  #composer;
  #actions;
  #tasks;
  #history;
  #content;
  element;

  constructor(app, ticket, back) {
    this.#app = app;
    this.#ticket = ticket;
    this.#summary = new Summary(app.names, ticket);
    this.#conversation = new Conversation((file) => app.api.blob(`/complaints/${encodeURIComponent(ticket)}/media/${encodeURIComponent(file)}`));
    this.#composer = new Composer(app.drafts, ticket, (text) => this.#reply(text));
    this.#actions = new ActionBar(app.roles, (action) => this.#open(action));
    this.#tasks = new Tasks(app.mayAct, (request, done) => this.#perform(request, done), (task) => this.#open(FINISH, { unit: task.unit }));
    this.#history = new Timeline(app.names);
    this.#content = h('div', { class: 'detail-content', hidden: true },
      this.#summary.element, this.#conversation.element, this.#tasks.element, this.#actions.element, this.#history.element, this.#composer.element);
    this.element = h('article', { class: 'detail', 'aria-label': `Aduan ${ticket}` },
      h('a', { class: 'back', href: back }, '‹ Kembali ke daftar'), this.#notice, this.#content);
    this.refresh();
  }

  async refresh() {
    try {
      await this.#load();
      this.#show();
      this.#app.online();
    } catch (problem) {
      this.#app.failed(problem, (text) => this.#say(text));
      if (problem instanceof Problem && problem.status === 404) this.#content.hidden = true;
    }
  }

  close() {
    this.#conversation.close();
  }

  tick(now) {
    if (this.#complaint) this.#summary.tick(this.#complaint, now);
  }

  async #load() {
    const path = `/complaints/${encodeURIComponent(this.#ticket)}`;
    const { api } = this.#app;
    // The version first: what is read after it can only be newer, so an act never claims to have seen less than it did.
    const complaint = await api.get(path);
    const [messages, timeline] = await Promise.all([this.#app.mayAct ? api.get(`${path}/messages`) : NO_MESSAGES, api.get(`${path}/timeline`)]);
    this.#complaint = complaint;
    this.#timeline = timeline.items;
    this.#intact = timeline.verified;
    this.#lines = talk(messages.items, timeline.items);
  }

  #show() {
    const now = this.#app.now();
    this.#say('');
    this.#summary.show(this.#complaint, now);
    this.#conversation.show(this.#lines, now);
    this.#history.show(this.#timeline, this.#intact, now);
    this.#tasks.show(this.#complaint, now);
    this.#actions.show(this.#complaint);
    this.#actions.element.hidden = !this.#app.mayAct;
    this.#composer.element.hidden = !this.#app.mayAct || !this.#complaint.leading || !canAnswer(this.#complaint);
    this.#content.hidden = false;
    this.#settle();
  }

  #say(text) {
    setText(this.#notice, text);
  }

  #reply(text) {
    return this.#perform({ type: 'reply', text }, 'Jawaban terkirim.');
  }

  /** @param given what is known without asking */
  #open(action, given = {}) {
    const key = `${this.#ticket}.${action.type}`;
    const { drafts, names } = this.#app;
    const draft = { read: () => drafts.read(key), keep: (text) => drafts.keep(key, text) };
    const fields = action.fields(names, this.#complaint);
    new ActionDialog(action, fields, draft, (request) => this.#perform({ ...request, ...given }, action.done)).open();
  }

  /** Null when it was done, else the sentence to show beside what was typed. */
  async #perform(request, done) {
    if (this.#repeats(request)) return this.#performed(done);
    const seen = this.#complaint.version;
    try {
      await this.#app.api.act(this.#complaint, request);
    } catch (problem) {
      return this.#refused(problem, request, seen, done);
    }
    return this.#performed(done);
  }

  async #performed(done) {
    this.#unsettled.clear();
    toast(done);
    await this.refresh();
    this.#app.changed();
    return null;
  }

  async #refused(problem, request, seen, done) {
    if (problem instanceof Unreachable) {
      this.#unsettled.set(request.type, { request, seen });
      return explain(problem);
    }
    if (problem.status === 404 && this.#ended(request)) return this.#performed(done);
    if (problem.status === 412 || problem.status === 428) await this.refresh();
    if (problem.status !== 412) return explain(problem);
    if (!this.#arrived(request, seen)) return this.#whatChanged(problem.body.changes ?? []);
    toast(done);
    return null;
  }

  #whatChanged(changes) {
    const news = changes.map(({ type, at, by }) => `${clockTime(at)} ${sentence({ type, role: by }, this.#app.names)}`);
    const what = news.length ? `: ${news.join('; ')}` : '';
    return `Belum terkirim, karena aduan ini berubah sejak Anda membukanya${what}. Periksa, lalu kirim lagi bila masih sesuai.`;
  }

  /** What was sent before, arrived although nobody said so, and is on the page by now. */
  #repeats({ type, text, unit }) {
    const before = this.#unsettled.get(type);
    return before !== undefined && before.request.text === text && before.request.unit === unit && this.#arrived(before.request, before.seen);
  }

  /** A reply whose answer got lost is looked for on the timeline, so that the citizen is not told twice. */
  #settle() {
    const { request, seen } = this.#unsettled.get('reply') ?? {};
    if (!request || !this.#arrived(request, seen)) return;
    this.#unsettled.delete('reply');
    this.#composer.sent();
    toast('Jawaban tadi ternyata sudah terkirim.');
  }

  #arrived(request, seen) {
    const ours = ({ sequence, actor }) => sequence > seen && actor === this.#app.person;
    return arrived(request, this.#timeline.filter(ours), this.#complaint);
  }

  /** Who only helps does not see the complaint any more once the task is done. */
  #ended({ type, unit, text }) {
    const before = this.#unsettled.get('done')?.request;
    return type === 'done' && before?.unit === unit && before?.text === text;
  }
}
