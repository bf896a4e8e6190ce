import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ListedTable } from '@co-so/db';
import { now } from '../../test/clock.ts';
import { audited } from '../../test/databases.ts';
import { documented } from '../../test/documented.ts';
import { openOffices } from '../../test/offices.ts';
import { save, issuing, issue, one, begun, finished, issuedTable, refuses, list } from '../../test/score-drafts.ts';
import { finishedTable } from '../../test/score-tables.ts';

beforeEach(() => openOffices());

describe('issuing', () => {
  it('makes a table that is the province’s, under its document', async () => {
    const id = await finished();
    const listed = documented<ListedTable>(await issue(id, 2), 201);
    expect(listed).toMatchObject({ id, series: 'meeting-score', version: 1, replaces: null, revision: 2, ...issuing });
    expect(listed.contentHash).toMatch(/^[0-9a-f]{64}$/);
    const shown = await one(id);
    expect(shown).toMatchObject({ kind: 'issued', ...issuing, issuedAt: now(), allowedActions: ['draft'] });
    expect(shown.table).toMatchObject({
      selection: { by: 'day', from: '2024-07-01', until: null },
      sources: [{ id: 'table', instrument: issuing.instrument, issuer: 'Tỉnh ủy', issuedOn: '2024-06-01' }],
    });
    expect(await audited(env.POOL_00, `score-table/${id}`)).toMatchObject([
      {},
      {},
      { action: 'issue-score-table', after: { version: 1, contentHash: listed.contentHash, ...issuing } },
    ]);
  });

  it('is refused for a template as it stands, with everything else against it', async () => {
    const id = await begun();
    const over = { instrument: ' ', issuer: '', issuedOn: '2024-06-15' };
    const found = await refuses(() => issue(id, 1, over), 422);
    expect(found.slice(0, 3)).toEqual([
      'day-in-future /issuedOn',
      'document-missing /instrument',
      'document-missing /issuer',
    ]);
    expect(found.slice(3, -1).every((one) => one.startsWith('text-missing /table/subjects/0/groups/'))).toBe(true);
    expect(found.at(-1)).toBe('template-unchanged /table/subjects');
    expect(found).toHaveLength(3 + 10 + 1);
  });

  it('lets a successor begin later, and only later', async () => {
    const first = await issuedTable();
    const second = await finished();
    expect(await refuses(() => issue(second, 2), 422)).toEqual(['successor-not-later /effectiveFrom']);
    const listed = documented<ListedTable>(await issue(second, 2, { effectiveFrom: '2024-09-01' }), 201);
    expect(listed).toMatchObject({ version: 2, replaces: first });
    expect((await list()).issued.map(({ id, effectiveUntil }) => [id, effectiveUntil])).toEqual([
      [second, null],
      [first, '2024-09-01'],
    ]);
  });

  it('is refused of a draft that was saved or issued meanwhile', async () => {
    const id = await finished();
    expect(await refuses(() => issue(id, 1), 409)).toEqual(['draft-moved-on']);
    documented(await issue(id, 2), 201);
    expect(await refuses(() => issue(id, 2, { effectiveFrom: '2024-09-01' }), 409)).toEqual(['draft-closed']);
    expect(await refuses(() => save(id, 2, { ...finishedTable, name: 'Khác' }), 409)).toEqual(['draft-closed']);
  });
});
