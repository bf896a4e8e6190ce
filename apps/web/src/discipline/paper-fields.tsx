import { NativeSelect, TextInput } from '@mantine/core';
import { disciplineFormNames, disciplineSubjectNames, disciplineSubjects, formsOfSubject } from '@co-so/domain';
import type { CivilDate } from '@co-so/domain';
import { basisText } from '../ui/basis-text.ts';
import { capitalized } from '../ui/capitalized.ts';
import { DayInput } from '../ui/day-input.tsx';
import type { Boxes } from '../ui/use-boxes.ts';
import { answerFields, answerLabels } from './discipline-text.ts';
import { ofSubject, unitDay } from './paper-draft.ts';
import type { PaperDraft } from './paper-draft.ts';
import type { UnitField } from './unit-field.ts';

interface PaperFieldsProps {
  readonly draft: PaperDraft;
  readonly today: CivilDate;
  /** The last day on which the province has units. */
  readonly lastDay: CivilDate;
  readonly boxes: Boxes;
  readonly unitField: UnitField;
  readonly onChange: (draft: PaperDraft) => void;
}

const notChosen = { value: '', label: 'Chọn' } as const;

/** The boxes of a paper: the decision, the violation, and what the rating asks about it. */
export function PaperFields({ draft, today, lastDay, boxes, unitField: Unit, onChange }: PaperFieldsProps) {
  const set = (changed: Partial<PaperDraft>) => onChange({ ...draft, ...changed });
  const forms = draft.subject === null ? [] : formsOfSubject[draft.subject].forms;
  return (
    <>
      <Violation {...{ draft, today, lastDay, boxes, onChange }} />
      <Unit
        label="Tổ chức nơi xảy ra vi phạm"
        unit={draft.unit}
        on={unitDay(draft, lastDay)}
        error={boxes.at('unitId')}
        onUnit={(unit) => set({ unit })}
      />
      <NativeSelect
        label="Đối tượng bị kỷ luật"
        value={draft.subject ?? ''}
        error={boxes.at('subject')}
        data={[
          notChosen,
          ...disciplineSubjects.map((one) => ({ value: one, label: capitalized(disciplineSubjectNames[one]) })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          onChange(ofSubject(draft, disciplineSubjects.find((one) => one === value) ?? null))
        }
      />
      <NativeSelect
        label="Hình thức kỷ luật"
        description={
          draft.subject === null ? 'Chọn đối tượng trước' : `Theo ${basisText(formsOfSubject[draft.subject].basis)}`
        }
        value={draft.form ?? ''}
        error={boxes.at('form')}
        data={[notChosen, ...forms.map((one) => ({ value: one, label: capitalized(disciplineFormNames[one]) }))]}
        onChange={({ currentTarget: { value } }) => set({ form: forms.find((one) => one === value) ?? null })}
      />
      <TextInput
        label="Số quyết định"
        description="Ghi số văn bản, không ghi họ tên"
        maxLength={100}
        value={draft.number}
        error={boxes.at('number')}
        onChange={({ currentTarget: { value } }) => set({ number: value })}
      />
      <DayInput
        label="Ngày quyết định"
        value={draft.decidedOn}
        max={today}
        error={boxes.at('decidedOn')}
        onChange={(decidedOn) => set({ decidedOn })}
      />
      <TextInput
        label="Cơ quan quyết định"
        maxLength={300}
        value={draft.issuer}
        error={boxes.at('issuer')}
        onChange={({ currentTarget: { value } }) => set({ issuer: value })}
      />
      {answerFields.map((field) => (
        <NativeSelect
          key={field}
          label={answerLabels[field]}
          value={wordOf(draft[field])}
          error={boxes.at(field)}
          data={[notChosen, { value: 'yes', label: 'Có' }, { value: 'no', label: 'Không' }]}
          onChange={({ currentTarget: { value } }) => set({ [field]: value === '' ? null : value === 'yes' })}
        />
      ))}
    </>
  );
}

function wordOf(answer: boolean | null): string {
  if (answer === null) return '';
  return answer ? 'yes' : 'no';
}

function Violation({ draft, today, lastDay, boxes, onChange }: Omit<PaperFieldsProps, 'unitField'>) {
  return (
    <div className="paper-violation">
      <NativeSelect
        label="Thời điểm vi phạm"
        value={draft.knows}
        data={[
          { value: 'day', label: 'Biết ngày' },
          { value: 'year', label: 'Chỉ biết năm' },
        ]}
        onChange={({ currentTarget: { value } }) => onChange({ ...draft, knows: value === 'year' ? 'year' : 'day' })}
      />
      {draft.knows === 'day' ? (
        <DayInput
          label="Ngày vi phạm"
          value={draft.violatedOn}
          max={today}
          error={boxes.at('violatedIn')}
          onChange={(violatedOn) => onChange({ ...draft, violatedOn })}
        />
      ) : (
        <>
          <TextInput
            label="Năm vi phạm"
            w="10.5rem"
            maw="100%"
            inputMode="numeric"
            maxLength={4}
            value={draft.violatedYear}
            error={boxes.at('violatedIn')}
            onChange={({ currentTarget: { value } }) => onChange({ ...draft, violatedYear: value, unitsOn: null })}
          />
          <DayInput
            label="Tìm tổ chức ở ngày"
            value={unitDay(draft, lastDay)}
            max={lastDay}
            onChange={(unitsOn) => onChange({ ...draft, unitsOn })}
          />
        </>
      )}
    </div>
  );
}
