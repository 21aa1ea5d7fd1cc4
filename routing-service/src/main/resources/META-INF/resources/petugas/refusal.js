import { Problem, Unreachable } from './api.js';

/** Why something did not happen and what to do next, for the person who tried. */
export function explain(problem) {
  if (problem instanceof Unreachable) {
    return navigator.onLine
      ? 'Server belum menjawab. Tulisan Anda tersimpan di perangkat ini; coba lagi sebentar.'
      : 'Tidak ada sambungan. Tulisan Anda tersimpan di perangkat ini; kirim lagi begitu tersambung.';
  }
  if (!(problem instanceof Problem)) throw problem;
  switch (problem.status) {
    case 401: return 'Masa masuk Anda habis. Tulisan Anda tersimpan; silakan masuk lagi.';
    case 403: return 'Akun Anda tidak berwenang melakukan ini.';
    case 404: return 'Aduan ini tidak ada, atau tidak lagi ditangani unit Anda.';
    case 412: return 'Aduan ini baru saja berubah. Periksa dulu, lalu coba lagi.';
    case 428: return 'Aduan dimuat ulang dulu. Silakan kirim sekali lagi.';
    case 429: return 'Terlalu banyak permintaan. Coba lagi sebentar.';
    default: return problem.status >= 500 ? 'Server sedang bermasalah. Tulisan Anda tersimpan; coba lagi sebentar.' : problem.message;
  }
}
