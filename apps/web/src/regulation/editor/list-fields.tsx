import { Button } from '@mantine/core';
import type { Checklist, ChecklistRuleSet, Remark, Setting } from '@co-so/domain';
import { listPlace, listSubjects } from '@co-so/domain';
import { CitedFields } from './cited-fields.tsx';
import { listSubjectNames, moveUp, newList, newRemark, removeAt, replaceAt, withCited } from './edit-table.ts';
import type { Editing } from './editing.ts';
import { PlaceErrors, TextField } from './fields.tsx';
import { PartButtons } from './part-buttons.tsx';
import { SettingsEditor } from './settings-editor.tsx';

interface ListFieldsProps {
  readonly table: ChecklistRuleSet;
  /** The conditions that the template sets. */
  readonly offered: readonly Setting[];
  readonly editing: Editing;
  readonly onChange: (table: ChecklistRuleSet) => void;
}

/** All fields of a list: what has to be met, who recognizes it, and what has to be so before. */
export function ListFields({ table, offered, editing, onChange }: ListFieldsProps) {
  const { lists } = table;
  const missing = listSubjects.filter((subject) => lists.every((list) => list.subject !== subject));
  const setSettings = (settings: readonly Setting[]) => {
    const { settings: _, ...rest } = table;
    onChange(settings.length === 0 ? rest : { ...rest, settings });
  };
  return (
    <>
      <TextField
        label="Tên danh mục"
        at="/name"
        editing={editing}
        value={table.name}
        onChange={(name) => onChange({ ...table, name })}
      />
      <PlaceErrors at="/lists" editing={editing} />
      {lists.map((list, index) => (
        <ListEditor
          key={list.subject}
          list={list}
          at={`/lists/${index}`}
          editing={editing}
          onChange={(changed) => onChange({ ...table, lists: replaceAt(lists, index, changed) })}
          onRemove={() => onChange({ ...table, lists: removeAt(lists, index) })}
        />
      ))}
      {missing.map((subject) => (
        <Button
          key={subject}
          variant="default"
          onClick={() => onChange({ ...table, lists: [...lists, newList(subject)] })}
        >
          Thêm danh mục: {listSubjectNames[subject]}
        </Button>
      ))}
      <SettingsEditor settings={table.settings ?? []} {...{ offered, editing }} onChange={setSettings} />
    </>
  );
}

interface ListEditorProps {
  readonly list: Checklist;
  readonly at: string;
  readonly editing: Editing;
  readonly onChange: (list: Checklist) => void;
  readonly onRemove: () => void;
}

function ListEditor({ list, at, editing, onChange, onRemove }: ListEditorProps) {
  return (
    <details className="table-group" open>
      <summary>{list.text || listSubjectNames[list.subject]}</summary>
      <div className="table-parts" role="group" aria-label={list.text || listSubjectNames[list.subject]}>
        <div className="table-line">
          <TextField
            label="Tên gọi"
            isWide
            at={`${at}/text`}
            editing={editing}
            value={list.text}
            onChange={(text) => onChange({ ...list, text })}
          />
          <Button variant="default" onClick={onRemove}>
            Bỏ danh mục này
          </Button>
        </div>
        <RemarksEditor
          name="nội dung"
          title="Nội dung phải đạt"
          remarks={list.items}
          at={`${at}/items`}
          editing={editing}
          placeOf={(number) => listPlace(list.text, 'items', number)}
          onChange={(items) => onChange({ ...list, items })}
        />
        <RemarksEditor
          name="nơi công nhận"
          title="Thẩm quyền công nhận"
          remarks={list.recognizedBy}
          at={`${at}/recognizedBy`}
          editing={editing}
          placeOf={(number) => listPlace(list.text, 'recognizedBy', number)}
          onChange={(recognizedBy) => onChange({ ...list, recognizedBy })}
        />
      </div>
    </details>
  );
}

interface RemarksEditorProps {
  readonly name: string;
  readonly title: string;
  readonly remarks: readonly Remark[];
  readonly at: string;
  readonly editing: Editing;
  /** What a new line of that number cites. */
  readonly placeOf: (number: number) => string;
  readonly onChange: (remarks: readonly Remark[]) => void;
}

function RemarksEditor({ name, title, remarks, at, editing, placeOf, onChange }: RemarksEditorProps) {
  return (
    <fieldset className="table-group table-parts">
      <legend>{title}</legend>
      <PlaceErrors at={at} editing={editing} />
      {remarks.map((remark, index) => (
        <div key={remark.id} className="table-line table-criterion">
          <TextField
            label={`${title} ${index + 1}`}
            isWide
            at={`${at}/${index}/text`}
            editing={editing}
            value={remark.text}
            onChange={(text) => onChange(replaceAt(remarks, index, { ...remark, text }))}
          />
          <PartButtons
            name={`${name} ${index + 1}`}
            index={index}
            onMoveUp={() => onChange(moveUp(remarks, index))}
            onRemove={() => onChange(removeAt(remarks, index))}
          />
          <CitedFields
            cited={remark}
            at={`${at}/${index}`}
            editing={editing}
            onChange={(cited) => onChange(replaceAt(remarks, index, withCited(remark, cited)))}
          />
        </div>
      ))}
      <Button variant="default" onClick={() => onChange([...remarks, newRemark(remarks, placeOf(remarks.length + 1))])}>
        Thêm {name}
      </Button>
    </fieldset>
  );
}
