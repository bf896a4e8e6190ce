import { Button } from '@mantine/core';
import { itemText, noPoints, numberText } from '@co-so/domain';
import type { Criterion, Group, NotApplicable, SubjectRules } from '@co-so/domain';
import { memo, useState } from 'react';
import { Mark } from '../../ui/mark.tsx';
import { scoreText } from '../rule-text.ts';
import { useLatest } from '../../ui/use-latest.ts';
import { AbsenceFields, receiversOf } from './absence-fields.tsx';
import { CitedFields } from './cited-fields.tsx';
import { citationOf, edited, newCriterion, newGroup, withCited, withId, withLinesFollowing } from './edit-table.ts';
import type { PartEdit } from './edit-table.ts';
import { isSameWithin, partId } from './editing.ts';
import type { Editing } from './editing.ts';
import { PlaceErrors, PointsField, TextField } from './fields.tsx';
import { MeasureFields } from './measure-fields.tsx';
import { PartButtons } from './part-buttons.tsx';

interface GroupsEditorProps {
  readonly rules: SubjectRules;
  readonly at: string;
  readonly editing: Editing;
  readonly onChange: (groups: readonly Group[]) => void;
}

/** The groups of a subject, each with its criteria. */
export function GroupsEditor({ rules, at, editing, onChange }: GroupsEditorProps) {
  const { groups } = rules;
  const onEdit = useLatest((edit: PartEdit<Group>) => onChange(edited(groups, edit)));
  return (
    <>
      <PlaceErrors at={`${at}/groups`} editing={editing} />
      {groups.map((group, index) => (
        <GroupRow key={index} group={group} at={`${at}/groups/${index}`} {...{ editing, index, onEdit }} />
      ))}
      <Button variant="default" onClick={() => onChange([...groups, newGroup(rules)])}>
        Thêm nhóm
      </Button>
    </>
  );
}

interface PartProps<Part> {
  readonly at: string;
  readonly index: number;
  readonly editing: Editing;
  readonly onEdit: (edit: PartEdit<Part>) => void;
}

interface GroupEditorProps extends PartProps<Group> {
  readonly group: Group;
}

type Placed = Pick<PartProps<unknown>, 'at' | 'editing'>;

/** Made anew only where something in it is another; what stands in it is made once it is opened. */
const GroupRow = memo(GroupEditor, (before, after) => before.group === after.group && isSamePlace(before, after));

function isSamePlace(before: Placed, after: Placed): boolean {
  return before.at === after.at && isSameWithin(before.editing, after.editing, after.at);
}

function actionsOn(index: number, onEdit: (edit: PartEdit<never>) => void) {
  return {
    index,
    onMoveUp: () => onEdit({ kind: 'moveUp', index }),
    onRemove: () => onEdit({ kind: 'remove', index }),
  };
}

function GroupEditor({ group, at, editing, index, onEdit }: GroupEditorProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details id={partId(at)} className="table-group" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        Nhóm {group.id}. {itemText(group)}: {scoreText(group.max)} điểm <GroupProblems at={at} editing={editing} />
      </summary>
      {isOpen && <GroupFields {...{ group, at, editing, index, onEdit }} />}
    </details>
  );
}

function GroupFields({ group, at, editing, index, onEdit }: GroupEditorProps) {
  const { criteria } = group;
  const set = (changed: Group) => onEdit({ kind: 'set', index, part: changed });
  const change = (changed: Partial<Group>) => set({ ...group, ...changed } as Group);
  const onCriterion = useLatest((edit: PartEdit<Criterion>) => change({ criteria: edited(criteria, edit) }));
  return (
    <div className="table-parts" role="group" aria-label={`Nhóm ${group.id}`}>
      <div className="table-line">
        <TextField
          label="Mã nhóm"
          at={`${at}/id`}
          editing={editing}
          value={group.id}
          onChange={(id) => set(withId(group, id))}
        />
        <TextField
          label="Tên nhóm"
          isWide
          at={`${at}/text`}
          editing={editing}
          value={group.text ?? ''}
          onChange={(text) => change({ text })}
        />
        <PointsField
          label="Điểm của nhóm"
          at={`${at}/max`}
          editing={editing}
          value={group.max}
          onChange={(max) => change({ max: max ?? noPoints })}
        />
        <PartButtons name={`nhóm ${group.id}`} {...actionsOn(index, onEdit)} />
        <CitedFields cited={group} at={at} editing={editing} onChange={(cited) => set(withCited(group, cited))} />
      </div>
      <PlaceErrors at={`${at}/criteria`} editing={editing} />
      {criteria.map((criterion, place) => (
        <CriterionRow
          key={place}
          index={place}
          at={`${at}/criteria/${place}`}
          onEdit={onCriterion}
          {...{ criterion, criteria, editing }}
        />
      ))}
      <Button variant="default" onClick={() => change({ criteria: [...criteria, newCriterion(group.id, criteria)] })}>
        Thêm tiêu chí vào nhóm {group.id}
      </Button>
    </div>
  );
}

/** How much is wrong within a group that may be closed. */
function GroupProblems({ at, editing }: Pick<PartProps<Group>, 'at' | 'editing'>) {
  const count = editing.problems.filter((problem) => problem.at.startsWith(`${at}/`)).length;
  return count > 0 && <Mark tone="warn">{numberText(count)} chỗ phải sửa</Mark>;
}

interface CriterionEditorProps extends PartProps<Criterion> {
  readonly criterion: Criterion;
  readonly criteria: readonly Criterion[];
}

const CriterionRow = memo(
  CriterionEditor,
  (before, after) =>
    before.criterion === after.criterion &&
    isSamePlace(before, after) &&
    receiversText(before) === receiversText(after),
);

/** What of the other criteria a row shows: where its weight may go, and their names once one is chosen of them. */
function receiversText({ criterion, criteria }: CriterionEditorProps): string {
  const receivers = receiversOf(criterion, criteria);
  return criterion.notApplicable?.gives === 'weightTo'
    ? JSON.stringify(receivers.map(({ id, text }) => [id, text]))
    : (receivers[0]?.id ?? '');
}

function CriterionEditor({ criterion, criteria, at, editing, index, onEdit }: CriterionEditorProps) {
  const onChange = (changed: Criterion) => onEdit({ kind: 'set', index, part: withLinesFollowing(criterion, changed) });
  const setAbsence = (absence: NotApplicable | undefined) => {
    const { notApplicable: _, ...rest } = criterion;
    onChange(absence ? { ...criterion, notApplicable: absence } : rest);
  };
  const change = (changed: Partial<Criterion>) => onChange({ ...criterion, ...changed } as Criterion);
  return (
    <div className="table-line table-criterion" role="group" aria-label={`Tiêu chí ${criterion.id}`}>
      <TextField
        label="Mã"
        at={`${at}/id`}
        editing={editing}
        value={criterion.id}
        onChange={(id) => onChange(withId(criterion, id))}
      />
      <TextField
        label="Nội dung tiêu chí"
        isWide
        at={`${at}/text`}
        editing={editing}
        value={criterion.text ?? ''}
        onChange={(text) => change({ text })}
      />
      <MeasureFields
        measure={criterion.measure}
        cited={citationOf(criterion)}
        at={`${at}/measure`}
        editing={editing}
        onChange={(measure) => change({ measure })}
      />
      <AbsenceFields {...{ criterion, criteria, at, editing }} onChange={setAbsence} />
      <PartButtons name={`tiêu chí ${criterion.id}`} {...actionsOn(index, onEdit)} />
      <CitedFields
        cited={criterion}
        at={at}
        editing={editing}
        onChange={(cited) => onChange(withCited(criterion, cited))}
      />
    </div>
  );
}
