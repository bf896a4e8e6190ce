import { Button } from '@mantine/core';
import type { ShownDataRequest } from '@co-so/api';
import { dayText } from '@co-so/domain';
import type { DataRequestState } from '@co-so/domain';
import type { MouseEvent } from 'react';
import { DataTable } from '../ui/data-table.tsx';
import type { Column } from '../ui/data-table.tsx';
import { Mark } from '../ui/mark.tsx';
import type { Tone } from '../ui/mark.tsx';
import { lateText, requestKindWords } from './privacy-text.ts';

const states: Readonly<Record<DataRequestState, { readonly tone: Tone; readonly text: string }>> = {
  waiting: { tone: 'warn', text: 'Chờ báo nhận' },
  overdue: { tone: 'bad', text: 'Quá hạn báo nhận' },
  acknowledged: { tone: 'waiting', text: 'Đã báo nhận, chờ trả lời' },
  answerOverdue: { tone: 'bad', text: 'Quá hạn thực hiện' },
  answered: { tone: 'good', text: 'Đã trả lời' },
  answeredLate: { tone: 'bad', text: 'Đã trả lời, quá hạn' },
};

export type Deed = 'acknowledge' | 'answer' | 'history';

export interface Asked {
  readonly deed: Deed;
  readonly request: ShownDataRequest;
}

interface DataRequestTableProps {
  readonly requests: readonly ShownDataRequest[];
  readonly onAsk: (asked: Asked, press: MouseEvent<HTMLElement>) => void;
}

/** Those that wait first, with the days by which persons have to hear. */
export function DataRequestTable({ requests, onAsk }: DataRequestTableProps) {
  return (
    <DataTable
      caption="Yêu cầu về dữ liệu cá nhân"
      columns={columnsOf(onAsk)}
      rows={requests}
      rowKey={({ id }) => id}
    />
  );
}

function columnsOf(onAsk: (asked: Asked, press: MouseEvent<HTMLElement>) => void): readonly Column<ShownDataRequest>[] {
  return [
    { header: 'Số văn bản', isLead: true, cell: ({ reference }) => reference },
    { header: 'Yêu cầu', cell: ({ kind, content }) => `${requestKindWords[kind]}: ${content}` },
    { header: 'Nhận ngày', cell: ({ receivedOn }) => dayText(receivedOn) },
    { header: 'Hạn báo nhận', cell: ({ dueOn }) => dayText(dueOn) },
    {
      header: 'Hạn thực hiện',
      cell: ({ answerDueOn }) => (answerDueOn === null ? <span className="soft">chưa đặt</span> : dayText(answerDueOn)),
    },
    { header: 'Tình trạng', cell: (request) => <RequestState request={request} /> },
    {
      header: 'Việc',
      cell: (request) => (
        <span className="row-actions no-print">
          {request.allowedActions.includes('acknowledge') && (
            <Button
              variant="default"
              size="sm"
              aria-label={`Ghi đã báo nhận: ${request.reference}`}
              onClick={(press) => onAsk({ deed: 'acknowledge', request }, press)}
            >
              Đã báo nhận
            </Button>
          )}
          {request.allowedActions.includes('answer') && (
            <Button
              variant="default"
              size="sm"
              aria-label={`Ghi đã trả lời: ${request.reference}`}
              onClick={(press) => onAsk({ deed: 'answer', request }, press)}
            >
              Đã trả lời
            </Button>
          )}
          <Button
            variant="default"
            size="sm"
            aria-label={`Lịch sử: ${request.reference}`}
            onClick={(press) => onAsk({ deed: 'history', request }, press)}
          >
            Lịch sử
          </Button>
        </span>
      ),
    },
  ];
}

/** Where it stands, and the day of each of the two things the person has to hear, with how late it came. */
function RequestState({
  request: { state, acknowledgedOn, answeredOn, answer, daysLate },
}: {
  readonly request: ShownDataRequest;
}) {
  const { tone, text } = states[state];
  return (
    <>
      <Mark tone={tone}>{text}</Mark>
      <span className="soft request-days">
        {acknowledgedOn ? `Báo nhận ngày ${dayText(acknowledgedOn)}` : daysLate.acknowledgement > 0 && 'Chưa báo nhận'}
        {lateText(daysLate.acknowledgement)}
      </span>
      {(answeredOn ?? daysLate.answer > 0) && (
        <span className="soft request-days">
          {answeredOn ? `Trả lời ngày ${dayText(answeredOn)}` : 'Chưa trả lời'}
          {lateText(daysLate.answer)}
          {answer && `: ${answer}`}
        </span>
      )}
    </>
  );
}
