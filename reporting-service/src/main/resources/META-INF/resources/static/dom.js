// A few words for building pages without innerHTML: text stays text.

/** element('p', { class: 'muted', 'data-testid': 'x' }, 'text', child) */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(key, '');
    else if (value !== false && value != null) made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child != null));
  return made;
}

/** Only when it differs: a wall of countdowns should not redraw what stands still. */
export function setText(target, text) {
  if (target.textContent !== text) target.textContent = text;
}
