import { Link } from '@tanstack/react-router';
import type { CarriedTarget } from '@co-so/api';
import {
  checkStatedCompletion,
  completionOf,
  completionSentence,
  dayText,
  indicatorOf,
  isCountedUp,
  isRunningAt,
  measures,
  paceOfFigure,
  periodText,
} from '@co-so/domain';
import type { Completion, Figure, FigureKey, Target } from '@co-so/domain';
import { useState } from 'react';
import { Empty } from '../../ui/empty.tsx';
import { Mark } from '../../ui/mark.tsx';
import { PaceLines } from '../../ui/pace-lines.tsx';
import { StatedOfGoal } from '../../ui/stated-line.tsx';
import { Panel } from '../../ui/panel.tsx';
import { targetLines, wholeGoalText } from '../lines.ts';
import { CarriedLines } from './carried-lines.tsx';
import { RevisionList } from './revision-list.tsx';
import type { BookLineOf } from './revision-list.tsx';
import { capitalized } from '../../ui/capitalized.ts';

interface TargetPanelProps {
  readonly about: FigureKey;
  readonly figure: Figure | undefined;
  /** The same figure in other periods, where the year before is found. */
  readonly others: readonly Figure[];
  /** The revisions of each target that stands against the figure, the oldest first. */
  readonly targets: readonly (readonly Target[])[];
  /** What plans did to any of them. */
  readonly carried: readonly CarriedTarget[];
  readonly canSeePlans: boolean;
  readonly canAssign: boolean;
  readonly bookLine: BookLineOf;
}

/** The goals that stand against a figure, what was reached of them, and how they were changed. */
export function TargetPanel({
  about,
  figure,
  others,
  targets,
  carried,
  canSeePlans,
  canAssign,
  bookLine,
}: TargetPanelProps) {
  return (
    <Panel title="Chỉ tiêu được giao">
      {targets.length === 0 && <Empty>Chưa có chỉ tiêu nào được giao cho số liệu này.</Empty>}
      {targets.map((revisions) => (
        <OneTarget
          key={revisions[0]?.period}
          about={about}
          figure={figure}
          others={others}
          revisions={revisions}
          carried={carried.filter(({ period }) => period === revisions[0]?.period)}
          canSeePlans={canSeePlans}
          canAssign={canAssign}
          bookLine={bookLine}
        />
      ))}
    </Panel>
  );
}

interface OneTargetProps {
  readonly about: FigureKey;
  readonly figure: Figure | undefined;
  readonly others: readonly Figure[];
  readonly revisions: readonly Target[];
  readonly carried: readonly CarriedTarget[];
  readonly canSeePlans: boolean;
  readonly canAssign: boolean;
  readonly bookLine: BookLineOf;
}

function OneTarget({ about, figure, others, revisions, carried, canSeePlans, canAssign, bookLine }: OneTargetProps) {
  const [isOpen, setOpen] = useState(false);
  const target = revisions.at(-1);
  if (!target) return null;
  const { goal, direction, indicator, period } = target;
  return (
    <section className="one-target">
      <h3 className="sub-head">
        {capitalized(periodText(period))}: {wholeGoalText(goal, direction, indicator)}
        {target.source === 'derived' && ' (tự tính)'}
      </h3>
      {figure && <Reached figure={figure} others={others} target={target} />}
      <CarriedLines carried={carried} canSeePlans={canSeePlans} />
      {target.note && <p className="soft">{target.note}</p>}
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>Lịch sử chỉ tiêu ({revisions.length} lần ghi)</summary>
        <RevisionList
          revisions={revisions}
          linesOf={targetLines}
          // Asked for only once somebody looks.
          bookLine={(at) => isOpen && bookLine('target', target, at)}
        />
      </details>
      {canAssign && (
        <Link to="/so-lieu" search={targetSearch(about, target)}>
          Điều chỉnh chỉ tiêu này
        </Link>
      )}
    </section>
  );
}

interface ReachedProps {
  readonly figure: Figure;
  readonly others: readonly Figure[];
  readonly target: Target;
}

function Reached({ figure, others, target }: ReachedProps) {
  if (indicatorOf(figure.indicator).measure === 'outOf') return null;
  if (!measures(target, figure))
    return isCountedUp(target) ? (
      <p className="soft">Không đối chiếu với chỉ tiêu này: chưa có số lũy kế từ đầu kỳ.</p>
    ) : null;
  const pace = paceOfFigure(target, figure, others);
  return (
    <>
      <Verdict figure={figure} target={target} />
      <StatedOfGoal figure={figure} check={checkStatedCompletion(target, figure)} />
      {pace && figure.cutOffOn && <PaceLines pace={pace} until={dayText(figure.cutOffOn)} />}
    </>
  );
}

/** A goal to be reached that is not yet reached is not missed before its period has ended. */
function Verdict({ figure, target }: { readonly figure: Figure; readonly target: Target }) {
  const { direction } = target;
  const completion = completionOf(target, figure.quantity);
  const sentence = capitalized(completionSentence(target, figure.quantity));
  if (!completion) return <p>{sentence}.</p>;
  const isOpen =
    isRunningAt(target, figure) && (direction === 'atLeast' ? !completion.achieved : isStillMet(direction, completion));
  if (isOpen) return <p>{sentence}, kỳ chưa kết thúc.</p>;
  return (
    <p>
      {sentence}.{' '}
      <Mark tone={completion.achieved ? 'good' : 'plain'}>
        {completion.achieved ? 'Đã đạt chỉ tiêu' : 'Chưa đạt chỉ tiêu'}
      </Mark>
    </p>
  );
}

/** What may not be exceeded may still be, as long as the period runs; what must be met exactly may still become so. */
function isStillMet(direction: Target['direction'], { achieved }: Completion): boolean {
  return direction === 'exactly' || achieved;
}

function targetSearch({ unitId, indicator, category, period }: FigureKey, target: Target) {
  const search = { unit: unitId, indicator, period, ...(category === null ? {} : { category }) };
  return { ...search, form: 'target', goalPeriod: target.period } as const;
}
