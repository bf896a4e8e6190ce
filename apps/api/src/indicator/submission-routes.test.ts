import { beforeEach, describe, expect, it } from 'vitest';
import { env } from 'cloudflare:workers';
import { openProvinceDb } from '@co-so/db';
import { deliveryText, signatureOf } from '@co-so/domain';
import type { Delivery, Role, Submission } from '@co-so/domain';
import { actAs, actorOf } from '../../test/accounts.ts';
import { sha256Hex } from '../content-hash.ts';
import { approveSubmission } from './submit-figures.ts';
import type { OneSubmission, SendingPreview, ShownSubmission } from './submission-shapes.ts';
import { afterwards, ask } from '../../test/asking.ts';
import { newId, now } from '../../test/clock.ts';
import { countRows, dump } from '../../test/databases.ts';
import { documented, refusal } from '../../test/documented.ts';
import { admissionGoal, admitted, imported, topUnit } from '../../test/figure-files.ts';
import { binhThuan, openOffices, provinceNamed } from '../../test/offices.ts';
import { sceneOf } from '../../test/scene.ts';
import { approve, correct, giveBack, prepare, question, withdraw } from '../../test/sending.ts';
import { waitingAt } from '../../test/waiting-database.ts';

beforeEach(
  sceneOf(async () => {
    await openOffices();
    await imported(binhThuan, { figures: [admitted], targets: [admissionGoal] });
  }),
);

const preparer = signatureOf(actorOf('provincialOfficial'));
const approver = signatureOf(actorOf('departmentHead'));
const unknown = '0198c0de-1111-7000-8000-00000000ffff';

async function prepared(): Promise<Submission> {
  return documented<Submission>(await prepare(binhThuan), 201);
}

const shown = async (id: string, as: Role = 'provincialOfficial') =>
  documented<OneSubmission>(await ask(binhThuan, `/api/submissions/${id}`, { as }), 200);

async function listed(): Promise<readonly ShownSubmission[]> {
  const answer = await ask(binhThuan, '/api/submissions');
  return documented<{ submissions: readonly ShownSubmission[] }>(answer, 200).submissions;
}

// Aggregates only: never a branch, and no cell small enough to point at someone.
describe('what must not leave the province', () => {
  const branch = '0198c0de-1111-7000-8000-000000000003';
  const asked = { indicator: 'admission.admitted', period: '2023' };
  const counted = { indicator: 'admission.admitted', period: '2023' };

  it('is seen by both persons with its reason, and is not in what is sent', async () => {
    await imported(binhThuan, {
      units: [
        { id: topUnit, name: 'Đảng bộ tỉnh', kind: 'province' },
        { id: branch, name: 'Chi bộ thôn 1', kind: 'subordinateBranch', parent: topUnit },
      ],
      figures: [
        { ...counted, unit: topUnit, value: 240 },
        { ...counted, unit: topUnit, category: 'religious', value: 2 },
        { ...counted, unit: branch, value: 2 },
      ],
    });
    const reasons = [
      [topUnit, 'smallCell'],
      [branch, 'unitKind'],
    ];
    const of = ({ withheld }: Pick<SendingPreview, 'withheld'>) =>
      withheld.map(({ row, reason }) => [row.unitId, reason]);
    const query = new URLSearchParams(asked);
    const preview = documented<SendingPreview>(await ask(binhThuan, `/api/submissions/preview?${query}`), 200);
    expect(preview.rows.map(({ unitId, category }) => [unitId, category])).toEqual([[topUnit, null]]);
    expect(of(preview).toSorted()).toEqual(reasons.toSorted());
    const { id, rows } = documented<Submission>(await prepare(binhThuan, asked), 201);
    expect(rows).toEqual(preview.rows);
    expect(of(await shown(id, 'departmentHead')).toSorted()).toEqual(reasons.toSorted());
    documented(await approve(binhThuan, id), 200);
    const file = documented<Delivery>(await ask(binhThuan, `/api/submissions/${id}/file`), 200);
    expect(file.rows).toEqual(preview.rows);
  });
});

describe('preparing', () => {
  it('shows the exact rows first, and prepares those', async () => {
    const query = new URLSearchParams(question);
    const preview = documented<SendingPreview>(await ask(binhThuan, `/api/submissions/preview?${query}`), 200);
    expect(preview).toMatchObject({ openSubmission: null, lastSent: [] });
    expect(preview.rows).toMatchObject([
      {
        unitId: topUnit,
        unitName: 'Đảng bộ tỉnh',
        quantity: { value: 269 },
        goal: { goal: { value: 805 } },
        revision: 1,
      },
    ]);
    const submission = await prepared();
    expect(submission).toMatchObject({ ...question, state: 'prepared', preparedBy: preparer, decidedBy: null });
    expect(submission.rows).toEqual(preview.rows);
    const after = documented<SendingPreview>(await ask(binhThuan, `/api/submissions/preview?${query}`), 200);
    expect(after.openSubmission).toBe(submission.id);
  });

  it('refuses a second preparation while one waits', async () => {
    await prepared();
    const before = await dump(env.POOL_00);
    expect(refusal(await prepare(binhThuan), 409)).toEqual(['submission-open']);
    expect(await dump(env.POOL_00)).toEqual(before);
  });

  it('lets one of two through that come at once', async () => {
    const answers = await Promise.all([prepare(binhThuan), prepare(binhThuan)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(await countRows(env.POOL_00, 'submission')).toBe(1);
  });

  it('refuses a question nothing is known about, and one that is none', async () => {
    expect(refusal(await prepare(binhThuan, { ...question, period: '2022' }), 422)).toEqual(['nothing-to-send']);
    const other = { ...question, indicator: 'admission.all' };
    expect(refusal(await prepare(binhThuan, other), 422)).toEqual(['indicator-unknown /indicator']);
    const preview = await ask(binhThuan, `/api/submissions/preview?${new URLSearchParams(other)}`);
    expect(refusal(preview, 400)).toEqual(['parameter-invalid /indicator']);
  });
});

describe('approving', () => {
  // Four eyes: what leaves the province was seen by two.
  it('refuses who prepared, and lets a second person', async () => {
    const { id } = await prepared();
    const before = await dump(env.POOL_00);
    expect(refusal(await approve(binhThuan, id, 'provincialOfficial'), 403)).toEqual(['not-allowed']);
    expect(await dump(env.POOL_00)).toEqual(before);
    const approved = documented<Submission>(await approve(binhThuan, id), 200);
    expect(approved).toMatchObject({ state: 'approved', decidedBy: approver, decidedAt: now() });
  });

  it('offers each person what that person may do', async () => {
    const { id } = await prepared();
    expect((await shown(id)).allowedActions).toEqual(['withdraw']);
    expect((await shown(id, 'departmentHead')).allowedActions).toEqual(['approve', 'return']);
    await approve(binhThuan, id);
    expect((await shown(id, 'departmentHead')).allowedActions).toEqual([]);
  });

  it('refuses when a figure was corrected after preparing, and shows that it was', async () => {
    const { id } = await prepared();
    expect((await shown(id)).hasChangedSince).toBe(false);
    await correct(binhThuan, 270, 1);
    expect((await shown(id)).hasChangedSince).toBe(true);
    expect(refusal(await approve(binhThuan, id), 409)).toEqual(['figures-moved-on']);
    expect(await countRows(env.POOL_00, 'outbox')).toBe(0);
  });

  // Between reading and saving lies time: the rows that leave are those that are in force when it is approved.
  it('refuses when a figure is corrected between loading and saving', async () => {
    const { id } = await prepared();
    const [decided, corrected] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const entryId = () => {
      decided.resolve();
      return newId();
    };
    const act = { ...actAs('departmentHead'), newId: entryId };
    const saving = 4;
    const db = openProvinceDb(waitingAt(env.POOL_00, saving, corrected.promise));
    const approving = approveSubmission(db, act, { provinceId: 'p', name: 'Bình Thuận' }, id);
    await decided.promise;
    await correct(binhThuan, 270, 1);
    corrected.resolve();
    expect(await approving).toEqual({ ok: false, problems: [{ code: 'changed-meanwhile' }] });
    expect(await countRows(env.POOL_00, 'outbox')).toBe(0);
    expect((await shown(id)).state).toBe('prepared');
  });

  it('lets one of two approvals through that come at once, with one delivery', async () => {
    const { id } = await prepared();
    const answers = await Promise.all([approve(binhThuan, id), approve(binhThuan, id)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(await countRows(env.POOL_00, 'outbox')).toBe(1);
    await afterwards();
    expect(await countRows(env.NATIONAL, 'delivery')).toBe(1);
  });

  it('refuses to decide again, and to decide what never was', async () => {
    const { id } = await prepared();
    await approve(binhThuan, id);
    expect(refusal(await approve(binhThuan, id), 409)).toEqual(['submission-moved-on']);
    expect(refusal(await withdraw(binhThuan, id), 409)).toEqual(['submission-moved-on']);
    expect(refusal(await giveBack(binhThuan, id, 'Thiếu số.'), 409)).toEqual(['submission-moved-on']);
    expect(refusal(await giveBack(binhThuan, unknown, 'Thiếu số.'), 404)).toEqual(['not-found']);
    expect(refusal(await approve(binhThuan, unknown), 404)).toEqual(['not-found']);
    expect(refusal(await withdraw(binhThuan, unknown), 404)).toEqual(['not-found']);
    expect(refusal(await approve(binhThuan, 'x'), 400)).toEqual(['parameter-invalid']);
  });

  it('refuses to prepare again what was approved as it is', async () => {
    const { id } = await prepared();
    await approve(binhThuan, id);
    expect(refusal(await prepare(binhThuan), 422)).toEqual(['nothing-new-to-send']);
  });
});

describe('returning', () => {
  it('keeps the reason for whoever prepared, sends nothing, and lets it be prepared again', async () => {
    const { id } = await prepared();
    const returned = documented<Submission>(await giveBack(binhThuan, id, ' Thiếu số của một huyện. '), 200);
    const kept = { state: 'returned', decidedBy: approver, returnReason: 'Thiếu số của một huyện.' };
    expect(returned).toMatchObject(kept);
    expect(await shown(id)).toMatchObject({ ...kept, allowedActions: [] });
    expect(await listed()).toMatchObject([{ id, ...kept }]);
    expect(await countRows(env.POOL_00, 'outbox')).toBe(0);
    const entry = await env.POOL_00.prepare(
      `SELECT reason FROM audit_entry WHERE action = 'return-submission'`,
    ).first();
    expect(entry).toEqual({ reason: 'Thiếu số của một huyện.' });
    expect((await prepared()).id).not.toBe(id);
  });

  it('refuses it without a reason, with one that is too long, and by who prepared', async () => {
    const { id } = await prepared();
    const before = await dump(env.POOL_00);
    expect(refusal(await giveBack(binhThuan, id, ' '), 422)).toEqual(['reason-missing /reason']);
    expect(refusal(await giveBack(binhThuan, id, 'x'.repeat(1001)), 422)).toEqual(['field-type /reason']);
    expect(refusal(await giveBack(binhThuan, id, 'Thiếu số.', 'provincialOfficial'), 403)).toEqual(['not-allowed']);
    expect(refusal(await withdraw(binhThuan, id, 'departmentHead'), 403)).toEqual(['not-allowed']);
    expect(await dump(env.POOL_00)).toEqual(before);
  });
});

it('withdraws what is not approved, and keeps it in the list', async () => {
  const { id } = await prepared();
  const withdrawn = documented<Submission>(await withdraw(binhThuan, id), 200);
  expect(withdrawn).toMatchObject({ state: 'withdrawn', decidedBy: preparer });
  expect(await countRows(env.POOL_00, 'outbox')).toBe(0);
  const second = await prepared();
  expect((await listed()).map((one) => [one.id, one.state]).toSorted()).toEqual(
    [
      [id, 'withdrawn'],
      [second.id, 'prepared'],
    ].toSorted(),
  );
});

describe('what was sent', () => {
  it('is a sealed file, byte for byte what the relay carries', async () => {
    const { id, rows } = await prepared();
    const early = await ask(binhThuan, `/api/submissions/${id}/file`);
    expect(refusal(early, 404)).toEqual(['not-found']);
    await approve(binhThuan, id);
    const answer = await ask(binhThuan, `/api/submissions/${id}/file`);
    const delivery = documented<Delivery>(answer, 200);
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="gui-trung-uong-binh-thuan-${id}.json"`,
    );
    const { id: provinceId } = provinceNamed('binh-thuan');
    expect(delivery).toMatchObject({ origin: 'real', provinceId, provinceName: 'Bình Thuận', submissionId: id, rows });
    expect(delivery.contentHash).toBe(await sha256Hex(deliveryText(delivery)));
    const outbox = await env.POOL_00.prepare('SELECT delivery FROM outbox').first('delivery');
    expect(answer.text).toBe(outbox);
  });

  it('is refused where the centre refuses it, with the reasons, in the list as alone', async () => {
    const { id } = await prepared();
    await env.NATIONAL.prepare(`DELETE FROM province_name WHERE province_id = ?`)
      .bind(provinceNamed('binh-thuan').id)
      .run();
    await approve(binhThuan, id);
    await afterwards();
    const refusedState = { state: 'refused', reasons: ['delivery-province-unknown'], attempts: 1, isForGood: false };
    expect((await shown(id)).deliveryState).toEqual(refusedState);
    expect(await listed()).toMatchObject([{ id, rowCount: 1, deliveryState: refusedState }]);
  });

  it('is told in the list by the number of its rows, not by the rows', async () => {
    await prepared();
    const [one] = await listed();
    expect(one).toMatchObject({ rowCount: 1, deliveryState: null, allowedActions: ['withdraw'] });
    expect(one).not.toHaveProperty('rows');
  });

  it('carries when the centre got it, once the relay has run', async () => {
    const { id } = await prepared();
    expect((await shown(id)).deliveryState).toBeNull();
    await approve(binhThuan, id);
    await afterwards();
    expect((await shown(id)).deliveryState).toEqual({ state: 'sent', sentAt: now() });
  });

  it('carries beside what waits for approval what the centre was sent last, and beside nothing else', async () => {
    const first = await prepared();
    expect((await shown(first.id)).lastSent).toEqual([]);
    await approve(binhThuan, first.id);
    await correct(binhThuan, 271, 1);
    const second = await prepared();
    const { rows, lastSent } = await shown(second.id, 'departmentHead');
    expect([lastSent, rows].map(([row]) => row?.quantity)).toEqual([
      { kind: 'value', value: 269 },
      { kind: 'value', value: 271 },
    ]);
    expect((await shown(first.id)).lastSent).toEqual([]);
  });

  it('shows what was corrected since', async () => {
    const { id } = await prepared();
    await approve(binhThuan, id);
    await correct(binhThuan, 270, 1);
    const { rows, current, hasChangedSince } = await shown(id);
    expect([rows, current].map(([row]) => row?.quantity)).toEqual([
      { kind: 'value', value: 269 },
      { kind: 'value', value: 270 },
    ]);
    expect(hasChangedSince).toBe(true);
  });
});

it('answers not found for a submission that never was', async () => {
  expect(refusal(await ask(binhThuan, `/api/submissions/${unknown}`), 404)).toEqual(['not-found']);
  expect(refusal(await ask(binhThuan, `/api/submissions/${unknown}/file`), 404)).toEqual(['not-found']);
});

it('is not prepared of rows that were recorded after one looked', async () => {
  const query = new URLSearchParams(question);
  const { rowsHash } = documented<SendingPreview>(await ask(binhThuan, `/api/submissions/preview?${query}`), 200);
  await correct(binhThuan, 270, 1);
  const stale = await ask(binhThuan, '/api/submissions', { body: { ...question, basedOn: rowsHash } });
  expect(refusal(stale, 409)).toEqual(['changed-meanwhile']);
  expect(await listed()).toEqual([]);
});
