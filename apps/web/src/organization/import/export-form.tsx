import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { structureColumns, structureSheetName } from '@co-so/domain';
import type { CivilDate, Sheet } from '@co-so/domain';
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
      const { name, rows } = await exportStructure(unit?.id, day);
      await saveSheets(`to-chuc-${day}.xlsx`, [{ name, rows }], 'already-entered');
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
  const guide = structureColumns.map(({ header, isRequired, example, explanation }) => [
    header,
    isRequired ? 'có' : 'không',
    example,
    explanation,
  ]);
  return [
    { name: structureSheetName, rows: [structureColumns.map(({ header }) => header)] },
    { name: 'Hướng dẫn', rows: [['Cột', 'Bắt buộc', 'Ví dụ', 'Cách ghi'], ...guide] },
  ];
}
