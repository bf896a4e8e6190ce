/** What an operator asked for. */
export interface Wanted {
  /** The national office's host; provinces have theirs below it. */
  readonly domain: string;
  readonly pool: number;
  /** Where Cloudflare is to keep the databases, as a hint; D1 has no place in Vietnam. */
  readonly location: string;
  readonly provinces: readonly WantedProvince[];
  readonly administrator: string;
  readonly renew: readonly Renewed[];
}

export interface WantedProvince {
  readonly slug: string;
  readonly host: string;
}

export type Renewed = 'token';

/** What the account has already. */
export interface AccountState {
  readonly databases: readonly Database[];
  readonly secrets: readonly string[];
}

export interface Database {
  readonly name: string;
  readonly id: string;
}

/** A database that the Worker is to have, by the name of its binding. */
export interface BoundDatabase {
  readonly binding: string;
  readonly name: string;
}

export type Step =
  | { readonly kind: 'create-database'; readonly name: string; readonly location: string }
  | { readonly kind: 'write-config'; readonly databases: readonly BoundDatabase[] }
  | { readonly kind: 'build-web' }
  | { readonly kind: 'check-bundle' }
  | { readonly kind: 'migrate' }
  | { readonly kind: 'onboard'; readonly province: WantedProvince }
  | { readonly kind: 'upload' }
  | { readonly kind: 'set-secret'; readonly name: SecretName }
  | { readonly kind: 'create-administrator'; readonly userName: string };

export const poolMaximum = 100;
/** The operator's token, and the key under which the second factors of all accounts are kept. */
export const secretNames = ['OPERATOR_TOKEN', 'ACCESS_KEY'] as const;
export type SecretName = (typeof secretNames)[number];

/**
 * Everything that is still to be done, in order. What the account has is not made again, and a database of the pool that
 * is there stays bound even when fewer are asked for, since a province may live in it.
 */
export function planDeployment(wanted: Wanted, account: AccountState): readonly Step[] {
  const known = new Set(account.databases.map(({ name }) => name));
  const databases = databasesFor(wanted.pool, known);
  const missing = databases.filter(({ name }) => !known.has(name));
  // The key is never made anew: what was kept under the one before could not be read any more.
  const isDue = (name: SecretName) =>
    !account.secrets.includes(name) || (name === 'OPERATOR_TOKEN' && wanted.renew.includes('token'));
  return [
    ...missing.map(({ name }): Step => ({ kind: 'create-database', name, location: wanted.location })),
    { kind: 'write-config', databases },
    { kind: 'build-web' },
    { kind: 'check-bundle' },
    { kind: 'migrate' },
    ...wanted.provinces.map((province): Step => ({ kind: 'onboard', province })),
    { kind: 'upload' },
    ...secretNames.filter(isDue).map((name): Step => ({ kind: 'set-secret', name })),
    { kind: 'create-administrator', userName: wanted.administrator },
  ];
}

function databasesFor(pool: number, known: ReadonlySet<string>): readonly BoundDatabase[] {
  const places = Array.from({ length: poolMaximum }, (_, index) => poolPlace(index));
  const bound = places.filter(({ name }, index) => index < pool || known.has(name));
  return [{ binding: 'NATIONAL', name: 'co-so-national' }, ...bound];
}

function poolPlace(index: number): BoundDatabase {
  const number = String(index).padStart(2, '0');
  return { binding: `POOL_${number}`, name: `co-so-pool-${number}` };
}
