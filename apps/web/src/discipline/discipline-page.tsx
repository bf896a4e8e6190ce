import { NativeSelect } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CivilDate } from '@co-so/domain';
import { ButtonLink } from '../ui/button-link.tsx';
import { Empty } from '../ui/empty.tsx';
import type { HistoryOf } from '../ui/history-of.ts';
import { Page } from '../ui/page.tsx';
import { Panel } from '../ui/panel.tsx';
import { AskedDialog } from './asked-dialog.tsx';
import { filterOf } from './discipline-search.ts';
import type { DisciplineSearch } from './discipline-search.ts';
import { DisciplineTable } from './discipline-table.tsx';
import type { Asked } from './discipline-table.tsx';
import { FormCounts } from './form-counts.tsx';
import { registerQuery } from './queries.ts';
import { RecordForm } from './record-form.tsx';
import type { ChosenUnit, UnitField } from './unit-field.ts';
import './discipline.css';

interface DisciplinePageProps {
  readonly search: DisciplineSearch;
  /** The unit of the address, where there is one. */
  readonly unit: ChosenUnit | null;
  readonly unitField: UnitField;
  readonly historyOf: HistoryOf;
  /** The last day on which the province has units. */
  readonly lastDay: CivilDate;
  readonly onSearch: (search: DisciplineSearch) => void;
}

/** The register of decided discipline, as far as one may see it. */
export function DisciplinePage({ search, unit, unitField, historyOf, lastDay, onSearch }: DisciplinePageProps) {
  const { data } = useSuspenseQuery(registerQuery(search));
  const [asked, setAsked] = useState<Asked>();
  const close = () => setAsked(undefined);
  const { decisions, counts, next, today } = data;
  return (
    <Page
      title="Kỷ luật đã có quyết định"
      lead="Ghi lại điều đã quyết định, để xếp loại đúng quy định. Sổ không ghi ai bị kỷ luật: không họ tên, không số thẻ, không mã định danh."
    >
      {data.allowedActions.includes('record') && (
        <Panel title="Ghi quyết định kỷ luật">
          <RecordForm {...{ today, lastDay, unitField }} />
        </Panel>
      )}
      <Panel title="Sổ kỷ luật">
        <Filters search={search} year={+today.slice(0, 4)} {...{ unit, unitField, onSearch }} />
        {decisions.length === 0 ? (
          <Empty>Chưa ghi quyết định nào trong phạm vi đang xem.</Empty>
        ) : (
          <>
            <div className="register-counts">
              <FormCounts counts={counts} />
            </div>
            <DisciplineTable decisions={decisions} onAsk={setAsked} />
          </>
        )}
        <p className="row-actions no-print">
          {search.truoc !== undefined && (
            <ButtonLink variant="default" to="/ky-luat" search={filterOf(search)}>
              Về mới nhất
            </ButtonLink>
          )}
          {next !== null && (
            <ButtonLink variant="default" to="/ky-luat" search={{ ...filterOf(search), truoc: next }}>
              Cũ hơn
            </ButtonLink>
          )}
        </p>
      </Panel>
      {asked && (
        <AskedDialog {...{ asked, today, lastDay, unitField, historyOf, decisions }} onAsk={setAsked} onClose={close} />
      )}
    </Page>
  );
}

const yearsOffered = 10;

interface FiltersProps extends Omit<DisciplinePageProps, 'lastDay' | 'historyOf'> {
  /** This year. */
  readonly year: number;
}

function Filters({ search: { nam, duoi }, year, unit, unitField: Unit, onSearch }: FiltersProps) {
  const offered = Array.from({ length: yearsOffered }, (_, index) => year - index);
  const years = nam === undefined || offered.includes(nam) ? offered : [...offered, nam];
  return (
    <div className="register-filters no-print">
      <NativeSelect
        label="Năm quyết định"
        value={nam ?? ''}
        data={[{ value: '', label: 'Mọi năm' }, ...years.map((one) => ({ value: String(one), label: `Năm ${one}` }))]}
        onChange={({ currentTarget: { value } }) =>
          onSearch(filterOf({ duoi, nam: value === '' ? undefined : +value }))
        }
      />
      <Unit
        label="Tổ chức và các tổ chức trực thuộc"
        unit={unit}
        onUnit={({ id }) => onSearch(filterOf({ nam, duoi: id }))}
        none={{ text: 'Mọi tổ chức được xem', onChoose: () => onSearch(filterOf({ nam })) }}
      />
    </div>
  );
}
