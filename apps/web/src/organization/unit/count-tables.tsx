import type { ShownUnitPage } from '@co-so/api';
import { hostTypeRows, hostTypes, numberText, unitKinds } from '@co-so/domain';
import { DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { kindText, releasingText } from '../unit-text.ts';

interface CountRow {
  readonly name: string;
  readonly units: number;
}

interface CountTablesProps {
  readonly counts: NonNullable<ShownUnitPage['counts']>;
  readonly releasing: ShownUnitPage['releasing'];
}

/** How many units a branch of the tree has, by kind and by type of host; said with it whether army and police are in. */
export function CountTables({ counts, releasing }: CountTablesProps) {
  const kinds = unitKinds.flatMap((kind) => rowOf(kindText(kind), counts.byKind[kind]));
  const hosts = hostTypes.flatMap((type) => rowOf(hostTypeRows[type].text, counts.byHostType[type]));
  const hosted = hosts.reduce((sum, { units }) => sum + units, 0);
  return (
    <>
      <p>
        Cả nhánh có <strong>{numberText(counts.units)}</strong> tổ chức, kể cả tổ chức này.
      </p>
      {releasingText(releasing).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <div className="columns">
        <Counted caption="Theo loại tổ chức" rows={kinds} />
        {hosts.length > 0 && <Counted caption="Theo loại hình" rows={hosts} />}
      </div>
      {hosted < counts.units && (
        <Empty>
          {hosted === 0
            ? 'Chưa tổ chức nào trong nhánh được ghi loại hình.'
            : `${numberText(counts.units - hosted)} tổ chức chưa ghi loại hình.`}
        </Empty>
      )}
    </>
  );
}

function rowOf(name: string, units: number | undefined): readonly CountRow[] {
  return units === undefined || units === 0 ? [] : [{ name, units }];
}

function Counted({ caption, rows }: { readonly caption: string; readonly rows: readonly CountRow[] }) {
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ name }) => name}
      columns={[
        { header: 'Loại', cell: ({ name }) => name, isLead: true },
        { header: 'Số tổ chức', cell: ({ units }) => numberText(units), isNumber: true },
      ]}
    />
  );
}
