import type { CivilDate, HostPlaceKind } from '@co-so/domain';
import { useState } from 'react';
import { DayInput } from '../../ui/day-input.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useBoxes } from '../../ui/use-boxes.ts';
import { useWrite } from '../../ui/use-write.ts';
import { WriteForm } from '../../ui/write-form.tsx';
import type { UnitField } from '../unit-field.ts';
import { branchDraft, BranchFields, unknownBranch } from './branch-fields.tsx';
import { IdentityFields } from './identity-fields.tsx';
import { recordPlace } from './queries.ts';

interface NewPlaceProps {
  readonly unit: { readonly id: string; readonly name: string };
  readonly from: CivilDate;
  readonly unitField: UnitField;
  readonly onClose: () => void;
  readonly onDone: (name: string) => void;
}

const blank: { readonly name: string; readonly kind: HostPlaceKind } = { name: '', kind: 'village' };

/** A new place of a unit, with its Party organization as far as it is known. */
export function NewPlace({ unit, from, unitField, onClose, onDone }: NewPlaceProps) {
  const [identity, setIdentity] = useState(blank);
  const [branch, setBranch] = useState(unknownBranch);
  const [day, setDay] = useState(from);
  const { send, error, isPending } = useWrite(recordPlace, () => onDone(identity.name.trim()));
  const boxes = useBoxes({ name: identity.name.trim() === '' && 'Ghi tên nơi này.' }, error);
  return (
    <Dialog title="Ghi thêm nơi" explanation={`Thuộc ${unit.name}.`} onClose={onClose}>
      <WriteForm
        submit="Ghi"
        error={error}
        isPending={isPending}
        boxes={boxes}
        onSubmit={() => send({ ...identity, unitId: unit.id, from: day, branch: branchDraft(branch) })}
        onCancel={onClose}
      >
        <IdentityFields typed={identity} error={boxes.at('name')} onChange={setIdentity} />
        <DayInput label="Có từ ngày" value={day} error={boxes.at('from')} onChange={setDay} />
        <BranchFields typed={branch} from={day} mayBeUnknown unitField={unitField} onChange={setBranch} />
      </WriteForm>
    </Dialog>
  );
}
