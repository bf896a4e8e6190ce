import { indicatorOf, indicatorTitle, numberText, shareText } from '@co-so/domain';
import type { IndicatorPart, PartsCheck } from '@co-so/domain';
import './parts-line.css';

interface PartsLineProps {
  readonly check: Pick<PartsCheck, 'whole' | 'sum' | 'verdict'> & {
    readonly parts: readonly Counted[];
  };
}

interface Counted {
  readonly part: IndicatorPart;
  readonly count: number | undefined;
  readonly strayBase?: number | undefined;
}

/** The check of a sum in one line: `✓ 468 = 247 + 221`, or how and by how much it does not add up. */
export function PartsLine({ check }: PartsLineProps) {
  return (
    <>
      <SumLine check={check} />
      <StrayBases parts={check.parts} />
    </>
  );
}

/** Said where one part alone is more than its whole: `Đảng viên chính thức là 12, nhiều hơn số chung 8`; undefined otherwise. */
export function largerPartText({ whole, verdict, parts }: PartsLineProps['check']): string | undefined {
  const [only, ...others] = parts.filter(({ count }) => count !== undefined);
  if (whole === undefined || verdict !== 'exceeds' || !only || others.length > 0) return undefined;
  const { indicator, category } = only.part;
  const name = indicatorTitle(indicatorOf(indicator), category);
  return `${name} là ${numberText(only.count!)}, nhiều hơn số chung ${numberText(whole)}`;
}

/** Said of each part whose share is of something else than the whole it belongs to: `✗ 45/50: mẫu số khác tổng số`. */
export function StrayBases({ parts }: { readonly parts: readonly Counted[] }) {
  return parts.flatMap(({ count, strayBase }, index) =>
    count === undefined || strayBase === undefined
      ? []
      : [
          <span key={index} className="check check-bad">
            ✗ {numberText(count)}/{numberText(strayBase)}: mẫu số không phải là tổng số chung
          </span>,
        ],
  );
}

function SumLine({ check }: PartsLineProps) {
  const { whole, sum, verdict, parts } = check;
  const terms = parts.flatMap(({ count }) => (count === undefined ? [] : [numberText(count)])).join(' + ');
  const larger = largerPartText(check);
  if (larger) return <span className="check check-bad">✗ {larger}</span>;
  if (whole === undefined) return <span className="check check-note">Tổng các phần: {numberText(sum)}</span>;
  switch (verdict) {
    case 'sums':
      return (
        <span className="check check-good">
          ✓ {numberText(whole)} = {terms}
        </span>
      );
    case 'remainder':
      return (
        <span className="check check-note">
          {numberText(whole)} − ({terms}) = {numberText(whole - sum)} (
          {shareText({ numerator: whole - sum, denominator: whole })}) chưa nêu
        </span>
      );
    case 'exceeds':
    case 'fallsShort':
      return (
        <span className="check check-bad">
          ✗ {terms} = {numberText(sum)}, lệch {numberText(Math.abs(whole - sum))} so với {numberText(whole)}
        </span>
      );
    case 'unknown':
      return null;
  }
}

/** Said where a check would stand: the parts that are known belong to another period. */
export function UncheckedParts() {
  return <span className="check check-note">Chưa đối chiếu được: các phần thuộc kỳ khác.</span>;
}
