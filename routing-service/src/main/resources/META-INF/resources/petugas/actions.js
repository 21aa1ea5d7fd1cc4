import { h } from './dom.js';

const AT_WORK = ['ASSIGNED', 'IN_PROGRESS', 'WAITING_FOR_CITIZEN'];
const UNDECIDED = ['TRIAGE', ...AT_WORK];
const words = (label, hint) => ({ name: 'text', kind: 'words', label, hint, required: true });

const REJECTIONS = [
  { id: 'bukan-wewenang', name: 'Di luar kewenangan kabupaten' },
  { id: 'kurang-lengkap', name: 'Keterangan tidak cukup' },
  { id: 'ganda', name: 'Sudah dilaporkan sebelumnya' },
  { id: 'bukan-laporan', name: 'Bukan laporan' },
  { id: 'lainnya', name: 'Lainnya' },
];

/**
 * What an officer can do beside answering. {@code states}: where it is offered; the service has the last word.
 * {@code inChat}: only where the citizen can answer. {@code helping}: also for a unit that only has a task.
 * {@code toCitizen}: the citizen reads these words. {@code sure}: asked before, because it ends the work.
 */
export const ACTIONS = [
  { type: 'ask', label: 'Tanya pelapor', inChat: true, states: UNDECIDED, done: 'Pertanyaan terkirim.', send: 'Kirim pertanyaan', toCitizen: true,
    fields: () => [words('Pertanyaan untuk pelapor', 'Misalnya patokan lokasi atau foto')] },
  { type: 'visit', label: 'Catat kunjungan', states: AT_WORK, done: 'Kunjungan dicatat.', send: 'Simpan kunjungan',
    fields: () => [words('Apa yang ditemukan di lapangan?')] },
  { type: 'note', label: 'Catatan', helping: true, done: 'Catatan disimpan.', send: 'Simpan catatan',
    fields: () => [words('Catatan untuk rekan kerja', 'Tidak dikirim ke pelapor')] },
  { type: 'resolve', label: 'Selesai', title: 'Nyatakan selesai', states: [...AT_WORK, 'FORWARDED'], done: 'Dinyatakan selesai. Pelapor ditanya apakah sudah beres.', send: 'Nyatakan selesai', toCitizen: true, good: true,
    sure: 'Pelapor akan ditanya apakah sudah beres.',
    fields: () => [words('Apa yang sudah dikerjakan?')] },
  { type: 'classify', label: 'Ubah kategori', states: [...UNDECIDED, 'FORWARDED', 'RESOLVED'], done: 'Kategori diubah.', send: 'Ubah kategori',
    fields: (names, complaint) => [{ name: 'category', kind: 'choice', label: 'Kategori', options: names.categories, value: complaint.category, required: true }] },
  { type: 'forward', label: 'Teruskan', title: 'Teruskan ke instansi lain', states: UNDECIDED, done: 'Diteruskan.', send: 'Teruskan', toCitizen: true,
    fields: () => [
      { name: 'authority', kind: 'line', label: 'Instansi tujuan', hint: 'Misalnya PLN atau balai jalan nasional', required: true },
      { name: 'reference', kind: 'line', label: 'Nomor surat atau tiket di sana', required: true },
      words('Penjelasan untuk pelapor'),
    ] },
  { type: 'task', label: 'Beri tugas', title: 'Beri tugas ke unit lain', states: AT_WORK, done: 'Tugas diberikan. Unit Anda tetap memimpin.', send: 'Beri tugas',
    fields: (names, complaint) => [
      { name: 'unit', kind: 'choice', label: 'Unit yang membantu', options: names.units, required: true },
      { name: 'category', kind: 'choice', label: 'Kategori tugas', options: names.categories, value: complaint.category, required: true },
      words('Apa yang perlu dikerjakan?'),
    ] },
  { type: 'transfer', label: 'Disposisi', title: 'Disposisi ke unit lain', roles: ['operator', 'unit-head'], states: ['RECEIVED', ...UNDECIDED, 'FORWARDED'], done: 'Aduan dialihkan. Batas waktunya tetap.', send: 'Alihkan',
    fields: (names) => [
      { name: 'unit', kind: 'choice', label: 'Unit tujuan', options: names.units, required: true },
      words('Alasan'),
    ] },
  { type: 'reopen', label: 'Buka kembali', states: ['RESOLVED', 'CLOSED', 'REJECTED', 'FORWARDED'], done: 'Dibuka kembali dengan batas waktu baru.', send: 'Buka kembali',
    sure: 'Aduan kembali ke antrean satu tingkat lebih tinggi.',
    fields: () => [words('Mengapa dibuka kembali?')] },
  { type: 'reject', label: 'Tolak', title: 'Tolak laporan', states: UNDECIDED, done: 'Laporan ditolak, pelapor diberi tahu.', send: 'Tolak laporan', toCitizen: true, bad: true,
    sure: 'Pelapor diberi tahu bahwa laporannya ditolak.',
    fields: () => [
      { name: 'reason', kind: 'choice', label: 'Alasan', options: REJECTIONS, required: true },
      words('Penjelasan untuk pelapor'),
    ] },
];

/** Offered beside the task it ends. */
export const FINISH = { type: 'done', label: 'Tugas selesai', done: 'Tugas dinyatakan selesai.', send: 'Nyatakan selesai', good: true,
  fields: () => [words('Apa yang sudah dikerjakan?', 'Dibaca unit yang memimpin aduan ini')] };

const CANNOT_ANSWER = ['RECEIVED', 'CANCELLED', 'MERGED'];

export const canAnswer = (complaint) => !CANNOT_ANSWER.includes(complaint.state);

const offered = (action, complaint, roles) =>
  (complaint.leading || action.helping) && (complaint.chat || !action.inChat) && (!action.states || action.states.includes(complaint.state)) && (!action.roles || action.roles.some((role) => roles.includes(role)));

/** The buttons for what is possible now. */
export class ActionBar {
  #roles;
  #buttons;
  element;

  constructor(roles, choose) {
    this.#roles = roles;
    this.#buttons = new Map(ACTIONS.map((action) => [
      action,
      h('button', { type: 'button', class: action.good ? 'good' : action.bad ? 'bad' : null, 'data-testid': `action-${action.type}`, onclick: () => choose(action) }, action.label),
    ]));
    this.element = h('section', { class: 'actions', 'aria-labelledby': 'actions-title' },
      h('h3', { id: 'actions-title' }, 'Tindakan lain'), h('div', { class: 'action-grid' }, [...this.#buttons.values()]));
  }

  show(complaint) {
    this.#buttons.forEach((button, action) => { button.hidden = !offered(action, complaint, this.#roles); });
  }
}
