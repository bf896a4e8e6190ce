import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { coverageText, definitionFor, indicatorOf, indicatorTitle, periodText } from '@co-so/domain';
import type { CivilDate, FigureKey } from '@co-so/domain';
import { Empty } from '../../ui/empty.tsx';
import { Missing } from '../../ui/missing.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { DefinitionCard } from '../definition-card.tsx';
import '../indicator.css';
import './figure.css';
import { figureLines } from '../lines.ts';
import { figurePageQuery } from '../queries.ts';
import { CurrentFigure } from './current-figure.tsx';
import { FigureActions } from './figure-actions.tsx';
import { FigureForms } from './figure-forms.tsx';
import type { FigureSearch } from './figure-search.ts';
import { OtherPeriods } from './other-periods.tsx';
import { RevisionList } from './revision-list.tsx';
import type { BookLineOf } from './revision-list.tsx';
import { TargetPanel } from './target-panel.tsx';

interface FigurePageProps {
  readonly about: FigureKey;
  readonly search: FigureSearch;
  readonly today: CivilDate;
  readonly canSeeSubmissions: boolean;
  readonly canSeePlans: boolean;
  /** What was written a moment ago. */
  readonly written: string | undefined;
  readonly onWritten: (message: string) => void;
  readonly onClose: () => void;
  readonly bookLine: BookLineOf;
}

/** One figure's own page: what it is, where it came from, whether it adds up, and everything that was ever said about it. */
export function FigurePage({
  about,
  search,
  today,
  canSeeSubmissions,
  canSeePlans,
  written,
  onWritten,
  onClose,
  bookLine,
}: FigurePageProps) {
  const { data: facts } = useSuspenseQuery(figurePageQuery(about));
  const { unit, revisions, targets, carried, samePeriod, otherPeriods } = facts;
  const indicator = indicatorOf(about.indicator);
  if (!unit) return <Missing />;
  const current = revisions.at(-1);
  const isNew = written !== undefined;
  const version = current?.definitionVersion ?? definitionFor(indicator, about.period).version;
  return (
    <Page
      title={indicatorTitle(indicator, about.category)}
      lead={
        <>
          <Link to="/" search={{ unit: unit.id }}>
            {unit.name}
          </Link>
          , {current ? coverageText(current.period, current.cutOffOn) : periodText(about.period)}
        </>
      }
      actions={
        <FigureActions
          about={about}
          isRecorded={current !== undefined}
          allowedActions={unit.allowedActions}
          canSeeSubmissions={canSeeSubmissions}
        />
      }
    >
      <p role="status" className={isNew ? 'written' : undefined}>
        {written}
      </p>
      <Panel title="Số liệu hiện hành">
        {current ? (
          <CurrentFigure figure={current} samePeriod={samePeriod} isNew={isNew} />
        ) : (
          <Empty>Kỳ này chưa có số liệu.</Empty>
        )}
      </Panel>
      <FigureForms about={about} search={search} facts={facts} today={today} onWritten={onWritten} onClose={onClose} />
      <div className="columns block">
        <div className="stacked">
          <TargetPanel
            about={about}
            figure={current}
            others={otherPeriods}
            targets={targets}
            carried={carried}
            canSeePlans={canSeePlans}
            canAssign={unit.allowedActions.includes('assign-targets')}
            bookLine={bookLine}
          />
          <Panel title="Các kỳ khác">
            <OtherPeriods figures={otherPeriods} />
          </Panel>
        </div>
        <Panel title="Định nghĩa">
          <DefinitionCard indicator={indicator} version={version} period={about.period} />
        </Panel>
      </div>
      {current && (
        <div className="block">
          <Panel title="Các lần ghi">
            <RevisionList
              revisions={revisions}
              linesOf={figureLines}
              bookLine={(at) => bookLine('figure', about, at)}
            />
          </Panel>
        </div>
      )}
    </Page>
  );
}
