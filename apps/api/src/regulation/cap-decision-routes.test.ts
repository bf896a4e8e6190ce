import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '@co-so/domain';
import { ask } from '../../test/asking.ts';
import { capPaper } from '../../test/askings.ts';
import { audited, dump } from '../../test/databases.ts';
import { documented, refusal } from '../../test/documented.ts';
import { imported, topUnit, ward } from '../../test/figure-files.ts';
import { binhThuan, openOffices } from '../../test/offices.ts';
import type { CapDecisions, KeptCapDecision } from './cap-decisions.ts';

const otherWard = '0198c0de-1111-7000-8000-000000000004';
const nowhere = '0198c0de-1111-7000-8000-0000000000ff';

beforeAll(async () => {
  await openOffices(ward);
  await imported(binhThuan, {
    units: [
      { id: topUnit, name: 'Đảng bộ tỉnh', kind: 'province' },
      { id: ward, name: 'Đảng bộ phường 1', kind: 'commune', parent: topUnit },
      { id: otherWard, name: 'Đảng bộ phường 2', kind: 'commune', parent: topUnit },
    ],
  });
});

const record = (over: object = {}, as: Role | null = 'decisionRecorder') =>
  ask(binhThuan, '/api/cap-decisions', { as, body: { ...capPaper(ward), ...over } });

async function listed(year = 2025, as: Role = 'decisionRecorder') {
  return documented<CapDecisions>(await ask(binhThuan, `/api/cap-decisions?year=${year}`, { as }), 200);
}

async function refuses(asking: () => ReturnType<typeof ask>, status: number): Promise<readonly string[]> {
  const before = await dump(env.POOL_00);
  const found = refusal(await asking(), status);
  expect(await dump(env.POOL_00)).toEqual(before);
  return found;
}

describe('what a body chose under the cap', () => {
  it('is kept as it was entered, counted by the choices of the province, with an entry in the audit', async () => {
    const { id } = documented<KeptCapDecision>(await record(), 201);
    const { decisions, allowedActions } = await listed();
    expect(allowedActions).toEqual(['record']);
    expect(decisions[0]).toMatchObject({
      ...{ id, unit: { id: ward, name: 'Đảng bộ phường 1' }, ruleSet: 'annual-rating/2025-08-30' },
      ...{ at: { of: '366', place: 'Điều 11' }, choices: { capBase: 'goodOnly', capRatio: 'ordinary' } },
      counted: { allowed: 1, group: { candidates: 2, good: 4 }, staying: ['Chi bộ Hai'] },
      fallen: [{ id: 'Chi bộ Một', level: 'good', reason: 'ít nhiệm vụ vượt mức hơn' }],
      votes: { present: 9, inFavour: 8 },
    });
    expect(await audited(env.POOL_00, `cap-decision/${id}`)).toMatchObject([
      { action: 'record-cap-decision', before: null, after: { year: 2025, number: '12-QĐ/ĐU' } },
    ]);
  });

  // Names of leaders may stand in it.
  it('leaves who looked where it is about persons, by which grant, and nothing where it is not', async () => {
    const looks = async () =>
      (
        await env.POOL_00.prepare(
          "SELECT after, grant_id AS by FROM audit_entry WHERE action = 'list-cap-decisions'",
        ).all()
      ).results;
    await listed();
    expect(await looks()).toEqual([]);
    const { id } = documented<KeptCapDecision>(await record({ subject: 'leader' }), 201);
    await listed();
    expect(await looks()).toEqual([
      { after: JSON.stringify({ capDecisionIds: [id], year: 2025 }), by: expect.any(String) },
    ]);
  });

  it('stays when the same group is decided anew, which is another record', async () => {
    const before = (await listed()).decisions.length;
    documented(await record({ number: '13-QĐ/ĐU' }), 201);
    const { decisions } = await listed();
    expect([decisions.length, decisions[0]?.number]).toEqual([before + 1, '13-QĐ/ĐU']);
    expect((await listed(2024)).decisions).toEqual([]);
  });

  it('is refused with everything that is wrong, each at its field', async () => {
    const wrong = {
      number: ' ',
      decidedOn: '2024-06-15',
      choice: { staying: ['Chi bộ Một', 'Chi bộ Hai'], reasons: {} },
    };
    expect(await refuses(() => record(wrong), 422)).toEqual([
      'cap-exceeded /choice/staying',
      'text-missing /number',
      'day-in-future /decidedOn',
    ]);
    expect(await refuses(() => record({ year: 2024 }), 422)).toEqual(['subject-unknown /subject']);
    expect(await refuses(() => record({ decidedOn: '2024-02-30' }), 422)).toEqual(['field-type /decidedOn']);
  });

  it('is entered for a unit that one records for, and is told of no other', async () => {
    for (const unitId of [otherWard, nowhere])
      expect(await refuses(() => record({ unitId }), 422)).toEqual(['unit-unknown /unitId']);
    for (const as of ['tenantAdministrator', 'departmentHead', 'committeeHead', 'branchSecretary', 'reader'] as const)
      expect(await refuses(() => record({}, as), 403)).toEqual(['not-allowed']);
    expect(await refuses(() => record({}, null), 401)).toEqual(['not-signed-in']);
  });

  it('is seen by those who prepare, decide and record, and by nobody else', async () => {
    for (const as of ['provincialOfficial', 'departmentHead', 'committeeOfficial', 'committeeHead'] as const) {
      const { decisions, allowedActions } = await listed(2025, as);
      expect([decisions.length > 0, allowedActions]).toEqual([true, []]);
    }
    for (const as of ['tenantAdministrator', 'inspectionOfficial', 'branchSecretary', 'reader'] as const)
      expect(refusal(await ask(binhThuan, '/api/cap-decisions?year=2025', { as }), 403)).toEqual(['not-allowed']);
  });
});
