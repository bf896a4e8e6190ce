import { Link } from '@tanstack/react-router';
import { completionOf, completionSentence, indicatorOf, isCountedUp, measures, periodText } from '@co-so/domain';
import type { Figure, FigureKey, Target } from '@co-so/domain';
import { Empty } from '../../ui/empty.tsx';
import { Mark } from '../../ui/mark.tsx';
import { Panel } from '../../ui/panel.tsx';
import { targetLines, wholeGoalText } from '../lines.ts';
import { RevisionList } from './revision-list.tsx';
import { capitalized } from '../../ui/capitalized.ts';

interface TargetPanelProps {
  readonly about: FigureKey;
  readonly figure: Figure | undefined;
  /** The revisions of each target that stands against the figure, the oldest first. */
  readonly targets: readonly (readonly Target[])[];
}

/** The goals that stand against a figure, what was reached of them, and how they were changed. */
export function TargetPanel({ about, figure, targets }: TargetPanelProps) {
  return (
    <Panel title="Chỉ tiêu được giao">
      {targets.length === 0 && <Empty>Chưa có chỉ tiêu nào được giao cho số liệu này.</Empty>}
      {targets.map((revisions) => (
        <OneTarget key={revisions[0]?.period} about={about} figure={figure} revisions={revisions} />
      ))}
    </Panel>
  );
}

interface OneTargetProps {
  readonly about: FigureKey;
  readonly figure: Figure | undefined;
  readonly revisions: readonly Target[];
}

function OneTarget({ about, figure, revisions }: OneTargetProps) {
  const target = revisions.at(-1);
  if (!target) return null;
  const { goal, direction, indicator, period } = target;
  return (
    <section className="one-target">
      <h3 className="sub-head">
        {capitalized(periodText(period))}: {wholeGoalText(goal, direction, indicator)}
        {target.source === 'derived' && ' (tự tính)'}
      </h3>
      {figure && <Reached figure={figure} target={target} />}
      {target.note && <p className="soft">{target.note}</p>}
      <details>
        <summary>Lịch sử chỉ tiêu ({revisions.length} lần ghi)</summary>
        <RevisionList revisions={revisions} linesOf={targetLines} />
      </details>
      <Link to="/so-lieu" search={targetSearch(about, target)}>
        Điều chỉnh chỉ tiêu này
      </Link>
    </section>
  );
}

function Reached({ figure, target }: { readonly figure: Figure; readonly target: Target }) {
  if (indicatorOf(figure.indicator).measure === 'outOf') return null;
  if (!measures(target, figure))
    return isCountedUp(target) ? (
      <p className="soft">Không đối chiếu với chỉ tiêu này: chưa có số lũy kế từ đầu kỳ.</p>
    ) : null;
  const completion = completionOf(target, figure.quantity);
  const sentence = capitalized(completionSentence(target, figure.quantity));
  return (
    <p>
      {sentence}.{' '}
      {completion && (
        <Mark tone={completion.achieved ? 'good' : 'calm'}>
          {completion.achieved ? 'Đã đạt chỉ tiêu' : 'Chưa đạt chỉ tiêu'}
        </Mark>
      )}
    </p>
  );
}

function targetSearch({ unitId, indicator, category, period }: FigureKey, target: Target) {
  const search = { unit: unitId, indicator, period, ...(category === null ? {} : { category }) };
  return { ...search, form: 'target', goalPeriod: target.period } as const;
}
