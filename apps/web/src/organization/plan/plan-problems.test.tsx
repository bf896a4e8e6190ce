import type { ProblemBody } from '@co-so/api';
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { InKit } from '../../../test/in-kit.tsx';
import { RequestFailed } from '../../api.ts';
import { PlanRefused } from './plan-problems.tsx';

test('a plan that was refused since its ground has moved says what has, and who can go on with it', () => {
  const stretch = (value: string) => JSON.stringify([{ value, validFrom: null, validUntil: null }]);
  const moved: ProblemBody['errors'][number] = {
    ...{ code: 'plan-ground-moved', unitId: 'a', field: 'names', pointer: '' },
    ...{ was: stretch('Chi bộ thôn Một'), is: stretch('Chi bộ thôn Nhất') },
  };
  const answer = { type: '/problems/conflict', title: 'Dữ liệu đã thay đổi.', status: 409, instance: '' };
  const body: ProblemBody = { ...answer, errors: [moved, moved] };
  render(
    <InKit>
      <PlanRefused error={new RequestFailed(body)} nameOf={() => 'Chi bộ A'} onStep={() => undefined} />
    </InKit>,
  );
  expect(screen.getByRole('alert').textContent).toContain('Đề nghị người lập phương án chạy thử');
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Chi bộ A: tên trước là "Chi bộ thôn Một", nay là "Chi bộ thôn Nhất".',
  ]);
});
