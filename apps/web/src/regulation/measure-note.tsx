import type { Cited, RuleMeasure } from '@co-so/domain';
import { countText } from './condition-text.ts';
import { ruleShareText, scoreText } from './rule-text.ts';
import type { Reading } from './citation.tsx';
import { Citation, Unconfirmed } from './citation.tsx';

interface MeasureNoteProps {
  readonly measure: RuleMeasure;
  readonly reading: Reading;
}

/** How a criterion gives points, in words: the one explanation of every measure there is. */
export function MeasureNote({ measure, reading }: MeasureNoteProps) {
  switch (measure.kind) {
    case 'manual':
      return <ManualNote measure={measure} reading={reading} />;
    case 'bands':
      return <BandsNote measure={measure} reading={reading} />;
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

interface ManualNoteProps {
  readonly measure: RuleMeasure & { readonly kind: 'manual' };
  readonly reading: Reading;
}

function ManualNote({ measure: { max, steps }, reading }: ManualNoteProps) {
  if (max === null) return <>Điểm do cấp ủy cấp trên quy định, trong điểm của nhóm</>;
  if (!steps) return <>0–{scoreText(max)} điểm</>;
  return (
    <ul className="rule-bands">
      {steps.map(({ points, text, ...own }) => (
        <li key={points}>
          {scoreText(points)} điểm: {text} <OwnPlace cited={own} reading={reading} />
        </li>
      ))}
    </ul>
  );
}

interface BandsNoteProps {
  readonly measure: RuleMeasure & { readonly kind: 'bands' };
  readonly reading: Reading;
}

function BandsNote({ measure: { part, whole, bands, ceiling }, reading }: BandsNoteProps) {
  return (
    <>
      Theo tỷ lệ {countText(part)} trên {countText(whole)}:
      <ul className="rule-bands">
        {bands.map(({ from, points, ...own }, index) => (
          <li key={points}>
            {bandText(
              bands.map((one) => ruleShareText(one.from)),
              index,
              from.numerator === 0,
            )}
            : {scoreText(points)} điểm <OwnPlace cited={own} reading={reading} />
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

/** What a line rests on apart from its criterion. */
function OwnPlace({
  cited: { at, unconfirmed },
  reading,
}: {
  readonly cited: Partial<Cited>;
  readonly reading: Reading;
}) {
  if (at) return <Citation cited={{ at, ...(unconfirmed !== undefined && { unconfirmed }) }} reading={reading} />;
  return unconfirmed === undefined ? null : <Unconfirmed reason={unconfirmed} reading={reading} />;
}

function bandText(froms: readonly string[], index: number, isLowest: boolean): string {
  const next = froms[index + 1];
  if (next === undefined) return `từ ${froms[index]}`;
  return isLowest ? `dưới ${next}` : `từ ${froms[index]} đến dưới ${next}`;
}
