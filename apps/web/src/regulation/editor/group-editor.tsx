import { Button } from '@mantine/core';
import { itemText, noPoints, numberText } from '@co-so/domain';
import type { Criterion, Group, NotApplicable, SubjectRules } from '@co-so/domain';
import { Mark } from '../../ui/mark.tsx';
import { scoreText } from '../rule-text.ts';
import { AbsenceFields } from './absence-fields.tsx';
import { CitedFields } from './cited-fields.tsx';
import {
  citationOf,
  moveUp,
  newCriterion,
  newGroup,
  removeAt,
  replaceAt,
  withCited,
  withId,
  withLinesFollowing,
} from './edit-table.ts';
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
  return (
    <>
      <PlaceErrors at={`${at}/groups`} editing={editing} />
      {groups.map((group, index) => (
        <GroupEditor
          key={index}
          group={group}
          at={`${at}/groups/${index}`}
          editing={editing}
          index={index}
          onChange={(changed) => onChange(replaceAt(groups, index, changed))}
          onMoveUp={() => onChange(moveUp(groups, index))}
          onRemove={() => onChange(removeAt(groups, index))}
        />
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
  readonly onChange: (part: Part) => void;
  readonly onMoveUp: () => void;
  readonly onRemove: () => void;
}

function GroupEditor({ group, at, editing, onChange, ...parts }: PartProps<Group> & { readonly group: Group }) {
  const { criteria } = group;
  const change = (changed: Partial<Group>) => onChange({ ...group, ...changed } as Group);
  return (
    <details className="table-group">
      <summary>
        Nhóm {group.id}. {itemText(group)}: {scoreText(group.max)} điểm <GroupProblems at={at} editing={editing} />
      </summary>
      <div className="table-parts" role="group" aria-label={`Nhóm ${group.id}`}>
        <div className="table-line">
          <TextField
            label="Mã nhóm"
            at={`${at}/id`}
            editing={editing}
            value={group.id}
            onChange={(id) => onChange(withId(group, id))}
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
          <PartButtons name={`nhóm ${group.id}`} {...parts} />
          <CitedFields
            cited={group}
            at={at}
            editing={editing}
            onChange={(cited) => onChange(withCited(group, cited))}
          />
        </div>
        <PlaceErrors at={`${at}/criteria`} editing={editing} />
        {criteria.map((criterion, index) => (
          <CriterionEditor
            key={index}
            criterion={criterion}
            criteria={criteria}
            index={index}
            at={`${at}/criteria/${index}`}
            editing={editing}
            onChange={(changed) => change({ criteria: replaceAt(criteria, index, changed) })}
            onMoveUp={() => change({ criteria: moveUp(criteria, index) })}
            onRemove={() => change({ criteria: removeAt(criteria, index) })}
          />
        ))}
        <Button variant="default" onClick={() => change({ criteria: [...criteria, newCriterion(group.id, criteria)] })}>
          Thêm tiêu chí vào nhóm {group.id}
        </Button>
      </div>
    </details>
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

function CriterionEditor({ criterion, criteria, at, editing, onChange: set, ...parts }: CriterionEditorProps) {
  const onChange = (changed: Criterion) => set(withLinesFollowing(criterion, changed));
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
      <PartButtons name={`tiêu chí ${criterion.id}`} {...parts} />
      <CitedFields
        cited={criterion}
        at={at}
        editing={editing}
        onChange={(cited) => onChange(withCited(criterion, cited))}
      />
    </div>
  );
}
