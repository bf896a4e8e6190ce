import { Button } from '@mantine/core';
import { seriesList } from '@co-so/domain';
import type { CivilDate, Series } from '@co-so/domain';
import type { ReactNode } from 'react';
import { DayInput } from '../../ui/day-input.tsx';
import { Page } from '../../ui/page.tsx';
import { SeriesPanel } from './series-panel.tsx';

interface RulesPageProps {
  readonly on: CivilDate;
  readonly today: CivilDate;
  /** Ways to what the office itself has decided. */
  readonly actions?: ReactNode;
  /** What the office issued of its own in a series. */
  readonly ownOf?: (series: Series, on: CivilDate) => ReactNode;
  readonly onDay: (day: CivilDate) => void;
}

/** Every rule set of the centre by what it follows, and which of them holds on a day. */
export function RulesPage({ on, today, actions, ownOf, onDay }: RulesPageProps) {
  return (
    <Page
      title="Quy định"
      lead="Quy định, hướng dẫn của Trung ương: bản nào áp dụng khi nào, mỗi con số theo điều khoản nào."
      actions={actions}
    >
      <div className="rules-day">
        <DayInput label="Bản áp dụng vào ngày" value={on} onChange={onDay} />
        {on !== today && (
          <Button variant="default" onClick={() => onDay(today)}>
            Hôm nay
          </Button>
        )}
      </div>
      {seriesList.map((series) => (
        <SeriesPanel key={series} series={series} on={on} today={today} own={ownOf?.(series, on)} />
      ))}
    </Page>
  );
}
