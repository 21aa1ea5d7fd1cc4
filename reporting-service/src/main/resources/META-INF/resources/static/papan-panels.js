import { dayAndTime } from './clock.js';
import { element, setText } from './dom.js';

const UNITS_SHOWN = 12;

/** Counts come from the ticking cards, shares and medians from the server. */
export function showFigures(byId, figures, counts) {
  setText(byId('waiting'), `${counts.waiting}`);
  figure(byId('at-risk'), counts.warn);
  figure(byId('overdue'), counts.bad);
  const percent = figures.answeredInTimePercent;
  setText(byId('in-time'), percent == null ? '–' : `${percent}%`);
  const minutes = figures.medianFirstResponseMinutes;
  byId('median').replaceChildren(...(minutes == null ? ['–'] : [minutes < 1 ? '< 1' : `${Math.round(minutes)}`, element('small', {}, ' mnt')]));
}

function figure(target, count) {
  setText(target, `${count}`);
  target.parentElement.classList.toggle('some', count > 0);
}

export function showUnits(list, palsuList, noPalsu, units) {
  const palsu = units.filter((unit) => unit.palsu);
  palsuList.replaceChildren(...palsu.map((unit) => element(
    'li', {}, element('span', { class: 'line' }, unit.name, element('b', {}, `${unit.lateToday} terlambat`)),
  )));
  noPalsu.hidden = palsu.length > 0;
  const busy = units.filter((unit) => unit.open > 0).sort((a, b) => b.open - a.open).slice(0, UNITS_SHOWN);
  const most = Math.max(1, ...busy.map((unit) => unit.open));
  list.replaceChildren(...busy.map((unit) => {
    const late = element('i', { class: 'late' });
    const other = element('i');
    late.style.width = `${(100 * unit.overdue) / most}%`;
    other.style.width = `${(100 * (unit.open - unit.overdue)) / most}%`;
    const words = unit.overdue ? `${unit.open} terbuka, ${unit.overdue} terlambat` : `${unit.open} terbuka`;
    return element(
      'li',
      {},
      element('span', { class: 'line' }, unit.name, element('b', {}, words)),
      element('span', { class: 'load', 'aria-hidden': 'true' }, late, other),
    );
  }));
}

export function showAlarms(panel, list, alarms) {
  panel.hidden = alarms.length === 0;
  list.replaceChildren(...alarms.map((alarm) => element(
    'li',
    {},
    alarm.nextStep,
    element('small', { class: 'muted' }, ` ${alarm.code} · ${alarm.subject} · sejak ${dayAndTime(alarm.since)}`),
  )));
}
