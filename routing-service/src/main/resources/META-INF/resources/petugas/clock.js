import { h, setAttribute, setText } from './dom.js';
import { clockTime, countdown, moment, zoneName } from './time.js';
import { isOpen } from './words.js';

/** The promise of one complaint, ticking. Not a live region: a screen reader would never fall silent. */
export function clockFor() {
  return h(
    'div',
    { class: 'clock' },
    h('span', { class: 'clock-face', 'data-testid': 'queue-countdown' }),
    h('span', { class: 'clock-caption' }),
  );
}

/** What the clock shows: answered, over without an answer, or the time left. */
function standing(complaint, now) {
  if (complaint.respondedAt) {
    return { tone: 'met', text: 'Terjawab', caption: moment(complaint.respondedAt, now) };
  }
  if (!isOpen(complaint.state)) return { tone: 'over', text: '—', caption: 'tidak menunggu jawaban' };
  const running = countdown(complaint.startsAt ?? complaint.receivedAt, complaint.dueAt, now);
  const limit = running.tone === 'late' ? 'batas' : 'sebelum';
  return { ...running, caption: `${limit} ${clockTime(complaint.dueAt)} ${zoneName()}` };
}

/** Shows the state now; {@code frame} is the card or header that carries the colour. */
export function tick(clock, frame, complaint, now) {
  const shown = standing(complaint, now);
  setAttribute(frame, 'data-tone', shown.tone);
  setText(clock.firstElementChild, shown.text);
  setText(clock.lastElementChild, shown.caption);
}
