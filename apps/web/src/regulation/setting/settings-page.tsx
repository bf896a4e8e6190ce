import { Button, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ShownSetting } from '@co-so/api';
import { criteriaIn, criteriaText, dayText, momentText } from '@co-so/domain';
import type { CivilDate } from '@co-so/domain';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { DayInput } from '../../ui/day-input.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProblemList } from '../../ui/problem-list.tsx';
import { problemsOf } from '../../ui/problems-of.ts';
import { SearchSelect } from '../../ui/search-select.tsx';
import { Unfolded } from '../../ui/unfolded.tsx';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { useRefusal } from '../../ui/use-refusal.ts';
import { useWrite } from '../../ui/use-write.ts';
import { addressOf } from '../rule-address.ts';
import { CriteriaFields, nextCriterion } from '../cap-choice/criteria-fields.tsx';
import { choiceText } from './choice-text.ts';
import { setSetting, settingsQuery } from './queries.ts';
import { settingTitle } from './setting-title.ts';
import { SettingSource } from './setting-source.tsx';
import '../table/table.css';

interface SettingsPageProps {
  readonly today: CivilDate;
  /** What was done to a setting, beside it. */
  readonly historyOf: (subject: string) => ReactNode;
  /** What proves the newest choice. */
  readonly sealOf: (subject: string) => ReactNode;
}

/** What the texts in force leave to the province, what it chose, and by which document. */
export function SettingsPage({ today, historyOf, sealOf }: SettingsPageProps) {
  const { data } = useSuspenseQuery(settingsQuery);
  const maySet = data.allowedActions.includes('set');
  return (
    <Page
      title="Lựa chọn của tỉnh khi áp dụng quy định"
      lead={
        <>
          <Link to="/quy-dinh">Quy định</Link> › Chỗ văn bản để tỉnh lựa chọn; chưa chọn thì dùng mặc định.
        </>
      }
    >
      {data.settings.map((shown) => (
        <SettingPanel
          key={`${shown.series} ${shown.setting.id}`}
          shown={shown}
          {...{ day: data.day, maySet, today, historyOf, sealOf }}
        />
      ))}
    </Page>
  );
}

interface SettingPanelProps extends SettingsPageProps {
  readonly shown: ShownSetting;
  /** That what holds is told of. */
  readonly day: CivilDate;
  readonly maySet: boolean;
}

function SettingPanel({ shown, day, maySet, today, historyOf, sealOf }: SettingPanelProps) {
  const { setting, ruleSet, choice, chosen, history } = shown;
  const title = settingTitle(shown);
  return (
    <Panel title={title}>
      <Facts
        facts={[
          { label: 'Đang áp dụng', value: <strong>{choiceText(setting, choice)}</strong> },
          {
            label: 'Theo',
            value: chosen
              ? `${chosen.instrument}, ${dayText(chosen.issuedOn)}`
              : `mặc định, đến ${dayText(day)} tỉnh chưa chọn`,
          },
          ...laterChoices(history, day).map(({ from, choice: later }) => ({
            label: `Từ ${dayText(from)} sẽ áp dụng`,
            value: choiceText(setting, later),
          })),
          { label: 'Quy định', value: <Link {...addressOf(ruleSet.id)}>{ruleSet.name}</Link> },
          { label: 'Điều khoản', value: <SettingSource shown={shown} /> },
        ]}
      />
      {history.length > 0 && sealOf(`rule-setting/${shown.series}/${setting.id}`)}
      {history.length > 0 && (
        <Unfolded className="source-note" summary={`Các lần lựa chọn (${history.length})`}>
          <ul>
            {history.map((one) => (
              <li key={one.revision}>
                Từ {dayText(one.from)}: {choiceText(setting, one.choice)}; {one.instrument}, {dayText(one.issuedOn)}.{' '}
                {one.setBy.title} ghi lúc {momentText(one.setAt)}.
              </li>
            ))}
          </ul>
          {historyOf(`rule-setting/${shown.series}/${setting.id}`)}
        </Unfolded>
      )}
      {maySet && <NextChoice {...{ shown, title, today }} />}
    </Panel>
  );
}

interface NextChoiceProps {
  readonly shown: ShownSetting;
  readonly title: string;
  readonly today: CivilDate;
}

/** The next choice: its form once it is asked for. */
function NextChoice({ shown, title, today }: NextChoiceProps) {
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

/** Recorded to begin after a day, the nearest first; of two that begin together the later recorded, as it will hold. */
function laterChoices(history: ShownSetting['history'], day: CivilDate): ShownSetting['history'] {
  return history
    .filter(({ from }, index) => from > day && history.findIndex((one) => one.from === from) === index)
    .toSorted((left, right) => (left.from < right.from ? -1 : 1));
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
        <DayInput label="Ngày ban hành" value={issuedOn} isWrong={wrong.includes('/issuedOn')} onChange={setIssuedOn} />
        <DayInput label="Áp dụng từ ngày" value={from} isWrong={wrong.includes('/from')} onChange={setFrom} />
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
