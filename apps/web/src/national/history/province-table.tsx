import { Link } from '@tanstack/react-router';
import { addDays, dayText, numberText, provinceKindNames, provinceOnDay, provinceRegistry } from '@co-so/domain';
import type { CivilDate, ProvinceOnDay, ReusedCode } from '@co-so/domain';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { heirsOf, predecessorsOf } from '../province/life.ts';
import type { Kin } from '../province/life.ts';
import { KinLinks } from './kin-links.tsx';

interface ProvinceTableProps {
  readonly day: CivilDate;
  readonly provinces: readonly ProvinceOnDay[];
  readonly reused: readonly ReusedCode[];
}

/** The provinces of the day by their codes: what each was formed from, what it became, and whose its code was or will be. */
export function ProvinceTable({ day, provinces, reused }: ProvinceTableProps) {
  const columns: readonly Column<ProvinceOnDay>[] = [
    { header: 'Mã', isNumber: true, cell: ({ code }) => code },
    {
      header: 'Tỉnh, thành phố',
      isLead: true,
      cell: ({ slug, name }) => (
        <Link to="/tinh/$slug" params={{ slug }} search={{ on: day }}>
          {name}
        </Link>
      ),
    },
    { header: 'Loại', cell: ({ kind }) => provinceKindNames[kind] },
    ...kinColumn('Hình thành từ', predecessorsOf, provinces),
    ...kinColumn('Về sau thuộc', heirsOf, provinces),
    { header: 'Đổi tên, đổi loại', cell: ({ slug }) => changesText(slug) },
    { header: 'Mã dùng lại', cell: ({ id, code }) => <OtherBearers id={id} code={code} reused={reused} /> },
  ];
  return (
    <div className="lines registry">
      <DataTable
        caption={`${numberText(provinces.length)} tỉnh, thành phố, theo mã của ngày đó`}
        columns={columns}
        rows={provinces}
        rowKey={({ id }) => id}
      />
    </div>
  );
}

/** Left out where it would be empty for all. */
function kinColumn(
  header: string,
  kinOf: (slug: string) => readonly Kin[],
  provinces: readonly ProvinceOnDay[],
): readonly Column<ProvinceOnDay>[] {
  const hasKin = provinces.some(({ slug }) => kinOf(slug).length > 0);
  return hasKin ? [{ header, cell: ({ slug }) => <KinLinks kin={kinOf(slug)} /> }] : [];
}

/** What it was called or was before, and from which day it is what it is. */
function changesText(slug: string): string {
  const province = provinceRegistry.find((one) => one.slug === slug);
  const changes = province?.names.slice(1) ?? [];
  return changes
    .map(({ validFrom, value }) => {
      const before = provinceOnDay(province!, addDays(validFrom, -1));
      return `${dayText(validFrom)}: ${before?.fullName} trở thành ${value.fullName}`;
    })
    .join('; ');
}

interface OtherBearersProps {
  readonly id: string;
  readonly code: string;
  readonly reused: readonly ReusedCode[];
}

function OtherBearers({ id, code, reused }: OtherBearersProps) {
  const found = reused.find((one) => one.code === code && one.isOfAnotherName);
  const own = found?.bearers.find(({ province }) => province.id === id);
  const others = found?.bearers.filter(({ province }) => province.id !== id) ?? [];
  return others.map(({ name, validFrom, validUntil }) => (
    <strong key={validFrom} className="reused-code">
      {own && validFrom < own.validFrom
        ? `trước ${dayText(validUntil)} là mã của ${name}`
        : `từ ${dayText(validFrom)} là mã của ${name}`}
    </strong>
  ));
}
