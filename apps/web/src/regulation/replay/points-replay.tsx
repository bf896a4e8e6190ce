import {
  itemText,
  liftRuleProblem,
  numberText,
  replay,
  resultsFromSheet,
  resultsSheet,
  subjectByTable,
} from '@co-so/domain';
import type {
  CivilDate,
  Replay,
  ReplayChange,
  ReplayedLevel,
  ScoringRuleSet,
  SheetRows,
  TableRules,
} from '@co-so/domain';
import { useState } from 'react';
import { problemText } from '../../problem-text.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { scoreText } from '../rule-text.ts';
import { levelName } from '../subject-text.ts';
import { ChoicesStanding } from '../trial/choice-fields.tsx';
import { choicesOf, useRecordedChoices } from '../trial/recorded-choices.ts';
import { ScoreTrace } from '../trial/score-trace.tsx';
import { ResultsWrong } from './results-wrong.tsx';
import { SourceRows } from './source-rows.tsx';

interface PointsReplayProps {
  readonly draft: ScoringRuleSet;
  readonly inForce: ScoringRuleSet | null;
  readonly frame: ScoringRuleSet | null;
  readonly on: CivilDate;
}

/** Points and facts of a period, by the table of then and by the draft. */
export function PointsReplay({ draft, inForce, frame, on }: PointsReplayProps) {
  const [rows, setRows] = useState<SheetRows>();
  const recorded = useRecordedChoices(frame?.series ?? draft.series, on, (frame?.settings ?? []).length > 0);
  const after = { table: draft, frame };
  const before = inForce && { table: inForce, frame };
  if (recorded.kind === 'loading') return <ChoicesStanding recorded={recorded} />;
  const rules = { by: before ?? after, on, settings: choicesOf(recorded, frame?.settings ?? []) };
  const read = rows && resultsFromSheet(rows, rules);
  return (
    <>
      <ChoicesStanding recorded={recorded} />
      <SourceRows template={resultsSheet(before ?? after)} onRows={setRows} />
      {rows && read && (
        <div className="replay-result">
          <ResultsWrong rows={rows} problems={read.problems} />
          <ReplayResult before={before} after={after} found={replay(before, after, read.results)} />
        </div>
      )}
    </>
  );
}

interface ReplayResultProps {
  readonly before: TableRules | null;
  readonly after: TableRules;
  readonly found: Replay;
}

function ReplayResult({ before, after, found: { evaluated, changes } }: ReplayResultProps) {
  const hasSubjects = after.table.subjects.length > 1;
  return (
    <>
      <p role="status">
        Đã chạy {numberText(evaluated)} kết quả, {numberText(changes.length)} kết quả khác đi hoặc không chạy được.
      </p>
      {changes.length > 0 && (
        <DataTable
          caption="Kết quả khác đi theo dự thảo"
          rows={changes.map((change, index) => ({ change, index }))}
          rowKey={({ index }) => String(index)}
          columns={[
            { header: 'Mã', isLead: true, cell: ({ change }) => change.result.id },
            ...(hasSubjects
              ? [
                  {
                    header: 'Đối tượng',
                    cell: ({ change }: { readonly change: ReplayChange }) =>
                      subjectByTable(after, change.result.assessed.subject)?.text ?? '',
                  },
                ]
              : []),
            { header: 'Kỳ đó', cell: ({ change }) => sideText(change, 'before', before ?? after) },
            { header: 'Theo dự thảo', cell: ({ change }) => sideText(change, 'after', after) },
          ]}
        />
      )}
      {changes.map((change, index) => (
        <ChangeTrace key={index} change={change} by={after} />
      ))}
    </>
  );
}

function sideText(change: ReplayChange, side: 'before' | 'after', by: TableRules): string {
  if (change.kind === 'unfit')
    return side === 'before' ? '' : change.problems.map((problem) => problemText(liftRuleProblem(problem))).join(' ');
  return levelText(change[side], change.result.assessed.subject, by);
}

function levelText({ outcome, level, evaluation }: ReplayedLevel, subject: string, by: TableRules): string {
  const rules = subjectByTable(by, subject);
  const points = evaluation ? `${scoreText(evaluation.total)} điểm` : 'đã quyết định';
  if (outcome === 'notRated') return 'Không xếp loại';
  if (outcome === 'manual') return `${points}, cấp có thẩm quyền quyết định`;
  return level === null || !rules ? points : `${points}, ${levelName(rules, level)}`;
}

/** Every step of what the draft would give. */
function ChangeTrace({ change, by }: { readonly change: ReplayChange; readonly by: TableRules }) {
  const rules = subjectByTable(by, change.result.assessed.subject);
  if (change.kind === 'unfit' || !change.after.evaluation || !rules) return null;
  const reading = { sources: by.table.sources, told: [], ...(by.frame && { frame: by.frame }) };
  return (
    <details className="source-note">
      <summary>Diễn giải theo dự thảo: {change.result.id || itemText({ text: null })}</summary>
      <ScoreTrace rules={rules} evaluation={change.after.evaluation} mitigated={[]} reading={reading} />
    </details>
  );
}
