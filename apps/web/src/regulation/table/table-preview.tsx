import type { CivilDate, LocalRuleSet, ProblemCode } from '@co-so/domain';
import { useState } from 'react';
import { Empty } from '../../ui/empty.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Trial } from '../trial/trial.tsx';
import { ListTrial, YearTrial } from '../trial/trials-by-kind.tsx';
import type { UnitBasis } from '../trial/unit/unit-basis.ts';
import type { TableProblem } from './table-problem.ts';

interface TablePreviewProps {
  readonly table: LocalRuleSet;
  readonly problems: readonly TableProblem[];
  /** Central sets that give the levels of a table that has none. */
  readonly frames: readonly LocalRuleSet[];
  readonly today: CivilDate;
  readonly unit: UnitBasis;
}

/** Whether points can be given by a table: what else is wrong keeps it from being issued, not from being tried out. */
export function isUsable(problems: readonly TableProblem[]): boolean {
  return problems.every(({ code }) => harmless.includes(code));
}

/** What is wrong with the year alone: no year is tried out by it. */
const ofTheYear: readonly ProblemCode[] = [
  'year-level-repeated',
  'year-levels-not-descending',
  'year-meetings',
  'year-rule-unreached',
];

/** These keep a table from being issued, not from being tried out. */
const harmless: readonly ProblemCode[] = [
  'text-missing',
  'template-unchanged',
  'frame-differs',
  'amount-missing',
  'part-central',
  'level-name-repeated',
  'subject-name-repeated',
  'year-text-differs',
  ...ofTheYear,
];

/** A sample subject or a real unit scored by the table as it stands, or put before the list; the same trial as on the rule pages. */
export function TablePreview({ table, problems, frames, today, unit }: TablePreviewProps) {
  const [subject, setSubject] = useState<string>();
  const reading = { sources: table.sources, told: [] };
  if (table.rules === 'checklist')
    return (
      <Panel title="Xét thử">
        {table.lists.length > 0 ? (
          <ListTrial set={table} reading={reading} basis={{ today, unit }} />
        ) : (
          <Empty>Danh mục chưa có nội dung.</Empty>
        )}
      </Panel>
    );
  const rules = table.subjects.find((one) => one.subject === subject) ?? table.subjects[0];
  return (
    <Panel title="Chấm thử">
      {rules && isUsable(problems) ? (
        <>
          <Trial
            set={table}
            rules={rules}
            reading={reading}
            basis={{ today, frames, isProvince: true, unit, onSubject: setSubject }}
          />
          {table.yearly && table.yearly.length > 0 && (
            <section className="year-trial">
              <h3>Cả năm</h3>
              {problems.some(({ code }) => ofTheYear.includes(code)) ? (
                <Empty>Tính thử được khi phần xếp loại cả năm không còn chỗ sai.</Empty>
              ) : (
                <YearTrial set={table} yearly={table.yearly} reading={reading} />
              )}
            </section>
          )}
        </>
      ) : (
        <Empty>Chấm thử được khi bảng không còn chỗ sai về điểm.</Empty>
      )}
    </Panel>
  );
}
