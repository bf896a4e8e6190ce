import {
  catalogue,
  computedShareText,
  coverageText,
  figureGroups,
  findCategory,
  indicatorOf,
  quantityText,
} from '@co-so/domain';
import type { Figure, FigureGroup, Indicator } from '@co-so/domain';
import { FigureLink } from '../ui/figure-link.tsx';
import { SourceNote } from '../ui/source-note.tsx';
import { PartsLine, UncheckedParts } from '../ui/parts-line.tsx';
import { StatedLine } from '../ui/stated-line.tsx';
import './figure-card.css';

/**
 * Each indicator once, its whole large and its categories beneath, in the order of the catalogue: those with something
 * beneath apart, so that no single number is stretched to the height of a list.
 */
export function FigureCards({ figures }: { readonly figures: readonly Figure[] }) {
  const present = catalogue.filter(({ id }) => figures.some(({ indicator }) => indicator === id));
  const hasParts = ({ id }: Indicator) =>
    figures.some(({ indicator, category }) => indicator === id && category !== null);
  const [withParts, single] = [present.filter(hasParts), present.filter((indicator) => !hasParts(indicator))];
  return (
    <div className="figure-rows" data-beside={withParts.length === 1 && single.length > 1}>
      {[withParts, single]
        .filter((indicators) => indicators.length > 0)
        .map((indicators) => (
          <div key={indicators[0]?.id} className="figures">
            {indicators.map((indicator) => (
              <FigureCard key={indicator.id} indicator={indicator} all={figures} inRow={perRow(indicators.length)} />
            ))}
          </div>
        ))}
    </div>
  );
}

const perRowMaximum = 4;

/** As many in each row as leave no card alone in the last: five stand as three and two. */
function perRow(cards: number): number {
  const rows = Math.ceil(cards / perRowMaximum);
  return Math.ceil(cards / Math.max(rows, 1));
}

interface FigureCardProps {
  readonly indicator: Indicator;
  readonly all: readonly Figure[];
  /** How many stand in a row where the width allows it. */
  readonly inRow: number;
}

/** Figures of different periods stand apart, each group with its own date. */
function FigureCard({ indicator, all, inRow }: FigureCardProps) {
  return (
    <article className="figure-card" style={{ flexBasis: `max(min(100%, 13.5rem), calc(${100 / inRow}% - 0.75rem))` }}>
      <h3>{indicator.name}</h3>
      {figureGroups(indicator, all).map((group) => (
        <OneGroup key={group.period} indicator={indicator} group={group} />
      ))}
    </article>
  );
}

function OneGroup({ indicator, group }: { readonly indicator: Indicator; readonly group: FigureGroup }) {
  const { whole, parts, check, partsStandApart } = group;
  const shown = whole ?? parts[0];
  return (
    <>
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
      {partsStandApart && <UncheckedParts />}
      {shown && <p className="figure-when">{coverageText(shown.period, shown.cutOffOn)}</p>}
      {shown && <SourceNote figure={shown} />}
    </>
  );
}

function PartRow({ part, indicator }: { readonly part: Figure; readonly indicator: Indicator }) {
  const { quantity } = part;
  const count = quantity.kind === 'ratio' ? ({ kind: 'value', value: quantity.numerator } as const) : quantity;
  return (
    <div>
      <dt>{findCategory(indicatorOf(part.indicator), part.category ?? '')?.name}</dt>
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
