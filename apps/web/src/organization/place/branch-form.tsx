import { useState } from 'react';
import { DayInput } from '../../ui/day-input.tsx';
import { useWrite } from '../../ui/use-write.ts';
import { WriteForm } from '../../ui/write-form.tsx';
import type { UnitField } from '../unit-field.ts';
import { branchDraft, BranchFields } from './branch-fields.tsx';
import type { TypedBranch } from './branch-fields.tsx';
import type { PlaceForm } from './place-form.ts';
import { setBranch } from './queries.ts';

/** What the Party organization of a place is from a day on; days before stay as they are written. */
export function BranchForm({ place, today, unitField, onBack, onDone }: PlaceForm & { readonly unitField: UnitField }) {
  const last = place.branches.at(-1);
  const [typed, setTyped] = useState<TypedBranch>(() =>
    last
      ? { state: last.state, unit: last.branch, hasCommittee: last.hasCommittee }
      : { state: 'own', unit: null, hasCommittee: false },
  );
  const [from, setFrom] = useState(last ? today : place.validFrom);
  const { send, error, isPending } = useWrite(setBranch, onDone);
  const draft = branchDraft(typed);
  return (
    <WriteForm
      submit="Ghi"
      error={error}
      isPending={isPending}
      onSubmit={() => draft && send({ id: place.id, ...draft, from, basedOn: place.revision })}
      onCancel={onBack}
    >
      <DayInput label="Từ ngày" value={from} onChange={setFrom} />
      <BranchFields typed={typed} from={from} mayBeUnknown={false} unitField={unitField} onChange={setTyped} />
    </WriteForm>
  );
}
