import { addDays, dayText, findBySlug, knownDay, provinceKindNames, provinceRegistry } from '@co-so/domain';
import type { Basis, Validity } from '@co-so/domain';
import { capitalized } from '../../ui/capitalized.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { BasisLink } from '../history/basis-link.tsx';

interface DatedText extends Validity {
  readonly what: string;
  readonly text: string;
  readonly basis: Basis | null;
}

const columns: readonly Column<DatedText>[] = [
  { header: 'Gì', isLead: true, cell: ({ what, text }) => `${what}: ${text}` },
  { header: 'Thời gian', cell: daysText },
  { header: 'Căn cứ', cell: ({ basis }) => basis && <BasisLink basis={basis} /> },
];

/** What a province was called, was, and which code it bore, each with its days and what made it hold. */
export function DatedValues({ slug }: { readonly slug: string }) {
  const province = findBySlug(provinceRegistry, slug);
  if (!province) return null;
  const rows: readonly DatedText[] = [
    ...province.names.map(({ value, ...one }) => ({ ...one, what: 'Tên', text: capitalized(value.fullName) })),
    ...province.kinds.map(({ value, ...one }) => ({ ...one, what: 'Loại', text: provinceKindNames[value] })),
    ...province.codes.map(({ value, ...one }) => ({ ...one, what: 'Mã', text: value })),
  ];
  return (
    <details className="dated-values">
      <summary>Tên, loại và mã theo thời gian</summary>
      <DataTable
        caption="Mỗi giá trị kèm những ngày nó đúng"
        columns={columns}
        rows={rows}
        rowKey={({ what, validFrom }) => `${what} ${validFrom}`}
      />
    </details>
  );
}

function daysText({ validFrom, validUntil }: Validity): string {
  const [from, until] = [knownDay(validFrom), knownDay(validUntil)];
  const end = until && `đến hết ${dayText(addDays(until, -1))}`;
  if (from) return end ? `từ ${dayText(from)} ${end}` : `từ ${dayText(from)} đến nay`;
  return end ?? 'từ trước đến nay';
}
