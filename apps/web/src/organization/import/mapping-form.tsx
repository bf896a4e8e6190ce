import { Button, NativeSelect } from '@mantine/core';
import { structureColumns } from '@co-so/domain';
import type { CivilDate, ParentsGiven, StructureField, StructureLayout } from '@co-so/domain';
import type { ComponentType } from 'react';
import { DayInput } from '../../ui/day-input.tsx';
import { LayoutKeeper } from './layout-keeper.tsx';
import { remapped } from './opened-list.ts';
import type { ListHeader } from './opened-list.ts';

/** A unit of the list's choosing. */
export interface ChosenUnit {
  readonly id: string;
  readonly name: string;
}

/** The box in which a unit is found; another part of the product has it. */
export type UnitField = ComponentType<{
  readonly label?: string;
  readonly unit: ChosenUnit | null;
  readonly on?: string | undefined;
  readonly onUnit: (unit: ChosenUnit) => void;
  readonly none?: { readonly text: string; readonly onChoose: () => void } | undefined;
}>;

/** How the list is to be read. */
export interface Mapping {
  readonly sheet: string;
  readonly layout: StructureLayout;
  readonly under: ChosenUnit | null;
  readonly day: CivilDate;
}

interface MappingFormProps {
  readonly sheets: readonly string[];
  readonly headers: readonly ListHeader[];
  readonly mapping: Mapping;
  readonly unitField: UnitField;
  readonly isBusy: boolean;
  readonly onMapping: (mapping: Mapping) => void;
  readonly onSheet: (name: string) => void;
  readonly onCheck: () => void;
}

/** Says of each column of the list which of ours it is, and how parents are given; then has the list checked. */
export function MappingForm(props: MappingFormProps) {
  const { sheets, headers, mapping, unitField: Unit, isBusy, onMapping, onSheet, onCheck } = props;
  const { layout, under, day } = mapping;
  return (
    <form
      className="import-form"
      onSubmit={(event) => {
        event.preventDefault();
        onCheck();
      }}
    >
      <div className="mapping-row">
        {sheets.length > 1 && (
          <NativeSelect
            label="Trang của tệp"
            data={[...sheets]}
            value={mapping.sheet}
            onChange={({ currentTarget }) => onSheet(currentTarget.value)}
          />
        )}
        <DayInput label="Danh sách của ngày" value={day} onChange={(next) => onMapping({ ...mapping, day: next })} />
        <Unit
          label="Cả danh sách trực thuộc"
          unit={under}
          on={day}
          onUnit={(unit) => onMapping({ ...mapping, under: unit })}
          none={{ text: 'Ghi ở từng dòng', onChoose: () => onMapping({ ...mapping, under: null }) }}
        />
        <NativeSelect
          label="Cấp trên ghi bằng"
          data={parentChoices}
          value={layout.parents}
          onChange={({ currentTarget }) => {
            const chosen = parentChoices.find(({ value }) => value === currentTarget.value);
            if (chosen) onMapping({ ...mapping, layout: { ...layout, parents: chosen.value } });
          }}
        />
      </div>
      <HeaderTable headers={headers} layout={layout} onLayout={(next) => onMapping({ ...mapping, layout: next })} />
      <LayoutKeeper layout={layout} onLayout={(next) => onMapping({ ...mapping, layout: next })} />
      <div className="import-actions">
        <Button type="submit" size="md" loading={isBusy}>
          Kiểm tra danh sách
        </Button>
        <span className="soft">Chưa ghi gì vào hệ thống.</span>
      </div>
    </form>
  );
}

const parentChoices: readonly { readonly value: ParentsGiven; readonly label: string }[] = [
  { value: 'reference', label: 'Mã, tên hoặc mã định danh' },
  { value: 'code', label: 'Mã' },
  { value: 'name', label: 'Tên' },
  { value: 'indentation', label: 'Thụt đầu dòng của tên' },
  { value: 'outlineLevel', label: 'Cột cấp: 1, 2, 3 hoặc 1.2.3' },
];

const fieldChoices = [
  { value: '', label: 'Không đọc' },
  ...structureColumns.map(({ field, header }) => ({ value: field, label: header })),
];

interface HeaderTableProps {
  readonly headers: readonly ListHeader[];
  readonly layout: StructureLayout;
  readonly onLayout: (layout: StructureLayout) => void;
}

function HeaderTable({ headers, layout, onLayout }: HeaderTableProps) {
  const fieldOf = (header: string) => layout.columns.find((one) => one.header === header)?.field ?? '';
  return (
    <div className="table-wrap">
      <table className="table cards">
        <caption>Cột của tệp là cột nào của hệ thống</caption>
        <thead>
          <tr>
            <th scope="col">Cột của tệp</th>
            <th scope="col">Ví dụ trong tệp</th>
            <th scope="col">Đọc là</th>
          </tr>
        </thead>
        <tbody>
          {headers.map(({ header, samples }) => (
            <tr key={header}>
              <td data-label="Cột của tệp" data-lead="">
                <span>{header}</span>
              </td>
              <td data-label="Ví dụ trong tệp">
                <span className="soft">{samples.join(' · ')}</span>
              </td>
              <td data-label="Đọc là">
                <NativeSelect
                  aria-label={`Đọc cột ${header} là`}
                  data={fieldChoices}
                  value={fieldOf(header)}
                  onChange={({ currentTarget }) => onLayout(remapped(layout, header, fieldNamed(currentTarget.value)))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function fieldNamed(value: string): StructureField | null {
  return structureColumns.find(({ field }) => field === value)?.field ?? null;
}
