import { useState } from 'react';
import { readFigureRow, reasonProblems } from '@co-so/domain';
import type { CivilDate, Figure, FigureRow } from '@co-so/domain';
import { provinceApi, read } from '../../api.ts';
import { headerOf } from '../lines.ts';
import { loadHistory } from '../queries.ts';
import { draftName } from './draft-name.ts';
import { EntryForm } from './entry-form.tsx';
import { contentBoxes, fieldShown, rowOf, shapeIn, shapesOf } from './figure-cells.ts';
import type { FigureCells, FigureField } from './figure-cells.ts';
import { FigureFields } from './figure-fields.tsx';
import { FigurePreview } from './figure-preview.tsx';
import { figureProblemText } from './figure-problem-text.ts';
import { keyBoxes, KeyFields } from './key-fields.tsx';
import { MovedOn } from './moved-on.tsx';
import { Restored } from './restored.tsx';
import { Reason, Reloaded } from './revision-fields.tsx';
import { useProblems } from './use-problems.ts';
import { useRevision } from './use-revision.ts';
import type { RevisionBody } from './use-revision.ts';
import { useTyped } from './use-typed.ts';
import { useUnsaved } from '../../ui/use-unsaved.ts';

interface FigureFormProps {
  readonly unitId: string;
  readonly today: CivilDate;
  /** The revision to correct; `undefined` for a first entry. */
  readonly opened: Figure | undefined;
  readonly start: FigureCells;
  readonly onRecorded: (figure: Figure) => void;
  readonly onCancel: () => void;
}

const reasonLabel = 'Lý do đính chính';

/** Records a figure or corrects one. The form is opened on a revision and says so; what was typed is never lost. */
export function FigureForm({ unitId, today, opened, start, onRecorded, onCancel }: FigureFormProps) {
  const [base, setBase] = useState(opened);
  const { indicator, category, period } = start;
  const draftOf = (on: number | undefined) =>
    draftName({ kind: 'figure', unitId, indicator, category, period, revision: on });
  const firstShape = opened?.quantity.kind ?? shapesOf(indicator)[0];
  const form = useTyped(
    { ...start, ...(opened ? { note: '' } : {}), shape: firstShape as string, reason: '' },
    draftOf(opened?.revision),
  );
  const { shape: typedShape, reason, ...cells } = form.typed;
  const shape = shapeIn(typedShape, cells.indicator);
  const row = rowOf(unitId, cells, shape);
  const unsaved = useUnsaved(draftOf(base?.revision), form.typed, form.isDirty);
  const revision = useRevision(row, reason, [base, setBase], postFigure, (figure) => {
    unsaved.release();
    onRecorded(figure);
  });
  const draft = readFigureRow(row, today);
  const problems = useProblems({
    now: revision.fields,
    local: [
      ...(draft.ok ? [] : draft.problems),
      ...reasonProblems({ basedOn: base?.revision ?? null, reason: reason || null }),
    ],
    refused: revision.refused,
    boxes: {
      ...(opened ? {} : keyBoxes),
      ...Object.fromEntries(contentBoxes(cells, shape).map((field) => [field, headerOf(field)])),
      ...(base ? { reason: reasonLabel } : {}),
    },
    shownAt: (field) => fieldShown(field, shape),
    textOf: (problem) => figureProblemText(problem, shape),
  });
  const change = (field: FigureField, text: string) =>
    form.change({ [field]: text, ...(field === 'indicator' ? { shape: shapesOf(text)[0] } : {}) });
  const reload = async () => {
    const { figures } = draft.ok ? await loadHistory({ ...draft.value, unitId }) : { figures: [] };
    await revision.rebase(figures.at(-1));
  };
  return (
    <EntryForm
      label={opened ? 'Đính chính số liệu' : 'Ghi số liệu mới'}
      submitText={base ? 'Ghi đính chính' : 'Ghi số liệu'}
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
      <FigureFields
        cells={cells}
        shape={shape}
        base={base}
        problems={problems}
        onCell={change}
        onShape={(chosen) => form.change({ shape: chosen })}
      />
      {base && (
        <Reason
          label={reasonLabel}
          example="cộng thiếu một chi bộ."
          value={reason}
          error={problems.textAt('reason')}
          onChange={(text) => form.change({ reason: text })}
        />
      )}
      <FigurePreview row={row} today={today} base={base} isSilent={!form.isDirty} />
    </EntryForm>
  );
}

function postFigure(json: RevisionBody<FigureRow>, key: string): Promise<Figure> {
  return read(provinceApi.figures.$post({ json, header: { 'idempotency-key': key } }));
}
