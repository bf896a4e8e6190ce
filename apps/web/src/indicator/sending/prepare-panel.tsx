import { Select } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { indicatorOf, periodText, topicNames, topics } from '@co-so/domain';
import type { SendingQuestion } from '@co-so/domain';
import { Empty } from '../../ui/empty.tsx';
import { searchable } from '../../ui/searchable.ts';
import { overviewQuery } from '../home-queries.ts';
import { PreparePreview } from './prepare-preview.tsx';
import { questionIn } from './sending-search.ts';
import type { SendingSearch } from './sending-search.ts';

interface PreparePanelProps {
  readonly search: SendingSearch;
  readonly onSearch: (search: SendingSearch) => void;
  readonly onPrepared: (id: string) => void;
}

/** Which figures to prepare, out of those that the province has; the rows are seen before anything is prepared. */
export function PreparePanel({ search, onSearch, onPrepared }: PreparePanelProps) {
  const { data: overview } = useSuspenseQuery(overviewQuery({}));
  const question = questionIn(search);
  const options = questionsOf([...(question ? [question] : []), ...overview.figures]);
  if (options.length === 0) return <Empty>Chưa có số liệu nào để gửi. Ghi hoặc nhập số liệu trước.</Empty>;
  const choose = (value: string | null) => {
    const chosen = options.find((option) => valueOf(option) === value);
    const { stage } = search;
    onSearch({ ...(stage && { stage }), ...(chosen && { indicator: chosen.indicator, period: chosen.period }) });
  };
  return (
    <div className="form-stack">
      <Select
        label="Chỉ tiêu thống kê và kỳ"
        description={`Những số liệu ${overview.unit.name} đang có. Gõ vài chữ để tìm, có dấu hoặc không dấu.`}
        placeholder="Chọn số liệu để xem trước"
        maw="40rem"
        size="md"
        {...searchable}
        clearable
        clearButtonProps={{ 'aria-label': 'Bỏ chọn' }}
        nothingFoundMessage="Không có số liệu nào khớp"
        data={groupsOf(options)}
        value={question ? valueOf(question) : null}
        onChange={choose}
      />
      {question && <PreparePreview key={valueOf(question)} question={question} onPrepared={onPrepared} />}
    </div>
  );
}

function questionsOf(figures: readonly SendingQuestion[]): readonly SendingQuestion[] {
  return [
    ...new Map(
      figures.map(({ indicator, period }) => [valueOf({ indicator, period }), { indicator, period }]),
    ).values(),
  ];
}

function groupsOf(questions: readonly SendingQuestion[]) {
  const items = questions.map((question) => ({
    topic: indicatorOf(question.indicator).topic,
    option: {
      value: valueOf(question),
      label: `${indicatorOf(question.indicator).name}, ${periodText(question.period)}`,
    },
  }));
  return topics
    .map((topic) => ({
      group: topicNames[topic],
      items: items.filter((item) => item.topic === topic).map(({ option }) => option),
    }))
    .filter((group) => group.items.length > 0);
}

function valueOf({ indicator, period }: SendingQuestion): string {
  return `${indicator} ${period}`;
}
