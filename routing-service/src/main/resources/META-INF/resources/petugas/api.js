/** What the server refused, as RFC 9457 says it. */
export class Problem extends Error {
  constructor(status, body) {
    super(body.detail || body.title || `Server menjawab ${status}.`);
    this.status = status;
    this.body = body;
  }
}

/** The server was not reached, or did not answer in time; for a write, nobody knows yet whether it counted. */
export class Unreachable extends Error {}

const TIMEOUT_MS = 15_000;
const FILE_TIMEOUT_MS = 120_000;
/** Photos on a slow line, three minutes as the server has it, and what it then needs to keep them. */
const UPLOAD_TIMEOUT_MS = 220_000;

/** The REST interface with the officer's token. Paths are relative to /api/v1. */
export class Api {
  #session;
  #onSignedOut;
  #serverAhead = 0;

  constructor(session, onSignedOut) {
    this.#session = session;
    this.#onSignedOut = onSignedOut;
  }

  /** Milliseconds by which the server's clock is ahead of this device's. */
  get serverAhead() {
    return this.#serverAhead;
  }

  get(path) {
    return this.#send('GET', path, {}, undefined);
  }

  /** A file's content. */
  async blob(path) {
    const response = await this.#reach('GET', path, { Accept: '*/*' }, undefined, FILE_TIMEOUT_MS);
    if (!response.ok) throw new Problem(response.status, (await this.#json(response)) ?? {});
    return response.blob();
  }

  /** Acts on a complaint as the officer saw it: {@code version} travels as If-Match. */
  act(complaint, action) {
    const path = `/complaints/${encodeURIComponent(complaint.id)}/actions`;
    return this.#send('POST', path, { 'If-Match': `"${complaint.version}"`, 'Content-Type': 'application/json' }, JSON.stringify(action));
  }

  /** Files a report at the counter. The same key with the same report and photos files it once. */
  file(report, photos, key) {
    if (!photos.length) return this.#send('POST', '/reports', { 'Idempotency-Key': key, 'Content-Type': 'application/json' }, JSON.stringify(report));
    const form = new FormData();
    Object.entries(report).forEach(([name, value]) => form.append(name, value));
    // The names of files are nobody's business.
    photos.forEach((photo, i) => form.append('photo', photo, `foto-${i + 1}`));
    return this.#send('POST', '/reports', { 'Idempotency-Key': key }, form, UPLOAD_TIMEOUT_MS);
  }

  post(path, body) {
    return this.#send('POST', path, { 'Content-Type': 'application/json' }, JSON.stringify(body));
  }

  async #send(method, path, headers, body, timeout) {
    const response = await this.#reach(method, path, headers, body, timeout);
    this.#readClock(response);
    if (response.ok) return response.status === 204 ? null : this.#json(response);
    const problem = new Problem(response.status, (await this.#json(response)) ?? {});
    if (problem.status === 401) this.#onSignedOut();
    if (problem.status === 502 || problem.status === 503 || problem.status === 504) throw new Unreachable(problem.message);
    throw problem;
  }

  async #reach(method, path, headers, body, timeout = TIMEOUT_MS) {
    try {
      const token = await this.#session.token();
      return await fetch(`/api/v1${path}`, {
        method,
        body,
        headers: { Authorization: `Bearer ${token}`, Accept: 'application/json', ...headers },
        cache: 'no-store',
        signal: AbortSignal.timeout(timeout),
      });
    } catch (cause) {
      throw new Unreachable('Server belum terjangkau.', { cause });
    }
  }

  async #json(response) {
    const text = await response.text();
    try {
      return text ? JSON.parse(text) : null;
    } catch {
      return null;
    }
  }

  /** Phones' clocks are wrong by minutes; the countdown must not be. The header has whole seconds. */
  #readClock(response) {
    const date = Date.parse(response.headers.get('Date') ?? '');
    if (Number.isNaN(date)) return;
    const ahead = date - Date.now();
    this.#serverAhead = Math.abs(ahead) > 2_000 ? ahead : 0;
  }
}
