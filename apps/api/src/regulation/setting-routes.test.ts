import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Role, SettingRevision } from '@co-so/domain';
import { ask } from '../../test/asking.ts';
import { audited, dump } from '../../test/databases.ts';
import { documented, refusal } from '../../test/documented.ts';
import { binhThuan, openOffices } from '../../test/offices.ts';
import type { RuleSettings } from './rule-settings.ts';

beforeEach(() => openOffices());

const granted = {
  ...{ series: 'annual-rating', setting: 'capRatio', choice: 'granted', basedOn: null as number | null },
  ...{ instrument: 'Công văn số 01', issuedOn: '2024-06-01', from: '2026-01-01' },
};

const set = (over: object = {}, as: Role | null = 'departmentHead') =>
  ask(binhThuan, '/api/rule-settings', { body: { ...granted, ...over }, as });

async function shown(on?: string, as?: Role): Promise<RuleSettings> {
  return documented<RuleSettings>(await ask(binhThuan, `/api/rule-settings${on ? `?on=${on}` : ''}`, { as }), 200);
}

async function capRatio(on: string) {
  return (await shown(on)).settings.find(({ setting }) => setting.id === 'capRatio');
}

async function refuses(asking: () => ReturnType<typeof ask>, status: number): Promise<readonly string[]> {
  const before = await dump(env.POOL_00);
  const found = refusal(await asking(), status);
  expect(await dump(env.POOL_00)).toEqual(before);
  return found;
}

describe('what a text leaves to the province', () => {
  it('is shown for a day, with the default of the text until the province chooses', async () => {
    const { day, allowedActions } = await shown();
    expect([day, allowedActions]).toEqual(['2024-06-14', []]);
    expect((await shown(undefined, 'departmentHead')).allowedActions).toEqual(['set']);
    expect(await capRatio('2024-06-14')).toBeUndefined();
    expect(await capRatio('2026-06-14')).toMatchObject({
      ...{ series: 'annual-rating', choice: 'ordinary', chosen: null, revision: null, history: [] },
      ruleSet: { id: 'annual-rating/2025-08-30' },
    });
  });

  it('is chosen with a document and a day, and every choice stays', async () => {
    const first = documented<SettingRevision>(await set(), 201);
    expect(first).toMatchObject({ revision: 1, choice: 'granted', from: '2026-01-01' });
    const later = { choice: 'ordinary', from: '2026-03-01', basedOn: 1 };
    const second = documented<SettingRevision>(await set(later), 201);
    expect(await capRatio('2025-12-31')).toMatchObject({ choice: 'ordinary', chosen: null, revision: 2 });
    expect(await capRatio('2026-02-28')).toMatchObject({ choice: 'granted', chosen: first });
    expect(await capRatio('2026-03-01')).toMatchObject({ choice: 'ordinary', history: [second, first] });
    expect(await audited(env.POOL_00, 'rule-setting/annual-rating/capRatio')).toMatchObject([
      { action: 'set-rule-setting', before: null, after: { choice: 'granted', instrument: 'Công văn số 01' } },
      { action: 'set-rule-setting', before: { revision: 1 }, after: { revision: 2, choice: 'ordinary' } },
    ]);
  });

  it('is put right by another choice from the same day', async () => {
    await set();
    documented(await set({ choice: 'ordinary', basedOn: 1 }), 201);
    expect(await capRatio('2026-01-01')).toMatchObject({ choice: 'ordinary' });
  });

  it('is refused with everything that is wrong, each at its field', async () => {
    const wrong = { choice: 'most', instrument: ' ', issuedOn: '2024-06-15' };
    expect(await refuses(() => set(wrong), 422)).toEqual([
      'choice-unknown /choice',
      'document-missing /instrument',
      'day-in-future /issuedOn',
    ]);
    expect(await refuses(() => set({ setting: 'none' }), 422)).toEqual(['setting-unknown /setting']);
    expect(await refuses(() => set({ from: '1990-01-01' }), 422)).toEqual(['setting-unknown /from']);
    expect(await refuses(() => set({ from: '2026-02-30' }), 422)).toEqual(['field-type /from']);
  });

  it('is refused on a form that is out of date, and when it says the same', async () => {
    await set();
    expect(await refuses(() => set({ choice: 'ordinary' }), 409)).toEqual(['setting-moved-on']);
    expect(await refuses(() => set({ basedOn: 1 }), 422)).toEqual(['nothing-changed']);
    const both = await Promise.all(['2026-03-01', '2026-04-01'].map((from) => set({ from, basedOn: 1 })));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('is for the head of the department to choose, and for everybody to read', async () => {
    for (const as of ['tenantAdministrator', 'provincialOfficial', 'reader'] as const) {
      expect(await refuses(() => set({}, as), 403)).toEqual(['not-allowed']);
      expect((await shown(undefined, as)).allowedActions).toEqual([]);
    }
    expect(await refuses(() => set({}, null), 401)).toEqual(['not-signed-in']);
  });
});
