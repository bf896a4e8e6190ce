import { Button } from '@mantine/core';
import { noPoints } from '@co-so/domain';
import type { LocalRuleSet, ScoringRuleSet, SubjectRules, YearlyLevel } from '@co-so/domain';
import { CitedFields } from './cited-fields.tsx';
import { missingSubjects, newSubject, removeAt, withCited, withSubject, withYearFollowing } from './edit-table.ts';
import type { Editing } from './editing.ts';
import { PlaceErrors, PointsField, TextField } from './fields.tsx';
import { GroupsEditor } from './group-editor.tsx';
import { LevelsEditor, StrayLevels } from './levels-editor.tsx';
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
        <SubjectEditor
          key={rules.subject}
          rules={rules}
          at={`/subjects/${index}`}
          hasLevels={table.series !== 'annual-score'}
          editing={editing}
          onChange={(changed) => onChange(withYearFollowing(table, withSubject(table, index, changed)))}
          onRemove={() => onChange({ ...table, subjects: removeAt(subjects, index) })}
        />
      ))}
      <NewSubjects
        table={table}
        frame={frame}
        known={known}
        onAdd={(rules) => onChange({ ...table, subjects: [...subjects, rules] })}
      />
      {subjects[0] && (table.series === 'meeting-score' || yearly.length > 0) && (
        <YearlyEditor yearly={yearly} levels={subjects[0].levels} editing={editing} onChange={setYearly} />
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
  readonly at: string;
  /** Of a yearly table the levels are the centre's: such as came in from elsewhere can only be taken away. */
  readonly hasLevels: boolean;
  readonly editing: Editing;
  readonly onChange: (rules: SubjectRules) => void;
  readonly onRemove: () => void;
}

function SubjectEditor({ rules, at, hasLevels, editing, onChange, onRemove }: SubjectEditorProps) {
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
        <Button variant="default" onClick={onRemove}>
          Bỏ đối tượng này
        </Button>
        <CitedFields cited={rules} at={at} editing={editing} onChange={(cited) => onChange(withCited(rules, cited))} />
      </div>
      <GroupsEditor rules={rules} at={at} editing={editing} onChange={(groups) => onChange({ ...rules, groups })} />
      {hasLevels ? (
        <LevelsEditor
          rules={rules}
          at={`${at}/levels`}
          editing={editing}
          onChange={(levels) => onChange({ ...rules, levels })}
        />
      ) : (
        rules.levels.length > 0 && (
          <StrayLevels
            rules={rules}
            at={`${at}/levels`}
            editing={editing}
            onChange={(levels) => onChange({ ...rules, levels })}
          />
        )
      )}
    </details>
  );
}
