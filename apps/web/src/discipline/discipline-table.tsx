import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ListedDecision } from '@co-so/api';
import { dayText, periodText } from '@co-so/domain';
import { capitalized } from '../ui/capitalized.ts';
import { DataTable } from '../ui/data-table.tsx';
import type { Column } from '../ui/data-table.tsx';
import { Mark } from '../ui/mark.tsx';
import { disciplineText, effectText } from './discipline-text.ts';

export type Deed = 'correct' | 'withdraw' | 'revisions';

export interface Asked {
  readonly deed: Deed;
  readonly entry: ListedDecision;
}

interface DisciplineTableProps {
  readonly decisions: readonly ListedDecision[];
  readonly onAsk: (asked: Asked) => void;
}

/** Decisions, the newest first, each with what the rules of its year make of it. */
export function DisciplineTable({ decisions, onAsk }: DisciplineTableProps) {
  return (
    <DataTable
      caption="Mới nhất trước, theo ngày quyết định"
      rows={decisions}
      rowKey={({ id }) => id}
      columns={columnsFor(onAsk)}
    />
  );
}

function columnsFor(onAsk: (asked: Asked) => void): readonly Column<ListedDecision>[] {
  return [
    { header: 'Quyết định', isLead: true, cell: (entry) => <Paper entry={entry} /> },
    {
      header: 'Tổ chức nơi vi phạm',
      cell: ({ unit }) => (
        <Link to="/to-chuc/$id" params={{ id: unit.id }}>
          {unit.name}
        </Link>
      ),
    },
    { header: 'Kỷ luật', cell: (entry) => disciplineText(entry) },
    { header: 'Vi phạm', cell: (entry) => <Violation entry={entry} /> },
    { header: 'Khi xếp loại', cell: (entry) => <Effects entry={entry} /> },
    { header: 'Việc', cell: (entry) => <Deeds entry={entry} onAsk={onAsk} /> },
  ];
}

function Paper({ entry: { number, decidedOn, issuer, isWithdrawn, reason } }: { readonly entry: ListedDecision }) {
  return (
    <>
      {number}, {dayText(decidedOn)}
      <span className="line soft">{issuer}</span>
      {isWithdrawn ? (
        <span className="line">
          <Mark tone="off">Đã rút lại: {reason}</Mark>
        </span>
      ) : (
        reason !== null && <span className="line soft">Đã đính chính: {reason}</span>
      )}
    </>
  );
}

function Violation({ entry }: { readonly entry: ListedDecision }) {
  const { violatedIn, dutyRelated, selfDetected, remedied, isOfEarlierYear, isWithdrawn } = entry;
  return (
    <>
      {capitalized(periodText(violatedIn))}
      <span className="line">{dutyRelated ? 'Gắn với thực thi công vụ' : 'Không gắn với thực thi công vụ'}</span>
      <span className="line">
        {selfDetected ? 'Tổ chức tự phát hiện' : 'Không do tổ chức tự phát hiện'},{' '}
        {remedied ? 'đã khắc phục' : 'chưa khắc phục'}
      </span>
      {isOfEarlierYear && !isWithdrawn && (
        <span className="line">
          <Mark tone="warn">Vi phạm năm trước: tính vào năm quyết định, cấp trên xem xét</Mark>
        </span>
      )}
    </>
  );
}

function Effects({ entry: { effects, isWithdrawn } }: { readonly entry: ListedDecision }) {
  if (isWithdrawn) return 'Không tính nữa.';
  if (effects === null) return 'Hệ thống chưa có quy định chấm điểm của năm này.';
  const [first] = effects;
  if (!first) return 'Quy định của năm này không nêu ảnh hưởng đến xếp loại.';
  return (
    <>
      <ul className="effects">
        {effects.map((effect) => (
          <li key={`${effect.rated} ${effect.text}`}>{effectText(effect)}</li>
        ))}
      </ul>
      {first.at !== null && <span className="line soft">{first.at}</span>}
    </>
  );
}

function Deeds({ entry, onAsk }: { readonly entry: ListedDecision; readonly onAsk: (asked: Asked) => void }) {
  const button = (deed: Deed, text: string) => (
    <Button variant="default" size="sm" aria-label={`${text}: ${entry.number}`} onClick={() => onAsk({ deed, entry })}>
      {text}
    </Button>
  );
  return (
    <span className="row-actions no-print">
      {entry.allowedActions.includes('correct') && button('correct', 'Đính chính')}
      {entry.allowedActions.includes('withdraw') && button('withdraw', 'Rút lại')}
      {button('revisions', 'Các lần ghi')}
    </span>
  );
}
