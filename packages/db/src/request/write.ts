import { insertRows, runBatch } from '../batch.ts';
import type { Handle } from '../handle.ts';
import { auditRow, auditStatement } from './audit.ts';
import type { AuditEntry } from './audit.ts';
import { receiptStatements } from './receipt.ts';
import type { Receipt } from './receipt.ts';
import { auditEntry } from './table.ts';

/** Why and by whom something is written; and the receipt that makes a repeated request harmless. */
export interface Signed {
  readonly audit: AuditEntry;
  /** One for each thing that it changed, where it changes many and each has a history of its own. */
  readonly details?: readonly AuditEntry[] | undefined;
  readonly receipt?: Receipt | undefined;
}

/** Writes everything or nothing, the audit entry with it. There is no way to write without one but `writeTechnically`. */
export async function write(db: Handle, statements: readonly D1PreparedStatement[], signed: Signed): Promise<void> {
  const receipt = signed.receipt ? receiptStatements(db, signed.receipt) : [];
  const details = insertRows(db, auditEntry, (signed.details ?? []).map(auditRow));
  await runBatch(db, [...statements, auditStatement(db, signed.audit), ...details, ...receipt]);
}
