import { SegmentedControl } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import {
  computedShareText,
  dayText,
  findCategory,
  indicatorOf,
  indicatorTitle,
  periodText,
  quantityText,
} from '@co-so/domain';
import type { CivilDate, Figure, StructureBasis, UnitFigure } from '@co-so/domain';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { DayInput } from '../../ui/day-input.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import '../indicator.css';
import './by-unit.css';
import type { ByUnitQuestion, ByUnitSearch } from './by-unit-search.ts';
import { byUnitQuery } from './queries.ts';
import { notCarriedText } from './reason-text.ts';

interface ByUnitPageProps {
  readonly question: ByUnitQuestion;
  readonly onSearch: (search: ByUnitSearch) => void;
}

/** One indicator of the units directly below one: on the structure of its own day, or carried onto a later one. */
export function ByUnitPage({ question, onSearch }: ByUnitPageProps) {
  const { data } = useSuspenseQuery(byUnitQuery(question));
  const { unit, indicator: id, category = null, period, basis = 'asItWas' } = question;
  const indicator = indicatorOf(id);
  const named = category !== null && findCategory(indicator, category) ? category : null;
  const carried = data.figures.filter(({ quantity }) => quantity !== null);
  const uncarried = data.figures.filter(({ quantity }) => quantity === null);
  return (
    <Page
      title={`${indicatorTitle(indicator, named)}, theo tổ chức trực thuộc`}
      lead={
        <>
          <Link to="/so-lieu" search={{ unit, indicator: id, period, ...(category === null ? {} : { category }) }}>
            {data.unitName}
          </Link>
          , {periodText(period)}.{' '}
          <Link to="/theo-don-vi" search={{ unit }}>
            Chọn chỉ tiêu, kỳ khác
          </Link>
        </>
      }
    >
      <Choices basis={basis} onto={data.onto} onChange={(changed) => onSearch({ ...question, ...changed })} />
      <Panel title={basis === 'asItWas' ? 'Như khi đó' : `Theo cơ cấu tổ chức ngày ${dayText(data.onto)}`}>
        {carried.length === 0 ? (
          <Empty>{data.figures.length === 0 ? nothingText[basis] : 'Không có số liệu nào quy được.'}</Empty>
        ) : (
          <DataTable
            caption={basis === 'asItWas' ? 'Tổ chức trực thuộc và số liệu' : 'Tổ chức hiện có và số liệu quy về'}
            columns={carriedColumns(indicator.measure, basis, data.names)}
            rows={carried}
            rowKey={({ unitId }) => unitId}
          />
        )}
      </Panel>
      {uncarried.length > 0 && (
        <Panel title="Không quy được">
          <p className="soft">Số liệu không suy đoán: tổ chức dưới đây không có số, chỉ có lý do.</p>
          <DataTable
            caption="Tổ chức không quy được, và lý do"
            columns={uncarriedColumns(data.names)}
            rows={uncarried}
            rowKey={({ unitId }) => unitId}
          />
        </Panel>
      )}
    </Page>
  );
}

const nothingText: Readonly<Record<StructureBasis, string>> = {
  asItWas:
    'Không tổ chức nào trực thuộc khi đó có số liệu kỳ này. Với tổ chức lập sau kỳ này hoặc mới tiếp nhận đơn vị, xem theo cơ cấu ngày sau.',
  onLaterDay: 'Các tổ chức trực thuộc ngày này, và các tổ chức đã thành chúng, chưa có số liệu kỳ này.',
};

interface ChoicesProps {
  readonly basis: StructureBasis;
  readonly onto: CivilDate;
  readonly onChange: (changed: ByUnitSearch) => void;
}

function Choices({ basis, onto, onChange }: ChoicesProps) {
  return (
    <div className="by-unit-choices">
      <SegmentedControl<StructureBasis>
        aria-label="Cơ cấu tổ chức dùng để đọc số liệu"
        value={basis}
        onChange={(chosen) => onChange({ basis: chosen })}
        data={[
          { value: 'asItWas', label: 'Như khi đó' },
          { value: 'onLaterDay', label: 'Theo cơ cấu ngày sau' },
        ]}
      />
      {basis === 'onLaterDay' && <DayInput label="Cơ cấu của ngày" value={onto} onChange={(on) => onChange({ on })} />}
    </div>
  );
}

type Names = Readonly<Record<string, string>>;
type Measure = ReturnType<typeof indicatorOf>['measure'];

function carriedColumns(measure: Measure, basis: StructureBasis, names: Names): readonly Column<UnitFigure>[] {
  const sums: Column<UnitFigure> = {
    header: 'Gồm',
    cell: ({ unitId, from }) =>
      from.length === 1 && from[0]?.unitId === unitId ? 'không thay đổi' : partsOf(from, measure, names),
  };
  return [
    { header: 'Tổ chức', cell: ({ name }) => name, isLead: true },
    { header: 'Số liệu', cell: (row) => <Value row={row} measure={measure} />, isNumber: true },
    ...(basis === 'onLaterDay' ? [sums] : []),
  ];
}

function Value({
  row: { quantity, from },
  measure,
}: {
  readonly row: UnitFigure;
  readonly measure: Measure;
}): ReactNode {
  if (!quantity) return null;
  const qualifier = from.length === 1 ? from[0]!.qualifier : 'exact';
  const share = computedShareText(quantity, measure);
  return (
    <>
      {quantityText(quantity, measure, qualifier)}
      {share && <span className="soft"> = {share}</span>}
    </>
  );
}

function partsOf(from: readonly Figure[], measure: Measure, names: Names): string {
  return from
    .map(
      ({ unitId, quantity, qualifier }) =>
        `${names[unitId] ?? 'tổ chức khác'}: ${quantityText(quantity, measure, qualifier)}`,
    )
    .join('; ');
}

function uncarriedColumns(names: Names): readonly Column<UnitFigure>[] {
  const nameOf = (unitId: string) => names[unitId] ?? 'một tổ chức khác';
  return [
    { header: 'Tổ chức', cell: ({ name }) => name, isLead: true },
    { header: 'Lý do', cell: ({ reasons }) => reasons.map((reason) => notCarriedText(reason, nameOf)).join('; ') },
  ];
}
