import { beforeAll, describe, expect, it } from 'vitest';
import { civilDate, period } from '@co-so/domain';
import type { DisciplineDecision } from '@co-so/domain';
import { attempt, isRefusal } from '../../constraint.ts';
import { found } from '../../../test/found.ts';
import { dump, provinceDb } from '../../../test/databases.ts';
import { anAuditEntry, aUnit, idOf, now, preparer, signed } from '../../../test/builders.ts';
import { loadDisciplineGround, loadDisciplineRevisions, saveDiscipline } from './queries.ts';
import { listDiscipline } from './register-queries.ts';
import type { DisciplineQuestion } from './register-queries.ts';

const [top, commune, branch, ended, other] = [idOf(1), idOf(2), idOf(3), idOf(4), idOf(5)];

const aDecision = (over: Partial<DisciplineDecision> = {}): DisciplineDecision => ({
  ...{ id: idOf(101), revision: 1, supersededBy: null, isWithdrawn: false, reason: null },
  ...{ unitId: commune, subject: 'leadershipMember', form: 'reprimand', number: '01-QĐ/UBKT' },
  ...{ decidedOn: civilDate('2024-06-10'), issuer: 'Ủy ban Kiểm tra', violatedIn: period('2024-05-02') },
  ...{ dutyRelated: true, selfDetected: false, remedied: true, recordedBy: preparer, recordedAt: now },
  ...over,
});
const corrected = aDecision({ revision: 2, form: 'warning', reason: 'Đọc nhầm' });
const withdrawn = aDecision({ id: idOf(102), unitId: branch, number: '02', decidedOn: civilDate('2024-05-01') });
const ofEnded = aDecision({ id: idOf(103), unitId: ended, number: '03', decidedOn: civilDate('2023-05-01') });
const ofOther = aDecision({ id: idOf(104), unitId: other, number: '04', subject: 'member' });

beforeAll(async () => {
  const db = provinceDb();
  const under = { kind: 'commune', parentId: top } as const;
  await found(db, [
    aUnit({ id: top }),
    aUnit({ id: commune, name: 'Đảng bộ xã', ...under }),
    aUnit({ id: branch, name: 'Chi bộ', kind: 'grassrootsBranch', parentId: commune }),
    aUnit({ id: other, name: 'Đảng bộ xã khác', ...under }),
    aUnit({
      ...{ id: ended, name: 'Chi bộ đã thôi', kind: 'grassrootsBranch', parentId: commune },
      closedOn: civilDate('2024-01-01'),
    }),
  ]);
  const back = { ...withdrawn, revision: 2, isWithdrawn: true, reason: 'Ghi nhầm' };
  for (const one of [aDecision(), corrected, withdrawn, back, ofEnded, ofOther])
    await saveDiscipline(db, one, signed());
});

const read = () => ({ ...anAuditEntry({ action: 'list-discipline' }), kind: 'read' as const });
const question: DisciplineQuestion = {
  ...{ today: civilDate('2024-06-14'), scope: 'office', changeScope: 'office', from: null, to: null, before: null },
};
const asked = async (over: Partial<DisciplineQuestion>) => {
  const { listed, counts } = await listDiscipline(provinceDb(), { ...question, ...over }, read);
  const seen = listed.map(({ decision, mayChange }) => [decision.id, decision.revision, mayChange]);
  return { seen, counts: counts.map(({ subject, form, decisions }) => `${subject} ${form} ${decisions}`).sort() };
};

describe('the register', () => {
  it('shows what is in force or withdrawn, the newest decision first, and counts what is in force', async () => {
    expect(await asked({})).toEqual({
      seen: [
        [idOf(104), 1, true],
        [idOf(101), 2, true],
        [idOf(102), 2, true],
        [idOf(103), 1, true],
      ],
      counts: ['leadershipMember reprimand 1', 'leadershipMember warning 1', 'member reprimand 1'],
    });
  });

  it('holds to units below some, one that has ended where it last stood, and says which may be changed', async () => {
    const { seen } = await asked({ scope: [commune], changeScope: [branch] });
    expect(seen).toEqual([
      [idOf(101), 2, false],
      [idOf(102), 2, true],
      [idOf(103), 1, false],
    ]);
    expect((await asked({ scope: [] })).seen).toEqual([]);
  });

  it('holds to days of the decision, and goes on after the last that was shown', async () => {
    const of = async (over: Partial<DisciplineQuestion>) => (await asked(over)).seen.map(([id]) => id);
    expect(await of({ from: civilDate('2024-05-01'), to: civilDate('2024-06-09') })).toEqual([idOf(102)]);
    const before = { decidedOn: civilDate('2024-06-10'), id: idOf(104) };
    expect(await of({ before })).toEqual([idOf(101), idOf(102), idOf(103)]);
    expect(await of({ before: { ...before, id: idOf(101) } })).toEqual([idOf(102), idOf(103)]);
  });

  it('keeps each revision as it was', async () => {
    const revisions = await loadDisciplineRevisions(provinceDb(), idOf(101), read());
    const unitName = 'Đảng bộ xã';
    expect(revisions).toEqual([
      { decision: corrected, unitName },
      { decision: aDecision({ supersededBy: 2 }), unitName },
    ]);
    expect(await loadDisciplineRevisions(provinceDb(), idOf(999), read())).toEqual([]);
  });

  it('gives for deciding what is in force, and of the same unit and day what was not withdrawn', async () => {
    const ground = (id: string, of: DisciplineDecision) => loadDisciplineGround(provinceDb(), id, of);
    expect(await ground(idOf(101), corrected)).toEqual({ current: corrected, alike: [corrected] });
    expect((await ground(idOf(102), withdrawn)).alike).toEqual([]);
    expect(await ground(idOf(999), aDecision({ unitId: idOf(999) }))).toEqual({ current: undefined, alike: [] });
  });
});

describe('the schema', () => {
  const refusedBy = async (text: string) => {
    const { d1 } = provinceDb();
    const before = await dump(d1);
    const error: unknown = await d1
      .prepare(text)
      .run()
      .catch((caught: unknown) => caught);
    expect(await dump(d1)).toEqual(before);
    return error;
  };

  it('refuses to change or delete what was entered', async () => {
    const { results } = await provinceDb().d1.prepare('PRAGMA table_info(discipline_decision)').all<{ name: string }>();
    for (const { name } of results.filter((one) => one.name !== 'superseded_by'))
      expect(
        isRefusal(await refusedBy(`UPDATE discipline_decision SET "${name}" = 7`), 'discipline-is-immutable'),
        name,
      ).toBe(true);
    expect(isRefusal(await refusedBy('DELETE FROM discipline_decision'), 'discipline-is-immutable')).toBe(true);
  });

  it('refuses to supersede a second time, to bring back, and to supersede what was withdrawn', async () => {
    const set = (value: string, where: string) =>
      refusedBy(`UPDATE discipline_decision SET superseded_by = ${value} WHERE ${where}`);
    for (const [value, where] of [
      ['3', `id = '${idOf(101)}' AND revision = 1`],
      ['NULL', `id = '${idOf(101)}' AND revision = 1`],
      ['4', `id = '${idOf(101)}' AND revision = 2`],
      ['3', `id = '${idOf(102)}' AND revision = 2`],
    ] as const)
      expect(isRefusal(await set(value, where), 'discipline-moved-on'), where).toBe(true);
  });

  it.each([
    ['a revision that does not follow', { ...corrected, revision: 4 }],
    ['the same revision again', corrected],
    ['anything after it was withdrawn', { ...withdrawn, revision: 3, reason: 'Lại' }],
    ['a correction that does not say why', { ...corrected, revision: 3, reason: null }],
    ['the same paper under another id', aDecision({ id: idOf(105), form: 'warning' })],
  ])('refuses %s', async (_, decision) => {
    const before = await dump(provinceDb().d1);
    expect(await attempt(saveDiscipline(provinceDb(), decision, signed()))).toBe('conflict');
    expect(await dump(provinceDb().d1)).toEqual(before);
  });

  it('takes a paper again after it was withdrawn', async () => {
    expect(await attempt(saveDiscipline(provinceDb(), { ...withdrawn, id: idOf(106) }, signed()))).toBe('saved');
  });
});
