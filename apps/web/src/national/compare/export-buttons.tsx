import { Button } from '@mantine/core';
import type { PeriodComparison } from '@co-so/api';
import { useState } from 'react';
import { unsavedText } from '../../ui/save-file.ts';
import type { Answer } from './answer.ts';

interface ExportButtonsProps {
  readonly answer: Answer;
  readonly comparisons: readonly PeriodComparison[];
}

type Export = 'excel' | 'png' | 'svg';

/** The same rows as on the screen, to take away. What writes them is fetched on the first press. */
export function ExportButtons({ answer, comparisons }: ExportButtonsProps) {
  const [running, setRunning] = useState<Export>();
  const [failure, setFailure] = useState<string>();
  const save = (kind: Export) => {
    setRunning(kind);
    setFailure(undefined);
    saving(kind, answer, comparisons)
      .catch((error: unknown) => setFailure(unsavedText(error)))
      .finally(() => setRunning(undefined));
  };
  const hasChart = answer.of.comparison.comparable.length > 1;
  return (
    <div className="export-buttons no-print">
      <Button size="xs" variant="default" loading={running === 'excel'} onClick={() => save('excel')}>
        Tải Excel
      </Button>
      {hasChart && (
        <>
          <Button size="xs" variant="default" loading={running === 'png'} onClick={() => save('png')}>
            Tải ảnh (PNG)
          </Button>
          <Button size="xs" variant="default" loading={running === 'svg'} onClick={() => save('svg')}>
            Tải ảnh (SVG)
          </Button>
        </>
      )}
      <Button size="xs" variant="default" onClick={() => print()}>
        In
      </Button>
      <span role="status">{failure}</span>
    </div>
  );
}

async function saving(kind: Export, answer: Answer, comparisons: readonly PeriodComparison[]): Promise<void> {
  if (kind === 'excel') {
    const { saveWorkbook } = await import('./save-workbook.ts');
    return saveWorkbook(answer.question, answer.origin, comparisons);
  }
  const { savePicture } = await import('./save-picture.ts');
  return savePicture(answer, kind);
}
