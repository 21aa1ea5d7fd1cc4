/** What each act leaves on the timeline. */
const ENTRIES = {
  reply: 'complaint.action-recorded.reply',
  visit: 'complaint.action-recorded.visit',
  note: 'complaint.action-recorded.note',
  refuse: 'complaint.action-recorded.note',
  ask: 'complaint.information-requested',
  task: 'complaint.task-opened',
  done: 'complaint.task-closed',
  forward: 'complaint.forwarded',
  transfer: 'complaint.assigned',
  resolve: 'complaint.resolved',
  reject: 'complaint.rejected',
  reopen: 'complaint.reopened',
};

const among = (some, unit) => some.some((one) => one.unit === unit);

/** Acts without words: how the complaint stands once they are done. */
const STANDS = {
  task: ({ tasks }, unit) => among(tasks, unit),
  refuse: ({ proposals, tasks }, unit) => !among(proposals, unit) && !among(tasks, unit),
};

/**
 * Whether a request is among what its own officer has done since. Browsers repeat a request whose connection broke: the
 * change that stands in its way may be its own. Whom it went to stands before the words.
 */
export function arrived({ type, text, unit }, since, complaint) {
  const alike = since.filter((entry) => entry.type === ENTRIES[type]);
  const says = ({ content }) => content === text || content?.endsWith(`: ${text}`);
  return text ? alike.some(says) : alike.length > 0 && Boolean(STANDS[type]?.(complaint, unit));
}
