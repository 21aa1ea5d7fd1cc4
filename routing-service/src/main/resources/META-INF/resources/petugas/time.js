const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const ZONE_NAMES = { 'Asia/Jakarta': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' };

let zone = 'Asia/Jakarta';

/** Offices work in their region's time, wherever the phone is. */
export function useZone(name) {
  if (name) zone = name;
}

export const zoneName = () => ZONE_NAMES[zone] ?? '';

const format = (at, options) => new Intl.DateTimeFormat('id-ID', { timeZone: zone, ...options }).format(new Date(at));

export const clockTime = (at) => format(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

const sameDay = (a, b) => format(a, { dateStyle: 'short' }) === format(b, { dateStyle: 'short' });

/** "14.32 WIB" today, "21 Nov 14.32 WIB" before. */
export function moment(at, now = Date.now()) {
  const day = sameDay(at, now) ? '' : `${format(at, { day: 'numeric', month: 'short' })} `;
  return `${day}${clockTime(at)} ${zoneName()}`;
}

const two = (n) => String(n).padStart(2, '0');

function remaining(ms) {
  const days = Math.floor(ms / DAY);
  if (days > 0) return `${days} hari ${Math.floor((ms % DAY) / HOUR)} j`;
  const hours = Math.floor(ms / HOUR);
  const rest = `${two(Math.floor((ms % HOUR) / MINUTE))}:${two(Math.floor((ms % MINUTE) / SECOND))}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

/** "12 mnt", coarse on purpose: how late matters, not the second. */
export function span(ms) {
  if (ms >= DAY) return `${Math.floor(ms / DAY)} hari`;
  if (ms >= HOUR) {
    const minutes = Math.floor((ms % HOUR) / MINUTE);
    return `${Math.floor(ms / HOUR)} j${minutes ? ` ${minutes} mnt` : ''}`;
  }
  return ms >= MINUTE ? `${Math.floor(ms / MINUTE)} mnt` : `${Math.max(0, Math.floor(ms / SECOND))} dtk`;
}

/** Where a promise stands now: green, amber in the last quarter, red past it. */
export function countdown(startsAt, dueAt, now) {
  const due = Date.parse(dueAt);
  const left = due - now;
  if (left <= 0) return { tone: 'late', text: `lewat ${span(-left)}` };
  const lastQuarter = (due - Date.parse(startsAt)) / 4;
  return { tone: left <= lastQuarter ? 'soon' : 'calm', text: remaining(left) };
}
