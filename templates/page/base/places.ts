/** Where each view is: the part of the address after `#/`. */
const patterns = {
  projects: '',
  overview: 'projekt/:projectId',
  upload: 'projekt/:projectId/lamna-in',
  receipt: 'projekt/:projectId/inlamning/:uploadId',
  reports: 'projekt/:projectId/rapporter',
  report: 'projekt/:projectId/rapport/:reportKey',
  checks: 'projekt/:projectId/kontroller',
  checksOf: 'projekt/:projectId/kontroller/:reportKey',
  mails: 'projekt/:projectId/mejl',
  history: 'projekt/:projectId/historik',
  matches: 'projekt/:projectId/lasning',
  waivers: 'projekt/:projectId/undantag',
} as const;

/** Name of a view. */
export type PlaceName = keyof typeof patterns;

/** What an address names. */
export interface Place {
  readonly name: PlaceName;
  readonly parameters: Readonly<Record<string, string>>;
}

/** The address of a view. */
export function addressOf(name: PlaceName, parameters: Readonly<Record<string, string>> = {}): string {
  return `#/${patterns[name].replace(/:(\w+)/g, (_, parameter: string) => encodeURIComponent(parameters[parameter] ?? ''))}`;
}

/** The view an address names, if any. */
export function parseAddress(hash: string): Place | undefined {
  const path = hash.replace(/^#?\/?/, '').replace(/\/$/, '');
  for (const name of placeNames) {
    const match = new RegExp(`^${patterns[name].replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`).exec(path);
    if (!match) continue;
    const groups: Record<string, string> = match.groups ?? {};
    const parameters = decodeAll(groups);
    return parameters && { name, parameters };
  }
  return undefined;
}

/** Nothing when someone has mangled the address. */
function decodeAll(encoded: Readonly<Record<string, string>>): Record<string, string> | undefined {
  const decoded: Record<string, string> = {};
  try {
    for (const [key, value] of Object.entries(encoded)) decoded[key] = decodeURIComponent(value);
  } catch {
    return undefined;
  }
  return decoded;
}

const placeNames = [
  'projects',
  'overview',
  'upload',
  'receipt',
  'reports',
  'report',
  'checks',
  'checksOf',
  'mails',
  'history',
  'matches',
  'waivers',
] as const satisfies readonly PlaceName[];
