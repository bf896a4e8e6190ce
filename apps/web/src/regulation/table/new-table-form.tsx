import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { TableList } from '@co-so/api';
import { localSeries, seriesNames } from '@co-so/domain';
import type { DraftSource, Series } from '@co-so/domain';
import { useState } from 'react';
import { Panel } from '../../ui/panel.tsx';
import { ProblemList } from '../../ui/problem-list.tsx';
import { SearchSelect } from '../../ui/search-select.tsx';
import { useRefusal } from '../../ui/use-refusal.ts';
import { useWrite } from '../../ui/use-write.ts';
import { beginDraft, templatesQuery } from './queries.ts';

interface NewTableFormProps {
  readonly issued: TableList['issued'];
  readonly onBegun: (id: string) => void;
}

/** Begins a draft: from a central template, from what the province issued before, or from nothing. */
export function NewTableForm({ issued, onBegun }: NewTableFormProps) {
  const [series, setSeries] = useState<Series>('meeting-score');
  const [title, setTitle] = useState('');
  const [source, setSource] = useState('empty');
  const { data: templates = [] } = useQuery(templatesQuery(series));
  const { send, error, isPending } = useWrite(beginDraft, ({ id }) => onBegun(id));
  const form = useRefusal(error);
  const sources = [
    { value: 'empty', label: 'Bảng trống' },
    ...templates
      .filter(({ isTemplate, selection }) => isTemplate || (selection.by === 'ratingYear' && selection.until === null))
      .map(({ id, name }) => ({ value: `central ${id}`, label: `Mẫu: ${name}` })),
    ...issued
      .filter((one) => one.series === series)
      .map(({ id, title: name, version }) => ({ value: `issued ${id}`, label: `Bản ${version} đã ban hành: ${name}` })),
  ];
  return (
    <Panel title="Soạn bảng mới">
      <form
        ref={form}
        className="table-form"
        aria-label="Soạn bảng mới"
        onSubmit={(event) => {
          event.preventDefault();
          send({ series, title, from: sourceIn(source) });
        }}
      >
        <div className="table-line">
          <SearchSelect
            label="Loại bảng"
            value={series}
            choices={localSeries.map((value) => ({ value, label: seriesNames[value] }))}
            onChange={(chosen) => {
              setSeries(localSeries.find((one) => one === chosen) ?? series);
              setSource('empty');
            }}
          />
          <TextInput
            label="Tên bảng điểm"
            value={title}
            onChange={({ currentTarget }) => setTitle(currentTarget.value)}
          />
          <SearchSelect label="Bắt đầu từ" value={source} choices={sources} onChange={setSource} />
        </div>
        {error && <ProblemList error={error} />}
        <div className="table-save">
          <Button type="submit" loading={isPending}>
            Lập dự thảo
          </Button>
        </div>
      </form>
    </Panel>
  );
}

function sourceIn(source: string): DraftSource {
  const [kind, id = ''] = source.split(' ');
  return kind === 'central' || kind === 'issued' ? { kind, id } : { kind: 'empty' };
}
