import type { Cited, RuleMeasure } from '@co-so/domain';
import { countText } from './condition-text.ts';
import { ruleShareText, scoreText } from './rule-text.ts';
import type { Reading } from './citation.tsx';
import { Citation } from './citation.tsx';
import { citesTheSame } from './rule-text.ts';

interface MeasureNoteProps<Measure extends RuleMeasure = RuleMeasure> {
  readonly measure: Measure;
  /** What its criterion rests on: a line that rests on the same says so no second time. */
  readonly cited: Cited;
  readonly reading: Reading;
}

/** How a criterion gives points, in words: the one explanation of every measure there is. */
export function MeasureNote({ measure, cited, reading }: MeasureNoteProps) {
  switch (measure.kind) {
    case 'manual':
      return <ManualNote {...{ measure, cited, reading }} />;
    case 'bands':
      return <BandsNote {...{ measure, cited, reading }} />;
    case 'yesNo':
      return <>Có: {scoreText(measure.yes)} điểm; không: 0 điểm</>;
    case 'perOccurrence':
      return (
        <>
          Bắt đầu {scoreText(measure.start)} điểm, mỗi lần {measure.each < 0 ? 'trừ' : 'cộng'}{' '}
          {scoreText(measure.each).replace('-', '')} điểm; không dưới 0, không quá {scoreText(measure.max)} điểm
        </>
      );
    case 'allOrNothing':
      return (
        <>
          Đạt đủ mọi nội dung: {scoreText(measure.points)} điểm; thiếu một nội dung: 0 điểm
          <ul className="rule-bands">
            {measure.items.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </>
      );
  }
}

type Measure<Kind> = RuleMeasure & { readonly kind: Kind };

function ManualNote({ measure: { max, steps }, cited, reading }: MeasureNoteProps<Measure<'manual'>>) {
  if (max === null) return <>Điểm do cấp ủy cấp trên quy định, trong điểm của nhóm</>;
  if (!steps) return <>0–{scoreText(max)} điểm</>;
  return (
    <ul className="rule-bands">
      {steps.map((step) => (
        <li key={step.points}>
          {scoreText(step.points)} điểm: {step.text} <OwnPlace own={step} {...{ cited, reading }} />
        </li>
      ))}
    </ul>
  );
}

function BandsNote({ measure, cited, reading }: MeasureNoteProps<Measure<'bands'>>) {
  const { part, whole, bands, ceiling } = measure;
  return (
    <>
      Theo tỷ lệ {countText(part)} trên {countText(whole)}:
      <ul className="rule-bands">
        {bands.map((band, index) => (
          <li key={band.points}>
            {bandText(
              bands.map((one) => ruleShareText(one.from)),
              index,
              band.from.numerator === 0,
            )}
            : {scoreText(band.points)} điểm <OwnPlace own={band} {...{ cited, reading }} />
          </li>
        ))}
        {ceiling && (
          <li>
            Có {countText(ceiling.over)}: không quá {scoreText(ceiling.points)} điểm{' '}
            <Citation cited={ceiling} reading={reading} />
          </li>
        )}
      </ul>
    </>
  );
}

/** What a line rests on, where it is something else than its criterion does; tables issued before say nothing of it. */
function OwnPlace({ own, cited, reading }: Pick<MeasureNoteProps, 'cited' | 'reading'> & { readonly own: Cited }) {
  if (citesTheSame(own, cited) || (!own.at && !own.unconfirmed)) return null;
  return <Citation cited={own} reading={reading} />;
}

function bandText(froms: readonly string[], index: number, isLowest: boolean): string {
  const next = froms[index + 1];
  if (next === undefined) return `từ ${froms[index]}`;
  return isLowest ? `dưới ${next}` : `từ ${froms[index]} đến dưới ${next}`;
}
