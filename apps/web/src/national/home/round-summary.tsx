import { dayText, numberText } from '@co-so/domain';
import type { ReportingRound } from '@co-so/domain';
import { Panel } from '../../ui/panel.tsx';
import { tally } from './standing.ts';
import type { RoundStates } from './standing.ts';

interface RoundSummaryProps {
  readonly round: ReportingRound;
  readonly states: RoundStates;
}

/** How the last round stands: how many have answered, how many late, how many not. */
export function RoundSummary({ round, states }: RoundSummaryProps) {
  const { asked, sent, late, missing } = tally(states);
  return (
    <Panel title={round.title}>
      <p className="tally">
        <strong>
          {numberText(sent)}/{numberText(asked)}
        </strong>{' '}
        nơi đã gửi
      </p>
      <dl className="tally-parts">
        <Part name="Đúng hạn" count={sent - late} />
        <Part name="Gửi muộn" count={late} />
        <Part name="Chưa gửi" count={missing} />
      </dl>
      <p className="soft">
        Chốt số liệu {dayText(round.cutOffOn)}, hạn gửi {dayText(round.dueOn)}.
      </p>
    </Panel>
  );
}

function Part({ name, count }: { readonly name: string; readonly count: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{numberText(count)}</dd>
    </div>
  );
}
