import { Mark } from '../../../ui/mark.tsx';
import type { CountFact } from '@co-so/domain';
import { countText } from '../../condition-text.ts';

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
