const PAGE = 20;

/** A list of the server's read page by page, that can be read again as far as it was shown. */
export class Feed {
  #api;
  #path;
  #query;
  #next = null;
  #reading = Promise.resolve();
  items = [];

  constructor(api, path, query) {
    this.#api = api;
    this.#path = path;
    this.#query = query;
  }

  get hasMore() {
    return this.#next !== null;
  }

  more() {
    return this.#inTurn(async () => {
      if (!this.#next) return;
      const page = await this.#read(this.#next);
      const known = new Set(this.items.map((item) => item.id));
      this.items = [...this.items, ...page.items.filter((item) => !known.has(item.id))];
      this.#next = page.next ?? null;
    });
  }

  refresh() {
    return this.#inTurn(async () => {
      const wanted = Math.max(PAGE, this.items.length);
      const items = [];
      let cursor = null;
      do {
        const page = await this.#read(cursor);
        items.push(...page.items);
        cursor = page.next ?? null;
      } while (cursor && items.length < wanted);
      this.items = items;
      this.#next = cursor;
    });
  }

  /** One read at a time: a refresh and "muat lagi" would overwrite each other. */
  #inTurn(read) {
    this.#reading = this.#reading.catch(() => {}).then(read);
    return this.#reading;
  }

  #read(cursor) {
    const query = new URLSearchParams({ limit: PAGE });
    for (const [name, value] of Object.entries({ ...this.#query, cursor })) {
      if (value) query.set(name, value);
    }
    return this.#api.get(`${this.#path}?${query}`);
  }
}
