import { Button } from '@mantine/core';
import { keysOf, measureNames, noPoints } from '@co-so/domain';
import type { Cited, RuleMeasure } from '@co-so/domain';
import { capitalized } from '../../ui/capitalized.ts';
import { SearchSelect } from '../../ui/search-select.tsx';
import { BandFields } from './band-fields.tsx';
import { newMeasure, removeAt, replaceAt } from './edit-table.ts';
import type { Editing } from './editing.ts';
import { PlaceErrors, PointsField, TextField } from './fields.tsx';
import { StepFields } from './step-fields.tsx';

interface MeasureFieldsProps<Measure extends RuleMeasure = RuleMeasure> {
  readonly measure: Measure;
  /** What the criterion rests on, and a new line of its measure with it. */
  readonly cited: Cited;
  readonly at: string;
  readonly editing: Editing;
  readonly onChange: (measure: RuleMeasure) => void;
}

const kinds = keysOf(measureNames).map((value) => ({ value, label: capitalized(measureNames[value]) }));

/** How a criterion gives points, and the fields that this way needs. */
export function MeasureFields({ measure, cited, at, editing, onChange }: MeasureFieldsProps) {
  const choose = (chosen: string) => {
    const kind = keysOf(measureNames).find((one) => one === chosen);
    if (kind && kind !== measure.kind) onChange(newMeasure(kind, cited));
  };
  return (
    <>
      <SearchSelect label="Cách tính" value={measure.kind} choices={kinds} onChange={choose} />
      <KindFields {...{ measure, cited, at, editing, onChange }} />
    </>
  );
}

function KindFields({ measure, cited, at, editing, onChange }: MeasureFieldsProps) {
  switch (measure.kind) {
    case 'manual':
      return (
        <>
          <PointsField
            label="Điểm tối đa"
            at={`${at}/max`}
            editing={editing}
            value={measure.max}
            mayBeOpen
            onChange={(max) => onChange({ ...measure, max })}
          />
          <StepFields {...{ measure, cited, at, editing, onChange }} />
        </>
      );
    case 'yesNo':
      return (
        <PointsField
          label="Điểm khi có"
          at={`${at}/yes`}
          editing={editing}
          value={measure.yes}
          onChange={(yes) => onChange({ ...measure, yes: yes ?? noPoints })}
        />
      );
    case 'perOccurrence':
      return <OccurrenceFields {...{ measure, cited, at, editing, onChange }} />;
    case 'bands':
      return <BandFields {...{ measure, cited, at, editing, onChange }} />;
    case 'allOrNothing':
      return <ItemFields {...{ measure, cited, at, editing, onChange }} />;
  }
}

function OccurrenceFields({
  measure,
  at,
  editing,
  onChange,
}: MeasureFieldsProps<RuleMeasure & { kind: 'perOccurrence' }>) {
  const field = (key: 'start' | 'each' | 'max', label: string) => (
    <PointsField
      label={label}
      at={`${at}/${key}`}
      editing={editing}
      value={measure[key]}
      {...(key === 'each' && { isSigned: true })}
      onChange={(value) => onChange({ ...measure, [key]: value ?? noPoints })}
    />
  );
  return (
    <>
      {field('start', 'Điểm ban đầu')}
      {field('each', 'Điểm mỗi lần (trừ thì ghi dấu -)')}
      {field('max', 'Điểm tối đa')}
    </>
  );
}

function ItemFields({ measure, at, editing, onChange }: MeasureFieldsProps<RuleMeasure & { kind: 'allOrNothing' }>) {
  const { items } = measure;
  return (
    <>
      <PointsField
        label="Điểm khi đạt hết"
        at={`${at}/points`}
        editing={editing}
        value={measure.points}
        onChange={(value) => onChange({ ...measure, points: value ?? noPoints })}
      />
      <div className="table-lines">
        <PlaceErrors at={`${at}/items`} editing={editing} />
        {items.map((item, index) => (
          <div key={item.id} className="table-line">
            <TextField
              label={`Nội dung ${index + 1}`}
              isWide
              at={`${at}/items/${index}/text`}
              editing={editing}
              value={item.text}
              onChange={(text) => onChange({ ...measure, items: replaceAt(items, index, { ...item, text }) })}
            />
            <Button variant="default" onClick={() => onChange({ ...measure, items: removeAt(items, index) })}>
              Bỏ nội dung {index + 1}
            </Button>
          </div>
        ))}
        <Button
          variant="default"
          onClick={() => onChange({ ...measure, items: [...items, { id: nextItem(items), text: '' }] })}
        >
          Thêm nội dung
        </Button>
      </div>
    </>
  );
}

function nextItem(items: readonly { readonly id: string }[]): string {
  return String(Math.max(0, ...items.map(({ id }) => Number(id) || 0)) + 1);
}
