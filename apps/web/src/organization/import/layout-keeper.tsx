import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { StructureLayout } from '@co-so/domain';
import { ProblemList } from '../../ui/problem-list.tsx';
import { useWrite } from '../../ui/use-write.ts';
import { layoutsQuery, removeLayout, saveLayout } from './queries.ts';

interface LayoutKeeperProps {
  readonly layout: StructureLayout;
  readonly onLayout: (layout: StructureLayout) => void;
  /** One that was saved is to be used. */
  readonly onTaken: (layout: StructureLayout) => void;
}

/** The ways of reading that the province has saved: to take one up, to save this one under a name, to remove it. */
export function LayoutKeeper({ layout, onLayout, onTaken }: LayoutKeeperProps) {
  const { data: kept } = useSuspenseQuery(layoutsQuery);
  // What came since stands in the list; until it is chosen there nobody has seen it, and nothing is saved over it.
  const [seen, setSeen] = useState(kept);
  const saving = useWrite(saveLayout, setSeen);
  const removing = useWrite(removeLayout, (left) => {
    setSeen(left);
    onLayout({ ...layout, name: '' });
  });
  const basedOn = seen.find((one) => one.layout.name === layout.name.trim())?.revision ?? null;
  const isKept = basedOn !== null;
  return (
    <fieldset className="layout-keeper">
      <legend>Cách đọc, để lần sau không phải chọn lại</legend>
      {kept.length > 0 && (
        <NativeSelect
          label="Dùng cách đọc"
          data={[{ value: '', label: 'Chọn' }, ...kept.map((one) => one.layout.name)]}
          value={isKept ? layout.name : ''}
          onChange={({ currentTarget }) => {
            const chosen = kept.find((one) => one.layout.name === currentTarget.value);
            if (!chosen) return;
            setSeen(kept);
            onTaken(chosen.layout);
          }}
        />
      )}
      <TextInput
        label="Tên cách đọc"
        placeholder="Ví dụ: Danh sách từ phần mềm cũ"
        maxLength={120}
        value={layout.name}
        onChange={({ currentTarget }) => onLayout({ ...layout, name: currentTarget.value })}
      />
      <Button
        variant="default"
        disabled={layout.name.trim() === ''}
        loading={saving.isPending}
        onClick={() => saving.send({ layout: { ...layout, name: layout.name.trim() }, basedOn })}
      >
        {isKept ? 'Lưu thay' : 'Lưu cách đọc'}
      </Button>
      {isKept && (
        <Button
          variant="subtle"
          loading={removing.isPending}
          onClick={() => removing.send({ name: layout.name.trim(), basedOn })}
        >
          Bỏ cách đọc này
        </Button>
      )}
      <span role="status" className="soft">
        {saving.isSuccess && 'Đã lưu.'}
      </span>
      {saving.error && <ProblemList error={saving.error} />}
      {removing.error && <ProblemList error={removing.error} />}
    </fieldset>
  );
}
