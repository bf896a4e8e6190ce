import { Checkbox, TextInput } from '@mantine/core';
import { numberText, ownOf } from '@co-so/domain';
import type { CapChoice, CapCriterion, OrderedCandidate } from '@co-so/domain';
import { DataTable } from '../../ui/data-table.tsx';
import type { whoWord } from './who-word.ts';

type Who = ReturnType<typeof whoWord>;

interface ChoiceTableProps {
  readonly ordered: readonly OrderedCandidate[];
  readonly criteria: readonly CapCriterion[];
  /** What the candidates are called. */
  readonly who: Who;
  readonly good: number;
  readonly allowed: number;
  readonly choice: CapChoice;
  readonly onChange: (choice: CapChoice) => void;
}

/** The candidates in order; nobody is chosen before the body has chosen. */
export function ChoiceTable({ ordered, criteria, who, good, allowed, choice, onChange }: ChoiceTableProps) {
  const { staying, reasons } = choice;
  const choose = (id: string, stays: boolean) =>
    onChange({ ...choice, staying: stays ? [...staying, id] : staying.filter((one) => one !== id) });
  return (
    <>
      <DataTable
        caption={`Những ${who} đủ điều kiện, theo tiêu chí đã nêu`}
        rows={ordered}
        rowKey={({ id }) => id}
        columns={[
          { header: 'Tên', isLead: true, cell: ({ id }) => id },
          { header: 'Thứ tự', isNumber: true, cell: ({ place }) => numberText(place) },
          { header: 'Vì sao', cell: (one) => whyText(one, criteria, who) },
          {
            header: 'Tập thể chọn',
            cell: ({ id }) => (
              <Checkbox
                label="Giữ mức xuất sắc"
                checked={staying.includes(id)}
                aria-label={`Giữ mức xuất sắc: ${id}`}
                onChange={({ currentTarget }) => choose(id, currentTarget.checked)}
              />
            ),
          },
          {
            header: 'Lý do không giữ',
            cell: ({ id }) =>
              staying.includes(id) ? (
                ''
              ) : (
                <TextInput
                  aria-label={`Lý do không giữ: ${id}`}
                  autoComplete="off"
                  value={ownOf(reasons, id) ?? ''}
                  onChange={({ currentTarget }) =>
                    onChange({ ...choice, reasons: { ...reasons, [id]: currentTarget.value } })
                  }
                />
              ),
          },
        ]}
      />
      <p role="status">
        Đã chọn <strong>{numberText(staying.length)}</strong>, nhiều nhất được giữ {numberText(allowed)} (cùng{' '}
        {numberText(good)} {who} đã xếp hoàn thành tốt ghi ở trên).
      </p>
    </>
  );
}

/** What put a candidate behind the one before, and what is not known of it. */
export function whyText(
  { place, toldApartBy, unknown }: OrderedCandidate,
  criteria: readonly CapCriterion[],
  who: Who,
): string {
  const nameOf = (id: string) => criteria.find((one) => one.id === id)?.text || `tiêu chí ${id}`;
  const told = toldApartBy
    ? `sau ${who} đứng trước vì “${nameOf(toldApartBy)}”`
    : place === 1
      ? ''
      : `ngang ${who} đứng trước`;
  const missing = unknown.length > 0 ? `chưa có số: ${unknown.map(nameOf).join(', ')}` : '';
  return [told, missing].filter((part) => part !== '').join('; ');
}
