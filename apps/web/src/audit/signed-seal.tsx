import { useQuery } from '@tanstack/react-query';
import type { ShownEntry } from '@co-so/api';
import { momentText, numberText, shortHash } from '@co-so/domain';
import type { Sheet } from '@co-so/domain';
import type { Proof } from '../ui/proof.ts';
import { actionText } from './audit-text.ts';
import type { actionWords } from './audit-text.ts';
import './audit.css';
import { historyQuery } from './queries.ts';

/** By which a thing is signed. */
export type Signing = keyof typeof actionWords;

/**
 * How the chain proves what was signed, to stand on its page, on paper and in its files: the entry of the newest of these
 * deeds. Nothing of what is not signed.
 */
export function useProof(subject: string, signings: readonly Signing[]): Proof | undefined {
  const { data } = useQuery(historyQuery(subject));
  const entry = data?.entries.find(({ action }) => signings.some((one) => one === action));
  return entry && { line: <SealLine entry={entry} />, sheets: entry.seal ? [sealSheet(entry, entry.seal)] : [] };
}

/** The same for where it stands alone. */
export function SignedSeal({ subject, signings }: { readonly subject: string; readonly signings: readonly Signing[] }) {
  return useProof(subject, signings)?.line;
}

function SealLine({ entry: { action, sequence, seal } }: { readonly entry: ShownEntry }) {
  return (
    <p className="signed-seal">
      {actionText(action)}: dòng {numberText(sequence)} của nhật ký,{' '}
      {seal ? (
        <>
          mã khóa sổ <code>{shortHash(seal.hash)}</code>
        </>
      ) : (
        'chưa khóa sổ, sẽ có mã trong ít phút'
      )}
      .
    </p>
  );
}

/** In a file there is room for all of it. */
function sealSheet({ action, actor, at }: ShownEntry, seal: NonNullable<ShownEntry['seal']>): Sheet {
  return {
    name: 'Khóa sổ nhật ký',
    rows: [
      ['Việc', 'Người ghi', 'Lúc', 'Dòng của nhật ký', 'Mã khóa sổ'],
      [actionText(action), actor.title, momentText(at), seal.sequence, seal.hash],
    ],
  };
}
