import { attempt, saveDiscipline } from '@co-so/db';
import type { ProvinceDb } from '@co-so/db';
import {
  changedFields,
  decideDisciplineCorrection,
  decideDisciplineRecord,
  decideDisciplineWithdrawal,
  grantFor,
  refused,
} from '@co-so/domain';
import type { DisciplineChange, DisciplineContent, DisciplineDecision, Result, UnitPath } from '@co-so/domain';
import { signed } from '../act.ts';
import type { Act, Done } from '../act.ts';
import { loadDisciplineFacts } from './seen-discipline.ts';
import type { KeptDiscipline } from './shapes.ts';

/** Enters what a body has decided. */
export async function recordDiscipline(
  db: ProvinceDb,
  act: Act,
  content: DisciplineContent,
): Promise<Result<KeptDiscipline>> {
  const facts = await loadDisciplineFacts(db, act, undefined, content);
  const decided = decideDisciplineRecord(act.newId(), content, facts, act);
  if (!decided.ok) return decided;
  const done = doneWith(act, 'record-discipline', decided.value, facts.unit!.path);
  const number = content.number.trim();
  return keep(db, act, decided.value, done, 201, { code: 'discipline-recorded', number, at: '/number' });
}

/** Puts a revision in the place of an entry that is wrong; the earlier one stays to be seen. */
export async function correctDiscipline(
  db: ProvinceDb,
  act: Act,
  id: string,
  { basedOn, reason, ...content }: DisciplineContent & DisciplineChange,
): Promise<Result<KeptDiscipline>> {
  const facts = await loadDisciplineFacts(db, act, id, content);
  const decided = decideDisciplineCorrection(content, { basedOn, reason }, facts, act);
  if (!decided.ok) return decided;
  const after = { revision: decided.value.revision, changed: changedFields(facts.current!, decided.value) };
  const done = { ...doneWith(act, 'correct-discipline', decided.value, facts.unit!.path), after };
  return keep(db, act, decided.value, done, 200, { code: 'changed-meanwhile' });
}

/** Takes back an entry that was made by mistake. */
export async function withdrawDiscipline(
  db: ProvinceDb,
  act: Act,
  id: string,
  change: DisciplineChange,
): Promise<Result<KeptDiscipline>> {
  const { current } = await loadDisciplineFacts(db, act, id, undefined);
  const decided = decideDisciplineWithdrawal(change, current, act);
  if (!decided.ok) return decided;
  const done = doneWith(act, 'withdraw-discipline', decided.value, current!.path);
  return keep(db, act, decided.value, done, 200, { code: 'changed-meanwhile' });
}

/** What the paper says and why it was corrected stand in the register alone, where looking at them is written down. */
function doneWith(act: Act, action: string, { id, unitId, revision }: DisciplineDecision, path: UnitPath): Done {
  const grant = grantFor(act.actor, 'record-discipline', path);
  return { action, subject: `discipline/${id}`, unitId, grant, after: { revision } };
}

async function keep(
  db: ProvinceDb,
  act: Act,
  decision: DisciplineDecision,
  done: Done,
  status: 200 | 201,
  meanwhile: Parameters<typeof refused>[0],
): Promise<Result<KeptDiscipline>> {
  const kept = { id: decision.id, revision: decision.revision };
  const saved = await attempt(saveDiscipline(db, decision, signed(act, done, { status, body: kept })));
  return saved === 'saved' ? { ok: true, value: kept } : refused(meanwhile);
}
