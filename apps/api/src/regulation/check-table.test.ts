import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Sheet } from '@co-so/domain';
import { dump } from '../../test/databases.ts';
import { documented, refusal } from '../../test/documented.ts';
import { openOffices } from '../../test/offices.ts';
import { begun, head, one, post, save } from '../../test/score-drafts.ts';
import { finishedTable } from '../../test/score-tables.ts';
import type { CheckedTable, ReadSheet } from './check-table.ts';
import type { SavedDraft, ShownDraft } from './shown-draft.ts';

beforeEach(async () => {
  await openOffices();
});

const check = (table: unknown) => post('/api/score-tables/checking', { table });
const write = (table: unknown) => post('/api/score-tables/sheet-writing', { table });
const reading = (rows: unknown, series = 'meeting-score') =>
  post('/api/score-tables/sheet-reading', { rows, rules: 'scoring', series });

const [rules] = finishedTable.subjects;
const tooFew = { ...finishedTable, subjects: [{ ...rules!, groups: rules!.groups.slice(1) }] };

describe('a table that is being typed', () => {
  it('is told everything that saving it would tell, and nothing is stored', async () => {
    const id = await begun();
    const before = await dump(env.POOL_00);
    const checked = documented<CheckedTable>(await check(tooFew), 200);
    expect(checked.problems).not.toEqual([]);
    expect(await dump(env.POOL_00)).toEqual(before);
    expect(documented<SavedDraft>(await save(id, 1, tooFew), 200).problems).toEqual(checked.problems);
  });

  it('is told what cannot be read of it, each at its place', async () => {
    const { problems } = documented<CheckedTable>(await check({ ...finishedTable, name: 7, other: 1 }), 200);
    expect(problems.map(({ code, at }) => `${code} ${at}`)).toEqual([
      'field-type /table/name',
      'field-unknown /table/other',
    ]);
  });

  it('is no table of a province where its shape is one of the centre’s', async () => {
    const { problems } = documented<CheckedTable>(
      await check({ ...(await one<ShownDraft>(await begun())).table, rules: 'record', levels: [], known: [] }),
      200,
    );
    expect(problems).not.toEqual([]);
  });
});

describe('a table as a sheet', () => {
  it('is read again as it was written, and nothing is stored', async () => {
    const before = await dump(env.POOL_00);
    const { rows } = documented<Sheet>(await write(finishedTable), 200);
    const { content, problems } = documented<ReadSheet>(await reading(rows), 200);
    expect(problems).toEqual([]);
    expect(content).toMatchObject({ rules: 'scoring', subjects: [{ groups: rules!.groups }] });
    expect(await dump(env.POOL_00)).toEqual(before);
  });

  it('that is wrong gives no content and names every line', async () => {
    const { content, problems } = documented<ReadSheet>(
      await reading([
        ['Dòng', 'Đối tượng', 'Mã', 'Nội dung', 'Điểm'],
        ['nhóm', 'buổi sinh hoạt', '1', 'Chuẩn bị', 'mười'],
        ['không rõ', 'buổi sinh hoạt', '2', 'Tham dự', 5],
      ]),
      200,
    );
    expect(content).toBeNull();
    expect(problems.map(({ code, at }) => `${code} ${at}`)).toContain('line-unknown /lines/1/line');
  });

  it('is refused where the table cannot be read', async () => {
    expect(refusal(await write({ ...finishedTable, name: 7 }), 422)).toEqual(['field-type /table/name']);
  });

  it('is checked and read for whoever drafts, and for nobody else', async () => {
    const asked = { rows: [], rules: 'scoring', series: 'meeting-score' };
    expect(refusal(await post('/api/score-tables/sheet-reading', asked, head), 403)).toEqual(['not-allowed']);
    expect(refusal(await post('/api/score-tables/checking', { table: finishedTable }, head), 403)).toEqual([
      'not-allowed',
    ]);
  });
});
