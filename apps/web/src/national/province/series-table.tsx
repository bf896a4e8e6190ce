import { Link } from '@tanstack/react-router';
import {
  completionOf,
  computedShareText,
  coverageText,
  dayText,
  figureSourceWords,
  figureText,
  goalText,
  indicatorTitle,
  isCheckOf,
  missingText,
  momentText,
  numberText,
  periodText,
  shareText,
  statedText,
  unstatedText,
} from '@co-so/domain';
import type { Indicator, PartsCheck, ReceivedFigure, UnitCheck } from '@co-so/domain';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { PartsLine } from '../../ui/parts-line.tsx';
import { actualText } from '../compare/measure-text.ts';
import type { OriginSearch } from '../search.ts';
import type { SentSeries } from './sent-series.ts';

interface SeriesTableProps {
  readonly caption: string;
  readonly series: readonly SentSeries[];
  readonly search: OriginSearch;
}

/** What was sent, the newest of each, with all that says where it comes from. */
export function SeriesTable({ caption, series, search }: SeriesTableProps) {
  const columns: readonly Column<SentSeries>[] = [
    { header: 'Số liệu', isLead: true, cell: (one) => <Subject series={one} search={search} /> },
    {
      header: 'Giá trị',
      isNumber: true,
      cell: ({ latest, indicator, check }) => <Value figure={latest} indicator={indicator} check={check} />,
    },
    { header: 'Chỉ tiêu', isNumber: true, cell: ({ latest }) => <SentGoal figure={latest} /> },
    { header: 'Kỳ', cell: ({ latest }) => periodText(latest.period) },
    { header: 'Ngày chốt', cell: ({ latest }) => (latest.cutOffOn ? dayText(latest.cutOffOn) : 'không ghi') },
    { header: 'Định nghĩa', cell: ({ latest }) => `lần ${numberText(latest.definitionVersion)}` },
    { header: 'Duyệt, nhận', cell: ({ latest }) => <Times figure={latest} /> },
  ];
  return (
    <div className="series">
      <DataTable
        caption={caption}
        columns={columns}
        rows={series}
        rowKey={({ latest }) => `${latest.unitId} ${latest.indicator} ${latest.category}`}
      />
    </div>
  );
}

function Subject({ series, search }: { readonly series: SentSeries; readonly search: OriginSearch }) {
  const { indicator, latest, others, failedOthers } = series;
  const { category, unitKind, unitName } = latest;
  return (
    <>
      <Link
        to="/so-sanh"
        search={{
          ...search,
          indicator: indicator.id,
          ...(category === null ? {} : { category }),
          by: latest.goal?.goal.kind === 'value' ? 'completion' : 'figure',
          unitKind,
          periods: latest.period,
        }}
      >
        {indicatorTitle(indicator, category)}
      </Link>
      {unitKind !== 'province' && <span className="soft row-note">{unitName}</span>}
      <span className="soft row-note">Nguồn: {sourceOf(latest)}</span>
      {others.length > 0 && <Others figures={others} indicator={indicator} failed={failedOthers} />}
    </>
  );
}

interface OthersProps {
  readonly figures: readonly ReceivedFigure[];
  readonly indicator: Indicator;
  readonly failed: readonly UnitCheck[];
}

function Others({ figures, indicator, failed }: OthersProps) {
  return (
    <details className="earlier">
      <summary>
        {numberText(figures.length)} kỳ khác
        {failed.length > 0 && `, ${numberText(failed.length)} tổng không khớp`}
      </summary>
      <ul>
        {figures.map((figure) => (
          <li key={figure.period}>
            {coverageText(figure.period, figure.cutOffOn)}: {wholeText(figure, indicator)}
            {failed
              .filter((check) => isCheckOf(check, figure))
              .map((check) => (
                <PartsLine key={check.period} check={check} />
              ))}
          </li>
        ))}
      </ul>
    </details>
  );
}

interface ValueProps {
  readonly figure: ReceivedFigure;
  readonly indicator: Indicator;
  readonly check: PartsCheck | undefined;
}

function Value({ figure, indicator, check }: ValueProps) {
  const { quantity } = figure;
  const stated = statedText(figure);
  const share = quantity ? computedShareText(quantity, indicator.measure) : undefined;
  return (
    <>
      {actualText(figure, indicator)}
      {share !== undefined && <span className="row-note">{share}</span>}
      {stated !== undefined && <span className="soft row-note">nguồn ghi {stated}</span>}
      {check && <PartsLine check={check} />}
    </>
  );
}

function Times({ figure: { approvedAt, receivedAt } }: { readonly figure: ReceivedFigure }) {
  return (
    <>
      <span className="row-note">duyệt {momentText(approvedAt)}</span>
      <span className="row-note">nhận {momentText(receivedAt)}</span>
    </>
  );
}

function wholeText(figure: ReceivedFigure, { measure }: Indicator): string {
  const { quantity, goal } = figure;
  const actual = quantity ? figureText({ ...figure, quantity }, measure) : unstatedText(figure);
  return goal ? `${actual}; chỉ tiêu ${goalText(goal.goal, goal.direction)}` : actual;
}

/** The goal, and how far it is reached. */
function SentGoal({ figure: { goal, quantity } }: { readonly figure: ReceivedFigure }) {
  if (!goal) return missingText;
  const share = quantity && goal.goal.kind === 'value' ? completionOf(goal, quantity)?.share : undefined;
  return (
    <>
      {goalText(goal.goal, goal.direction)}
      {share && <span className="row-note">đạt {shareText(share)}</span>}
    </>
  );
}

function sourceOf({ source, document }: ReceivedFigure): string {
  return source === 'derived' ? figureSourceWords.derived : (document ?? figureSourceWords.reported);
}
