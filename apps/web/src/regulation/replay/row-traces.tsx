import { itemText, subjectByTable } from '@co-so/domain';
import type { ReplayChange, ReplayedLevel, ReplaySame, TableRules } from '@co-so/domain';
import { useState } from 'react';
import { scoreText } from '../rule-text.ts';
import { levelName } from '../subject-text.ts';
import { ScoreTrace } from '../trial/score-trace.tsx';

/** The two tables of a replay; none of then where only what was decided is known. */
export interface ReplayBy {
  readonly before: TableRules | null;
  readonly after: TableRules;
}

interface RowTracesProps extends ReplayBy {
  readonly row: Exclude<ReplayChange, { readonly kind: 'unfit' }> | ReplaySame;
}

/** Every step of what a result was, and of what the draft would give. */
export function RowTraces({ row: { result, ...row }, before, after }: RowTracesProps) {
  const [isOpen, setOpen] = useState(false);
  const { subject } = result.assessed;
  return (
    <details className="source-note" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Diễn giải: {result.id || itemText({ text: null })}</summary>
      {isOpen && (
        <>
          <h3>Kỳ đó: {levelText(row.before, subject, before ?? after)}</h3>
          <SideTrace side={row.before} subject={subject} by={before} />
          <h3>Theo dự thảo: {levelText(row.after, subject, after)}</h3>
          <SideTrace side={row.after} subject={subject} by={after} />
        </>
      )}
    </details>
  );
}

interface SideTraceProps {
  readonly side: ReplayedLevel;
  readonly subject: string;
  readonly by: TableRules | null;
}

function SideTrace({ side: { evaluation }, subject, by }: SideTraceProps) {
  const rules = by && subjectByTable(by, subject);
  if (!evaluation || !rules)
    return <p className="soft">Mức đã quyết định ở kỳ đó, ghi trong “Mức đã xếp”: không có điểm để diễn giải.</p>;
  const reading = { sources: by.table.sources, told: [], ...(by.frame && { frame: by.frame }) };
  return <ScoreTrace rules={rules} evaluation={evaluation} mitigated={[]} reading={reading} />;
}

export function levelText({ outcome, level, evaluation }: ReplayedLevel, subject: string, by: TableRules): string {
  const rules = subjectByTable(by, subject);
  const points = evaluation ? `${scoreText(evaluation.total)} điểm` : 'đã quyết định';
  if (outcome === 'notRated') return 'Không xếp loại';
  if (outcome === 'manual') return `${points}, cấp có thẩm quyền quyết định`;
  return level === null || !rules ? points : `${points}, ${levelName(rules, level)}`;
}
