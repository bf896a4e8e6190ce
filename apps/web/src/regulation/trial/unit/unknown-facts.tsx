import type { CountFact } from '@co-so/domain';
import { Mark } from '../../../ui/mark.tsx';
import { countText } from '../../condition-text.ts';
import type { TriedUnit } from './tried-unit.ts';

/** In place of a result about a real unit: what would have to be taken for 0 to have one. */
export function UnknownFacts({ counts }: { readonly counts: readonly CountFact[] }) {
  return (
    <div className="trial-result" role="status">
      <p>
        <Mark tone="warn">Chưa đủ số liệu của tổ chức này để tính</Mark>
      </p>
      <p>Còn chưa biết: {counts.map(countText).join('; ')}. Không có thì ghi 0.</p>
    </div>
  );
}

/** Beside a result that knows of no discipline but what was typed: that this is not to know of none. */
export function DisciplineUnknown({ tried }: { readonly tried: TriedUnit }) {
  if (tried.kind !== 'known' || !['hidden', 'early', 'failed'].includes(tried.register.kind)) return null;
  return (
    <p>
      <Mark tone="warn">
        Chưa biết tổ chức này có trường hợp kỷ luật nào không: kết quả chỉ tính trường hợp tự nhập.
      </Mark>
    </p>
  );
}
