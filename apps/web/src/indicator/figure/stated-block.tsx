import { checkStated, pointsText, statedText } from '@co-so/domain';
import type { Figure, FigureContent, Qualifier, StatedCheck, StatedVerdict } from '@co-so/domain';
import { Mark } from '../../ui/mark.tsx';
import type { Tone } from '../../ui/mark.tsx';

type Stated = Pick<FigureContent, 'statedPercent' | 'qualifier' | 'quantity'>;

/** The percentage as its source printed it, beside the computed one, and how the two agree. Nothing is corrected. */
export function StatedBlock({ figure }: { readonly figure: Figure }) {
  const stated = statedText(figure);
  if (stated === undefined) return null;
  return (
    <section className="check-block">
      <h3>Tỷ lệ in trong nguồn</h3>
      <p>
        Nguồn ghi: <strong>{stated}</strong>
      </p>
      <StatedVerdictLine figure={figure} />
    </section>
  );
}

export function StatedVerdictLine({ figure }: { readonly figure: Stated }) {
  if (figure.statedPercent === null || figure.quantity.kind !== 'ratio') return null;
  const check = checkStated(figure.statedPercent, figure.qualifier, figure.quantity);
  if (!check) return null;
  return (
    <p>
      <Mark tone={tones[check.verdict]}>{sentences[check.verdict](check, figure.qualifier)}</Mark>
    </p>
  );
}

const tones: Readonly<Record<StatedVerdict, Tone>> = {
  agrees: 'good',
  boundHolds: 'good',
  truncated: 'warn',
  near: 'warn',
  differs: 'bad',
  boundBroken: 'bad',
};

const sentences: Readonly<Record<StatedVerdict, (check: StatedCheck, qualifier: Qualifier) => string>> = {
  agrees: ({ computed }) => `Khớp: tính từ số đếm là ${computed}.`,
  truncated: ({ computed }) => `Nguồn cắt bớt phần lẻ, không làm tròn; làm tròn là ${computed}.`,
  near: ({ computed, difference }) => `Lệch ${pointsText(difference)}: tính từ số đếm là ${computed}.`,
  differs: ({ computed, difference }) => `Lệch ${pointsText(difference)}: tính từ số đếm là ${computed}.`,
  boundHolds: ({ computed }, qualifier) => `Đúng: tính từ số đếm là ${computed}, ${boundWords(qualifier)} mức đã nêu.`,
  boundBroken: ({ computed }, qualifier) =>
    `Không đúng: tính từ số đếm là ${computed}, không phải ${boundWords(qualifier)} mức đã nêu.`,
};

function boundWords(qualifier: Qualifier): string {
  return qualifier === 'moreThan' || qualifier === 'atLeast' ? 'không thấp hơn' : 'không cao hơn';
}
