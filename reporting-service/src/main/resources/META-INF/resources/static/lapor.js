import { setText } from './dom.js';
import { Photos, showProgress } from './foto.js';
import { send as sendReport } from './kirim.js';

const byId = (id) => document.getElementById(id);
const form = byId('report');
const LOCATING = { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 };
/** One form, one report: a second tap and a second try carry the same key. */
const key = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const photos = new Photos(byId('report-photo'), byId('report-photos'), (why) => complainAt('photo', why));
const progress = (sent) => showProgress(byId('report-progress'), byId('report-sent'), sent);

async function send(event) {
  event.preventDefault();
  if (byId('report-send').disabled) return;
  complain([], '');
  busy(true);
  try {
    const { status, answer } = await sendReport(form.action, key, fields(), await photos.blobs(), progress);
    if (status === 202) {
      location.assign(`/lacak/${answer.token}`);
      return;
    }
    complain(answer.errors ?? [], answer.errors ? '' : answer.detail ?? 'Server sedang bermasalah.');
  } catch {
    complain([], 'Sambungan terputus. Tulisan dan foto Anda masih di sini; coba lagi sebentar, laporan yang sama tidak tercatat dua kali.');
  }
  progress(null);
  busy(false);
}

/** Photos stand apart: the input is empty once they are chosen. */
function fields() {
  const { photo, ...rest } = Object.fromEntries(new FormData(form));
  return rest;
}

function busy(yes) {
  byId('report-send').disabled = yes;
  setText(byId('report-send'), yes ? 'Mengirim…' : 'Kirim laporan');
}

/** What is wrong stands at its field, and the first of them gets the focus. */
function complain(errors, otherwise) {
  const places = [...form.querySelectorAll('[data-field]')];
  for (const place of places) {
    complainAt(place.dataset.field, errors.find((each) => each.field === place.dataset.field)?.detail ?? '');
  }
  const elsewhere = errors.filter((error) => !places.some((place) => place.dataset.field === error.field));
  const rest = [otherwise, ...elsewhere.map((error) => error.detail)].filter(Boolean).join(' ');
  byId('report-error').hidden = !rest;
  setText(byId('report-error'), rest);
  const first = form.querySelector('.field[aria-invalid="true"]');
  if (first?.closest('details')) first.closest('details').open = true;
  first?.focus();
}

function complainAt(field, why) {
  const place = form.querySelector(`[data-field="${field}"]`);
  place.hidden = !why;
  setText(place, why);
  form.elements[field].setAttribute('aria-invalid', String(Boolean(why)));
}

function locate() {
  setText(byId('report-located'), 'Mencari lokasi…');
  navigator.geolocation.getCurrentPosition(({ coords }) => {
    point(coords.latitude, coords.longitude);
    setText(byId('report-located'), `Titik lokasi terpasang (sekitar ${Math.max(1, Math.round(coords.accuracy))} m).`);
  }, () => setText(byId('report-located'), 'Lokasi tidak didapat. Tulis saja tempatnya.'), LOCATING);
}

function point(latitude, longitude) {
  form.elements.latitude.value = latitude;
  form.elements.longitude.value = longitude;
  byId('report-unlocate').hidden = latitude === '';
}

form.addEventListener('submit', send);
// Back from the tracking page: what was sent is sent.
addEventListener('pageshow', (event) => {
  if (!event.persisted) return;
  form.reset();
  busy(false);
});
// What is hidden does not go by itself: the next report has a place of its own.
form.addEventListener('reset', () => {
  photos.clear();
  progress(null);
  point('', '');
  setText(byId('report-located'), '');
});
byId('report-point').hidden = !navigator.geolocation;
byId('report-locate').addEventListener('click', locate);
byId('report-unlocate').addEventListener('click', () => {
  point('', '');
  setText(byId('report-located'), '');
});
