// Server-sent events read by fetch, because EventSource cannot send a bearer token.
const SILENCE = 40_000;
const LONGEST_PAUSE = 10_000;

const pause = (millis) => new Promise((resolve) => setTimeout(resolve, millis));

/**
 * Follows a stream for ever, going on after the last id it got.
 *
 * @param open given (lastId, signal), returns the fetch
 * @param onEvent given (name, data, id); data is parsed JSON
 * @param onState given true when connected, false when not
 */
export async function follow({ open, from, onEvent, onState }) {
  let last = from;
  let failures = 0;
  for (;;) {
    const abort = new AbortController();
    let watchdog;
    const alive = () => {
      clearTimeout(watchdog);
      watchdog = setTimeout(() => abort.abort(), SILENCE);
    };
    try {
      alive();
      const response = await open(last, abort.signal);
      if (!response.ok) throw new Error(`stream ${response.status}`);
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      let rest = '';
      for (;;) {
        const { value, done } = await reader.read();
        if (done) break;
        alive();
        failures = 0;
        onState(true);
        const blocks = (rest + value).split('\n\n');
        rest = blocks.pop();
        for (const block of blocks) {
          const event = parse(block);
          if (event.id) last = event.id;
          if (event.name) onEvent(event.name, JSON.parse(event.data), last);
        }
      }
    } catch {
      failures += 1;
    } finally {
      clearTimeout(watchdog);
    }
    onState(false);
    await pause(Math.min(LONGEST_PAUSE, 250 * 2 ** Math.min(failures, 6)) * (0.5 + Math.random() / 2));
  }
}

function parse(block) {
  const event = { id: null, name: null, data: '' };
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':');
    const value = line.slice(colon + 1).replace(/^ /, '');
    if (line.startsWith('id:')) event.id = value;
    if (line.startsWith('event:')) event.name = value;
    if (line.startsWith('data:')) event.data += value;
  }
  return event;
}
