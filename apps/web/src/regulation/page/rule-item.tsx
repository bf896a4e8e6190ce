import type { Cited } from '@co-so/domain';
import type { ReactNode } from 'react';
import { Citation, hasCitation, isSameClause, sharedClause, sharedDoubt, Unconfirmed } from '../citation.tsx';
import type { Reading } from '../citation.tsx';

interface RuleItemProps {
  readonly text: ReactNode;
  /** The number that the item is about. */
  readonly amount?: string;
  readonly note?: ReactNode;
  readonly cited: Cited;
  readonly reading: Reading;
  readonly children?: ReactNode;
}

/** One sentence of a rule, with its number and its clause. */
export function RuleItem({ text, amount, note, cited, reading, children }: RuleItemProps) {
  return (
    <li>
      <span>{text}</span>
      {amount !== undefined && !isSaid(text, amount) && (
        <>
          : <span className="rule-number">{amount}</span>
        </>
      )}
      {note !== undefined && <span className="rule-note">{note}</span>}
      {isCited(cited, reading) && <ItemCitation {...{ cited, reading }} isInline={note === undefined} />}
      {children}
    </li>
  );
}

interface ItemCitationProps extends Pick<RuleItemProps, 'cited' | 'reading'> {
  readonly isInline: boolean;
}

/** A clause, and the mark of a doubt that was told above, follow their sentence; a doubt in words, or what follows a note, has a line of its own. */
function ItemCitation({ cited, reading, isInline }: ItemCitationProps) {
  const citation = <Citation cited={cited} reading={reading} />;
  const isShort = cited.unconfirmed === undefined || reading.told.includes(cited.unconfirmed);
  return isInline && isShort ? <>. {citation}</> : <div>{citation}</div>;
}

/** A doubt that was told above still leaves its mark. */
function isCited(cited: Cited, reading: Reading): boolean {
  return cited.unconfirmed !== undefined || hasCitation(cited, reading);
}

/** Whether the sentence has the number already. */
function isSaid(text: ReactNode, amount: string): boolean {
  return typeof text === 'string' && text.includes(amount);
}

interface RuleItemsProps<Item extends Cited> {
  readonly items: readonly Item[];
  readonly reading: Reading;
  readonly render: (item: Item, reading: Reading) => ReactNode;
}

/** A list of rule items; a doubt that all of them have is told once, above them. */
export function RuleItems<Item extends Cited>({ items, reading, render }: RuleItemsProps<Item>) {
  const shared = sharedDoubt(items);
  const isNew = shared !== undefined && !reading.told.includes(shared);
  const told = isNew ? [...reading.told, shared] : reading.told;
  const under = sharedClause(items);
  const inner = { ...reading, told, ...(under && { under }) };
  return (
    <>
      {under && !isSameClause(under, reading.under) && (
        <p>
          Tất cả theo <Citation cited={{ at: under }} reading={reading} />
        </p>
      )}
      {isNew && (
        <p>
          <Unconfirmed reason={shared} reading={reading} />
        </p>
      )}
      <ul className="rule-items">{items.map((item) => render(item, inner))}</ul>
    </>
  );
}
