import { Button } from '@mantine/core';
import type { Setting } from '@co-so/domain';
import { SearchSelect } from '../../ui/search-select.tsx';
import { CitedFields } from './cited-fields.tsx';
import { removeAt, replaceAt, withCited } from './edit-table.ts';
import type { Editing } from './editing.ts';
import { errorAt, TextField } from './fields.tsx';

interface SettingsEditorProps {
  readonly settings: readonly Setting[];
  /** Those of the template. */
  readonly offered: readonly Setting[];
  readonly editing: Editing;
  readonly onChange: (settings: readonly Setting[]) => void;
}

/** What has to be so before a list is looked at: the choices there are, and the one that the document makes. */
export function SettingsEditor({ settings, offered, editing, onChange }: SettingsEditorProps) {
  return (
    <fieldset className="table-group table-parts">
      <legend>Điều kiện tiên quyết</legend>
      {settings.map((setting, index) => (
        <SettingFields
          key={setting.id}
          setting={setting}
          at={`/settings/${index}`}
          editing={editing}
          onChange={(changed) => onChange(replaceAt(settings, index, changed))}
          onRemove={() => onChange(removeAt(settings, index))}
        />
      ))}
      {settings.length === 0 && offered.length > 0 && (
        <Button variant="default" onClick={() => onChange(offered)}>
          Thêm điều kiện của mẫu
        </Button>
      )}
      {settings.length === 0 && <p className="soft">Không có điều kiện nào trước khi xét.</p>}
    </fieldset>
  );
}

interface SettingFieldsProps {
  readonly setting: Setting;
  readonly at: string;
  readonly editing: Editing;
  readonly onChange: (setting: Setting) => void;
  readonly onRemove: () => void;
}

function SettingFields({ setting, at, editing, onChange, onRemove }: SettingFieldsProps) {
  const { choices } = setting;
  return (
    <div className="table-line table-criterion" role="group" aria-label={setting.text}>
      <TextField
        label="Điều kiện"
        isWide
        at={`${at}/text`}
        editing={editing}
        value={setting.text}
        onChange={(text) => onChange({ ...setting, text })}
      />
      <SearchSelect
        label="Tỉnh quy định"
        value={setting.default}
        choices={choices.map(({ id, text }) => ({ value: id, label: text }))}
        error={errorAt(editing, `${at}/default`)}
        onChange={(chosen) => onChange({ ...setting, default: chosen })}
      />
      <Button variant="default" onClick={onRemove}>
        Bỏ điều kiện
      </Button>
      <details className="table-cited">
        <summary>Các phương án ({choices.length})</summary>
        <div className="table-lines">
          {choices.map((choice, index) => (
            <TextField
              key={choice.id}
              label={`Phương án ${index + 1}`}
              at={`${at}/choices/${index}/text`}
              editing={editing}
              value={choice.text}
              onChange={(text) => onChange({ ...setting, choices: replaceAt(choices, index, { ...choice, text }) })}
            />
          ))}
        </div>
      </details>
      <CitedFields
        cited={setting}
        at={at}
        editing={editing}
        onChange={(cited) => onChange(withCited(setting, cited))}
      />
    </div>
  );
}
