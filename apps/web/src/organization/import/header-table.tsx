import { NativeSelect } from '@mantine/core';
import type { ColumnReading, SheetColumn } from '@co-so/domain';
import { remapped } from './opened-list.ts';
import type { ListHeader } from './opened-list.ts';

interface HeaderTableProps<Field extends string> {
  readonly caption: string;
  readonly headers: readonly ListHeader[];
  /** Ours. */
  readonly choices: readonly SheetColumn<Field>[];
  readonly reading: ColumnReading<Field>;
  readonly onReading: (reading: ColumnReading<Field>) => void;
}

/** Says of each column of a sheet which of ours it is. */
export function HeaderTable<Field extends string>(props: HeaderTableProps<Field>) {
  const { caption, headers, choices, reading, onReading } = props;
  const data = [
    { value: '', label: 'Không đọc' },
    ...choices.map(({ field, header }) => ({ value: field as string, label: header })),
  ];
  const fieldOf = (header: string) => reading.columns.find((one) => one.header === header)?.field ?? '';
  const fieldNamed = (value: string) => choices.find(({ field }) => field === value)?.field ?? null;
  return (
    <div className="table-wrap">
      <table className="table cards">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Cột của tệp</th>
            <th scope="col">Ví dụ trong tệp</th>
            <th scope="col">Đọc là</th>
          </tr>
        </thead>
        <tbody>
          {headers.map(({ header, samples }) => (
            <tr key={header}>
              <td data-label="Cột của tệp" data-lead="">
                <span>{header}</span>
              </td>
              <td data-label="Ví dụ trong tệp">
                <span className="soft">{samples.join(' · ')}</span>
              </td>
              <td data-label="Đọc là">
                <NativeSelect
                  aria-label={`Đọc cột ${header} là`}
                  data={data}
                  value={fieldOf(header)}
                  onChange={({ currentTarget }) =>
                    onReading(remapped(reading, header, fieldNamed(currentTarget.value)))
                  }
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
