import { Button } from '@mantine/core';
import { itemText, noPoints } from '@co-so/domain';
import type { Criterion, Gate, Level, SubjectRules } from '@co-so/domain';
import { memo } from 'react';
import { SearchSelect } from '../../ui/search-select.tsx';
import { scoreText } from '../rule-text.ts';
import { CitedFields } from './cited-fields.tsx';
import { moveUp, newGate, newLevel, removeAt, replaceAt, withCited } from './edit-table.ts';
import { isSameWithin } from './editing.ts';
import type { Editing } from './editing.ts';
import { errorAt, PlaceErrors, PointsField, TextField } from './fields.tsx';
import { PartButtons } from './part-buttons.tsx';

interface LevelsEditorProps {
  readonly rules: SubjectRules;
  readonly at: string;
  readonly editing: Editing;
  readonly onChange: (levels: readonly Level[]) => void;
}

/** Made anew only where a level or the name of a criterion is another. */
export const LevelRows = memo(
  LevelsEditor,
  (before, after) =>
    before.rules.levels === after.rules.levels &&
    isSameWithin(before.editing, after.editing, after.at) &&
    namesIn(before.rules) === namesIn(after.rules),
);

function namesIn({ groups }: SubjectRules): string {
  return JSON.stringify(groups.map(({ criteria }) => criteria.map(({ id, text }) => [id, text])));
}

/** The levels from the best down, each with the criteria that it asks to be full. */
function LevelsEditor({ rules, at, editing, onChange }: LevelsEditorProps) {
  const { levels, groups } = rules;
  const criteria = groups.flatMap((group) => group.criteria);
  return (
    <fieldset className="table-group table-parts">
      <legend>Mức xếp loại, từ cao xuống</legend>
      <PlaceErrors at={at} editing={editing} />
      {levels.map((level, index) => (
        <LevelEditor
          key={level.level}
          {...{ level, index, criteria, editing }}
          at={`${at}/${index}`}
          isLowest={index === levels.length - 1}
          onChange={(changed) => onChange(replaceAt(levels, index, changed))}
          onMoveUp={() => onChange(moveUp(levels, index))}
          onRemove={() => onChange(removeAt(levels, index))}
        />
      ))}
      <Button variant="default" onClick={() => onChange(levels.toSpliced(-1, 0, newLevel(levels)))}>
        Thêm mức xếp loại
      </Button>
    </fieldset>
  );
}

/** Levels in a table that may have none, with the one thing that can be done about them. */
export function StrayLevels({ rules: { levels }, at, editing, onChange }: LevelsEditorProps) {
  return (
    <fieldset className="table-group table-parts">
      <legend>Mức xếp loại</legend>
      <PlaceErrors at={at} editing={editing} />
      <p>{levels.map(({ text, from }) => `${text}: từ ${scoreText(from)} điểm`).join('; ')}</p>
      <Button variant="default" onClick={() => onChange([])}>
        Bỏ các mức này
      </Button>
    </fieldset>
  );
}

interface LevelEditorProps {
  readonly level: Level;
  readonly index: number;
  readonly criteria: readonly Criterion[];
  readonly at: string;
  readonly isLowest: boolean;
  readonly editing: Editing;
  readonly onChange: (level: Level) => void;
  readonly onMoveUp: () => void;
  readonly onRemove: () => void;
}

function LevelEditor({ level, index, criteria, at, isLowest, editing, onChange, ...parts }: LevelEditorProps) {
  return (
    <div className="table-line table-criterion" role="group" aria-label={`Mức ${index + 1}`}>
      <TextField
        label={`Mức ${index + 1}`}
        at={`${at}/text`}
        editing={editing}
        value={level.text}
        onChange={(text) => onChange({ ...level, text })}
      />
      <PointsField
        label="Từ điểm"
        at={`${at}/from`}
        editing={editing}
        value={level.from}
        onChange={(from) => onChange({ ...level, from: from ?? noPoints })}
      />
      <PartButtons name={`mức ${index + 1}`} index={index} {...parts} />
      {/* Below the lowest there is nothing that a gate could lead to. */}
      {(!isLowest || level.gates.length > 0) && (
        <GateFields
          level={level}
          criteria={criteria}
          at={`${at}/gates`}
          editing={editing}
          onChange={(gates) => onChange({ ...level, gates })}
        />
      )}
      <CitedFields cited={level} at={at} editing={editing} onChange={(cited) => onChange(withCited(level, cited))} />
    </div>
  );
}

interface GateFieldsProps {
  readonly level: Level;
  readonly criteria: readonly Criterion[];
  readonly at: string;
  readonly editing: Editing;
  readonly onChange: (gates: readonly Gate[]) => void;
}

/** Criteria without whose full points the level is not given. */
function GateFields({ level, criteria, at, editing, onChange }: GateFieldsProps) {
  const { gates } = level;
  const choices = criteria.map((one) => ({ value: one.id, label: `${one.id}. ${itemText(one)}` }));
  const free = choices.filter(({ value }) => gates.every(({ criterion }) => criterion !== value));
  return (
    <div className="table-lines">
      <PlaceErrors at={at} editing={editing} />
      {gates.map((gate, index) => (
        <div
          key={index}
          className="table-line gate-line"
          role="group"
          aria-label={`Tiêu chí phải đạt tối đa ${index + 1}`}
        >
          <SearchSelect
            label="Tiêu chí phải đạt điểm tối đa"
            value={gate.criterion}
            choices={choices}
            error={errorAt(editing, `${at}/${index}/criterion`)}
            onChange={(criterion) => onChange(replaceAt(gates, index, { ...gate, criterion }))}
          />
          <Button variant="default" onClick={() => onChange(removeAt(gates, index))}>
            Bỏ yêu cầu {index + 1}
          </Button>
          <CitedFields
            cited={gate}
            at={`${at}/${index}`}
            editing={editing}
            onChange={(cited) => onChange(replaceAt(gates, index, withCited(gate, cited)))}
          />
        </div>
      ))}
      {free[0] && (
        <Button variant="default" onClick={() => onChange([...gates, newGate(free[0]!.value, level)])}>
          Thêm tiêu chí phải đạt tối đa
        </Button>
      )}
    </div>
  );
}
