import { h } from './dom.js';

const SHOWN_MS = 6_000;

/** A short word about what just happened; the container is a live region. */
export function toast(text, tone = 'good') {
  const element = h('p', { class: `toast ${tone}`, 'data-testid': 'toast' }, text);
  document.getElementById('toasts').replaceChildren(element);
  setTimeout(() => element.remove(), SHOWN_MS);
}
