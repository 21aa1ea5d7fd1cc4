import { logIn, request } from './auth.js';
import { everySecond, serverNow, setServerTime, setZone, timeOfDay, zoneName } from './clock.js';
import { setText } from './dom.js';
import { Cards } from './papan-cards.js';
import { showAlarms, showFigures, showUnits } from './papan-panels.js';
import { follow } from './stream.js';

const RELOAD = 30_000;
const AFTER_A_CHANGE = 1_500;
const byId = (id) => document.getElementById(id);

const cards = new Cards(byId('waiting-list'), byId('answered-list'));
const alarms = new Map();
const alarmKey = (alarm) => [alarm.service, alarm.code, alarm.subject].join('|');
let session;
let figures = {};
let reloading;

async function load() {
  clearTimeout(reloading);
  const board = await request(session, '/api/v1/board');
  setServerTime(board.now);
  figures = board.figures;
  cards.replace(board.complaints);
  alarms.clear();
  board.alarms.forEach((alarm) => alarms.set(alarmKey(alarm), alarm));
  showUnits(byId('units'), byId('palsu'), byId('no-palsu'), board.units);
  show();
  reloadIn(RELOAD);
  return board.lastId;
}

/** Medians and percentages are the server's business; the cards never wait for them. */
function reloadIn(millis) {
  clearTimeout(reloading);
  reloading = setTimeout(() => load().catch(() => reloadIn(RELOAD)), millis);
}

function onEvent(name, data) {
  if (name === 'complaint') cards.put(data, true);
  if (name === 'gone') cards.remove(data.id);
  if (name === 'alarm') alarms.set(alarmKey(data), data);
  if (name === 'alarm-cleared') alarms.delete(data.key);
  show();
  reloadIn(name === 'reset' ? 0 : AFTER_A_CHANGE);
}

function onState(live) {
  const state = byId('connection');
  state.className = `connection ${live ? 'live' : 'lost'}`;
  setText(state, live ? 'langsung' : 'terputus, menyambung lagi…');
}

function show() {
  cards.sort();
  tick();
  showAlarms(byId('alarm-panel'), byId('alarms'), [...alarms.values()]);
}

function tick() {
  setText(byId('now'), timeOfDay(serverNow(), true));
  const counts = cards.tick(serverNow());
  showFigures(byId, figures, counts);
}

async function start() {
  session = await logIn();
  setZone(session.config.zone);
  setText(byId('zone'), zoneName());
  setText(byId('region'), session.config.region);
  setText(byId('person'), session.name);
  byId('log-out').hidden = false;
  byId('log-out').addEventListener('click', session.logOut);
  const lastId = await load();
  byId('board').hidden = false;
  everySecond(tick);
  await follow({
    from: lastId,
    onEvent,
    onState,
    open: async (last, signal) => fetch(`/api/v1/board/stream?from=${last}`, {
      headers: { Authorization: `Bearer ${await session.token()}`, Accept: 'text/event-stream' },
      signal,
    }),
  });
}

start().catch((problem) => {
  const message = byId('message');
  message.hidden = false;
  const refused = problem?.status === 403;
  setText(message, refused
    ? 'Akun ini tidak berhak melihat papan.'
    : 'Papan belum dapat dibuka. Halaman akan mencoba lagi sebentar lagi.');
  if (!refused) setTimeout(() => location.reload(), 10_000);
});
