import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { readTargetRow } from '@co-so/domain';
import type { Target, TargetRow } from '@co-so/domain';
import { provinceApi, read } from '../../api.ts';
import { problemsOf } from '../../ui/problems-of.ts';
import { useWrite } from '../../ui/use-write.ts';
import { loadHistory } from '../queries.ts';
import { EntryForm } from './entry-form.tsx';
import { textAt } from './field-problems.ts';
import { KeyFields } from './key-fields.tsx';
import { MovedOn } from './moved-on.tsx';
import { Reason, Reloaded } from './revision-fields.tsx';
import { targetRowOf } from './target-cells.ts';
import type { TargetCells, TargetField } from './target-cells.ts';
import { TargetFields } from './target-fields.tsx';
import { TargetPreview } from './target-preview.tsx';

interface TargetBody {
  readonly row: TargetRow;
  readonly basedOn: number | null;
  readonly reason: string | null;
}

interface TargetFormProps {
  readonly unitId: string;
  /** The revision to change; `undefined` where a goal is set for the first time. */
  readonly opened: Target | undefined;
  readonly start: TargetCells;
  readonly onAssigned: (target: Target) => void;
  readonly onCancel: () => void;
}

/** Sets a goal to an indicator, or changes it; the earlier one stays in its history. */
export function TargetForm({ unitId, opened, start, onAssigned, onCancel }: TargetFormProps) {
  const [cells, setCells] = useState(start);
  const [base, setBase] = useState(opened);
  const [reason, setReason] = useState('');
  const [isReloaded, setIsReloaded] = useState(false);
  const queryClient = useQueryClient();
  const write = useWrite(postTarget, onAssigned);

  const row = targetRowOf(unitId, cells);
  const body: TargetBody = { row, basedOn: base?.revision ?? null, reason: reason.trim() || null };
  const problems = problemsOf(write.error);
  const refused = { problems, sent: write.variables && fieldsOf(write.variables) };
  const problemAt = (field: TargetField | 'reason') => textAt(field, fieldsOf(body), refused);
  const change = (field: TargetField, text: string) => {
    const isNone = field === 'direction' && text === 'none' && cells.goal === '';
    setCells({ ...cells, [field]: text, ...(isNone ? { goal: '0' } : {}) });
  };
  const reload = async () => {
    const draft = readTargetRow(row);
    const { targets } = draft.ok ? await loadHistory({ ...draft.value, unitId }) : { targets: [] };
    setBase(targets.at(-1));
    setIsReloaded(true);
    write.reset();
    await queryClient.invalidateQueries();
  };
  return (
    <EntryForm
      label={opened ? 'Điều chỉnh chỉ tiêu được giao' : 'Giao chỉ tiêu'}
      submitText={base ? 'Ghi điều chỉnh' : 'Giao chỉ tiêu'}
      isPending={write.isPending}
      error={write.error}
      remedy={<MovedOn problems={problems} reload={reload} />}
      onSubmit={() => write.send(body)}
      onCancel={onCancel}
    >
      {isReloaded && <Reloaded revision={base?.revision} />}
      {!opened && <KeyFields cells={cells} textAt={problemAt} onCell={change} />}
      <TargetFields cells={cells} textAt={problemAt} onCell={change} />
      {base && <Reason value={reason} error={problemAt('reason')} onChange={setReason} />}
      <TargetPreview row={row} base={base} />
    </EntryForm>
  );
}

function fieldsOf({ row, reason }: TargetBody): Readonly<Record<string, unknown>> {
  return { ...row, reason };
}

function postTarget(json: TargetBody, key: string): Promise<Target> {
  return read(provinceApi.targets.$post({ json, header: { 'idempotency-key': key } }));
}
