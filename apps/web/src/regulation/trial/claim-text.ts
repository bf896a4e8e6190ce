import { numberText } from '@co-so/domain';
import type { Claim, Met, MetBand, PointsLine } from '@co-so/domain';
import { capitalized } from '../../ui/capitalized.ts';
import { countText } from '../condition-text.ts';
import { ruleShareText, scoreText } from '../rule-text.ts';
import { computedShareText } from './compared-text.ts';

/** What was claimed for a criterion, and which part of its measure that met; of every measure there is. */
export function claimText({ claim, met, points, maximum }: PointsLine): string {
  if (claim === null) return 'Chưa chấm: 0 điểm';
  if (met?.kind === 'notApplicable') return absentText(met, scoreText(points));
  switch (claim.kind) {
    case 'manual': {
      const step = met?.kind === 'step' ? `, mức “${met.text}”` : '';
      const most = maximum === null ? '' : ` trong ${scoreText(maximum)} điểm`;
      const why = claim.why === undefined ? '' : `; lý do: ${claim.why}`;
      return `${claim.by ?? 'Người chấm'} cho ${scoreText(points)} điểm${step || most}${why}`;
    }
    case 'bands':
      return met?.kind === 'band' ? bandsText(claim, met) : '';
    case 'yesNo':
      return claim.yes && met?.kind === 'yesNo' ? `Có: ${scoreText(met.yes)} điểm` : 'Không: 0 điểm';
    case 'perOccurrence':
      return met?.kind === 'occurrences' ? occurrencesText(claim.count, met) : '';
    case 'allOrNothing':
      return met?.kind === 'items' ? itemsText(met, scoreText(points)) : '';
    case 'notApplicable':
      return 'Không áp dụng';
  }
}

type Claimed<Kind> = Claim & { readonly kind: Kind };
type Meeting<Kind> = Met & { readonly kind: Kind };

function bandsText({ part, whole, over }: Claimed<'bands'>, met: MetBand): string {
  const names = `${capitalized(countText(met.part))} trên ${countText(met.whole)}`;
  if (whole === 0) return `${names}: không có số để tính tỷ lệ`;
  const share = `${names}: ${computedShareText(part, whole)}`;
  if (met.from === null) return `${share}, không có số để tính tỷ lệ`;
  const reached = `${share}, ${bandText(met)}: ${scoreText(met.points)} điểm`;
  if (met.cut === null) return reached;
  const most = `không quá ${scoreText(met.cut.points)} điểm`;
  return `${reached}; có ${numberText(over ?? 0)} ${countText(met.cut.over)}: ${most}`;
}

function bandText({ from, under }: MetBand): string {
  if (from === null || under === null) return from === null ? '' : `từ ${ruleShareText(from)}`;
  const below = `dưới ${ruleShareText(under)}`;
  return from.numerator === 0 ? below : `từ ${ruleShareText(from)} đến ${below}`;
}

function occurrencesText(count: number, { start, each, bound }: Meeting<'occurrences'>): string {
  const sum = `${scoreText(start)} điểm ${each < 0 ? '−' : '+'} ${numberText(count)} lần × ${scoreText(each).replace('-', '')} điểm`;
  if (bound === null) return sum;
  return `${sum}, ${bound === 0 ? 'không dưới' : 'không quá'} ${scoreText(bound)} điểm`;
}

function itemsText({ count, missing }: Meeting<'items'>, points: string): string {
  const met = `Đạt ${numberText(count - missing.length)}/${numberText(count)} nội dung`;
  return missing.length === 0 ? `${met}: ${points} điểm` : `${met}, còn thiếu: ${missing.join('; ')}`;
}

function absentText({ when, movedTo }: Meeting<'notApplicable'>, points: string): string {
  return `Không áp dụng (${when}): ${movedTo === null ? `tính ${points} điểm` : `điểm chuyển sang ${movedTo}`}`;
}
