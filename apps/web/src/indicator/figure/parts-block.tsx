import { checkParts, indicatorOf, indicatorTitle, numberText, sameKey } from '@co-so/domain';
import type { Figure, Indicator, PartsCheck } from '@co-so/domain';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { FigureLink } from '../../ui/figure-link.tsx';
import { Mark } from '../../ui/mark.tsx';
import { largerPartText, StrayBases } from '../../ui/parts-line.tsx';
import { wholeFigureText } from '../lines.ts';

interface PartsBlockProps {
  readonly indicator: Indicator;
  readonly figures: readonly Figure[];
  readonly shown: Figure;
}

/** The whole beside its parts in the same period: whether they sum, and a way to each of them. */
export function PartsBlock({ indicator, figures, shown }: PartsBlockProps) {
  const check = checkParts(indicator, figures);
  const others = figures.filter((figure) => !sameKey(figure, shown)).sort(byCatalogue);
  if (others.length === 0) return null;
  return (
    <section className="check-block">
      <h3>{check ? 'Đối chiếu các phần' : 'Các nhóm cùng kỳ'}</h3>
      {check ? (
        <SumLine check={check} />
      ) : (
        <p className="soft">Một đối tượng có thể thuộc nhiều nhóm, nên không cộng.</p>
      )}
      <DataTable
        caption="Cùng tổ chức, cùng kỳ"
        columns={columns}
        rows={others}
        rowKey={({ indicator: id, category }) => `${id} ${category}`}
      />
    </section>
  );
}

const columns: readonly Column<Figure>[] = [
  { header: 'Số liệu', isLead: true, cell: (figure) => <FigureLink about={figure}>{nameOf(figure)}</FigureLink> },
  { header: 'Giá trị', isNumber: true, cell: wholeFigureText },
];

function byCatalogue(left: Figure, right: Figure): number {
  return left.indicator === right.indicator
    ? placeOf(left) - placeOf(right)
    : left.indicator < right.indicator
      ? -1
      : 1;
}

function placeOf({ indicator, category }: Figure): number {
  return indicatorOf(indicator).categories?.categories.findIndex(({ id }) => id === category) ?? -1;
}

function nameOf({ indicator, category }: Figure): string {
  return indicatorTitle(indicatorOf(indicator), category);
}

function SumLine({ check }: { readonly check: PartsCheck }) {
  const larger = largerPartText(check);
  if (larger)
    return (
      <p>
        <Mark tone="bad">{larger}.</Mark>
      </p>
    );
  const known = check.parts.filter(({ count }) => count !== undefined);
  const terms = known.map(({ count }) => numberText(count!)).join(' + ');
  return (
    <>
      <p className="sum-line">
        {terms} = {numberText(check.sum)}
      </p>
      <p>
        <Verdict check={check} />
      </p>
      <StrayBases parts={check.parts} />
    </>
  );
}

function Verdict({ check }: { readonly check: PartsCheck }) {
  const { whole, sum, verdict } = check;
  if (whole === undefined) return <span className="soft">Chưa có số chung ghi chính xác để đối chiếu.</span>;
  const distance = numberText(Math.abs(whole - sum));
  switch (verdict) {
    case 'sums':
      return <Mark tone="good">Các phần cộng lại đúng bằng số chung {numberText(whole)}.</Mark>;
    case 'remainder':
      return (
        <Mark tone="warn">
          Số chung {numberText(whole)}; còn {distance} chưa nêu thuộc phần nào.
        </Mark>
      );
    case 'exceeds':
      return (
        <Mark tone="bad">
          Các phần cộng lại lớn hơn số chung {numberText(whole)} là {distance}.
        </Mark>
      );
    case 'fallsShort':
      return (
        <Mark tone="bad">
          Các phần cộng lại nhỏ hơn số chung {numberText(whole)} là {distance}.
        </Mark>
      );
    case 'unknown':
      return <span className="soft">Chưa đủ số liệu để đối chiếu.</span>;
  }
}
