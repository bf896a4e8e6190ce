import { useState } from 'react';
import { readTargetRow, reasonProblems } from '@co-so/domain';
import type { Target, TargetRow } from '@co-so/domain';
import { provinceApi, read } from '../../api.ts';
import { problemText } from '../../problem-text.ts';
import { targetHeaderOf } from '../lines.ts';
import { loadHistory } from '../queries.ts';
import { draftName } from './draft-name.ts';
import { EntryForm } from './entry-form.tsx';
import { keyBoxes, KeyFields } from './key-fields.tsx';
import { MovedOn } from './moved-on.tsx';
import { Restored } from './restored.tsx';
import { Reason, Reloaded } from './revision-fields.tsx';
import { targetRowOf } from './target-cells.ts';
import type { TargetCells, TargetField } from './target-cells.ts';
import { TargetFields } from './target-fields.tsx';
import { TargetPreview } from './target-preview.tsx';
import { useProblems } from './use-problems.ts';
import { useRevision } from './use-revision.ts';
import type { RevisionBody } from './use-revision.ts';
import { useTyped } from './use-typed.ts';
import { useUnsaved } from '../../ui/use-unsaved.ts';

interface TargetFormProps {
  readonly unitId: string;
  /** The revision to change; `undefined` where a goal is set for the first time. */
  readonly opened: Target | undefined;
  readonly start: TargetCells;
  readonly onAssigned: (target: Target) => void;
  readonly onCancel: () => void;
}

const reasonLabel = 'Lý do điều chỉnh';
const contentBoxes = ['direction', 'goal', 'source', 'document', 'note'] as const;

/** Sets a goal to an indicator, or changes it; the earlier one stays in its history. */
export function TargetForm({ unitId, opened, start, onAssigned, onCancel }: TargetFormProps) {
  const [base, setBase] = useState(opened);
  const { indicator, category, period } = start;
  const draftOf = (on: number | undefined) =>
    draftName({ kind: 'target', unitId, indicator, category, period, revision: on });
  const form = useTyped({ ...start, ...(opened ? { note: '' } : {}), reason: '' }, draftOf(opened?.revision));
  const { reason, ...cells } = form.typed;
  const row = targetRowOf(unitId, cells);
  const unsaved = useUnsaved(draftOf(base?.revision), form.typed, form.isDirty);
  const revision = useRevision(row, reason, [base, setBase], postTarget, (target) => {
    unsaved.release();
    onAssigned(target);
  });
  const draft = readTargetRow(row);
  const problems = useProblems({
    now: revision.fields,
    local: [
      ...(draft.ok ? [] : draft.problems),
      ...reasonProblems({ basedOn: base?.revision ?? null, reason: reason || null }),
    ],
    refused: revision.refused,
    boxes: {
      ...(opened ? {} : keyBoxes),
      ...Object.fromEntries(contentBoxes.map((field) => [field, targetHeaderOf(field)])),
      ...(base ? { reason: reasonLabel } : {}),
    },
    textOf: problemText,
  });
  const change = (field: TargetField, text: string) => {
    const isNone = field === 'direction' && text === 'none' && cells.goal === '';
    form.change({ [field]: text, ...(isNone ? { goal: '0' } : {}) });
  };
  const reload = async () => {
    const { targets } = draft.ok ? await loadHistory({ ...draft.value, unitId }) : { targets: [] };
    await revision.rebase(targets.at(-1));
  };
  return (
    <EntryForm
      label={opened ? 'Điều chỉnh chỉ tiêu được giao' : 'Giao chỉ tiêu'}
      submitText={base ? 'Ghi điều chỉnh' : 'Giao chỉ tiêu'}
      isPending={revision.isPending}
      error={revision.error}
      problems={problems}
      unsaved={unsaved}
      remedy={<MovedOn problems={revision.refused.problems} reload={reload} />}
      onSubmit={revision.send}
      onCancel={onCancel}
    >
      {form.isRestored && <Restored onRestart={form.restart} />}
      {revision.isReloaded && <Reloaded revision={base?.revision} />}
      {!opened && <KeyFields cells={cells} problems={problems} onCell={change} />}
      <TargetFields cells={cells} base={base} problems={problems} onCell={change} />
      {base && (
        <Reason
          label={reasonLabel}
          example="theo quyết định điều chỉnh số …, ngày …"
          value={reason}
          error={problems.textAt('reason')}
          onChange={(text) => form.change({ reason: text })}
        />
      )}
      <TargetPreview row={row} base={base} isSilent={!form.isDirty} />
    </EntryForm>
  );
}

function postTarget(json: RevisionBody<TargetRow>, key: string): Promise<Target> {
  return read(provinceApi.targets.$post({ json, header: { 'idempotency-key': key } }));
}
