import { catalogue, checkParts, coverageText, indicatorOf, quantityText, computedShareText } from '@co-so/domain';
import type { Figure, Indicator } from '@co-so/domain';
import { FigureLink } from '../ui/figure-link.tsx';
import { SourceNote } from '../ui/source-note.tsx';
import { PartsLine } from './parts-line.tsx';
import { StatedLine } from './stated-line.tsx';
import './figure-card.css';

/** Each indicator once, its whole large and its categories beneath, in the order of the catalogue. */
export function FigureCards({ figures }: { readonly figures: readonly Figure[] }) {
  const present = catalogue.filter(({ id }) => figures.some(({ indicator }) => indicator === id));
  return (
    <div className="figures">
      {present.map((indicator) => (
        <FigureCard
          key={indicator.id}
          indicator={indicator}
          figures={figures.filter((figure) => figure.indicator === indicator.id)}
          all={figures}
        />
      ))}
    </div>
  );
}

interface FigureCardProps {
  readonly indicator: Indicator;
  readonly figures: readonly Figure[];
  readonly all: readonly Figure[];
}

function FigureCard({ indicator, figures, all }: FigureCardProps) {
  const whole = figures.find(({ category }) => category === null);
  const parts = figures.filter(({ category }) => category !== null);
  const check = checkParts(indicator, samePeriod(all, whole ?? parts[0]));
  const shown = whole ?? parts[0];
  return (
    <article className="figure-card">
      <h3>{indicator.name}</h3>
      {whole && (
        <p className="figure-value">
          <FigureLink about={whole}>{quantityText(whole.quantity, indicator.measure, whole.qualifier)}</FigureLink>
          {whole.source === 'derived' && <span className="figure-mark">tự tính</span>}
        </p>
      )}
      {parts.length > 0 && (
        <dl className="figure-parts">
          {parts.map((part) => (
            <PartRow key={part.category} part={part} indicator={indicator} />
          ))}
        </dl>
      )}
      {check && <PartsLine check={check} />}
      {shown && <p className="figure-when">{coverageText(shown.period, shown.cutOffOn)}</p>}
      {shown && <SourceNote figure={shown} />}
    </article>
  );
}

function PartRow({ part, indicator }: { readonly part: Figure; readonly indicator: Indicator }) {
  const { quantity } = part;
  const count = quantity.kind === 'ratio' ? ({ kind: 'value', value: quantity.numerator } as const) : quantity;
  return (
    <div>
      <dt>{indicatorOf(part.indicator).categories?.categories.find(({ id }) => id === part.category)?.name}</dt>
      <dd>
        <FigureLink about={part}>{quantityText(count, indicator.measure)}</FigureLink>
        <span className="soft"> {computedShareText(quantity, indicator.measure)}</span>
      </dd>
      {part.statedPercent !== null && (
        <dd className="stated-row">
          <StatedLine figure={part} />
        </dd>
      )}
    </div>
  );
}

function samePeriod(figures: readonly Figure[], shown: Figure | undefined): readonly Figure[] {
  return figures.filter(({ period }) => period === shown?.period);
}
