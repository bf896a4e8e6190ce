import { Badge } from '@mantine/core';
import { dayText, isComparedAsShare, numberText, vietnamDay } from '@co-so/domain';
import type { RankedRow } from '@co-so/domain';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import type { Answer } from './answer.ts';
import { actualText, columnText, sentGoalText } from './measure-text.ts';
import { PlaceName } from './place-name.tsx';

/** Those that answer the question, in order; ties share a rank, and where nothing is ranked there is no rank. */
export function RankedTable({ answer }: { readonly answer: Answer }) {
  const { comparable, isRanked } = answer.of.comparison;
  return (
    <DataTable
      caption={captionOf(comparable.length, isRanked)}
      columns={columnsOf(answer)}
      rows={comparable}
      rowKey={({ figure }) => figure.unitId}
    />
  );
}

function captionOf(places: number, isRanked: boolean): string {
  if (places === 1) return 'Nơi duy nhất đáp ứng câu hỏi';
  const count = `${numberText(places)} nơi so sánh được`;
  return isRanked ? `${count}, bằng nhau thì chung hạng` : `${count}: đối chiếu, không xếp thứ tự`;
}

function columnsOf(answer: Answer): readonly Column<RankedRow>[] {
  const { question, of } = answer;
  const isCompletion = question.by === 'completion';
  const hasGoals = of.comparison.comparable.some(({ figure }) => figure.goal !== null);
  const rank: Column<RankedRow> = {
    header: 'Hạng',
    isNumber: true,
    cell: ({ rank: of }) => (of === null ? '' : numberText(of)),
  };
  const share: Column<RankedRow> = {
    header: isCompletion ? 'Hoàn thành' : 'Tỷ lệ',
    isNumber: true,
    cell: ({ measure }) => <strong>{columnText(question, measure)}</strong>,
  };
  return [
    ...(of.comparison.isRanked && of.comparison.comparable.length > 1 ? [rank] : []),
    { header: 'Tỉnh, thành phố', isLead: true, cell: (row) => <PlaceName row={row} answer={answer} /> },
    {
      header: isCompletion ? 'Thực hiện' : 'Số liệu',
      isNumber: true,
      cell: ({ figure }) => actualText(figure, question.indicator),
    },
    ...(isComparedAsShare(question) ? [share] : []),
    ...(hasGoals
      ? [{ header: 'Chỉ tiêu', isNumber: true, cell: ({ figure }: RankedRow) => sentGoalText(figure) }]
      : []),
    {
      header: 'Ngày chốt',
      isNumber: true,
      cell: ({ figure }) => (figure.cutOffOn ? dayText(figure.cutOffOn) : 'không ghi'),
    },
    { header: 'Ngày gửi', isNumber: true, cell: (row) => <SentOn row={row} /> },
    { header: 'Định nghĩa lần', isNumber: true, cell: ({ figure }) => numberText(figure.definitionVersion) },
  ];
}

/** The day on which the province approved it; that day decides whether it was late. */
function SentOn({ row: { figure, isLate } }: { readonly row: RankedRow }) {
  return (
    <>
      {isLate && (
        <Badge color="yellow" variant="light" size="sm" mr={6}>
          muộn
        </Badge>
      )}
      {dayText(vietnamDay(figure.approvedAt))}
    </>
  );
}
