import { Alert, Box, Group } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ProvinceContext } from '@co-so/api';
import { dayText, figureMeasuring, findIndicator, unitKindNames } from '@co-so/domain';
import type { Figure, Topic } from '@co-so/domain';
import { RunningTargets } from '../target/running-targets.tsx';
import { ButtonLink } from '../ui/button-link.tsx';
import { DayInput } from '../ui/day-input.tsx';
import { Page } from '../ui/page.tsx';
import { Panel } from '../ui/panel.tsx';
import { Empty } from '../ui/empty.tsx';
import { FigureCards } from '../indicator/figure-card.tsx';
import { FigureTable } from '../indicator/figure-table.tsx';
import { overviewQuery } from '../indicator/home-queries.ts';
import type { OverviewSearch } from '../indicator/home-queries.ts';
import { RatingBars } from '../indicator/rating-bars.tsx';
import { TaskLists } from '../indicator/task-lists.tsx';
import { UnitChooser } from '../indicator/unit-chooser.tsx';
import { capitalized } from '../ui/capitalized.ts';
import { endedText } from './-ended-text.ts';

interface ProvinceHomeProps {
  readonly office: ProvinceContext;
  readonly search: OverviewSearch;
  readonly onSearch: (changed: { on?: string; unit?: string }) => void;
}

const ratings = ['rating.organizations', 'rating.members', 'rating.cadres'];

/** A province's first page: its structure in numbers, its targets with their pace, ratings, tasks, and everything else. */
export function ProvinceHome({ office, search, onSearch }: ProvinceHomeProps): ReactNode {
  const { data: overview } = useSuspenseQuery(overviewQuery(search));
  const { unit, day, figures, targets, lastYear } = overview;
  const ended = endedText(office.province.slug);
  const structure = ofTopics(figures, ['organization', 'member', 'committee']);
  const rated = figures.filter(({ indicator }) => ratings.includes(indicator));
  const tasks = ofTopics(figures, ['task']);
  const aimed = targets.flatMap((target) => figureMeasuring(target, figures) ?? []);
  const shown = [...structure, ...rated, ...tasks, ...aimed];
  const others = figures.filter((figure) => !shown.includes(figure));
  return (
    <Page
      title={unit.name}
      lead={`${capitalized(unitKindNames[unit.kind])}. Số liệu hiện có đến ngày ${dayText(day)}.`}
      actions={
        <Group gap="sm" align="end">
          <Box className="home-unit">
            <UnitChooser unit={unit} on={search.on} onUnit={({ id }) => onSearch({ unit: id })} />
          </Box>
          <DayInput label="Xem tại ngày" value={day} max={office.day} onChange={(on) => onSearch({ on })} />
          {unit.allowedActions.includes('record-figures') && (
            <ButtonLink to="/so-lieu" search={{ unit: unit.id }} variant="default">
              Ghi số liệu mới
            </ButtonLink>
          )}
        </Group>
      }
    >
      {ended && (
        <Alert color="blue" variant="light" mb="md">
          {capitalized(ended)}; đang xem ngày {dayText(day)}.
        </Alert>
      )}
      {unit.note && (
        <Alert color="yellow" variant="light" mb="md">
          {unit.note}
        </Alert>
      )}
      {figures.length + targets.length === 0 && (
        <Panel title="Chưa có số liệu">
          <Empty>Đến ngày này tổ chức chưa có số liệu nào. Chọn ngày khác, hoặc vào “Nhập số liệu”.</Empty>
        </Panel>
      )}
      {structure.length > 0 && (
        <Panel title="Cơ cấu tổ chức và đội ngũ">
          <p>
            <Link to="/to-chuc/$id" params={{ id: unit.id }} search={{ ngay: day }}>
              Xem cây tổ chức ngày {dayText(day)}
            </Link>
          </p>
          <FigureCards figures={structure} />
        </Panel>
      )}
      {targets.length > 0 && (
        <Panel title="Chỉ tiêu được giao">
          <RunningTargets targets={targets} figures={figures} lastYear={lastYear} />
        </Panel>
      )}
      {(rated.length > 0 || tasks.length > 0) && (
        <div className="columns" style={{ marginTop: '1rem' }}>
          {rated.length > 0 && (
            <Panel title="Đánh giá, xếp loại">
              <RatingBars figures={rated} />
            </Panel>
          )}
          {tasks.length > 0 && (
            <Panel title="Nhiệm vụ theo danh mục">
              <TaskLists figures={tasks} />
            </Panel>
          )}
        </div>
      )}
      {others.length > 0 && (
        <div style={{ marginTop: '1rem' }}>
          <Panel title="Các số liệu khác">
            <FigureTable figures={others} />
          </Panel>
        </div>
      )}
    </Page>
  );
}

function ofTopics(figures: readonly Figure[], topics: readonly Topic[]): readonly Figure[] {
  return figures.filter(({ indicator }) => {
    const found = findIndicator(indicator);
    return found !== undefined && topics.includes(found.topic);
  });
}
