import { Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { liftRuleProblem, numberText, replay } from '@co-so/domain';
import type { CivilDate, ReplayChange, ScoringRuleSet, SubjectRules } from '@co-so/domain';
import { useState } from 'react';
import { problemText } from '../../problem-text.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Panel } from '../../ui/panel.tsx';
import { scoreText } from '../rule-text.ts';
import { levelName } from '../subject-text.ts';
import { tableListQuery, tableQuery } from './queries.ts';
import { readResults } from './read-results.ts';

interface ReplayPanelProps {
  readonly table: ScoringRuleSet;
  readonly isUsable: boolean;
  readonly today: CivilDate;
}

/** Results of a period put before the table in force and before the draft: who would change level. Stores nothing. */
export function ReplayPanel({ table, isUsable, today }: ReplayPanelProps) {
  const { data: list } = useQuery(tableListQuery);
  const inForce = list?.issued.find(
    ({ series, effectiveFrom, effectiveUntil }) =>
      series === table.series && effectiveFrom <= today && (effectiveUntil === null || today < effectiveUntil),
  );
  const { data: issued } = useQuery({ ...tableQuery(inForce?.id ?? ''), enabled: inForce !== undefined });
  const [text, setText] = useState('');
  // A table without levels of its own needs the facts of the yearly rating, which no sheet of points has.
  if (!inForce || issued?.kind !== 'issued' || table.series === 'annual-score') return null;
  const rules = issued.table.subjects[0];
  return (
    <Panel title="Chạy lại kết quả đã có theo dự thảo">
      <p className="soft">
        So với bảng đang áp dụng: {inForce.title}. Chỉ tính trên máy này, không lưu, không gửi đi đâu.
      </p>
      <Textarea
        label="Dán kết quả chép từ Excel"
        description="Dòng đầu: Mã, rồi mã từng tiêu chí. Mỗi dòng sau một buổi hoặc một tổ chức. Tỷ lệ ghi như 18/20."
        autosize
        minRows={4}
        maxRows={12}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      {text.trim() !== '' && isUsable && rules && (
        <ReplayResult before={issued.table} draft={table} rules={rules} text={text} today={today} />
      )}
      {!isUsable && <p className="soft">Chạy lại được khi dự thảo không còn chỗ sai về điểm.</p>}
    </Panel>
  );
}

interface ReplayResultProps {
  readonly before: ScoringRuleSet;
  readonly draft: ScoringRuleSet;
  readonly rules: SubjectRules;
  readonly text: string;
  readonly today: CivilDate;
}

function ReplayResult({ before, draft, rules, text, today }: ReplayResultProps) {
  const { results, wrong } = readResults(text, rules, today);
  const { evaluated, changes } = replay({ table: before, frame: null }, { table: draft, frame: null }, results);
  const after = draft.subjects.find(({ subject }) => subject === rules.subject) ?? rules;
  return (
    <div className="replay-result">
      {wrong.length > 0 && (
        <ul className="table-error">
          {wrong.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
      <p role="status">
        Đã chạy {numberText(evaluated)} kết quả, {numberText(changes.length)} kết quả khác đi hoặc không chạy được.
      </p>
      {changes.length > 0 && (
        <DataTable
          caption="Kết quả khác đi theo dự thảo"
          rows={changes}
          rowKey={({ id }) => id}
          columns={[
            { header: 'Mã', isLead: true, cell: ({ id }) => id },
            { header: 'Bảng đang áp dụng', cell: (change) => resultText(change, 'before', rules) },
            { header: 'Dự thảo', cell: (change) => resultText(change, 'after', after) },
          ]}
        />
      )}
    </div>
  );
}

function resultText(change: ReplayChange, side: 'before' | 'after', rules: SubjectRules): string {
  if (change.kind === 'unfit')
    return side === 'before' ? '' : change.problems.map((problem) => problemText(liftRuleProblem(problem))).join(' ');
  const { total, level } = change[side];
  return `${scoreText(total)} điểm${level === null ? '' : `, ${levelName(rules, level)}`}`;
}
