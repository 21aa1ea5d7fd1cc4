// Logging in with Keycloak by authorization code and PKCE. The library does it; this file only says how we use it.
import '/webjars/keycloak-js/25.0.4/dist/keycloak.min.js';

/** Sends people who are not logged in to the log-in page; resolves with the session of those who are. */
export async function logIn() {
  const response = await fetch('/api/v1/public/config');
  const config = await response.json();
  const keycloak = new globalThis.Keycloak({
    url: config.authServerUrl,
    realm: config.realm,
    clientId: config.clientId,
  });
  await keycloak.init({ onLoad: 'login-required', pkceMethod: 'S256', checkLoginIframe: false });
  const claims = keycloak.tokenParsed ?? {};
  return {
    config,
    person: claims.sub,
    name: claims.name ?? claims.preferred_username ?? '',
    unit: claims.unit ?? null,
    roles: claims.realm_access?.roles ?? [],
    /** A token that is good for at least half a minute. */
    async token() {
      try {
        await keycloak.updateToken(30);
      } catch (problem) {
        // An outage of the identity provider is waited out; a session that has ended means logging in again.
        if (!keycloak.refreshToken) await keycloak.login();
        if (keycloak.isTokenExpired()) throw problem ?? new Error('token');
      }
      return keycloak.token;
    },
    logOut: () => keycloak.logout({ redirectUri: `${location.origin}/` }),
  };
}

/** A request as the logged-in person. Rejects with the problem's Indonesian sentence. */
export async function request(session, path, { method = 'GET', body, headers = {} } = {}) {
  const response = await fetch(path, {
    method,
    headers: {
      Authorization: `Bearer ${await session.token()}`,
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  const json = text && /json/.test(response.headers.get('Content-Type') ?? '') ? JSON.parse(text) : null;
  if (!response.ok) {
    const problem = new Error(json?.detail ?? `Permintaan ditolak (${response.status}).`);
    problem.status = response.status;
    problem.body = json;
    throw problem;
  }
  return json;
}
