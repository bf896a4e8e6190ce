import { Button, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { coverageText, findCategory, indicatorOf, indicatorTitle, periodIn, periodText } from '@co-so/domain';
import type { Figure } from '@co-so/domain';
import { useState } from 'react';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { overviewQuery } from '../home-queries.ts';
import { IndicatorSelect } from '../indicator-select.tsx';
import type { ByUnitSearch } from './by-unit-search.ts';
import './by-unit.css';

interface ChoosePageProps {
  readonly unit: string;
  readonly onSearch: (search: ByUnitSearch) => void;
}

/** Which indicator and period are read for the units below one: one of those that it has itself, or any other. */
export function ChoosePage({ unit, onSearch }: ChoosePageProps) {
  const { data } = useSuspenseQuery(overviewQuery({ unit }));
  return (
    <Page
      title="Số liệu theo tổ chức trực thuộc"
      lead={
        <>
          <Link to="/to-chuc/$id" params={{ id: unit }}>
            {data.unit.name}
          </Link>
          . Chọn chỉ tiêu và kỳ; số liệu đọc như lúc đó, hoặc theo tổ chức hiện nay.
        </>
      }
    >
      <Panel title="Chọn chỉ tiêu, kỳ">
        <QuestionForm unit={unit} onSearch={onSearch} />
      </Panel>
      <Panel title="Chỉ tiêu tổ chức này đã có số liệu">
        {data.figures.length === 0 ? (
          <Empty>Tổ chức này chưa có số liệu nào của chính mình.</Empty>
        ) : (
          <ul className="by-unit-known">
            {data.figures.map((figure) => (
              <li key={`${figure.indicator} ${figure.category ?? ''} ${figure.period}`}>
                <Known figure={figure} />
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </Page>
  );
}

function Known({ figure: { unitId, indicator: id, category, period, cutOffOn } }: { readonly figure: Figure }) {
  const indicator = indicatorOf(id);
  const named = category !== null && findCategory(indicator, category) ? category : null;
  return (
    <Link to="/theo-don-vi" search={{ unit: unitId, indicator: id, period, ...(category !== null && { category }) }}>
      {indicatorTitle(indicator, named)}, {coverageText(period, cutOffOn)}
    </Link>
  );
}

function QuestionForm({ unit, onSearch }: ChoosePageProps) {
  const [indicator, setIndicator] = useState('');
  const [typed, setTyped] = useState('');
  const period = periodIn(typed);
  return (
    <form
      className="by-unit-question"
      onSubmit={(event) => {
        event.preventDefault();
        if (indicator !== '' && period) onSearch({ unit, indicator, period });
      }}
    >
      <IndicatorSelect value={indicator} error={undefined} onChange={setIndicator} />
      <TextInput
        label="Kỳ"
        size="md"
        required
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        description={period ? `Hiểu là: ${periodText(period)}` : 'Ví dụ: 2024, quý 3/2026, 10/2021, 14/6/2024.'}
        autoComplete="off"
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <Button type="submit" size="md" disabled={indicator === '' || !period}>
        Xem
      </Button>
    </form>
  );
}
