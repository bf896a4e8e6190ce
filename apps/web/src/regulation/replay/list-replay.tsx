import { liftRuleProblem, numberText, recognitionsFromSheet, recognitionsSheets, replayList } from '@co-so/domain';
import type { Checklist, ChecklistRuleSet, RecognitionChange, RecognitionSame } from '@co-so/domain';
import { useId, useState } from 'react';
import { ruleProblemText } from '../../problem/rule.ts';
import { Unfolded } from '../../ui/unfolded.tsx';
import { PagedTable } from './paged-table.tsx';
import { countsText } from './replay-counts.ts';
import { SheetsWrong } from './results-wrong.tsx';
import { SourceRows } from './source-rows.tsx';
import type { GivenSheet } from './source-rows.tsx';

interface ListReplayProps {
  readonly draft: ChecklistRuleSet;
  readonly inForce: ChecklistRuleSet | null;
}

/** What units met, by the list of then and by the draft. */
export function ListReplay({ draft, inForce }: ListReplayProps) {
  const [sheets, setSheets] = useState<readonly GivenSheet<Checklist['subject']>[]>();
  const id = useId();
  const read = sheets?.map((sheet) => ({
    ...sheet,
    ...recognitionsFromSheet(sheet.rows, inForce ?? draft, sheet.subject),
  }));
  const isWrong = read?.some(({ problems }) => problems.length > 0);
  const results = read?.flatMap((one) => one.results);
  const found = results && replayList(inForce, draft, results);
  const changed = found?.changes.filter(({ kind }) => kind === 'changed') ?? [];
  const unfit = found?.changes.filter(({ kind }) => kind === 'unfit') ?? [];
  return (
    <>
      <SourceRows
        templates={recognitionsSheets(inForce ?? draft)}
        wrongId={isWrong ? id : undefined}
        onSheets={setSheets}
      />
      {read && found && (
        <div className="replay-result">
          <h3>Kết quả chạy lại</h3>
          <SheetsWrong sheets={read} id={id} />
          <p role="status">
            {countsText('đơn vị', {
              evaluated: found.evaluated,
              changed: changed.length,
              unfit: unfit.length,
              same: found.unchanged.length,
            })}
          </p>
          {changed.length > 0 && <UnitTable caption="Đơn vị khác đi theo dự thảo" rows={changed} lists={draft.lists} />}
          {unfit.length > 0 && <UnitTable caption="Đơn vị không chạy được" rows={unfit} lists={draft.lists} />}
          {found.unchanged.length > 0 && (
            <Unfolded className="source-note" summary={`Đơn vị không đổi (${numberText(found.unchanged.length)})`}>
              <UnitTable caption="Đơn vị không đổi" rows={found.unchanged} lists={draft.lists} />
            </Unfolded>
          )}
        </div>
      )}
    </>
  );
}

type UnitRow = RecognitionChange | RecognitionSame;

interface UnitTableProps {
  readonly caption: string;
  readonly rows: readonly UnitRow[];
  readonly lists: readonly Checklist[];
}

function UnitTable({ caption, rows, lists }: UnitTableProps) {
  const listOf = (subject: string) => lists.find((list) => list.subject === subject)?.text ?? '';
  return (
    <PagedTable
      caption={caption}
      rows={rows}
      columns={[
        { header: 'Mã', isLead: true, cell: (row) => row.result.id },
        { header: 'Đối tượng', cell: (row) => listOf(row.result.subject) },
        { header: 'Kỳ đó', cell: (row) => row.kind !== 'unfit' && recognizedText(row.before) },
        { header: 'Theo dự thảo', cell: afterText },
      ]}
    />
  );
}

function recognizedText(isRecognized: boolean): string {
  return isRecognized ? 'Được công nhận' : 'Không được công nhận';
}

function afterText(change: UnitRow): string {
  if (change.kind === 'unfit')
    return change.problems.map((problem) => ruleProblemText(liftRuleProblem(problem))).join(' ');
  const { recognized, unmet, ratingTooLow } = change.after;
  const missing = [...unmet.map(({ text }) => text), ...(ratingTooLow ? ['xếp loại năm chưa đạt mức yêu cầu'] : [])];
  return missing.length === 0 ? recognizedText(recognized) : `${recognizedText(recognized)}: ${missing.join('; ')}`;
}
