import { replay, resultsFromSheet, resultsSheets } from '@co-so/domain';
import type { CivilDate, ScoringRuleSet } from '@co-so/domain';
import { useId, useState } from 'react';
import { ChoicesStanding } from '../trial/choice-fields.tsx';
import { choicesOf, useRecordedChoices } from '../trial/recorded-choices.ts';
import { ReplayedRows } from './replayed-rows.tsx';
import { SheetsWrong } from './results-wrong.tsx';
import { SourceRows } from './source-rows.tsx';
import type { GivenSheet } from './source-rows.tsx';

interface PointsReplayProps {
  readonly draft: ScoringRuleSet;
  readonly inForce: ScoringRuleSet | null;
  readonly frame: ScoringRuleSet | null;
  readonly on: CivilDate;
}

/** Points and facts of a period, by the table of then and by the draft. */
export function PointsReplay({ draft, inForce, frame, on }: PointsReplayProps) {
  const [sheets, setSheets] = useState<readonly GivenSheet[]>();
  const id = useId();
  const recorded = useRecordedChoices(frame?.series ?? draft.series, on, (frame?.settings ?? []).length > 0);
  const after = { table: draft, frame };
  const before = inForce && { table: inForce, frame };
  if (recorded.kind === 'loading') return <ChoicesStanding recorded={recorded} />;
  const rules = { by: before ?? after, on, settings: choicesOf(recorded, frame?.settings ?? []) };
  const read = sheets?.map((sheet) => ({ ...sheet, ...resultsFromSheet(sheet.rows, rules, sheet.subject) }));
  const isWrong = read?.some(({ problems }) => problems.length > 0);
  return (
    <>
      <ChoicesStanding recorded={recorded} />
      <SourceRows templates={resultsSheets(before ?? after)} wrongId={isWrong ? id : undefined} onSheets={setSheets} />
      {read && (
        <div className="replay-result">
          <h3>Kết quả chạy lại</h3>
          <SheetsWrong sheets={read} id={id} />
          <ReplayedRows
            before={before}
            after={after}
            found={replay(
              before,
              after,
              read.flatMap(({ results }) => results),
            )}
          />
        </div>
      )}
    </>
  );
}
