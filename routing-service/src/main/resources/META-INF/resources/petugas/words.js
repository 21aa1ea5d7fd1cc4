/** Codes of the service in the officers' words. Names of units, categories and areas come from the region pack. */
const STATES = {
  RECEIVED: 'Baru masuk',
  TRIAGE: 'Dipilah',
  ASSIGNED: 'Ditugaskan',
  IN_PROGRESS: 'Dikerjakan',
  WAITING_FOR_CITIZEN: 'Menunggu pelapor',
  RESOLVED: 'Selesai',
  CLOSED: 'Ditutup',
  REJECTED: 'Ditolak',
  FORWARDED: 'Diteruskan',
  CANCELLED: 'Dibatalkan pelapor',
  MERGED: 'Digabung',
};

const OPEN = new Set(['RECEIVED', 'TRIAGE', 'ASSIGNED', 'IN_PROGRESS', 'WAITING_FOR_CITIZEN']);
const CHANNELS = { whatsapp: 'WhatsApp', instagram: 'Instagram', facebook: 'Facebook', x: 'X', telegram: 'Telegram', web: 'formulir web', counter: 'loket', open311: 'Open311' };
const ROLES = { officer: 'Petugas', 'unit-head': 'Pimpinan unit', operator: 'Operator', citizen: 'Pelapor', system: 'Siaga' };
const CLOSING = { citizen: 'pelapor menyatakan beres', information: 'pertanyaan sudah terjawab', silence: 'tanpa tanggapan pelapor' };
const KINDS = { 'permintaan-informasi': 'Pertanyaan', aspirasi: 'Aspirasi', apresiasi: 'Apresiasi' };

export const stateWord = (state) => STATES[state] ?? state;
export const isOpen = (state) => OPEN.has(state);
export const channelWord = (channel) => CHANNELS[channel] ?? channel;
export const roleWord = (role) => ROLES[role] ?? role;
/** Only what is no ordinary complaint; danger has a badge of its own. */
export const kindWord = (kind) => KINDS[kind] ?? '';
export const levelWord = (level) => (level > 0 ? `Tingkat ${level}` : '');
export const priorityWord = (priority) => ({ P1: 'Bahaya', P2: 'Pelapor rentan' })[priority] ?? '';

/** What the region pack calls its units, categories and areas. Areas are learnt from the complaints that name them. */
export class Names {
  units = [];
  categories = [];
  #names = { unit: new Map(), category: new Map(), area: new Map() };

  useUnits(units) {
    this.units = units.map(({ id, name, shortName }) => ({ id, name: shortName || name }));
    this.units.forEach(({ id, name }) => this.#names.unit.set(id, name));
  }

  useCategories(categories) {
    this.categories = categories.map(({ id, name }) => ({ id, name }));
    this.categories.forEach(({ id, name }) => this.#names.category.set(id, name));
  }

  learn(complaint) {
    for (const [kind, names] of Object.entries(this.#names)) {
      const name = complaint[`${kind}Name`];
      if (name && !names.has(complaint[kind])) names.set(complaint[kind], name);
    }
  }

  unit = (id) => (id ? (this.#names.unit.get(id) ?? id) : 'Belum ada unit');
  category = (id) => (id ? (this.#names.category.get(id) ?? id) : 'Belum berkategori');
  area = (id) => (id ? (this.#names.area.get(id) ?? 'tempat yang dikenal') : '');
}

/** A timeline entry as a sentence without its subject: "membalas pelapor". */
export function happeningWord(entry, names) {
  const content = entry.content ?? '';
  switch (entry.type) {
    case 'complaint.registered': return entry.role === 'citizen' ? 'mengirim laporan' : 'mencatat laporan warga di loket';
    case 'complaint.located': return 'memberi tahu lokasi';
    case 'complaint.triage-requested': return entry.role === 'operator' ? 'mengembalikan aduan ke triase' : 'meminta operator memilih unit';
    case 'complaint.assigned': return 'menyerahkan aduan ke unit';
    case 'complaint.classified': return `menetapkan kategori ${names.category(content)}`;
    case 'complaint.action-recorded.reply': return 'menjawab pelapor';
    case 'complaint.action-recorded.visit': return 'mencatat kunjungan lapangan';
    case 'complaint.action-recorded.note': return 'menulis catatan';
    case 'complaint.action-recorded.verify': return 'memeriksa laporan';
    case 'complaint.information-requested': return 'bertanya kepada pelapor';
    case 'complaint.information-received': return 'menambah keterangan';
    case 'complaint.task-opened': return 'memberi tugas kepada unit lain';
    case 'complaint.task-closed': return 'menyelesaikan tugas';
    case 'complaint.forwarded': return 'meneruskan ke instansi lain';
    case 'complaint.resolved': return 'menyatakan selesai';
    case 'complaint.rejected': return 'menolak laporan';
    case 'complaint.feedback-received': return content === '1' ? 'menyatakan sudah beres' : 'menyatakan belum beres';
    case 'complaint.closed': return `menutup laporan: ${CLOSING[content] ?? content}`;
    case 'complaint.reopened': return 'membuka kembali laporan';
    case 'complaint.cancelled': return 'membatalkan laporan';
    default: return entry.type;
  }
}

/** The words behind an entry, where they say more than the sentence. */
export function happeningDetail(entry) {
  const content = (entry.content ?? '').trim();
  switch (entry.type) {
    case 'complaint.classified':
    case 'complaint.closed':
    case 'complaint.feedback-received':
      return '';
    default:
      return content;
  }
}
