import type { CivilDate } from '@co-so/domain';
import { labelRows } from './label-rows.ts';
import type { Dated, Stretch, TimeScale } from './time-scale.ts';
import './time-line.css';

interface TimeLineProps {
  readonly scale: TimeScale;
  readonly on: CivilDate;
  readonly inForce: Dated | undefined;
}

/** Which set held when, drawn; the list beneath says the same in words. */
export function TimeLine({ scale: { stretches, placeOf }, on, inForce }: TimeLineProps) {
  const chosen = placeOf(on);
  return (
    <div className="time-line" aria-hidden="true">
      <div className="time-bar">
        {stretches.map((stretch) => (
          <span
            key={stretch.set.id}
            className={classOf(stretch, inForce)}
            style={{ insetInlineStart: `${stretch.from}%`, width: `${stretch.to - stretch.from}%` }}
          >
            {stretch.number}
          </span>
        ))}
        {stretches.map(
          ({ set, from }) =>
            set.seriesBreak && <span key={set.id} className="time-break" style={{ insetInlineStart: `${from}%` }} />,
        )}
        {chosen !== undefined && <span className="time-day" style={{ insetInlineStart: `${chosen}%` }} />}
      </div>
      <TimeLabels stretches={stretches} />
    </div>
  );
}

/** Each begins beneath its stretch, or as near as the end of the line allows. */
function TimeLabels({ stretches }: Pick<TimeScale, 'stretches'>) {
  const labels = labelRows(stretches);
  const rows = Math.max(0, ...labels.map(({ row }) => row + 1));
  return (
    <div className="time-labels" style={{ height: `${rows * labelHeight}em` }}>
      {labels.map(({ id, text, from, row }) => (
        <span
          key={id}
          style={{
            insetInlineStart: `max(0%, min(${from}%, 100% - ${text.length}ch))`,
            insetBlockStart: `${row * labelHeight}em`,
          }}
        >
          {text}
        </span>
      ))}
    </div>
  );
}

const labelHeight = 1.6;

function classOf({ set, isOpenStart, isOpenEnd }: Stretch, inForce: Dated | undefined): string {
  return [
    'time-stretch',
    ...(set.id === inForce?.id ? ['time-in-force'] : []),
    ...(isOpenStart ? ['time-open-start'] : []),
    ...(isOpenEnd ? ['time-open-end'] : []),
  ].join(' ');
}
