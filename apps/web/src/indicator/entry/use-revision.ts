import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Revised } from '@co-so/domain';
import { problemsOf } from '../../ui/problems-of.ts';
import { useWrite } from '../../ui/use-write.ts';
import { textAt } from './field-problems.ts';

export interface RevisionBody<Row> {
  readonly row: Row;
  readonly basedOn: number | null;
  readonly reason: string | null;
}

/**
 * The revision that a form writes: the one it is based on, the reason for another, and what came of sending it. The
 * form is opened on a revision and says so; what was typed is never lost.
 */
export function useRevision<Row extends object, Stored extends Revised>(
  row: Row,
  opened: Stored | undefined,
  post: (body: RevisionBody<Row>, idempotencyKey: string) => Promise<Stored>,
  onWritten: (stored: Stored) => void,
) {
  const [base, setBase] = useState(opened);
  const [reason, setReason] = useState('');
  const [isReloaded, setIsReloaded] = useState(false);
  const queryClient = useQueryClient();
  const write = useWrite(post, onWritten);

  const body: RevisionBody<Row> = { row, basedOn: base?.revision ?? null, reason: reason.trim() || null };
  const problems = problemsOf(write.error);
  const refused = { problems, sent: write.variables && fieldsOf(write.variables) };
  const problemAt = (field: string, shownAt?: (field: string) => string) =>
    textAt(field, fieldsOf(body), refused, shownAt);
  const rebase = async (newest: Stored | undefined) => {
    setBase(newest);
    setIsReloaded(true);
    write.reset();
    await queryClient.invalidateQueries();
  };
  const { isPending, error } = write;
  return {
    base,
    reason,
    setReason,
    isReloaded,
    isPending,
    error,
    problems,
    problemAt,
    rebase,
    send: () => write.send(body),
  };
}

function fieldsOf({ row, reason }: RevisionBody<object>): Readonly<Record<string, unknown>> {
  return { ...row, reason };
}
