import { expect, it } from 'vitest';
import { onboardProvince } from './national/onboard-province.ts';
import { nationalApi } from './national-api.ts';
import { provinceApi } from './province-api.ts';
import type { ProvinceContext } from './province-api.ts';
import { openAccounts } from '../test/accounts.ts';
import { ask } from '../test/asking.ts';
import { apiDocument, documented, operationOf, refusal } from '../test/documented.ts';
import { everyRoute, isKeyless } from '../test/every-route.ts';
import { topUnit } from '../test/figure-files.ts';
import { binhThuan, national, operator, platform, provinceNamed } from '../test/offices.ts';

const langSon = 'http://lang-son.localhost:8787';

const operations = Object.entries(apiDocument.paths).flatMap(([path, byMethod]) =>
  Object.entries(byMethod).map(([method, operation]) => ({ path, method, operation })),
);

it('is an OpenAPI 3.1 document, the same for every office', async () => {
  const [province, centre] = await Promise.all([binhThuan, national].map((office) => ask(office, '/api/openapi.json')));
  expect(JSON.parse(province!.text)).toEqual(apiDocument);
  expect(JSON.parse(centre!.text)).toEqual(apiDocument);
  expect(apiDocument.openapi).toBe('3.1.0');
});

it.each([
  ['province', provinceApi],
  ['national', nationalApi],
])('has every route of the %s office', (_, api) => {
  const served = api.routes
    .filter(({ method, path }) => method !== 'ALL' && !path.includes('*'))
    .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
  const listed = everyRoute.map(({ method, template }) => `${method} ${template}`);
  expect(served.length).toBeGreaterThan(4);
  expect(listed).toEqual(expect.arrayContaining(served));
});

it.each(operations)('says of $method $path what it does and what it answers', ({ method, path, operation }) => {
  expect(operation.summary).toMatch(/\S/);
  const statuses = Object.keys(operation.responses);
  expect(statuses.filter((status) => status.startsWith('2'))).toHaveLength(1);
  if (path !== '/api/health') expect(statuses).toContain('401');
  const isKept = !isKeyless({ template: path });
  if (method === 'post' && isKept) expect(statuses).toEqual(expect.arrayContaining(['400', '409', '422']));
  if (method !== 'get') expect(statuses).toContain('403');
});

it('leads every reference to a shape that is there', () => {
  const references = [...JSON.stringify(apiDocument).matchAll(/"#\/components\/schemas\/(\w+)"/g)];
  expect(references.length).toBeGreaterThan(20);
  for (const [, name] of references) expect(apiDocument.components.schemas).toHaveProperty(name!);
});

it.each([
  [binhThuan, '/api/imports', 'content', { fileName: 'so-lieu.json', mode: 'dry-run' }],
  [national, '/api/deliveries', 'delivery', { mode: 'dry-run' }],
])('says that a body of %s%s must have its file, and refuses one without', async (office, path, field, body) => {
  const schema = operationOf('POST', path).requestBody?.content['application/json']?.schema;
  expect(schema?.required).toContain(field);
  const answer = await ask(office, path, { body });
  expect(refusal(answer, 422)).toEqual([`field-missing /${field}`]);
  expect(JSON.parse(answer.text).errors).toMatchObject([{ expected: 'object' }]);
});

it('shows at one address what each office answers there', async () => {
  const province = documented<{ office: string }>(await ask(binhThuan, '/api/context'), 200);
  const centre = documented<{ office: string }>(await ask(national, '/api/context'), 200);
  expect([province.office, centre.office]).toEqual(['province', 'national']);
});

it('says on which day a province ended, and of one that stands nothing', async () => {
  await onboardProvince(platform(), operator(), provinceNamed('lang-son'), 'lang-son');
  await openAccounts(langSon, topUnit);
  const offices = [binhThuan, langSon].map((office) => ask(office, '/api/context'));
  const contexts = (await Promise.all(offices)).map((answer) => documented<ProvinceContext>(answer, 200));
  expect(contexts.map(({ province }) => province.endedOn)).toEqual(['2025-07-01', null]);
});
