import { useEffect, useRef } from 'react';
import {
  computedShareText,
  dayText,
  indicatorOf,
  momentText,
  numberText,
  periodText,
  quantityText,
} from '@co-so/domain';
import type { Figure } from '@co-so/domain';
import { Facts } from '../../ui/facts.tsx';
import type { Fact } from '../../ui/facts.tsx';
import { countedNoun, figureLines } from '../lines.ts';
import { PartsBlock } from './parts-block.tsx';
import { StatedBlock } from './stated-block.tsx';

interface CurrentFigureProps {
  readonly figure: Figure;
  readonly samePeriod: readonly Figure[];
  /** It was recorded a moment ago, by whoever looks at it: the eye and the focus go to the new value. */
  readonly isNew: boolean;
}

export function CurrentFigure({ figure, samePeriod, isNew }: CurrentFigureProps) {
  const value = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (isNew) value.current?.focus();
  }, [isNew, figure.revision]);
  return (
    <>
      <p className="current-figure" ref={value} tabIndex={-1}>
        <LargeValue figure={figure} />
      </p>
      <Facts facts={circumstances(figure)} />
      <StatedBlock figure={figure} />
      <PartsBlock indicator={indicatorOf(figure.indicator)} figures={samePeriod} shown={figure} />
    </>
  );
}

function LargeValue({ figure }: { readonly figure: Figure }) {
  const { measure } = indicatorOf(figure.indicator);
  const share = computedShareText(figure.quantity, measure);
  const qualifier = figure.statedPercent === null ? figure.qualifier : 'exact';
  const noun = countedNoun(figure.indicator);
  return (
    <>
      <strong>{quantityText(figure.quantity, measure, qualifier)}</strong>
      {noun && figure.quantity.kind !== 'percentage' && <span className="soft">{noun}</span>}
      {share && <strong>= {share}</strong>}
      {figure.quantity.kind === 'percentage' && <span className="soft">chỉ có tỷ lệ, không có số đếm</span>}
    </>
  );
}

/** Everything said beside the number, blanks left out; the value itself and the printed percentage stand elsewhere. */
function circumstances(figure: Figure): readonly Fact[] {
  const said = figureLines(figure).filter(({ label, text }) => text && !shownElsewhere.has(label));
  const { title } = figure.recordedBy;
  return [
    { label: 'Kỳ', value: periodText(figure.period) },
    { label: 'Ngày chốt', value: figure.cutOffOn ? dayText(figure.cutOffOn) : 'nguồn không nêu' },
    ...said.map(({ label, text }) => ({ label, value: text })),
    { label: 'Lần ghi', value: `${numberText(figure.revision)}, ${momentText(figure.recordedAt)}, ${title}` },
  ];
}

const shownElsewhere = new Set(['Số liệu', 'Ngày chốt', 'Tỷ lệ in trong nguồn', 'Lần định nghĩa']);
