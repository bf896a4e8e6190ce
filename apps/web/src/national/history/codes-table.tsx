import { addDays, dayText, knownDay, numberText } from '@co-so/domain';
import type { CodeBearer, ReusedCode } from '@co-so/domain';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { Panel } from '../../ui/panel.tsx';

const columns: readonly Column<ReusedCode>[] = [
  { header: 'Mã', isLead: true, cell: ({ code }) => code },
  { header: 'Lần lượt là của', cell: ({ bearers }) => bearers.map(bearerText).join('; ') },
];

/** The codes that passed on: those that now stand for another name first, the others counted and folded away. */
export function CodesTable({ reused }: { readonly reused: readonly ReusedCode[] }) {
  const misleading = reused.filter(({ isOfAnotherName }) => isOfAnotherName);
  const sameName = reused.filter(({ isOfAnotherName }) => !isOfAnotherName);
  return (
    <Panel title="Mã dùng lại">
      <p>
        {numberText(misleading.length)} mã đã chuyển sang tỉnh mang tên khác: đọc mã phải kèm ngày. Hệ thống không lấy
        mã làm khóa; mỗi tỉnh, thành phố có định danh riêng.
      </p>
      <DataTable
        caption="Cùng một mã, trước và sau là hai tên khác nhau"
        columns={columns}
        rows={misleading}
        rowKey={({ code }) => code}
      />
      <details>
        <summary>{numberText(sameName.length)} mã được giữ cùng tên, nhưng là của tỉnh hình thành sau sắp xếp</summary>
        <DataTable
          caption="Cùng mã, cùng tên, khác địa giới"
          columns={columns}
          rows={sameName}
          rowKey={({ code }) => code}
        />
      </details>
    </Panel>
  );
}

function bearerText({ name, validFrom, validUntil }: CodeBearer): string {
  const [from, until] = [knownDay(validFrom), knownDay(validUntil)];
  const days = [from && `từ ${dayText(from)}`, until && `đến hết ${dayText(addDays(until, -1))}`].filter(Boolean);
  return `${name} (${days.join(' ')})`;
}
