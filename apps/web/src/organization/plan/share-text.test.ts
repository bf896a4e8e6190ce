import { civilDate } from '@co-so/domain';
import type { AttachedShare, SplitStep } from '@co-so/domain';
import { describe, expect, test } from 'vitest';
import { newStep } from './step-choice.ts';
import { sharedBesideText, sharedText, withShare } from './share-text.ts';

const share = (to: string, officialMembers: number, probationaryMembers = 0): AttachedShare => ({
  to,
  counts: { officialMembers, probationaryMembers },
});

function dividing(original: SplitStep['original'], shares: readonly AttachedShare[]): SplitStep {
  const step = newStep('divide', civilDate('2026-09-30'), () => 'n');
  if (step.kind !== 'split') throw new Error('a division is a split');
  return { ...step, original, shares };
}

describe('the members of a divided unit', () => {
  test('say what is missing, what is too many, and who stays', () => {
    const shares = [share('n1', 10, 2), share('n2', 6)];
    expect(sharedText(dividing('ends', shares), 20)).toEqual([
      'warn',
      'Đã phân bổ 18 trong 20 đảng viên theo số báo cáo gần nhất, còn 2 chưa rõ về đâu.',
    ]);
    expect(sharedText(dividing('ends', shares), 17)[1]).toContain(', nhiều hơn 1.');
    expect(sharedText(dividing('ends', shares), 18)[0]).toBe('good');
    expect(sharedText(dividing('continues', shares), 20)).toEqual(['plain', expect.stringContaining(', 2 ở lại.')]);
    expect(sharedText(dividing('ends', shares), null)[1]).toContain('chưa có số báo cáo');
  });

  test('of a committee are shared out beside those who go with their branches', () => {
    const [tone, text] = sharedBesideText(dividing('ends', [share('n1', 10, 2)]), 90);
    expect(tone).toBe('plain');
    expect(text).toMatch(/^Đã phân bổ 12 đảng viên\. Cả tổ chức báo cáo 90: .* chưa tính ở chi bộ nào\./);
  });

  test('are kept by part, and a part that gets nobody is left out', () => {
    const first = withShare([], 'n1', 'officialMembers', 7);
    expect(first).toEqual([share('n1', 7)]);
    expect(withShare(first, 'n1', 'probationaryMembers', 2)).toEqual([share('n1', 7, 2)]);
    expect(withShare([share('n1', 7), share('n2', 3)], 'n1', 'officialMembers', 0)).toEqual([share('n2', 3)]);
  });
});
