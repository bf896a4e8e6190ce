import { itemText, subjectByTable } from '@co-so/domain';
import type { Evaluation, ReplayChange, ReplaySame, TableRules } from '@co-so/domain';
import { Unfolded } from '../../ui/unfolded.tsx';
import { ScoreTrace } from '../trial/score-trace.tsx';
import { afterText, beforeText } from './level-text.ts';

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
  const { subject, mitigated } = result.assessed;
  const [rulesBefore, rulesAfter] = [before ?? after, after].map((by) => subjectByTable(by, subject));
  return (
    <Unfolded className="source-note" summary={`Diễn giải: ${result.id || itemText({ text: null })}`}>
      <h3>Kỳ đó: {beforeText(row.before, rulesBefore)}</h3>
      <SideTrace evaluation={row.before.evaluation} {...{ subject, mitigated }} by={before} />
      <h3>Theo dự thảo: {afterText(row.after, rulesAfter)}</h3>
      <SideTrace evaluation={row.after} {...{ subject, mitigated }} by={after} />
    </Unfolded>
  );
}

interface SideTraceProps {
  readonly evaluation: Evaluation | null;
  readonly subject: string;
  readonly mitigated: readonly string[];
  readonly by: TableRules | null;
}

function SideTrace({ evaluation, subject, mitigated, by }: SideTraceProps) {
  const rules = by && subjectByTable(by, subject);
  if (!evaluation || !rules)
    return <p className="soft">Mức đã quyết định ở kỳ đó, ghi trong “Mức đã xếp”: không có điểm để diễn giải.</p>;
  const reading = { sources: by.table.sources, told: [], ...(by.frame && { frame: by.frame }) };
  return <ScoreTrace rules={rules} evaluation={evaluation} mitigated={mitigated} reading={reading} />;
}
