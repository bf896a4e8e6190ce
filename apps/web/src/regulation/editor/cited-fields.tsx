import type { Cited } from '@co-so/domain';
import { isTemplateMark, ownDocument } from '@co-so/domain';
import { useState } from 'react';
import { SearchSelect } from '../../ui/search-select.tsx';
import { partId } from './editing.ts';
import type { Editing } from './editing.ts';
import { PlaceErrors, TextField } from './fields.tsx';

interface CitedFieldsProps {
  readonly cited: Cited;
  readonly at: string;
  readonly editing: Editing;
  readonly onChange: (cited: Cited) => void;
}

/** What a part rests on, folded away: nearly always the item of the table itself. */
export function CitedFields({ cited, at, editing, onChange }: CitedFieldsProps) {
  const { at: clause, unconfirmed = '' } = cited;
  const [of, place] = [clause?.of ?? ownDocument, clause?.place ?? ''];
  const { sources } = editing;
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      id={partId(`${at}/at`)}
      className="table-cited"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>Căn cứ: {restingOn(place, unconfirmed)}</summary>
      <PlaceErrors at={at} editing={editing} />
      {isOpen && (
        <div className="table-line">
          <TextField
            label="Điều, khoản, mục"
            at={`${at}/at/place`}
            editing={editing}
            value={place}
            onChange={(changed) => onChange(citedBy(of, changed, unconfirmed))}
          />
          {sources.length > 0 && (
            <SearchSelect
              label="Của văn bản"
              value={of}
              choices={[
                { value: ownDocument, label: 'Văn bản ban hành bảng này' },
                ...sources
                  .filter(({ id }) => id !== ownDocument)
                  .map(({ id, instrument }) => ({ value: id, label: instrument })),
              ]}
              onChange={(changed) => onChange(citedBy(changed, place, unconfirmed))}
            />
          )}
          <TextField
            label="Lý do chưa xác nhận (nếu có)"
            isWide
            at={`${at}/unconfirmed`}
            editing={editing}
            value={unconfirmed}
            onChange={(changed) => onChange(citedBy(of, place, changed))}
          />
        </div>
      )}
    </details>
  );
}

function restingOn(place: string, unconfirmed: string): string {
  if (place === '' && isTemplateMark(unconfirmed)) return 'theo mẫu, chưa xác minh';
  return `${place === '' ? 'chưa ghi' : place}${unconfirmed === '' ? '' : ' (chưa xác nhận)'}`;
}

/** A clause, a doubt, or both; without either the clause is empty, and the check says so. */
function citedBy(of: string, place: string, unconfirmed: string): Cited {
  if (place === '' && unconfirmed !== '') return { unconfirmed };
  return { at: { of, place }, ...(unconfirmed !== '' && { unconfirmed }) };
}
