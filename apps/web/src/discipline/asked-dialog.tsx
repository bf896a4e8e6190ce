import type { ListedDecision } from '@co-so/api';
import type { CivilDate } from '@co-so/domain';
import { Dialog } from '../ui/dialog.tsx';
import type { HistoryOf } from '../ui/history-of.ts';
import { CorrectForm, WithdrawForm } from './change-forms.tsx';
import type { Asked, Deed } from './discipline-table.tsx';
import { paperText } from './discipline-text.ts';
import { Revisions } from './revisions.tsx';
import type { UnitField } from './unit-field.ts';

const deedTitles: Readonly<Record<Deed, string>> = {
  correct: 'Đính chính',
  withdraw: 'Rút lại dòng ghi nhầm',
  revisions: 'Các lần ghi',
};

interface AskedDialogProps {
  readonly asked: Asked;
  /** The register as it was read last. */
  readonly decisions: readonly ListedDecision[];
  readonly today: CivilDate;
  readonly lastDay: CivilDate;
  readonly unitField: UnitField;
  readonly historyOf: HistoryOf;
  readonly onAsk: (asked: Asked) => void;
  readonly onClose: () => void;
}

/** What is done with one entry, over the register. */
export function AskedDialog({
  asked,
  decisions,
  today,
  lastDay,
  unitField,
  historyOf,
  onAsk,
  onClose,
}: AskedDialogProps) {
  const { deed, entry } = asked;
  const newest = decisions.find(({ id }) => id === entry.id);
  const change = { entry, newest, onGoOn: (found: ListedDecision) => onAsk({ deed, entry: found }), onDone: onClose };
  return (
    <Dialog title={deedTitles[deed]} explanation={paperText(entry)} onClose={onClose}>
      {deed === 'correct' && <CorrectForm {...change} {...{ today, lastDay, unitField }} />}
      {deed === 'withdraw' && <WithdrawForm {...change} />}
      {deed === 'revisions' && (
        <Revisions id={entry.id} history={historyOf(`discipline/${entry.id}`, entry.number)} onClose={onClose} />
      )}
    </Dialog>
  );
}
