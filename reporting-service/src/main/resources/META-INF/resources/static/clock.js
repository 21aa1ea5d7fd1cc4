// Time as the server counts it, in words people use. A phone's clock may be minutes off; the promise must not be.
let offset = 0;

export function setServerTime(instant) {
  offset = Date.parse(instant) - Date.now();
}

export function serverNow() {
  return Date.now() + offset;
}

let zone = 'Asia/Jakarta';
const ZONES = { 'Asia/Jakarta': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' };

export function setZone(name) {
  zone = name;
}

export function zoneName() {
  return ZONES[zone] ?? '';
}

export function timeOfDay(instant, seconds = false) {
  const options = { hour: '2-digit', minute: '2-digit', timeZone: zone, hourCycle: 'h23' };
  if (seconds) options.second = '2-digit';
  return new Intl.DateTimeFormat('id-ID', options).format(new Date(instant)).replaceAll(':', '.');
}

export function dayAndTime(instant) {
  const day = new Intl.DateTimeFormat('id-ID', { day: 'numeric', month: 'short', timeZone: zone });
  const date = day.format(new Date(instant));
  return date === day.format(new Date(serverNow())) ? timeOfDay(instant) : `${date}, ${timeOfDay(instant)}`;
}

/** 1:59:07, 04:12, and with a minus sign once it is late. */
export function countdown(dueAt, now = serverNow()) {
  const left = Date.parse(dueAt) - now;
  // Up to the deadline a begun second still counts; "00:00" is shown only when time is up.
  const total = left > 0 ? Math.ceil(left / 1000) : Math.floor(-left / 1000);
  const h = Math.floor(total / 3600);
  const two = (n) => String(n).padStart(2, '0');
  const clock = `${h > 0 ? `${h}:` : ''}${two(Math.floor((total % 3600) / 60))}:${two(total % 60)}`;
  return left > 0 ? clock : `−${clock}`;
}

/** good, warn (under a quarter of the limit is left) or bad (late). */
export function urgency(startsAt, dueAt, now = serverNow()) {
  const left = Date.parse(dueAt) - now;
  if (left <= 0) return 'bad';
  return left < (Date.parse(dueAt) - Date.parse(startsAt)) / 4 ? 'warn' : 'good';
}

export function duration(millis) {
  const minutes = Math.max(0, Math.round(millis / 60000));
  if (minutes < 1) return 'kurang dari 1 menit';
  if (minutes < 60) return `${minutes} menit`;
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return `${Math.floor(hours / 24)} hari`;
  return minutes % 60 ? `${hours} jam ${minutes % 60} menit` : `${hours} jam`;
}

/** Calls at each full second of the server's clock, so that all countdowns on a wall change together. */
export function everySecond(tick) {
  const next = () => {
    tick();
    setTimeout(next, 1000 - (serverNow() % 1000) + 5);
  };
  next();
}
