import { Button } from '@mantine/core';
import { noPoints } from '@co-so/domain';
import type { Level, LocalRuleSet, ScoringRuleSet, SubjectRules, YearlyLevel } from '@co-so/domain';
import { memo } from 'react';
import { useLatest } from '../../ui/use-latest.ts';
import { CitedFields } from './cited-fields.tsx';
import { edited, missingSubjects, newSubject, withCited, withYearFollowing } from './edit-table.ts';
import type { PartEdit } from './edit-table.ts';
import { isSameWithin } from './editing.ts';
import type { Editing } from './editing.ts';
import { PlaceErrors, PointsField, TextField } from './fields.tsx';
import { GroupsEditor } from './group-editor.tsx';
import { LevelRows, StrayLevels } from './levels-editor.tsx';
import { YearlyEditor } from './yearly-editor.tsx';

interface TableFieldsProps {
  readonly table: ScoringRuleSet;
  /** The central set that a yearly table stands in; `null` for a table by itself. */
  readonly frame: ScoringRuleSet | null;
  /** Tables whose kinds of subject may be taken over. */
  readonly known: readonly LocalRuleSet[];
  readonly editing: Editing;
  readonly onChange: (table: ScoringRuleSet) => void;
}

/** All fields of a table, as its groups, criteria and levels make them. */
export function TableFields({ table, frame, known, editing, onChange }: TableFieldsProps) {
  const { subjects, yearly = [] } = table;
  const setYearly = (rules: readonly YearlyLevel[]) => {
    const { yearly: _, ...rest } = table;
    onChange(rules.length === 0 ? rest : { ...rest, yearly: rules });
  };
  const onSubject = useLatest((edit: PartEdit<SubjectRules>) => {
    const changed = { ...table, subjects: edited(subjects, edit) };
    onChange(edit.kind === 'set' ? withYearFollowing(table, changed) : changed);
  });
  const onYearly = useLatest(setYearly);
  return (
    <>
      <TextField
        label="Tên bảng điểm"
        at="/name"
        editing={editing}
        value={table.name}
        onChange={(name) => onChange({ ...table, name })}
      />
      <PlaceErrors at="/subjects" editing={editing} />
      {subjects.map((rules, index) => (
        <SubjectRow
          key={rules.subject}
          rules={rules}
          index={index}
          hasLevels={table.series !== 'annual-score'}
          editing={editing}
          onEdit={onSubject}
        />
      ))}
      <NewSubjects
        table={table}
        frame={frame}
        known={known}
        onAdd={(rules) => onChange({ ...table, subjects: [...subjects, rules] })}
      />
      {subjects[0] && (table.series === 'meeting-score' || yearly.length > 0) && (
        <YearlyRows yearly={yearly} levels={subjects[0].levels} editing={editing} onChange={onYearly} />
      )}
    </>
  );
}

interface NewSubjectsProps extends Pick<TableFieldsProps, 'table' | 'frame' | 'known'> {
  readonly onAdd: (rules: SubjectRules) => void;
}

/** Another kind of subject: within a frame one that the centre names. */
function NewSubjects({ table, frame, known, onAdd }: NewSubjectsProps) {
  if (!frame)
    return (
      <Button variant="default" onClick={() => onAdd(newSubject(table))}>
        Thêm đối tượng
      </Button>
    );
  return missingSubjects(table, known).map((rules) => (
    <Button key={rules.subject} variant="default" onClick={() => onAdd(rules)}>
      Thêm đối tượng: {rules.text}
    </Button>
  ));
}

interface SubjectEditorProps {
  readonly rules: SubjectRules;
  readonly index: number;
  /** Of a yearly table the levels are the centre's: such as came in from elsewhere can only be taken away. */
  readonly hasLevels: boolean;
  readonly editing: Editing;
  readonly onEdit: (edit: PartEdit<SubjectRules>) => void;
}

const SubjectRow = memo(
  SubjectEditor,
  (before, after) =>
    before.rules === after.rules &&
    before.index === after.index &&
    isSameWithin(before.editing, after.editing, `/subjects/${after.index}`),
);

const YearlyRows = memo(
  YearlyEditor,
  (before, after) =>
    before.yearly === after.yearly &&
    before.levels === after.levels &&
    isSameWithin(before.editing, after.editing, '/yearly'),
);

function SubjectEditor({ rules, index, hasLevels, editing, onEdit }: SubjectEditorProps) {
  const at = `/subjects/${index}`;
  const onChange = (changed: SubjectRules) => onEdit({ kind: 'set', index, part: changed });
  const onLevels = useLatest((levels: readonly Level[]) => onChange({ ...rules, levels }));
  return (
    <details className="table-subject" open={rules.groups.length > 0}>
      <summary>{rules.text}</summary>
      <div className="table-line">
        <TextField
          label="Tên đối tượng"
          isWide
          at={`${at}/text`}
          editing={editing}
          value={rules.text}
          onChange={(text) => onChange({ ...rules, text })}
        />
        <PointsField
          label="Thang điểm"
          at={`${at}/scale`}
          editing={editing}
          value={rules.scale}
          onChange={(scale) => onChange({ ...rules, scale: scale ?? noPoints })}
        />
        <Button variant="default" onClick={() => onEdit({ kind: 'remove', index })}>
          Bỏ đối tượng này
        </Button>
        <CitedFields cited={rules} at={at} editing={editing} onChange={(cited) => onChange(withCited(rules, cited))} />
      </div>
      <GroupsEditor rules={rules} at={at} editing={editing} onChange={(groups) => onChange({ ...rules, groups })} />
      {hasLevels ? (
        <LevelRows rules={rules} at={`${at}/levels`} editing={editing} onChange={onLevels} />
      ) : (
        rules.levels.length > 0 && (
          <StrayLevels rules={rules} at={`${at}/levels`} editing={editing} onChange={onLevels} />
        )
      )}
    </details>
  );
}
