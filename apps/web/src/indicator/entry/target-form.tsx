import { useState } from 'react';
import { readTargetRow } from '@co-so/domain';
import type { Target, TargetRow } from '@co-so/domain';
import { provinceApi, read } from '../../api.ts';
import { loadHistory } from '../queries.ts';
import { EntryForm } from './entry-form.tsx';
import { KeyFields } from './key-fields.tsx';
import { MovedOn } from './moved-on.tsx';
import { Reason, Reloaded } from './revision-fields.tsx';
import { targetRowOf } from './target-cells.ts';
import type { TargetCells, TargetField } from './target-cells.ts';
import { TargetFields } from './target-fields.tsx';
import { TargetPreview } from './target-preview.tsx';
import { useRevision } from './use-revision.ts';
import type { RevisionBody } from './use-revision.ts';

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
  const row = targetRowOf(unitId, cells);
  const revision = useRevision(row, opened, postTarget, onAssigned);
  const { base } = revision;
  const change = (field: TargetField, text: string) => {
    const isNone = field === 'direction' && text === 'none' && cells.goal === '';
    setCells({ ...cells, [field]: text, ...(isNone ? { goal: '0' } : {}) });
  };
  const reload = async () => {
    const draft = readTargetRow(row);
    const { targets } = draft.ok ? await loadHistory({ ...draft.value, unitId }) : { targets: [] };
    await revision.rebase(targets.at(-1));
  };
  return (
    <EntryForm
      label={opened ? 'Điều chỉnh chỉ tiêu được giao' : 'Giao chỉ tiêu'}
      submitText={base ? 'Ghi điều chỉnh' : 'Giao chỉ tiêu'}
      isPending={revision.isPending}
      error={revision.error}
      remedy={<MovedOn problems={revision.problems} reload={reload} />}
      onSubmit={revision.send}
      onCancel={onCancel}
    >
      {revision.isReloaded && <Reloaded revision={base?.revision} />}
      {!opened && <KeyFields cells={cells} textAt={revision.problemAt} onCell={change} />}
      <TargetFields cells={cells} textAt={revision.problemAt} onCell={change} />
      {base && <Reason value={revision.reason} error={revision.problemAt('reason')} onChange={revision.setReason} />}
      <TargetPreview row={row} base={base} />
    </EntryForm>
  );
}

function postTarget(json: RevisionBody<TargetRow>, key: string): Promise<Target> {
  return read(provinceApi.targets.$post({ json, header: { 'idempotency-key': key } }));
}
