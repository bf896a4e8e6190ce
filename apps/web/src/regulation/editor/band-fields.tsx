import { Button } from '@mantine/core';
import { countFactNames, countFacts, noPoints, ratio, wholesOf } from '@co-so/domain';
import type { Band, BandsMeasure, Cited, CountFact } from '@co-so/domain';
import { capitalized } from '../../ui/capitalized.ts';
import { SearchSelect } from '../../ui/search-select.tsx';
import { CitedFields } from './cited-fields.tsx';
import { citedAsItem, removeAt, replaceAt, withCited, withPart } from './edit-table.ts';
import type { Editing } from './editing.ts';
import { PlaceErrors, PointsField, TextField } from './fields.tsx';
import { ShareField } from './share-field.tsx';

interface BandFieldsProps {
  readonly measure: BandsMeasure;
  readonly cited: Cited;
  readonly at: string;
  readonly editing: Editing;
  readonly onChange: (measure: BandsMeasure) => void;
}

/** What may be taken a share of something: each with what it is a part of. */
const parts = countFactNames.filter((name) => wholesOf(name).length > 0);

function choicesFrom(names: readonly CountFact[]) {
  return names.map((value) => ({ value, label: capitalized(countFacts[value].text) }));
}

/** A step table over a computed share. */
export function BandFields({ measure, cited, at, editing, onChange }: BandFieldsProps) {
  const { part, whole, bands } = measure;
  const change = (index: number, band: Band) => onChange({ ...measure, bands: replaceAt(bands, index, band) });
  return (
    <>
      <div className="table-facts">
        <FactSelect
          label="Tử số"
          value={part}
          from={parts}
          onChange={(chosen) => onChange(withPart(measure, chosen))}
        />
        <FactSelect
          label="Mẫu số"
          value={whole}
          from={wholesOf(part)}
          onChange={(chosen) => onChange({ ...measure, whole: chosen })}
        />
        <PlaceErrors at={`${at}/whole`} editing={editing} />
      </div>
      <div className="table-lines">
        <PlaceErrors at={`${at}/bands`} editing={editing} />
        {bands.map((band, index) => (
          <div key={index} className="table-line" role="group" aria-label={`Bậc ${index + 1}`}>
            <ShareField
              label="Từ tỷ lệ (%)"
              at={`${at}/bands/${index}/from`}
              editing={editing}
              value={band.from}
              onChange={(from) => change(index, { ...band, from })}
            />
            <PointsField
              label="Điểm"
              at={`${at}/bands/${index}/points`}
              editing={editing}
              value={band.points}
              onChange={(value) => change(index, { ...band, points: value ?? noPoints })}
            />
            {band.unconfirmed !== undefined && (
              <TextField
                label="Lý do chưa xác nhận"
                at={`${at}/bands/${index}/unconfirmed`}
                editing={editing}
                value={band.unconfirmed}
                onChange={(unconfirmed) => change(index, doubted(band, unconfirmed))}
              />
            )}
            <div className="part-buttons">
              {band.unconfirmed === undefined && (
                <Button
                  variant="default"
                  aria-label={`Bậc ${index + 1}: ghi lý do chưa xác nhận`}
                  onClick={() => change(index, { ...band, unconfirmed: 'Chưa rõ.' })}
                >
                  Ghi lý do chưa xác nhận
                </Button>
              )}
              <Button variant="default" onClick={() => onChange({ ...measure, bands: removeAt(bands, index) })}>
                Bỏ bậc {index + 1}
              </Button>
            </div>
          </div>
        ))}
        <div className="part-buttons">
          <Button
            variant="default"
            onClick={() =>
              onChange({ ...measure, bands: [...bands, { from: ratio(100, 100), points: noPoints, ...cited }] })
            }
          >
            Thêm bậc
          </Button>
          {!measure.ceiling && (
            <Button
              variant="default"
              onClick={() =>
                onChange({
                  ...measure,
                  ceiling: { over: 'absentWithoutReason', points: noPoints, at: citedAsItem('trần') },
                })
              }
            >
              Thêm mức trần
            </Button>
          )}
        </div>
        {measure.ceiling && <CeilingFields {...{ measure, cited, at, editing, onChange }} />}
      </div>
    </>
  );
}

/** The doubt may be taken back where a clause stands; else it is what the band rests on. */
function doubted(band: Band, unconfirmed: string): Band {
  const { at } = band;
  return withCited(band, at ? { at, ...(unconfirmed !== '' && { unconfirmed }) } : { unconfirmed });
}

/** No more than so many points where something happened, whatever the share. */
function CeilingFields({ measure, at, editing, onChange }: BandFieldsProps) {
  const { ceiling, ...free } = measure;
  if (!ceiling) return null;
  return (
    <div className="table-line" role="group" aria-label="Mức trần">
      <div className="table-wide">
        <FactSelect
          label="Khi có"
          value={ceiling.over}
          from={countFactNames}
          onChange={(over) => onChange({ ...measure, ceiling: { ...ceiling, over } })}
        />
      </div>
      <PointsField
        label="Nhiều nhất (điểm)"
        at={`${at}/ceiling/points`}
        editing={editing}
        value={ceiling.points}
        onChange={(value) => onChange({ ...measure, ceiling: { ...ceiling, points: value ?? noPoints } })}
      />
      <Button variant="default" onClick={() => onChange(free)}>
        Bỏ mức trần
      </Button>
      <CitedFields
        cited={ceiling}
        at={`${at}/ceiling`}
        editing={editing}
        onChange={(cited) => onChange({ ...measure, ceiling: withCited(ceiling, cited) })}
      />
    </div>
  );
}

interface FactSelectProps {
  readonly label: string;
  readonly from: readonly CountFact[];
  readonly value: CountFact;
  readonly onChange: (fact: CountFact) => void;
}

function FactSelect({ label, value, from, onChange }: FactSelectProps) {
  return (
    <SearchSelect
      label={label}
      value={value}
      choices={choicesFrom(from.includes(value) ? from : [value, ...from])}
      onChange={(chosen) => onChange(countFactNames.find((one) => one === chosen) ?? value)}
    />
  );
}
