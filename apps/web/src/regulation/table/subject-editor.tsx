import { Button } from '@mantine/core';
import { noPoints } from '@co-so/domain';
import type { Level, ScoringRuleSet, SubjectRules } from '@co-so/domain';
import { newSubject, removeAt, replaceAt, withSubject } from './edit-table.ts';
import type { Editing } from './editing.ts';
import { PlaceErrors, PointsField, TextField } from './fields.tsx';
import { GroupsEditor } from './group-editor.tsx';

interface TableFieldsProps {
  readonly table: ScoringRuleSet;
  readonly editing: Editing;
  readonly onChange: (table: ScoringRuleSet) => void;
}

/** All fields of a table, as its groups, criteria and levels make them. */
export function TableFields({ table, editing, onChange }: TableFieldsProps) {
  const { subjects } = table;
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
          editing={editing}
          onChange={(changed) => onChange(withSubject(table, index, changed))}
          onRemove={() => onChange({ ...table, subjects: removeAt(subjects, index) })}
        />
      ))}
      <Button variant="default" onClick={() => onChange({ ...table, subjects: [...subjects, newSubject(table)] })}>
        Thêm đối tượng
      </Button>
    </>
  );
}

interface SubjectEditorProps {
  readonly rules: SubjectRules;
  readonly at: string;
  readonly editing: Editing;
  readonly onChange: (rules: SubjectRules) => void;
  readonly onRemove: () => void;
}

function SubjectEditor({ rules, at, editing, onChange, onRemove }: SubjectEditorProps) {
  return (
    <details className="table-subject" open={rules.groups.length > 0}>
      <summary>{rules.text}</summary>
      <div className="table-line">
        <TextField
          label="Tên đối tượng"
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
      </div>
      <GroupsEditor rules={rules} at={at} editing={editing} onChange={(groups) => onChange({ ...rules, groups })} />
      {rules.levels.length > 0 && (
        <LevelsEditor
          levels={rules.levels}
          at={`${at}/levels`}
          editing={editing}
          onChange={(levels) => onChange({ ...rules, levels })}
        />
      )}
    </details>
  );
}

interface LevelsEditorProps {
  readonly levels: readonly Level[];
  readonly at: string;
  readonly editing: Editing;
  readonly onChange: (levels: readonly Level[]) => void;
}

function LevelsEditor({ levels, at, editing, onChange }: LevelsEditorProps) {
  const change = (index: number, changed: Partial<Level>) =>
    onChange(replaceAt(levels, index, { ...levels[index]!, ...changed } as Level));
  return (
    <fieldset className="table-group table-parts">
      <legend>Mức xếp loại, từ cao xuống</legend>
      <PlaceErrors at={at} editing={editing} />
      {levels.map((level, index) => (
        <div key={level.level} className="table-line">
          <TextField
            label={`Mức ${index + 1}`}
            at={`${at}/${index}/text`}
            editing={editing}
            value={level.text}
            onChange={(text) => change(index, { text })}
          />
          <PointsField
            label="Từ điểm"
            at={`${at}/${index}/from`}
            editing={editing}
            value={level.from}
            onChange={(from) => change(index, { from: from ?? noPoints })}
          />
        </div>
      ))}
    </fieldset>
  );
}
