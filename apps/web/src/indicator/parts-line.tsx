import { numberText, shareText } from '@co-so/domain';
import type { PartsCheck } from '@co-so/domain';

/** The check of a sum in one line: `✓ 468 = 247 + 221`, or how and by how much it does not add up. */
export function PartsLine({ check }: { readonly check: PartsCheck }) {
  const { whole, sum, verdict, parts } = check;
  const terms = parts.flatMap(({ count }) => (count === undefined ? [] : [numberText(count)])).join(' + ');
  if (whole === undefined) return <p className="check check-note">Tổng các phần: {numberText(sum)}</p>;
  switch (verdict) {
    case 'sums':
      return (
        <p className="check check-good">
          ✓ {numberText(whole)} = {terms}
        </p>
      );
    case 'remainder':
      return (
        <p className="check check-note">
          {numberText(whole)} − ({terms}) = {numberText(whole - sum)} (
          {shareText({ numerator: whole - sum, denominator: whole })}) chưa nêu
        </p>
      );
    case 'exceeds':
    case 'fallsShort':
      return (
        <p className="check check-bad">
          ✗ {terms} = {numberText(sum)}, lệch {numberText(Math.abs(whole - sum))} so với {numberText(whole)}
        </p>
      );
    case 'unknown':
      return null;
  }
}

/** Said where a check would stand: the parts that are known belong to another period. */
export function UncheckedParts() {
  return <p className="check check-note">Chưa đối chiếu được: các phần thuộc kỳ khác.</p>;
}
