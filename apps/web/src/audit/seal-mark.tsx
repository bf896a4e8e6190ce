import type { ShownEntry } from '@co-so/api';
import { shortHash } from '@co-so/domain';
import { Mark } from '../ui/mark.tsx';

/** Whether an entry is in the chain yet: from then on any change of it is found. */
export function SealMark({ seal }: Pick<ShownEntry, 'seal'>) {
  return seal ? (
    <span className="audit-seal">
      <Mark tone="good">
        <span title={`Mã khóa sổ ${seal.hash}`}>Đã khóa sổ</span>
      </Mark>
      <code>{shortHash(seal.hash)}</code>
    </span>
  ) : (
    <span className="audit-seal">
      <Mark tone="waiting">Chưa khóa sổ</Mark>
    </span>
  );
}
