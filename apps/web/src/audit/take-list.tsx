import { Button } from '@mantine/core';
import { numberText } from '@co-so/domain';
import { useState } from 'react';
import { unsavedText } from '../ui/save-file.ts';
import type { AuditSearch } from './audit-search.ts';
import { narrowingText } from './narrowing-text.ts';
import type { NarrowedTo } from './narrowing-text.ts';
import { takeExtract } from './queries.ts';

interface TakeListProps {
  readonly search: AuditSearch;
  readonly names: NarrowedTo;
}

interface Taken {
  readonly count: number;
  /** Below which line the next file begins; null where nothing older matches. */
  readonly next: number | null;
}

/** Takes the list away as it is shown, so many lines in a file; what is left is said and is the next file. */
export function TakeList({ search: { before: _, ...filters }, names }: TakeListProps) {
  const [isRunning, setRunning] = useState(false);
  const [taken, setTaken] = useState<Taken>();
  const [failure, setFailure] = useState<string>();
  const take = (before: number | null) => {
    setRunning(true);
    setFailure(undefined);
    taking({ ...filters, ...(before !== null && { before }) }, names)
      .then(setTaken, (error: unknown) => setFailure(unsavedText(error)))
      .finally(() => setRunning(false));
  };
  return (
    <div className="audit-taking no-print">
      <Button variant="default" loading={isRunning} onClick={() => take(null)}>
        Tải danh sách này (Excel)
      </Button>
      {taken && taken.next !== null && (
        <Button variant="default" loading={isRunning} onClick={() => take(taken.next)}>
          Tải tiếp, từ trước dòng {numberText(taken.next)}
        </Button>
      )}
      <span role="status">{failure ?? (taken && takenText(taken))}</span>
    </div>
  );
}

async function taking(search: AuditSearch, names: NarrowedTo): Promise<Taken> {
  const { saveWorkbook } = await import('../ui/workbook.ts');
  const { extractSheets } = await import('./extract-sheets.ts');
  const extract = await takeExtract(search);
  const { entries, next } = extract;
  const part = search.before === undefined ? '' : `-truoc-dong-${search.before}`;
  if (entries.length === 0) return { count: 0, next };
  const sheets = extractSheets(extract, narrowingText(search, names));
  await saveWorkbook(`trich-nhat-ky${part}.xlsx`, sheets, 'already-entered');
  return { count: entries.length, next };
}

function takenText({ count, next }: Taken): string {
  if (count === 0 && next === null) return 'Không có dòng nào khớp nên không lập tệp.';
  if (count === 0) return 'Trong phần vừa tìm không có dòng nào khớp nên chưa lập tệp; còn dòng cũ hơn chưa tìm.';
  const lines = `Tệp có ${numberText(count)} dòng, việc lấy tệp đã ghi vào nhật ký.`;
  return next === null ? `${lines} Không còn dòng cũ hơn.` : `${lines} Còn dòng cũ hơn chưa có trong tệp.`;
}
