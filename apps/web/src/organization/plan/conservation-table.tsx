import type { ShownPreview } from '@co-so/api';
import { numberText } from '@co-so/domain';
import type { BelongingKind, NotKeptYet, RegisterKind } from '@co-so/domain';
import { DataTable } from '../../ui/data-table.tsx';
import { Mark } from '../../ui/mark.tsx';
import type { Tone } from '../../ui/mark.tsx';
import type { NameOf } from '../plan-text.ts';
import { listed } from './step-text.ts';

const words: Readonly<Record<'members' | BelongingKind | NotKeptYet | RegisterKind, string>> = {
  members: 'Đảng viên',
  targets: 'Chỉ tiêu được giao',
  drafts: 'Phương án đang soạn',
  openAssessments: 'Đánh giá đang làm',
  grants: 'Vai trò đang giữ',
  hostPlaces: 'Thôn, khu phố, trường, doanh nghiệp, cơ quan',
  hostedBranches: 'Nơi có chi bộ',
  groupings: 'Lĩnh vực, địa bàn của tổ chức',
};

type LineResult = 'balanced' | 'open' | 'lost';

const results: Readonly<Record<LineResult, readonly [Tone, string]>> = {
  balanced: ['good', 'khớp'],
  open: ['warn', 'chưa rõ hết'],
  lost: ['bad', 'không khớp'],
};

function resultOf(isBalanced: boolean, isOpen: boolean): LineResult {
  if (!isBalanced) return 'lost';
  return isOpen ? 'open' : 'balanced';
}

interface ConservationTableProps {
  readonly conservation: NonNullable<ShownPreview['preview']>['conservation'];
  readonly nameOf: NameOf;
}

/** Whether everything is still there: nothing lost, nothing doubled. */
export function ConservationTable({ conservation, nameOf }: ConservationTableProps) {
  const { units, attached, notKept, unknownIds } = conservation;
  const unitLine = {
    what: 'Tổ chức đảng',
    before: units.before,
    after: units.after,
    rest: `lập ${numberText(units.founded)}, kết thúc ${numberText(units.ended)}`,
    result: units.isBalanced ? 'balanced' : 'lost',
  } as const;
  const lines = attached
    .filter(({ before, after }) => before > 0 || after > 0)
    .map(({ what, before, after, undecided, ended, joined, isBalanced }) => ({
      what: words[what],
      before,
      after,
      result: resultOf(isBalanced, undecided > 0 || (what === 'members' && unknownIds.length > 0)),
      rest: [
        ...(undecided > 0 ? [`chưa rõ về đâu ${numberText(undecided)}`] : []),
        ...(ended > 0 ? [`kết thúc ${numberText(ended)}`] : []),
        ...(joined > 0 ? [`gộp vào chỉ tiêu khác ${numberText(joined)}`] : []),
      ].join(', '),
    }));
  return (
    <>
      <DataTable
        caption="Đối chiếu trước và sau, trong phần phương án chạm tới"
        rows={[unitLine, ...lines]}
        rowKey={({ what }) => what}
        columns={[
          { header: 'Nội dung', isLead: true, cell: ({ what }) => what },
          { header: 'Trước', isNumber: true, cell: ({ before }) => numberText(before) },
          { header: 'Sau', isNumber: true, cell: ({ after }) => numberText(after) },
          { header: 'Chênh lệch', cell: ({ rest }) => rest || '–' },
          {
            header: 'Kết quả',
            cell: ({ result }) => <Mark tone={results[result][0]}>{results[result][1]}</Mark>,
          },
        ]}
      />
      <p className="soft">
        {listed(notKept.map((what) => words[what]))}: chưa có trong phần mềm này, nên không đối chiếu.
      </p>
      {unknownIds.length > 0 && (
        <p className="soft">
          Chưa biết đủ số đảng viên của {listed(unknownIds.map(nameOf))} sau phương án, nên chưa đối chiếu hết số này.
        </p>
      )}
    </>
  );
}
