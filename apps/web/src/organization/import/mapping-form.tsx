import { Button, NativeSelect } from '@mantine/core';
import { hostPlaceColumns, layoutOn, structureColumns } from '@co-so/domain';
import type { CivilDate, ParentsGiven, StructureLayout } from '@co-so/domain';
import type { ComponentType } from 'react';
import { DayInput } from '../../ui/day-input.tsx';
import { HeaderTable } from './header-table.tsx';
import { LayoutKeeper } from './layout-keeper.tsx';
import type { ChosenSheets, ListHeader } from './opened-list.ts';
import { SheetChoice } from './sheet-choice.tsx';

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
  readonly sheets: ChosenSheets;
  readonly layout: StructureLayout;
  readonly under: ChosenUnit | null;
  readonly day: CivilDate;
}

interface MappingFormProps {
  readonly sheets: readonly string[];
  readonly headers: readonly ListHeader[];
  readonly placeHeaders: readonly ListHeader[];
  readonly mapping: Mapping;
  readonly unitField: UnitField;
  readonly isBusy: boolean;
  readonly onMapping: (mapping: Mapping) => void;
  readonly onSheets: (sheets: ChosenSheets) => void;
  readonly onCheck: () => void;
}

/** Says of each column of the list which of ours it is, and how parents are given; then has the list checked. */
export function MappingForm(props: MappingFormProps) {
  const { sheets, headers, placeHeaders, mapping, unitField: Unit, isBusy, onMapping, onSheets, onCheck } = props;
  const { layout, under, day } = mapping;
  const onLayout = (next: StructureLayout) => onMapping({ ...mapping, layout: next });
  const { places } = layout;
  const onTaken = (taken: StructureLayout) =>
    onLayout(
      layoutOn({ ...taken, places: places && (taken.places ?? places) }, namesOf(headers), namesOf(placeHeaders)),
    );
  return (
    <form
      className="import-form"
      onSubmit={(event) => {
        event.preventDefault();
        onCheck();
      }}
    >
      <div className="mapping-row">
        {sheets.length > 1 && <SheetChoice names={sheets} chosen={mapping.sheets} onSheets={onSheets} />}
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
            if (chosen) onLayout({ ...layout, parents: chosen.value });
          }}
        />
      </div>
      {mapping.sheets.units !== null && (
        <HeaderTable
          caption="Cột của tệp là cột nào của hệ thống"
          headers={headers}
          choices={structureColumns}
          reading={layout}
          onReading={(reading) => onLayout({ ...layout, ...reading })}
        />
      )}
      {places !== null && (
        <HeaderTable
          caption="Cột của trang nơi có, chưa có tổ chức đảng"
          headers={placeHeaders}
          choices={hostPlaceColumns}
          reading={places}
          onReading={(reading) => onLayout({ ...layout, places: { ...places, ...reading } })}
        />
      )}
      <LayoutKeeper layout={layout} onLayout={onLayout} onTaken={onTaken} />
      <div className="import-actions">
        <Button type="submit" size="md" loading={isBusy}>
          Kiểm tra danh sách
        </Button>
        <span className="soft">Chưa ghi gì vào hệ thống.</span>
      </div>
    </form>
  );
}

function namesOf(headers: readonly ListHeader[]): readonly string[] {
  return headers.map(({ header }) => header);
}

const parentChoices: readonly { readonly value: ParentsGiven; readonly label: string }[] = [
  { value: 'reference', label: 'Mã, tên hoặc mã định danh' },
  { value: 'code', label: 'Mã' },
  { value: 'name', label: 'Tên' },
  { value: 'indentation', label: 'Thụt đầu dòng của tên' },
  { value: 'outlineLevel', label: 'Cột cấp: 1, 2, 3 hoặc 1.2.3' },
];
