import {
  quantityText,
  indicatorOf,
  missingText,
  numberText,
  smallCellBelow,
  unitKindNames,
  withholding,
} from '@co-so/domain';
import type { SentFigure, WithheldRow, WithholdingReason } from '@co-so/domain';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { rowKeyOf, rowTitle } from './row-title.ts';

const columns: readonly Column<WithheldRow>[] = [
  {
    header: 'Dòng',
    isLead: true,
    cell: ({ row }) => (
      <>
        {rowTitle(row)}
        <span className="row-unit">{row.unitName}</span>
      </>
    ),
  },
  { header: 'Số tỉnh đang có', isNumber: true, cell: ({ row }) => numberOf(row) },
  { header: 'Vì sao giữ lại', cell: ({ row, reason }) => reasonTexts[reason](row) },
];

/** What stays in the province: shown to both persons, so that nobody takes it for zero or for missing. */
export function WithheldRows({ withheld }: { readonly withheld: readonly WithheldRow[] }) {
  if (withheld.length === 0) return null;
  return (
    <section>
      <h3 className="sub-head">Giữ lại, không gửi ({numberText(withheld.length)} dòng)</h3>
      <p className="soft">
        Trung ương không nhận những dòng này: không phải số 0, cũng không phải chưa có số. Số vẫn còn nguyên trong tỉnh,
        thành phố. Dòng nào trước đây đã gửi thì nay gửi một dòng rút số, để Trung ương không còn dùng số cũ.
      </p>
      <DataTable
        caption="Các dòng giữ lại, và vì sao"
        columns={columns}
        rows={withheld}
        rowKey={({ row }) => rowKeyOf(row)}
      />
      {withholding.kind === 'productChoice' && <p className="soft">{withholding.reason}</p>}
    </section>
  );
}

const reasonTexts: Readonly<Record<WithholdingReason, (row: SentFigure) => string>> = {
  unitKind: ({ unitKind }) => `Số liệu của ${unitKindNames[unitKind]} không rời tỉnh, thành phố`,
  smallCell: () => `Nhóm có dưới ${numberText(smallCellBelow)} người, có thể chỉ ra người cụ thể`,
  completesSmallCell: () => 'Gửi dòng này thì tính ngược ra được một nhóm quá ít người',
};

function numberOf({ indicator, quantity, qualifier }: SentFigure): string {
  return quantity ? quantityText(quantity, indicatorOf(indicator).measure, qualifier) : missingText;
}
