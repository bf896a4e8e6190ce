import {
  computedShareText,
  countOf,
  coverageText,
  figureGroups,
  indicatorOf,
  numberText,
  shareText,
} from '@co-so/domain';
import type { FigureGroup, Figure } from '@co-so/domain';
import { FigureLink } from '../ui/figure-link.tsx';
import { SourceNote } from '../ui/source-note.tsx';
import { PartsLine, StrayBases, UncheckedParts } from '../ui/parts-line.tsx';
import { StatedLine } from '../ui/stated-line.tsx';
import './rating-bars.css';

/** Ratings as stacked bars, one for each kind of subject; what was not stated is a part of the bar too. */
export function RatingBars({ figures }: { readonly figures: readonly Figure[] }) {
  const subjects = [...new Set(figures.map(({ indicator }) => indicator))];
  return subjects.flatMap((subject) =>
    figureGroups(indicatorOf(subject), figures).map((group) => (
      <RatingBar key={`${subject} ${group.period}`} subject={subject} group={group} />
    )),
  );
}

/** One subject in one period: levels of another period are a bar of their own. */
function RatingBar({ subject, group }: { readonly subject: string; readonly group: FigureGroup }) {
  const indicator = indicatorOf(subject);
  const { whole, parts, check, partsStandApart } = group;
  const total = whole && countOf(whole.quantity);
  const levels = (indicator.categories?.categories ?? []).flatMap((level) => {
    const figure = parts.find(({ category }) => category === level.id);
    const count = figure && countOf(figure.quantity);
    return figure && count !== undefined ? [{ ...level, figure, count }] : [];
  });
  const unstated = total === undefined ? 0 : Math.max(0, total - levels.reduce((sum, { count }) => sum + count, 0));
  const shown = whole ?? parts[0];
  return (
    <section className="rating">
      <h3>
        {indicator.name}
        {whole && total !== undefined && (
          <>
            {': '}
            <FigureLink about={whole}>{numberText(total)}</FigureLink>
          </>
        )}
      </h3>
      <div className="rating-bar" aria-hidden="true">
        {levels.map(({ id, count }) => (
          <span key={id} style={{ flexGrow: count, background: `var(--rating-${id})` }} />
        ))}
        {unstated > 0 && <span style={{ flexGrow: unstated, background: 'var(--rating-unknown)' }} />}
      </div>
      <dl className="figure-parts">
        {levels.map(({ id, name, figure, count }) => (
          <div key={id}>
            <dt>
              <span className="rating-key" style={{ background: `var(--rating-${id})` }} />
              {name}
            </dt>
            <dd>
              <FigureLink about={figure}>{numberText(count)}</FigureLink>
              <span className="soft"> {computedShareText(figure.quantity, indicator.measure)}</span>
            </dd>
            {figure.statedPercent !== null && (
              <dd className="stated-row">
                <StatedLine figure={figure} />
              </dd>
            )}
          </div>
        ))}
        {unstated > 0 && (
          <div>
            <dt>
              <span className="rating-key" style={{ background: 'var(--rating-unknown)' }} />
              Chưa nêu
            </dt>
            <dd>
              {numberText(unstated)}
              <span className="soft"> {shareText({ numerator: unstated, denominator: total! })}</span>
            </dd>
          </div>
        )}
      </dl>
      {check && (check.verdict === 'remainder' ? <StrayBases parts={check.parts} /> : <PartsLine check={check} />)}
      {partsStandApart && <UncheckedParts />}
      {shown && (
        <>
          <p className="figure-when">{coverageText(shown.period, shown.cutOffOn)} · đối chiếu, không xếp thứ tự</p>
          <SourceNote figure={shown} />
        </>
      )}
    </section>
  );
}
