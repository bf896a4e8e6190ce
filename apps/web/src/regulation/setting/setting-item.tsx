import { Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ShownSetting } from '@co-so/api';
import { dayText, momentText } from '@co-so/domain';
import type { CivilDate } from '@co-so/domain';
import type { ReactNode } from 'react';
import { Facts } from '../../ui/facts.tsx';
import { Mark } from '../../ui/mark.tsx';
import { Unfolded } from '../../ui/unfolded.tsx';
import { addressOf } from '../rule-address.ts';
import { choiceText } from './choice-text.ts';
import { NextChoice } from './next-choice.tsx';
import { isOfCap, settingAnchor, settingTitle, shortSettingTitle } from './setting-title.ts';

export interface SettingItemProps {
  readonly shown: ShownSetting;
  /** That what holds is told of. */
  readonly day: CivilDate;
  readonly maySet: boolean;
  readonly today: CivilDate;
  /** What was done to a setting, beside it. */
  readonly historyOf: (subject: string) => ReactNode;
  /** What proves the newest choice. */
  readonly sealOf: (subject: string) => ReactNode;
}

/** One thing that a text leaves to the province: what holds first, the rest where it is asked for. */
export function SettingItem({ shown, day, maySet, today, historyOf, sealOf }: SettingItemProps) {
  const { setting, choice, chosen, history } = shown;
  const title = settingTitle(shown);
  const id = settingAnchor(shown);
  const subject = `rule-setting/${shown.series}/${setting.id}`;
  const later = laterChoices(history, day);
  return (
    <section id={id} className="setting" aria-labelledby={`${id}-ten`}>
      <Title order={3} id={`${id}-ten`}>
        {shortSettingTitle(shown)}
      </Title>
      <p>
        Đang áp dụng: <strong>{choiceText(setting, choice)}</strong>{' '}
        <span className="soft">
          {chosen
            ? `(theo ${chosen.instrument}, ${dayText(chosen.issuedOn)})`
            : `(mặc định, đến ${dayText(day)} tỉnh chưa chọn)`}
        </span>
      </p>
      {later.length > 0 && (
        <Facts
          facts={later.map(({ from, choice: next }) => ({
            label: `Từ ${dayText(from)} sẽ áp dụng`,
            value: choiceText(setting, next),
          }))}
        />
      )}
      <Ground shown={shown} />
      {history.length > 0 && (
        <>
          {sealOf(subject)}
          <Unfolded className="source-note" summary={`Các lần lựa chọn (${history.length})`}>
            <ul>
              {history.map((one) => (
                <li key={one.revision}>
                  Từ {dayText(one.from)}: {choiceText(setting, one.choice)}; {one.instrument}, {dayText(one.issuedOn)}.{' '}
                  {one.setBy.title} ghi lúc {momentText(one.setAt)}.
                </li>
              ))}
            </ul>
            {historyOf(subject)}
          </Unfolded>
        </>
      )}
      {maySet && <NextChoice {...{ shown, title, today }} />}
    </section>
  );
}

/** Where a text leaves the choice, and that it may not say so; why, and the text itself, once it is asked for. */
function Ground({ shown: { ruleSet, setting } }: Pick<SettingItemProps, 'shown'>) {
  const { at, unconfirmed } = setting;
  return (
    <details className="source-note">
      <summary>
        Căn cứ: {at?.place ?? 'văn bản không nói'} {unconfirmed !== undefined && <Mark tone="warn">Chưa xác nhận</Mark>}
      </summary>
      {unconfirmed !== undefined && <p>{unconfirmed}</p>}
      <p>
        <Link {...addressOf(ruleSet.id)} hash={isOfCap({ setting }) ? 'khong-che' : 'lua-chon'}>
          {ruleSet.name}
        </Link>
      </p>
    </details>
  );
}

/** Recorded to begin after a day, the nearest first; of two that begin together the later recorded, as it will hold. */
function laterChoices(history: ShownSetting['history'], day: CivilDate): ShownSetting['history'] {
  return history
    .filter(({ from }, index) => from > day && history.findIndex((one) => one.from === from) === index)
    .toSorted((left, right) => (left.from < right.from ? -1 : 1));
}
