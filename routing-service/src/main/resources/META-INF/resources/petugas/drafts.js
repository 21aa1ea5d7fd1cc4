const PREFIX = 'siaga.draft.';

/** What the officer has typed and not sent, kept on this device per person and ticket; gone once sent or signed out. */
export class Drafts {
  #prefix;

  constructor(person) {
    this.#prefix = `${PREFIX}${person}.`;
  }

  read(ticket) {
    return this.#try(() => localStorage.getItem(this.#prefix + ticket)) ?? '';
  }

  keep(ticket, text) {
    this.#try(() => (text ? localStorage.setItem(this.#prefix + ticket, text) : localStorage.removeItem(this.#prefix + ticket)));
  }

  forgetAll() {
    this.#try(() => Object.keys(localStorage).filter((key) => key.startsWith(PREFIX)).forEach((key) => localStorage.removeItem(key)));
  }

  /** A private window or a full store refuses: typing must go on all the same. */
  #try(access) {
    try {
      return access();
    } catch {
      return null;
    }
  }
}
