// Draws messages. Text only ever enters the page as text nodes.
export function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children.filter(child => child !== null && child !== undefined));
  return made;
}

const clock = new Intl.DateTimeFormat('id-ID', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Jakarta' });
export const time = at => clock.format(new Date(at));

const STATES = {
  failed: ['⚠', 'gagal'], read: ['✓✓', 'dibaca'], delivered: ['✓✓', 'tersampaikan'], sent: ['✓', 'terkirim'],
};

/** The furthest a message got; a failure outranks all. */
export function state(message) {
  const known = message.statuses.map(status => status.status);
  return ['failed', 'read', 'delivered', 'sent'].find(name => known.includes(name)) ?? 'sent';
}

function ticks(message) {
  const name = state(message);
  const [sign, label] = STATES[name];
  const tick = element('span', { className: `tick ${name}`, textContent: sign, role: 'img', ariaLabel: label, title: label });
  tick.dataset.testid = 'tick';
  tick.dataset.state = name;
  return tick;
}

function linked(text) {
  const body = element('div', { className: 'body' });
  for (const part of text.split(/(https?:\/\/[^\s<>"]+)/)) {
    if (/^https?:\/\//.test(part)) {
      body.append(element('a', { href: part, textContent: part, target: '_blank', rel: 'noopener' }));
    } else {
      body.append(...part.split(/(\*[^*\n]+\*)/).map(piece => /^\*[^*]+\*$/.test(piece) ? element('b', { textContent: piece.slice(1, -1) }) : piece));
    }
  }
  return body;
}

function content(message) {
  const own = message.body[message.type] ?? {};
  if (message.type === 'image') {
    const source = own.id ? `/api/phone/media/${encodeURIComponent(own.id)}` : own.link;
    return [element('img', { src: source, alt: message.text || 'Foto' }), message.text ? linked(message.text) : null];
  }
  if (message.type === 'location') {
    return [element('span', { className: 'pin', textContent: `📍 ${message.text}` })];
  }
  return [linked(message.text || `(${message.type})`)];
}

/** Buttons of an interactive message or template, as {type, id, title}. */
function choices(message) {
  const interactive = message.body.interactive;
  if (interactive?.type === 'button') {
    return interactive.action.buttons.map(button => ({ type: 'button_reply', ...button.reply }));
  }
  if (interactive?.type === 'list') {
    return interactive.action.sections.flatMap(section => section.rows).map(row => ({ type: 'list_reply', ...row }));
  }
  if (interactive?.type === 'location_request_message') {
    return [{ type: 'location', id: 'send_location', title: 'Kirim lokasi' }];
  }
  return (message.body.template?.components ?? [])
    .filter(component => component.type?.toLowerCase() === 'button' && component.sub_type?.toLowerCase() === 'quick_reply')
    .map(component => component.parameters?.[0]?.payload)
    .filter(Boolean)
    .map(payload => ({ type: 'button', id: payload, title: payload }));
}

export function bubble(message, { mine, quoted, sender, onReply, onChoice }) {
  const item = element('li', { className: `${mine ? 'out' : 'in'} ${state(message) === 'failed' ? 'failed' : ''}` });
  item.dataset.testid = mine ? 'chat-bubble-out' : 'chat-bubble-in';
  item.dataset.id = message.id;
  if (sender) item.append(element('span', { className: 'who', textContent: sender }));
  if (message.context) item.append(element('div', { className: 'quoted', textContent: quoted?.text || 'Pesan sebelumnya' }));
  item.append(...content(message).filter(Boolean));
  const offered = onChoice ? choices(message) : [];
  if (offered.length) {
    item.append(element('div', { className: 'choices' }, ...offered.map(choice => {
      const button = element('button', { type: 'button', textContent: choice.title, onclick: () => onChoice(message, choice) });
      button.dataset.testid = 'choice-button';
      return button;
    })));
  }
  const meta = element('div', { className: 'meta' });
  if (onReply) {
    meta.append(element('button', { type: 'button', textContent: 'Balas', ariaLabel: `Balas pesan: ${message.text.slice(0, 60)}`, onclick: () => onReply(message) }));
    longPress(item, () => onReply(message));
  }
  meta.append(element('time', { dateTime: message.at, textContent: time(message.at) }));
  if (mine) meta.append(ticks(message));
  item.append(meta);
  return item;
}

function longPress(item, action) {
  let timer;
  const stop = () => clearTimeout(timer);
  item.addEventListener('pointerdown', () => { timer = setTimeout(action, 550); });
  for (const name of ['pointerup', 'pointermove', 'pointercancel', 'pointerleave']) item.addEventListener(name, stop);
}

export function row(message) {
  const name = state(message);
  const failure = message.statuses.find(status => status.status === 'failed');
  const item = element('li', {},
    element('div', { className: 'top' },
      element('b', { textContent: `${message.accountName} → ${message.to ?? message.recipient}` }),
      element('time', { dateTime: message.at, textContent: time(message.at) })),
    element('p', { textContent: message.text }),
    element('span', { className: 'tag', textContent: message.type }),
    element('span', { className: `tag ${name}`, textContent: failure ? `gagal ${failure.code}` : STATES[name][1] }));
  item.dataset.testid = 'outbox-row';
  return item;
}
