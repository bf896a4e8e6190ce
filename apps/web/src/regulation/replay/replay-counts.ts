import { numberText } from '@co-so/domain';

interface ReplayCounts {
  readonly evaluated: number;
  readonly changed: number;
  readonly unfit: number;
  readonly toDecide?: number;
  readonly same: number;
}

/** What became of everything that was put in; who would change and who would not is told also where it is nobody. */
export function countsText(what: string, { evaluated, changed, unfit, toDecide = 0, same }: ReplayCounts): string {
  const parts = [
    `${numberText(changed)} khác đi`,
    ...(unfit > 0 ? [`${numberText(unfit)} không chạy được`] : []),
    ...(toDecide > 0 ? [`${numberText(toDecide)} cần người quyết định như kỳ đó`] : []),
    `${numberText(same)} không đổi`,
  ];
  return `Đã chạy ${numberText(evaluated)} ${what}: ${parts.join(', ')}.`;
}
