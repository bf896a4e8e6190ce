import { Button, TextInput } from '@mantine/core';
import type { ShownSetting } from '@co-so/api';
import { criteriaIn, criteriaText } from '@co-so/domain';
import type { CivilDate } from '@co-so/domain';
import { useState } from 'react';
import { DayInput } from '../../ui/day-input.tsx';
import { ProblemList } from '../../ui/problem-list.tsx';
import { problemsOf } from '../../ui/problems-of.ts';
import { SearchSelect } from '../../ui/search-select.tsx';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { useRefusal } from '../../ui/use-refusal.ts';
import { useWrite } from '../../ui/use-write.ts';
import { CriteriaFields, nextCriterion } from '../cap-choice/criteria-fields.tsx';
import { setSetting } from './queries.ts';
import { settingTitle } from './setting-title.ts';
import '../table/table.css';

interface NextChoiceProps {
  readonly shown: ShownSetting;
  readonly title: string;
  readonly today: CivilDate;
}

/** The next choice: its form once it is asked for. */
export function NextChoice({ shown, title, today }: NextChoiceProps) {
  const [isOpen, setOpen] = useState(false);
  const kept = useKeptFocus<HTMLDivElement>(isOpen);
  return (
    <div ref={kept} role="group" aria-label={`Lựa chọn của tỉnh: ${title}`}>
      {isOpen ? (
        <SettingForm shown={shown} today={today} onDone={() => setOpen(false)} />
      ) : (
        <Button mt="sm" variant="default" aria-label={`Ghi lựa chọn khác: ${title}`} onClick={() => setOpen(true)}>
          Ghi lựa chọn khác
        </Button>
      )}
    </div>
  );
}

interface SettingFormProps {
  readonly shown: ShownSetting;
  readonly today: CivilDate;
  readonly onDone: () => void;
}

function SettingForm({ shown, today, onDone }: SettingFormProps) {
  const { series, setting, revision } = shown;
  const [choice, setChoice] = useState(shown.choice);
  const [instrument, setInstrument] = useState('');
  const [issuedOn, setIssuedOn] = useState(today);
  const [from, setFrom] = useState(today);
  const { send, error, isPending } = useWrite(setSetting, onDone);
  const wrong = problemsOf(error).map(({ at }) => at);
  const form = useRefusal(error);
  return (
    <form
      ref={form}
      className="table-form"
      aria-label={settingTitle(shown)}
      onSubmit={(event) => {
        event.preventDefault();
        send({ series, setting: setting.id, choice, instrument, issuedOn, from, basedOn: revision });
      }}
    >
      {setting.writes ? (
        <WrittenCriteria written={choice} onChange={setChoice} />
      ) : (
        <SearchSelect
          label="Lựa chọn"
          value={choice}
          choices={setting.choices.map(({ id, text }) => ({ value: id, label: text }))}
          onChange={setChoice}
        />
      )}
      <div className="table-line">
        <TextInput
          label="Số, tên văn bản"
          value={instrument}
          error={wrong.includes('/instrument')}
          onChange={({ currentTarget }) => setInstrument(currentTarget.value)}
        />
        <DayInput label="Ngày ban hành" value={issuedOn} error={wrong.includes('/issuedOn')} onChange={setIssuedOn} />
        <DayInput label="Áp dụng từ ngày" value={from} error={wrong.includes('/from')} onChange={setFrom} />
      </div>
      {error && <ProblemList error={error} />}
      <div className="table-save">
        <Button type="submit" loading={isPending}>
          Ghi lựa chọn
        </Button>
        <Button variant="default" onClick={onDone}>
          Thôi
        </Button>
      </div>
    </form>
  );
}

interface WrittenCriteriaProps {
  readonly written: string;
  readonly onChange: (written: string) => void;
}

/** What the province orders candidates by, in place of a choice that a text would offer. */
function WrittenCriteria({ written, onChange }: WrittenCriteriaProps) {
  const [criteria, setCriteria] = useState(() => {
    const known = criteriaIn(written) ?? [];
    return known.length > 0 ? known : [nextCriterion([])];
  });
  const change = (changed: typeof criteria) => {
    setCriteria(changed);
    onChange(criteriaText(changed.filter(({ text }) => text.trim() !== '')));
  };
  return <CriteriaFields criteria={criteria} onChange={change} />;
}
