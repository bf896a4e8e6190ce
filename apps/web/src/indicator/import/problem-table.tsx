import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { folded, missingText, numberText } from '@co-so/domain';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { Pager } from '../../ui/pager.tsx';
import type { ListedProblem } from './listed-problem.ts';

const pageSize = 25;
const manyFrom = 10;

type Numbered = ListedProblem & { readonly number: number };

const columns: readonly Column<Numbered>[] = [
  { header: 'Chỗ', isLead: true, cell: ({ place }) => place },
  { header: 'Cột, mục', cell: ({ column }) => column || missingText },
  { header: 'Lý do', cell: ({ reason }) => reason },
];

/** Every problem with its place; where there are many, by sheet, by words, and page by page. */
export function ProblemTable({ problems }: { readonly problems: readonly ListedProblem[] }) {
  const [sheet, setSheet] = useState<string>();
  const [words, setWords] = useState('');
  const [page, setPage] = useState(1);
  const numbered = problems.map((problem, number) => ({ ...problem, number }));
  const found = numbered.filter((one) => (sheet === undefined || one.sheet === sheet) && holds(one, words));
  const pages = Math.max(1, Math.ceil(found.length / pageSize));
  const narrow = (change: () => void) => {
    change();
    setPage(1);
  };
  return (
    <>
      {problems.length >= manyFrom && (
        <div className="filters">
          <SheetFilter problems={problems} chosen={sheet} onChoose={(name) => narrow(() => setSheet(name))} />
          <TextInput
            label="Lọc theo chữ"
            placeholder="Ví dụ: mau so"
            value={words}
            onChange={({ currentTarget: { value } }) => narrow(() => setWords(value))}
          />
        </div>
      )}
      <DataTable
        caption={`${numberText(found.length)} chỗ cần sửa`}
        columns={columns}
        rows={found.slice((page - 1) * pageSize, page * pageSize)}
        rowKey={({ number }) => String(number)}
      />
      <Pager page={page} pages={pages} onPage={setPage} />
    </>
  );
}

function holds({ place, column, reason }: ListedProblem, words: string): boolean {
  const text = folded(`${place} ${column} ${reason}`);
  return folded(words)
    .split(' ')
    .every((word) => text.includes(word));
}

interface SheetFilterProps {
  readonly problems: readonly ListedProblem[];
  readonly chosen: string | undefined;
  readonly onChoose: (sheet: string | undefined) => void;
}

function SheetFilter({ problems, chosen, onChoose }: SheetFilterProps) {
  const sheets = [...new Set(problems.map(({ sheet }) => sheet))];
  const countOn = (name: string) => problems.filter(({ sheet }) => sheet === name).length;
  const choices = [
    { name: undefined, text: 'Tất cả', count: problems.length },
    ...sheets.map((name) => ({ name, text: name, count: countOn(name) })),
  ];
  return (
    <div className="toggle-row" role="group" aria-label="Lọc theo phần của tệp">
      {choices.map(({ name, text, count }) => (
        <button key={text} type="button" aria-pressed={chosen === name} onClick={() => onChoose(name)}>
          {text} ({numberText(count)})
        </button>
      ))}
    </div>
  );
}
