import { useState } from 'react';
import { readFigureRow } from '@co-so/domain';
import type { CivilDate, Figure, FigureRow } from '@co-so/domain';
import { provinceApi, read } from '../../api.ts';
import { loadHistory } from '../queries.ts';
import { EntryForm } from './entry-form.tsx';
import { fieldShown, rowOf, shapesOf } from './figure-cells.ts';
import type { FigureCells, FigureField, Shape } from './figure-cells.ts';
import { FigureFields } from './figure-fields.tsx';
import { FigurePreview } from './figure-preview.tsx';
import { KeyFields } from './key-fields.tsx';
import { MovedOn } from './moved-on.tsx';
import { Reason, Reloaded } from './revision-fields.tsx';
import { useRevision } from './use-revision.ts';
import type { RevisionBody } from './use-revision.ts';

interface FigureFormProps {
  readonly unitId: string;
  readonly today: CivilDate;
  /** The revision to correct; `undefined` for a first entry. */
  readonly opened: Figure | undefined;
  readonly start: FigureCells;
  readonly onRecorded: (figure: Figure) => void;
  readonly onCancel: () => void;
}

/** Records a figure or corrects one. The form is opened on a revision and says so; what was typed is never lost. */
export function FigureForm({ unitId, today, opened, start, onRecorded, onCancel }: FigureFormProps) {
  const [cells, setCells] = useState(start);
  const [shape, setShape] = useState<Shape>(opened?.quantity.kind ?? shapesOf(start.indicator)[0]);
  const row = rowOf(unitId, cells, shape);
  const revision = useRevision(row, opened, postFigure, onRecorded);
  const { base } = revision;
  const problemAt = (field: FigureField | 'reason') => revision.problemAt(field, (own) => fieldShown(own, shape));
  const change = (field: FigureField, text: string) => {
    setCells({ ...cells, [field]: text });
    if (field === 'indicator') setShape(shapesOf(text)[0]);
  };
  const reload = async () => {
    const draft = readFigureRow(row, today);
    const { figures } = draft.ok ? await loadHistory({ ...draft.value, unitId }) : { figures: [] };
    await revision.rebase(figures.at(-1));
  };
  return (
    <EntryForm
      label={opened ? 'Đính chính số liệu' : 'Ghi số liệu mới'}
      submitText={base ? 'Ghi đính chính' : 'Ghi số liệu'}
      isPending={revision.isPending}
      error={revision.error}
      remedy={<MovedOn problems={revision.problems} reload={reload} />}
      onSubmit={revision.send}
      onCancel={onCancel}
    >
      {revision.isReloaded && <Reloaded revision={base?.revision} />}
      {!opened && <KeyFields cells={cells} textAt={problemAt} onCell={change} />}
      <FigureFields cells={cells} shape={shape} textAt={problemAt} onCell={change} onShape={setShape} />
      {base && <Reason value={revision.reason} error={problemAt('reason')} onChange={revision.setReason} />}
      <FigurePreview row={row} today={today} base={base} />
    </EntryForm>
  );
}

function postFigure(json: RevisionBody<FigureRow>, key: string): Promise<Figure> {
  return read(provinceApi.figures.$post({ json, header: { 'idempotency-key': key } }));
}
