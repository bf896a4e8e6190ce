import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Revised } from '@co-so/domain';
import { problemsOf } from '../../ui/problems-of.ts';
import { useWrite } from '../../ui/use-write.ts';
import type { Refused } from './field-problems.ts';

export interface RevisionBody<Row> {
  readonly row: Row;
  readonly basedOn: number | null;
  readonly reason: string | null;
}

/**
 * The revision that a form writes: the one it is based on, the reason for another, and what came of sending it. The
 * form is opened on a revision and says so.
 */
export function useRevision<Row extends object, Stored extends Revised>(
  row: Row,
  reason: string,
  [base, setBase]: readonly [Stored | undefined, (newest: Stored | undefined) => void],
  post: (body: RevisionBody<Row>, idempotencyKey: string) => Promise<Stored>,
  onWritten: (stored: Stored) => void,
) {
  const [isReloaded, setIsReloaded] = useState(false);
  const queryClient = useQueryClient();
  const write = useWrite(post, onWritten);

  const body: RevisionBody<Row> = { row, basedOn: base?.revision ?? null, reason: reason.trim() || null };
  const problems = problemsOf(write.error);
  const sent = write.error && write.variables ? fieldsOf(write.variables) : undefined;
  const refused: Refused = { problems, sent: problems.length > 0 ? sent : undefined };
  const rebase = async (newest: Stored | undefined) => {
    setBase(newest);
    setIsReloaded(true);
    write.reset();
    await queryClient.invalidateQueries();
  };
  const { isPending, error } = write;
  return {
    fields: fieldsOf(body),
    isReloaded,
    isPending,
    error,
    refused,
    rebase,
    send: () => write.send(body),
  };
}

function fieldsOf({ row, reason }: RevisionBody<object>): Readonly<Record<string, unknown>> {
  return { ...row, reason };
}
