import { Button } from '@mantine/core';
import { useState } from 'react';
import { HistoryPanel } from './history.tsx';
import { recordHistoryQuery } from './queries.ts';

interface RecordHistoryProps {
  readonly subject: string;
  /** Of which record, for who hears the button without what stands around it. */
  readonly of: string;
}

/** The history of what is kept about a person: each look leaves a line, so it is asked for and not shown by itself. */
export function RecordHistory({ subject, of }: RecordHistoryProps) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <HistoryPanel query={recordHistoryQuery(subject)} subject={subject} title="Lịch sử" />;
  return (
    <p className="no-print">
      <Button variant="default" size="sm" aria-label={`Xem lịch sử: ${of}`} onClick={() => setOpen(true)}>
        Xem lịch sử
      </Button>{' '}
      <span className="soft">Mỗi lần xem được ghi vào nhật ký.</span>
    </p>
  );
}
