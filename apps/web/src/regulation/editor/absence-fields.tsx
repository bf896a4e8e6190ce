import { itemText } from '@co-so/domain';
import type { Criterion, NotApplicable } from '@co-so/domain';
import { SearchSelect } from '../../ui/search-select.tsx';
import { CitedFields } from './cited-fields.tsx';
import { citedAsItem, withCited } from './edit-table.ts';
import type { Editing } from './editing.ts';
import { errorAt, TextField } from './fields.tsx';

interface AbsenceFieldsProps {
  readonly criterion: Criterion;
  /** Those of the group: weight moves within it. */
  readonly criteria: readonly Criterion[];
  readonly at: string;
  readonly editing: Editing;
  readonly onChange: (absence: NotApplicable | undefined) => void;
}

const ways = [
  { value: 'always', label: 'Luôn áp dụng' },
  { value: 'full', label: 'Cho đủ điểm' },
  { value: 'weightTo', label: 'Chuyển điểm sang tiêu chí khác' },
] as const;

/** Those of its group that its points may go to. */
export function receiversOf({ id }: Criterion, criteria: readonly Criterion[]): readonly Criterion[] {
  return criteria.filter(
    (one) => one.id !== id && one.measure.kind === 'manual' && !one.measure.steps && !one.notApplicable,
  );
}

/** What becomes of the points where a criterion does not apply. */
export function AbsenceFields({ criterion, criteria, at, editing, onChange }: AbsenceFieldsProps) {
  const { id, notApplicable } = criterion;
  const receivers = receiversOf(criterion, criteria);
  const choose = (way: string) => {
    const begun: NotApplicable = notApplicable ?? { gives: 'full', when: '', at: citedAsItem(id) };
    if (way === 'full')
      onChange(withCited<NotApplicable>({ gives: 'full', when: begun.when, at: citedAsItem(id) }, begun));
    else if (way === 'weightTo') onChange(withCited(movedTo(receivers[0]?.id ?? '', begun.when, id), begun));
    else onChange(undefined);
  };
  return (
    <>
      <SearchSelect
        label="Khi không áp dụng"
        value={notApplicable?.gives ?? 'always'}
        choices={ways}
        onChange={choose}
      />
      {notApplicable && (
        <TextField
          label="Không áp dụng khi"
          isWide
          at={`${at}/notApplicable/when`}
          editing={editing}
          value={notApplicable.when}
          onChange={(when) => onChange({ ...notApplicable, when })}
        />
      )}
      {notApplicable?.gives === 'weightTo' && (
        <SearchSelect
          label="Chuyển điểm sang"
          value={notApplicable.criterion}
          choices={receivers.map((one) => ({ value: one.id, label: `${one.id}. ${itemText(one)}` }))}
          error={errorAt(editing, `${at}/notApplicable/criterion`)}
          onChange={(receiver) => onChange({ ...notApplicable, criterion: receiver })}
        />
      )}
      {notApplicable && (
        <CitedFields
          cited={notApplicable}
          at={`${at}/notApplicable`}
          editing={editing}
          onChange={(cited) => onChange(withCited(notApplicable, cited))}
        />
      )}
    </>
  );
}

function movedTo(criterion: string, when: string, id: string): NotApplicable {
  return { gives: 'weightTo', criterion, when, at: citedAsItem(id) };
}
