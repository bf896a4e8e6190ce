import { beforeEach, expect, it } from 'vitest';
import { reset } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { period } from '@co-so/domain';
import type { Submission } from '@co-so/domain';
import { writeTechnically } from '../../batch.ts';
import { attempt } from '../../constraint.ts';
import { migrate } from '../../migrate.ts';
import { provinceMigrations } from '../migrations.gen.ts';
import { foundUnits } from '../organization/queries.ts';
import { markSent } from '../outbox/queries.ts';
import { insertFigures, insertTargets } from './figure-queries.ts';
import { findSubmission, listSubmissions, loadSendingFacts, saveDecision, savePrepared } from './submission-queries.ts';
import { countRows, dump, provinceDb } from '../../../test/databases.ts';
import {
  aFigure,
  approver,
  aSentFigure,
  aSubmission,
  aTarget,
  aUnit,
  idOf,
  later,
  now,
  signed,
} from '../../../test/builders.ts';

beforeEach(async () => {
  await reset();
  await migrate(env.PROVINCE, provinceMigrations, now);
});

const question = { indicator: 'admission.admitted', period: period('2024') };

async function prepared(over: Partial<Submission> = {}): Promise<Submission> {
  const submission = aSubmission(over);
  await savePrepared(provinceDb(), submission, signed());
  return submission;
}

function decided(submission: Submission, state: 'approved' | 'withdrawn', milliseconds = 1000): Submission {
  return { ...submission, state, decidedBy: approver, decidedAt: later(milliseconds) };
}

async function approve(submission: Submission, milliseconds?: number): Promise<Submission> {
  const approved = decided(submission, 'approved', milliseconds);
  await saveDecision(provinceDb(), approved, '{"sealed":true}', signed());
  return approved;
}

it('gives a submission back as it was prepared, and as it was decided', async () => {
  const submission = await prepared();
  expect(await findSubmission(provinceDb(), submission.id)).toEqual(submission);
  const approved = await approve(submission);
  expect(await findSubmission(provinceDb(), submission.id)).toEqual(approved);
  expect(await findSubmission(provinceDb(), idOf(99))).toBeUndefined();
});

it('lets one submission of a question wait at a time', async () => {
  await prepared();
  const before = await dump(provinceDb().d1);
  expect(await attempt(savePrepared(provinceDb(), aSubmission(), signed()))).toBe('conflict');
  expect(await dump(provinceDb().d1)).toEqual(before);
  const ofOtherPeriod = savePrepared(provinceDb(), aSubmission({ period: period('2023') }), signed());
  expect(await attempt(ofOtherPeriod)).toBe('saved');
});

it('lets one of three simultaneous decisions through, with one delivery', async () => {
  const submission = await prepared();
  const audited = await countRows(env.PROVINCE, 'audit_entry');
  const decisions = [
    saveDecision(provinceDb(), decided(submission, 'approved'), '{}', signed()),
    saveDecision(provinceDb(), decided(submission, 'approved'), '{}', signed()),
    saveDecision(provinceDb(), decided(submission, 'withdrawn'), null, signed()),
  ];
  const outcomes = await Promise.all(decisions.map(attempt));
  expect(outcomes.toSorted()).toEqual(['conflict', 'conflict', 'saved']);
  expect(await countRows(env.PROVINCE, 'audit_entry')).toBe(audited + 1);
  expect(await countRows(env.PROVINCE, 'outbox')).toBe(outcomes[2] === 'saved' ? 0 : 1);
});

it('puts nothing into the outbox for a withdrawal', async () => {
  const submission = await prepared();
  await saveDecision(provinceDb(), decided(submission, 'withdrawn'), null, signed());
  expect(await countRows(env.PROVINCE, 'outbox')).toBe(0);
});

it('loads what deciding about a question needs, and nothing of another', async () => {
  const db = provinceDb();
  const figure = aFigure(question);
  const women = aFigure({ ...question, category: 'women', unitId: idOf(2) });
  const runningOnly = aTarget({ period: period('2025'), unitId: idOf(3) });
  await writeTechnically(db, [
    ...foundUnits(
      db,
      [1, 2, 3, 4].map((number) => aUnit({ id: idOf(number), name: `Đảng bộ ${number}` })),
      [],
    ),
    ...insertFigures(db, [figure, women, aFigure({ ...question, period: period('2023') }), aFigure()]),
    ...insertTargets(db, [aTarget(), runningOnly, aTarget({ indicator: 'member.total' })]),
  ]);
  await writeTechnically(db, insertFigures(db, [{ ...figure, revision: 2, reason: 'Đính chính' }]));
  const earlier = await approve(await prepared({ rows: [aSentFigure({ revision: 1 })] }), 1000);
  const latest = await approve(await prepared({ rows: [aSentFigure({ revision: 2 })] }), 2000);
  const open = await prepared();
  await prepared({ period: period('2023') });

  const facts = await loadSendingFacts(provinceDb(), question);
  expect(facts.figures.map(({ unitId, revision }) => [unitId, revision])).toEqual([
    [idOf(2), 1],
    [idOf(1), 2],
  ]);
  expect(facts.targets.map(({ period: of }) => of)).toEqual(['2024', '2025']);
  expect(facts.units.map(({ id }) => id).toSorted()).toEqual([idOf(1), idOf(2), idOf(3)]);
  expect(facts.open).toEqual(open);
  expect(facts.lastApproved).toEqual(latest.rows);
  expect(facts.lastApproved).not.toEqual(earlier.rows);
});

it('lists submissions with when the centre got them, the newest first', async () => {
  const sent = await approve(await prepared({ preparedAt: later(1) }));
  await markSent(provinceDb(), sent.id, later(5000));
  const waiting = await prepared({ preparedAt: later(2) });
  expect(await listSubmissions(provinceDb())).toEqual([
    { ...waiting, sentAt: null },
    { ...sent, sentAt: later(5000) },
  ]);
});
