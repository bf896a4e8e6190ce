import { liftRuleProblem, numberText, recognitionsFromSheet, recognitionsSheet, replayList } from '@co-so/domain';
import type { ChecklistRuleSet, RecognitionChange, SheetRows } from '@co-so/domain';
import { useState } from 'react';
import { problemText } from '../../problem-text.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { ResultsWrong } from './results-wrong.tsx';
import { SourceRows } from './source-rows.tsx';

interface ListReplayProps {
  readonly draft: ChecklistRuleSet;
  readonly inForce: ChecklistRuleSet | null;
}

/** What units met, by the list of then and by the draft. */
export function ListReplay({ draft, inForce }: ListReplayProps) {
  const [rows, setRows] = useState<SheetRows>();
  const read = rows && recognitionsFromSheet(rows, inForce ?? draft);
  const found = read && replayList(inForce, draft, read.results);
  return (
    <>
      <SourceRows template={recognitionsSheet(inForce ?? draft)} onRows={setRows} />
      {rows && read && found && (
        <div className="replay-result">
          <ResultsWrong rows={rows} problems={read.problems} />
          <p role="status">
            Đã chạy {numberText(found.evaluated)} đơn vị, {numberText(found.changes.length)} đơn vị khác đi hoặc không
            chạy được.
          </p>
          {found.changes.length > 0 && (
            <DataTable
              caption="Đơn vị khác đi theo dự thảo"
              rows={found.changes.map((change, index) => ({ change, index }))}
              rowKey={({ index }) => String(index)}
              columns={[
                { header: 'Mã', isLead: true, cell: ({ change }) => change.result.id },
                {
                  header: 'Kỳ đó',
                  cell: ({ change }) => change.kind === 'changed' && recognizedText(change.before),
                },
                { header: 'Theo dự thảo', cell: ({ change }) => afterText(change) },
              ]}
            />
          )}
        </div>
      )}
    </>
  );
}

function recognizedText(isRecognized: boolean): string {
  return isRecognized ? 'Được công nhận' : 'Không được công nhận';
}

function afterText(change: RecognitionChange): string {
  if (change.kind === 'unfit') return change.problems.map((problem) => problemText(liftRuleProblem(problem))).join(' ');
  const { recognized, unmet, ratingTooLow } = change.after;
  const missing = [...unmet.map(({ text }) => text), ...(ratingTooLow ? ['xếp loại năm chưa đạt mức yêu cầu'] : [])];
  return missing.length === 0 ? recognizedText(recognized) : `${recognizedText(recognized)}: ${missing.join('; ')}`;
}
