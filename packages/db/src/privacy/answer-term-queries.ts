import { desc, getTableColumns } from 'drizzle-orm';
import type { AnswerDays, AnswerTerms, Instant } from '@co-so/domain';
import { columns, prepared, readBatch } from '../batch.ts';
import type { Handle } from '../handle.ts';
import { write } from '../request/write.ts';
import type { Signed } from '../request/write.ts';
import { answerTerms } from './table.ts';

/** The terms that count; undefined where the office has set none. */
export async function findAnswerTerms(db: Handle): Promise<AnswerTerms | undefined> {
  const { newest } = await readBatch(db, {
    newest: db.orm
      .select(columns(getTableColumns(answerTerms)))
      .from(answerTerms)
      .orderBy(desc(answerTerms.revision))
      .limit(1),
  });
  const [row] = newest;
  if (!row) return undefined;
  const { revision, days, legalBasis, setBy, setByTitle, setAt } = row;
  return { revision, days: daysIn(days), legalBasis, setBy: { id: setBy, title: setByTitle }, setAt: setAt as Instant };
}

/** Written by `saveAnswerTerms`. */
function daysIn(text: string): AnswerDays {
  return JSON.parse(text) as AnswerDays;
}

/** Sets the terms; refused where somebody else did so meanwhile. */
export async function saveAnswerTerms(db: Handle, { setBy, days, ...rest }: AnswerTerms, signed: Signed) {
  const row = { ...rest, days: JSON.stringify(days), setBy: setBy.id, setByTitle: setBy.title };
  await write(db, [prepared(db, db.orm.insert(answerTerms).values(row))], signed);
}
