// Sends a report to where the form says, with photos or without.
const PATIENCE = 15_000;
/** Photos on a slow line, three minutes as the server has it, and what it then needs to keep them. */
const PATIENCE_WITH_PHOTOS = 220_000;

/** @return the status and what came with it; fails when nobody answers. @param progress takes 0 to 1 while photos go */
export function send(address, key, fields, photos, progress) {
  return photos.length ? upload(address, key, form(fields, photos), progress) : post(address, key, fields);
}

async function post(address, key, fields) {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'Idempotency-Key': key },
    body: JSON.stringify(fields),
    signal: AbortSignal.timeout(PATIENCE),
  });
  return { status: response.status, answer: await response.json().catch(() => ({})) };
}

/** The names of files are nobody's business. */
function form(fields, photos) {
  const body = new FormData();
  Object.entries(fields).forEach(([name, value]) => body.append(name, value));
  photos.forEach((photo, i) => body.append('photo', photo, `foto-${i + 1}`));
  return body;
}

/** fetch does not tell how far a body has gone. */
function upload(address, key, body, progress) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Idempotency-Key', key);
    request.timeout = PATIENCE_WITH_PHOTOS;
    request.upload.addEventListener('progress', (event) => event.lengthComputable && progress(event.loaded / event.total));
    for (const failed of ['error', 'timeout', 'abort']) request.addEventListener(failed, () => reject(new Error(failed)));
    request.addEventListener('load', () => resolve({ status: request.status, answer: parsed(request.responseText) }));
    progress(0);
    request.send(body);
  });
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
