import { attempt, findScoreTable, listIssuedTables, saveIssuedTable } from '@co-so/db';
import type { ListedTable, ProvinceDb } from '@co-so/db';
import { canonicalJson, decideTableIssue, grantFor, loadTemplates, refused, wholeOffice } from '@co-so/domain';
import type { Issuing, Result } from '@co-so/domain';
import { signed } from '../act.ts';
import type { Act } from '../act.ts';
import { sha256Hex } from '../content-hash.ts';
import type { DraftCommand } from './work-on-drafts.ts';

/** Issues a draft with its document (ban hành): from then on the table never changes. */
export async function issueTable(
  db: ProvinceDb,
  act: Act,
  { id, basedOn, ...issuing }: DraftCommand & Issuing,
): Promise<Result<ListedTable>> {
  const { draft } = await findScoreTable(db, id);
  if (!draft) return refused({ code: 'not-found' });
  const { series } = draft;
  const [issued, templates] = [await listIssuedTables(db, series), await loadTemplates(series)];
  const decided = decideTableIssue({ draft, basedOn }, { issued, templates }, issuing, act);
  if (!decided.ok) return decided;
  const contentHash = await sha256Hex(canonicalJson(decided.value.table));
  const { table, ...head } = { ...decided.value, contentHash };
  const listed: ListedTable = { ...head, title: table.name };
  const grant = grantFor(act.actor, 'issue-score-table', wholeOffice);
  const { issuedBy: _, issuedAt: __, title: tableTitle, ...kept } = listed;
  const after = { ...kept, tableTitle };
  const done = { action: 'issue-score-table', subject: `score-table/${id}`, grant, after };
  const signature = signed(act, done, { status: 201, body: listed });
  const saved = await attempt(saveIssuedTable(db, { ...head, table }, signature));
  return saved === 'saved' ? { ok: true, value: listed } : refused({ code: 'changed-meanwhile' });
}
