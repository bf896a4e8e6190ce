import { runBatch } from '../batch.ts';
import type { Handle } from '../handle.ts';
import { auditStatement } from './audit.ts';
import type { AuditEntry } from './audit.ts';
import { receiptStatements } from './receipt.ts';
import type { Receipt } from './receipt.ts';

/** Why and by whom something is written; and the receipt that makes a repeated request harmless. */
export interface Signed {
  readonly audit: AuditEntry;
  readonly receipt?: Receipt | undefined;
}

/** Writes everything or nothing, the audit entry with it. There is no way to write without one but `writeTechnically`. */
export async function write(db: Handle, statements: readonly D1PreparedStatement[], signed: Signed): Promise<void> {
  const receipt = signed.receipt ? receiptStatements(db, signed.receipt) : [];
  await runBatch(db, [...statements, auditStatement(db, signed.audit), ...receipt]);
}
