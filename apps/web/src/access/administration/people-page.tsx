import { Button, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { numberText } from '@co-so/domain';
import type { Action, DataMode } from '@co-so/domain';
import { useState } from 'react';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SearchSelect } from '../../ui/search-select.tsx';
import './administration.css';
import { IssueAccount } from './issue-account.tsx';
import { PeopleTable } from './people-table.tsx';
import { peopleQuery } from './queries.ts';
import type { PeopleSearch } from './queries.ts';

const states = [
  { value: '', label: 'Tất cả' },
  { value: 'active', label: 'Đang dùng' },
  { value: 'disabled', label: 'Đã khóa' },
];

interface PeoplePageProps {
  readonly search: PeopleSearch;
  readonly actions: readonly Action[];
  readonly dataMode: DataMode;
  readonly onSearch: (search: PeopleSearch) => void;
  readonly onOpen: (accountId: string) => void;
}

/** Who works here, with which roles and until when. */
export function PeoplePage({ search, actions, dataMode, onSearch, onOpen }: PeoplePageProps) {
  const { data } = useSuspenseQuery(peopleQuery(search));
  const [typed, setTyped] = useState(search.tim ?? '');
  const [isIssuing, setIssuing] = useState(false);
  const mayIssue = actions.includes('manage-accounts');
  const isCut = data.found > data.people.length;
  return (
    <Page
      title="Cán bộ"
      lead="Tài khoản, vai trò, thời hạn. Mỗi lần xem danh sách này được ghi vào nhật ký."
      actions={
        mayIssue && (
          <Button size="md" onClick={() => setIssuing(!isIssuing)}>
            {isIssuing ? 'Đóng' : 'Cấp tài khoản'}
          </Button>
        )
      }
    >
      {mayIssue && isIssuing && (
        <Panel title="Cấp tài khoản">
          <IssueAccount dataMode={dataMode} onIssued={onOpen} />
        </Panel>
      )}
      <form
        className="filter-row no-print"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          onSearch({ ...search, tim: typed.trim() || undefined });
        }}
      >
        <TextInput
          label="Tìm theo tên, chức vụ, tên đăng nhập"
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <SearchSelect
          label="Tình trạng"
          value={search.trang_thai ?? ''}
          choices={states}
          onChange={(value) =>
            onSearch({ ...search, trang_thai: value === 'active' || value === 'disabled' ? value : undefined })
          }
        />
        <Button type="submit" variant="default">
          Tìm
        </Button>
      </form>
      {data.people.length === 0 ? <Empty>Không có ai khớp.</Empty> : <PeopleTable people={data.people} />}
      {isCut && (
        <p className="soft">
          Có {numberText(data.found)} người khớp, đang hiện {numberText(data.people.length)}. Đề nghị tìm hẹp hơn.
        </p>
      )}
    </Page>
  );
}
