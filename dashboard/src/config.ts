/** What the host of these pages says about its surroundings; served as `/config.json`, so one build runs everywhere. */
export interface Config {
  /** Origin of the API; empty where it is this one. */
  apiBase: string;
  /** The OpenID Connect issuer; its discovery document lies under it. */
  issuer: string;
  clientId: string;
  scope: string;
  /** Where the issuer sends people back to; registered with it. */
  redirectUri: string;
}

export async function loadConfig(): Promise<Config> {
  const response = await fetch('/config.json', { cache: 'no-store' });
  if (!response.ok) {
    throw new Error(`The configuration of this page could not be read (HTTP ${response.status}).`);
  }
  const config = (await response.json()) as Partial<Config>;
  for (const name of ['issuer', 'clientId', 'scope', 'redirectUri'] as const) {
    if (!config[name]) {
      throw new Error(`The configuration of this page lacks ${name}.`);
    }
  }
  return { ...(config as Config), apiBase: (config.apiBase ?? '').replace(/\/$/, '') };
}
