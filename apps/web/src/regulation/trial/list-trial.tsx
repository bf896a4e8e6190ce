import { Checkbox } from '@mantine/core';
import {
  checklistResult,
  keysOf,
  ratingYearOf,
  requiredRatingOf,
  requiredRatingSetting,
  yearlyRatings,
} from '@co-so/domain';
import type { Checklist, ChecklistResult, ChecklistRuleSet, YearlyRating } from '@co-so/domain';
import { useState } from 'react';
import { Mark } from '../../ui/mark.tsx';
import { SearchSelect } from '../../ui/search-select.tsx';
import { Citation } from '../citation.tsx';
import { RuleItem } from '../page/rule-item.tsx';
import type { Reading } from '../citation.tsx';
import type { TrialBasis } from './basis.ts';
import { useTriedUnit } from './unit/tried-unit.ts';
import { useAfresh } from './unit/use-afresh.ts';
import { UnitPanel } from './unit/unit-panel.tsx';
import './trial.css';

interface ListTrialProps {
  readonly set: ChecklistRuleSet;
  readonly reading: Reading;
  readonly basis: Pick<TrialBasis, 'today' | 'unit'>;
}

/** A list tried out: what is met, the yearly rating, and whether that is enough. Nothing of it leaves the window. */
export function ListTrial({ set, reading, basis: { today, unit } }: ListTrialProps) {
  const tried = useTriedUnit(unit, { parties: [], year: ratingYearOf(today) });
  const [subject, setSubject] = useState<string>();
  const list = set.lists.find((one) => one.subject === subject) ?? set.lists[0];
  const [met, setMet] = useState<readonly string[]>([]);
  const [reached, setReached] = useState<YearlyRating>('good');
  useAfresh(unit?.id, () => setMet([]));
  if (!list) return null;
  const result = checklistResult(list, met, { required: requiredRatingOf(set), reached });
  return (
    <>
      <p className="soft">Chỉ tính trên máy này, không lưu, không gửi đi đâu.</p>
      {unit && <UnitPanel basis={unit} tried={tried} />}
      <form onSubmit={(event) => event.preventDefault()} aria-label="Xét thử">
        <div className="trial-fields">
          {set.lists.length > 1 && (
            <SearchSelect
              label="Xét cho"
              value={list.subject}
              choices={set.lists.map((one) => ({ value: one.subject, label: one.text }))}
              onChange={setSubject}
            />
          )}
          <SearchSelect
            label="Xếp loại năm"
            value={reached}
            choices={keysOf(yearlyRatings).map((value) => ({ value, label: yearlyRatings[value] }))}
            onChange={(chosen) => setReached(keysOf(yearlyRatings).find((one) => one === chosen) ?? reached)}
          />
        </div>
        <fieldset className="trial-group">
          <legend>Nội dung đã đạt</legend>
          {list.items.map(({ id, text }) => (
            <Checkbox
              key={id}
              label={text}
              checked={met.includes(id)}
              onChange={({ currentTarget: { checked } }) =>
                setMet(checked ? [...met, id] : met.filter((one) => one !== id))
              }
            />
          ))}
        </fieldset>
      </form>
      <ListResult {...{ set, list, result, reading }} />
    </>
  );
}

interface ListResultProps extends Omit<ListTrialProps, 'basis'> {
  readonly list: Checklist;
  readonly result: ChecklistResult;
}

/** Recognized or not, and each thing that is missing with what asks for it. */
function ListResult({ set, list, result: { recognized, unmet, ratingTooLow }, reading }: ListResultProps) {
  const setting = set.settings?.find(({ id }) => id === requiredRatingSetting);
  return (
    <section className="trial-result">
      <h3>Kết quả xét thử</h3>
      <p role="status" className="trial-outcome">
        <Mark tone={recognized ? 'good' : 'bad'}>
          {recognized ? `Đủ điều kiện công nhận ${list.text.toLowerCase()}` : 'Chưa đủ điều kiện công nhận'}
        </Mark>
      </p>
      {!recognized && (
        <>
          <h3>Điều kiện chưa đạt</h3>
          <ul className="rule-items">
            {unmet.map((item) => (
              <RuleItem key={item.id} text={item.text} cited={item} reading={reading} />
            ))}
            {ratingTooLow && setting && (
              <li>
                {setting.text}: <strong>{setting.choices.find(({ id }) => id === setting.default)?.text}</strong>
                <div>
                  <Citation cited={setting} reading={reading} />
                </div>
              </li>
            )}
          </ul>
        </>
      )}
    </section>
  );
}
