import { Button } from '@mantine/core';
import { yearlyText } from '@co-so/domain';
import type { Level, YearlyLevel } from '@co-so/domain';
import { SearchSelect } from '../../ui/search-select.tsx';
import { CitedFields } from './cited-fields.tsx';
import { moveUp, newYearly, removeAt, replaceAt, withCited, withTextFollowing } from './edit-table.ts';
import { fieldId } from './editing.ts';
import type { Editing } from './editing.ts';
import { CountField, errorAt, TextField } from './fields.tsx';
import { PartButtons } from './part-buttons.tsx';

interface YearlyEditorProps {
  readonly yearly: readonly YearlyLevel[];
  readonly levels: readonly Level[];
  readonly editing: Editing;
  readonly onChange: (yearly: readonly YearlyLevel[]) => void;
}

/** How a year follows from its meetings: the first rule that holds, from the best down. */
export function YearlyEditor({ yearly, levels, editing, onChange }: YearlyEditorProps) {
  const [best] = levels;
  return (
    <details className="table-group">
      <summary>Xếp loại cả năm từ các buổi trong năm</summary>
      <div className="table-parts" role="group" aria-label="Xếp loại cả năm">
        <p className="soft">Xét từ trên xuống, mức đầu tiên đủ điều kiện là mức của năm.</p>
        {yearly.map((rule, index) => (
          <YearlyFields
            key={index}
            {...{ rule, index, levels, editing }}
            onChange={(changed) =>
              onChange(replaceAt(yearly, index, withTextFollowing({ rule, levels }, { rule: changed, levels })))
            }
            onMoveUp={() => onChange(moveUp(yearly, index))}
            onRemove={() => onChange(removeAt(yearly, index))}
          />
        ))}
        {best && (
          <Button variant="default" onClick={() => onChange([...yearly, newYearly(levels, yearly)])}>
            Thêm mức của năm
          </Button>
        )}
      </div>
    </details>
  );
}

interface YearlyFieldsProps {
  readonly rule: YearlyLevel;
  readonly index: number;
  readonly levels: readonly Level[];
  readonly editing: Editing;
  readonly onChange: (rule: YearlyLevel) => void;
  readonly onMoveUp: () => void;
  readonly onRemove: () => void;
}

const none = { value: '', label: 'Không yêu cầu' };

function YearlyFields({ rule, index, levels, editing, onChange, ...parts }: YearlyFieldsProps) {
  const { atLeast, everyAtLeast } = rule;
  const at = `/yearly/${index}`;
  const error = errorAt(editing, at);
  const names = levels.map(({ level, text }) => ({ value: level, label: text }));
  return (
    <div
      id={fieldId(at)}
      className="table-line table-criterion"
      role="group"
      aria-label={`Mức của năm ${index + 1}`}
      tabIndex={-1}
    >
      {error !== false && <p className="table-error table-whole">{error}</p>}
      <SearchSelect
        label="Mức của năm"
        value={rule.level}
        choices={names}
        error={errorAt(editing, `${at}/level`)}
        onChange={(level) => onChange({ ...rule, level })}
      />
      <TextField
        label="Nội dung"
        isWide
        at={`${at}/text`}
        editing={editing}
        value={rule.text}
        onChange={(text) => onChange({ ...rule, text })}
      />
      <SearchSelect
        label="Mọi buổi từ mức"
        value={everyAtLeast ?? ''}
        choices={[none, ...names]}
        error={errorAt(editing, `${at}/everyAtLeast`)}
        onChange={(level) => onChange({ ...rule, everyAtLeast: level === '' ? null : level })}
      />
      <SearchSelect
        label="Có số buổi từ mức"
        value={atLeast?.level ?? ''}
        choices={[none, ...names]}
        error={errorAt(editing, `${at}/atLeast/level`)}
        onChange={(level) =>
          onChange({ ...rule, atLeast: level === '' ? null : { level, meetings: atLeast?.meetings ?? null } })
        }
      />
      {atLeast && (
        <CountField
          label="Ít nhất (buổi)"
          at={`${at}/atLeast/meetings`}
          editing={editing}
          value={atLeast.meetings}
          onChange={(meetings) => onChange({ ...rule, atLeast: { ...atLeast, meetings } })}
        />
      )}
      <PartButtons name={`mức của năm ${index + 1}`} index={index} {...parts} />
      <p className="soft table-whole">Được xét: {yearlyText(rule, levels)}.</p>
      <CitedFields cited={rule} at={at} editing={editing} onChange={(cited) => onChange(withCited(rule, cited))} />
    </div>
  );
}
