import type { CivilDate } from '@co-so/domain';
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
      <div className="time-labels">
        {withRoom(stretches).map(({ set, from, label }) => (
          <span key={set.id} className={from > 80 ? 'time-label-end' : undefined} style={placeStyle(from)}>
            {label}
          </span>
        ))}
      </div>
    </div>
  );
}

function placeStyle(from: number) {
  return from > 80 ? { insetInlineEnd: 0 } : { insetInlineStart: `${from}%` };
}

function classOf({ set, isOpenStart, isOpenEnd }: Stretch, inForce: Dated | undefined): string {
  return [
    'time-stretch',
    ...(set.id === inForce?.id ? ['time-in-force'] : []),
    ...(isOpenStart ? ['time-open-start'] : []),
    ...(isOpenEnd ? ['time-open-end'] : []),
  ].join(' ');
}

/** Labels that do not run into the one before: a phone leaves little room. */
function withRoom(stretches: readonly Stretch[]): readonly Stretch[] {
  const shown: Stretch[] = [];
  for (const stretch of stretches) {
    const before = shown.at(-1);
    if (!before || stretch.from - before.from >= 2 + before.label.length * 1.9) shown.push(stretch);
  }
  return shown;
}
