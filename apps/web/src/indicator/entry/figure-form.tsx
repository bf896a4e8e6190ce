import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { readFigureRow } from '@co-so/domain';
import type { CivilDate, Figure, FigureRow } from '@co-so/domain';
import { provinceApi, read } from '../../api.ts';
import { problemsOf } from '../../ui/problems-of.ts';
import { useWrite } from '../../ui/use-write.ts';
import { loadHistory } from '../queries.ts';
import { EntryForm } from './entry-form.tsx';
import { textAt } from './field-problems.ts';
import { fieldShown, rowOf, shapesOf } from './figure-cells.ts';
import type { FigureCells, FigureField, Shape } from './figure-cells.ts';
import { FigureFields } from './figure-fields.tsx';
import { FigurePreview } from './figure-preview.tsx';
import { KeyFields } from './key-fields.tsx';
import { MovedOn } from './moved-on.tsx';
import { Reason, Reloaded } from './revision-fields.tsx';

interface FigureBody {
  readonly row: FigureRow;
  readonly basedOn: number | null;
  readonly reason: string | null;
}

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
  const [base, setBase] = useState(opened);
  const [reason, setReason] = useState('');
  const [isReloaded, setIsReloaded] = useState(false);
  const queryClient = useQueryClient();
  const write = useWrite(postFigure, onRecorded);

  const row = rowOf(unitId, cells, shape);
  const body: FigureBody = { row, basedOn: base?.revision ?? null, reason: reason.trim() || null };
  const problems = problemsOf(write.error);
  const refused = { problems, sent: write.variables && fieldsOf(write.variables) };
  const problemAt = (field: FigureField | 'reason') =>
    textAt(field, fieldsOf(body), refused, (own) => fieldShown(own, shape));

  const change = (field: FigureField, text: string) => {
    setCells({ ...cells, [field]: text });
    if (field === 'indicator') setShape(shapesOf(text)[0]);
  };
  const reload = async () => {
    const draft = readFigureRow(row, today);
    const { figures } = draft.ok ? await loadHistory({ ...draft.value, unitId }) : { figures: [] };
    setBase(figures.at(-1));
    setIsReloaded(true);
    write.reset();
    await queryClient.invalidateQueries();
  };
  return (
    <EntryForm
      label={opened ? 'Đính chính số liệu' : 'Ghi số liệu mới'}
      submitText={base ? 'Ghi đính chính' : 'Ghi số liệu'}
      isPending={write.isPending}
      error={write.error}
      remedy={<MovedOn problems={problems} reload={reload} />}
      onSubmit={() => write.send(body)}
      onCancel={onCancel}
    >
      {isReloaded && <Reloaded revision={base?.revision} />}
      {!opened && <KeyFields cells={cells} textAt={problemAt} onCell={change} />}
      <FigureFields cells={cells} shape={shape} textAt={problemAt} onCell={change} onShape={setShape} />
      {base && <Reason value={reason} error={problemAt('reason')} onChange={setReason} />}
      <FigurePreview row={row} today={today} base={base} />
    </EntryForm>
  );
}

function fieldsOf({ row, reason }: FigureBody): Readonly<Record<string, unknown>> {
  return { ...row, reason };
}

function postFigure(json: FigureBody, key: string): Promise<Figure> {
  return read(provinceApi.figures.$post({ json, header: { 'idempotency-key': key } }));
}
