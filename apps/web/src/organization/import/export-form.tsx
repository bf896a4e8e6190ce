import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { hostPlaceColumns, hostPlaceSheetName, structureColumns, structureSheetName } from '@co-so/domain';
import type { CivilDate, Sheet, SheetColumn } from '@co-so/domain';
import { DayInput } from '../../ui/day-input.tsx';
import { ProblemList } from '../../ui/problem-list.tsx';
import type { Holding } from '../../ui/save-file.ts';
import type { ChosenUnit, UnitField } from './mapping-form.tsx';
import { exportStructure } from './queries.ts';

interface ExportFormProps {
  readonly today: CivilDate;
  readonly unitField: UnitField;
}

/** The structure of a day as an Excel file, or an empty one to fill in; the same columns come back in. */
export function ExportForm({ today, unitField: Unit }: ExportFormProps) {
  const [unit, setUnit] = useState<ChosenUnit | null>(null);
  const [day, setDay] = useState(today);
  const save = useMutation({
    mutationFn: async () => {
      const { name, rows, places } = await exportStructure(unit?.id, day);
      await saveSheets(`to-chuc-${day}.xlsx`, [{ name, rows }, places], 'already-entered');
    },
    networkMode: 'always',
  });
  const saveTemplate = useMutation({
    mutationFn: () => saveSheets('mau-danh-sach-to-chuc.xlsx', template(), 'nothing', 200),
    networkMode: 'always',
  });
  return (
    <div className="import-form">
      <div className="mapping-row">
        <Unit
          label="Tổ chức và cấp dưới"
          unit={unit}
          on={day}
          onUnit={setUnit}
          none={{ text: 'Toàn tỉnh, thành phố', onChoose: () => setUnit(null) }}
        />
        <DayInput label="Tại ngày" value={day} onChange={setDay} />
      </div>
      <div className="import-actions">
        <Button variant="default" loading={save.isPending} onClick={() => save.mutate()}>
          Tải danh sách hiện có
        </Button>
        <Button variant="default" loading={saveTemplate.isPending} onClick={() => saveTemplate.mutate()}>
          Tải tệp mẫu trống
        </Button>
      </div>
      <p className="soft">Tệp ghi tổ chức và nơi đúng như tại ngày đã chọn, không ghi các lần thay đổi trước đó.</p>
      {save.error && <ProblemList error={save.error} />}
      {saveTemplate.isError && <p role="alert">Chưa tạo được tệp. Đề nghị thử lại.</p>}
    </div>
  );
}

async function saveSheets(name: string, sheets: readonly Sheet[], holding: Holding, emptyLines = 0): Promise<void> {
  const { saveWorkbook } = await import('../../ui/workbook.ts');
  await saveWorkbook(name, sheets, holding, { emptyLines });
}

function template(): readonly Sheet[] {
  const guide = [
    ['Trang', 'Cột', 'Bắt buộc', 'Ví dụ', 'Cách ghi'],
    ...guideTo(structureSheetName, structureColumns),
    ...guideTo(hostPlaceSheetName, hostPlaceColumns),
  ];
  return [
    emptySheet(structureSheetName, structureColumns),
    emptySheet(hostPlaceSheetName, hostPlaceColumns),
    { name: 'Hướng dẫn', rows: guide },
  ];
}

function emptySheet(name: string, columns: readonly SheetColumn[]): Sheet {
  return { name, rows: [columns.map(({ header }) => header)] };
}

function guideTo(name: string, columns: readonly SheetColumn[]): Sheet['rows'] {
  return columns.map(({ header, isRequired, example, explanation }) => [
    name,
    header,
    isRequired ? 'có' : 'không',
    example,
    explanation,
  ]);
}
