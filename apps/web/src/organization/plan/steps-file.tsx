import { Alert, Button, SegmentedControl } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { numberText } from '@co-so/domain';
import type { CivilDate, Plan, PlanSheetProblem, PlanStep } from '@co-so/domain';
import { DayInput } from '../../ui/day-input.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { ProblemList } from '../../ui/problem-list.tsx';
import { unsavedText } from '../../ui/save-file.ts';
import { planSheetProblemText } from '../plan-sheet-text.ts';
import { planGroundQuery } from './queries.ts';
import { sheetGround, namesOf, stepsInFile, stepsSheets, templateSheets } from './sheet-steps.ts';
import type { ChosenUnit } from './unit-field.ts';

interface StepsFileProps {
  readonly unitId: string;
  readonly steps: readonly PlanStep[];
  readonly day: CivilDate;
  readonly today: CivilDate;
  readonly newId: () => string;
  readonly onSteps: (steps: Plan['steps'], units: readonly ChosenUnit[]) => void;
}

type Outcome =
  | { readonly kind: 'taken'; readonly name: string; readonly count: number }
  | { readonly kind: 'unreadable'; readonly reason: string }
  | { readonly kind: 'refused'; readonly problems: readonly PlanSheetProblem[] };

/** Hundreds of steps at once from an Excel sheet, read here against the units as they are; or all that is wrong in it. */
export function StepsFile({ unitId, steps, day, today, newId, onSteps }: StepsFileProps) {
  const queryClient = useQueryClient();
  const [mode, setMode] = useState('add');
  const [effectiveOn, setEffectiveOn] = useState(day);
  const open = useMutation({
    networkMode: 'always',
    mutationFn: async (file: File): Promise<Outcome> => {
      const { openWorkbook } = await import('../../ui/workbook.ts');
      const opening = await openWorkbook(file);
      if (opening.kind === 'refused') return { kind: 'unreadable', reason: opening.reason };
      const ground = sheetGround(await queryClient.fetchQuery(planGroundQuery(unitId)));
      const read = stepsInFile(opening.workbook, ground, effectiveOn, newId);
      if (!read.ok) return { kind: 'refused', problems: read.problems };
      onSteps(mode === 'add' ? [...steps, ...read.steps] : read.steps, namesOf(ground, today));
      return { kind: 'taken', name: file.name, count: read.steps.length };
    },
  });
  return (
    <details className="plan-more">
      <summary>Lấy các bước từ tệp Excel</summary>
      <SheetButtons unitId={unitId} steps={steps} />
      <div className="plan-line">
        <SegmentedControl
          aria-label="Các bước đang có"
          data={[
            { value: 'add', label: 'Thêm vào các bước đang có' },
            { value: 'replace', label: 'Thay các bước đang có' },
          ]}
          value={mode}
          onChange={setMode}
        />
        <DayInput label="Ngày hiệu lực khi ô để trống" value={effectiveOn} onChange={setEffectiveOn} />
      </div>
      <FileDrop
        label="Tệp các bước"
        hint="Cùng các cột như tệp mẫu. Đọc tại máy này; các bước vào danh sách bên dưới, chưa ghi."
        accept=".xlsx"
        isMultiple={false}
        isDisabled={open.isPending}
        onFiles={([file]) => file && open.mutate(file)}
      />
      {open.error && <ProblemList error={open.error} />}
      <OutcomeLine outcome={open.data} />
    </details>
  );
}

const shownMaximum = 200;

function OutcomeLine({ outcome }: { readonly outcome: Outcome | undefined }) {
  if (outcome?.kind === 'taken')
    return (
      <p role="status">
        Đã lấy {numberText(outcome.count)} bước từ “{outcome.name}”. Xem lại, rồi ghi phương án.
      </p>
    );
  if (outcome?.kind === 'unreadable') return <p role="alert">{outcome.reason}</p>;
  if (outcome?.kind !== 'refused') return null;
  const { problems } = outcome;
  return (
    <Alert role="alert" color="red" variant="light" title={`Tệp còn ${numberText(problems.length)} chỗ phải sửa`}>
      <ul className="plan-list">
        {problems.slice(0, shownMaximum).map((problem) => (
          <li key={`${problem.line} ${problem.column} ${problem.code} ${problem.given ?? ''}`}>
            {planSheetProblemText(problem)}
          </li>
        ))}
      </ul>
      {problems.length > shownMaximum && <p>Còn {numberText(problems.length - shownMaximum)} chỗ nữa.</p>}
    </Alert>
  );
}

/** The empty sheet with its guide, and the steps as they stand, in the same columns. */
function SheetButtons({ unitId, steps }: Pick<StepsFileProps, 'unitId' | 'steps'>) {
  const queryClient = useQueryClient();
  const save = useMutation({
    networkMode: 'always',
    mutationFn: async (what: 'template' | 'steps') => {
      const { saveWorkbook } = await import('../../ui/workbook.ts');
      if (what === 'template')
        return saveWorkbook('mau-phuong-an.xlsx', templateSheets(), 'nothing', { emptyLines: 200 });
      const ground = sheetGround(await queryClient.fetchQuery(planGroundQuery(unitId)));
      return saveWorkbook('phuong-an.xlsx', stepsSheets(ground, steps), 'plan');
    },
  });
  return (
    <p className="plan-save">
      <Button variant="default" loading={save.isPending} onClick={() => save.mutate('template')}>
        Tải tệp mẫu
      </Button>
      <Button
        variant="default"
        loading={save.isPending}
        disabled={steps.length === 0}
        onClick={() => save.mutate('steps')}
      >
        Tải các bước đang có
      </Button>
      {save.error && <span role="alert">{unsavedText(save.error)}</span>}
    </p>
  );
}
