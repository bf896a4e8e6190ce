import { apiDocument } from './documented.ts';

export interface Parameter {
  readonly in: string;
  readonly name: string;
  readonly required?: boolean;
}

export interface Route {
  readonly method: string;
  /** With `{id}` and its like, as documented. */
  readonly template: string;
  readonly parameters: readonly Parameter[];
  readonly hasBody: boolean;
}

const operations = Object.entries(apiDocument.paths).flatMap(([template, byMethod]) =>
  Object.entries(byMethod).map(([method, operation]) => ({ template, method: method.toUpperCase(), operation })),
);

/** Health is asked for by those who watch over the system, and belongs to no office. */
const ofAnOffice = operations.filter(({ template }) => template !== '/api/health');

export const everyRoute: readonly Route[] = ofAnOffice.map(({ template, method, operation }) => ({
  template,
  method,
  parameters: 'parameters' in operation ? (operation.parameters as readonly Parameter[]) : [],
  hasBody: operation.requestBody !== undefined,
}));

const nationalOnly = [
  '/api/provinces',
  '/api/questions',
  '/api/comparisons',
  '/api/deliveries',
  '/api/audit/heads',
  '/api/tenants',
  '/api/mergers',
];

/** Both offices answer these, each out of its own database: where one is, and who one is. */
const ofBothOffices = [
  '/api/context',
  '/api/session',
  '/api/own-grants',
  '/api/recovery-codes',
  '/api/accounts',
  '/api/grants',
  '/api/delegations',
  '/api/policy',
  '/api/privacy',
];

const auditOfBothOffices = [
  '/api/audit',
  '/api/audit/head',
  '/api/audit/export',
  '/api/audit/extract',
  '/api/audit/history',
  '/api/audit/record-history',
  '/api/exports',
];

export function isShared({ template }: Route): boolean {
  return ofBothOffices.some((path) => template.startsWith(path)) || auditOfBothOffices.includes(template);
}

/** Asked before anybody is signed in, or on the way there. */
export function isEntrance({ template }: Route): boolean {
  return template === '/api/session' || template.startsWith('/api/session/');
}

/** Asked with a body, and nothing is written: the answer is about what was sent. */
export function writesNothing({ template }: Pick<Route, 'template'>): boolean {
  return /^\/api\/score-tables\/(checking|sheet-reading|sheet-writing)$/.test(template);
}

/** Writes whose answers hold secrets or nothing, and what writes nothing: none is kept for repeating, or asks for a key. */
export function isKeyless({ template }: Pick<Route, 'template'>): boolean {
  if (writesNothing({ template })) return true;
  return /^\/api\/(session|recovery-codes|exports$|mergers$|accounts$|accounts\/\{id\}\/one-time-password$|tenants$)/.test(
    template,
  );
}

/** For whom there is an administrator: anybody else is told nothing of them. */
export function isOfAdministrators({ template }: Route): boolean {
  return /^\/api\/(accounts|grants|policy|privacy|tenants|mergers)/.test(template) && template !== '/api/privacy/kept';
}

export function isNational({ template }: Route): boolean {
  return nationalOnly.some((path) => template.startsWith(path));
}

/** What the head of the provincial department alone does. */
export function isOfHeads({ method, template }: Route): boolean {
  return method === 'POST' && /^\/api\/(score-tables\/\{id\}\/issuing|rule-settings)$/.test(template);
}

/** What the recorder of a body's decisions alone does, outside of plans. */
export function isOfRecorders({ method, template }: Route): boolean {
  return method === 'POST' && template === '/api/cap-decisions';
}

/** What an inspection official alone does. */
export function isOfInspection({ method, template }: Route): boolean {
  return method !== 'GET' && template.startsWith('/api/discipline');
}

export const provinceRoutes = everyRoute.filter((route) => !isNational(route));
export const nationalRoutes = everyRoute.filter((route) => isNational(route) || isShared(route));

/** The address of a route with a value for each of its parameters; throws for one that the caller did not think of. */
export function addressOf(route: Route, values: Readonly<Record<string, string>>): string {
  const valueOf = (name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for ${name} of ${route.template}`);
    return value;
  };
  const path = route.template.replaceAll(/\{(\w+)\}/g, (_, name: string) => valueOf(name));
  const query = new URLSearchParams(
    route.parameters.filter((one) => one.in === 'query').map(({ name }) => [name, valueOf(name)]),
  );
  return query.size > 0 ? `${path}?${query}` : path;
}
