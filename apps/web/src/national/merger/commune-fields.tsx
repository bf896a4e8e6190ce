import { Button, TextInput } from '@mantine/core';
import { numberText } from '@co-so/domain';
import type { MergerDraft } from '@co-so/domain';

type Commune = MergerDraft['communes'][number];

interface CommuneFieldsProps {
  readonly communes: readonly Commune[];
  readonly onChange: (communes: readonly Commune[]) => void;
}

const nothing: Commune = { name: '', code: null, groundIds: [], note: null };

/** The organizations that stand below the new province from its first day on. */
export function CommuneFields({ communes, onChange }: CommuneFieldsProps) {
  return (
    <fieldset className="first-administrator">
      <legend>Đảng bộ xã, phường có từ ngày đầu</legend>
      {communes.length === 0 && <p className="soft">Chưa có; thành lập sau bằng phương án sắp xếp cũng được.</p>}
      {communes.map((commune, index) => (
        <CommuneRow
          // Nothing else tells two of them apart while they are typed.
          key={index}
          place={index + 1}
          commune={commune}
          onChange={(changed) => onChange(communes.with(index, changed))}
          onRemove={() => onChange(communes.toSpliced(index, 1))}
        />
      ))}
      <div>
        <Button variant="default" size="sm" onClick={() => onChange([...communes, nothing])}>
          Thêm đảng bộ xã, phường
        </Button>
      </div>
    </fieldset>
  );
}

interface CommuneRowProps {
  readonly place: number;
  readonly commune: Commune;
  readonly onChange: (commune: Commune) => void;
  readonly onRemove: () => void;
}

function CommuneRow({ place, commune, onChange, onRemove }: CommuneRowProps) {
  const { name, code, note, groundIds } = commune;
  return (
    <div className="commune" role="group" aria-label={name === '' ? `Đảng bộ thứ ${place}` : name}>
      <TextInput
        label="Tên đảng bộ"
        size="md"
        autoComplete="off"
        value={name}
        onChange={({ currentTarget }) => onChange({ ...commune, name: currentTarget.value })}
      />
      <TextInput
        label="Mã"
        size="md"
        autoComplete="off"
        value={code ?? ''}
        onChange={({ currentTarget }) => onChange({ ...commune, code: currentTarget.value || null })}
      />
      <TextInput
        label="Ghi chú"
        size="md"
        autoComplete="off"
        value={note ?? ''}
        onChange={({ currentTarget }) => onChange({ ...commune, note: currentTarget.value || null })}
      />
      <div className="commune-end">
        <span className="soft">
          {groundIds.length > 0 && `Trên địa bàn của ${numberText(groundIds.length)} tổ chức cũ`}
        </span>
        <Button variant="default" size="sm" onClick={onRemove}>
          Bỏ
        </Button>
      </div>
    </div>
  );
}
