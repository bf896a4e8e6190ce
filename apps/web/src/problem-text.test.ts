import { civilDate, decimalText } from '@co-so/domain';
import type { Instant, Problem, ProblemCode } from '@co-so/domain';
import { describe, expect, test } from 'vitest';
import { problemCodes, problemText } from './problem-text.ts';

const day = civilDate('2024-06-14');

const samples: { readonly [Code in ProblemCode]: Extract<Problem, { code: Code }> } = {
  'unit-unknown': { code: 'unit-unknown', unit: 'Chi bộ X' },
  'unit-ambiguous': { code: 'unit-ambiguous', unit: 'Chi bộ 1', units: 2 },
  'unit-not-existing': {
    code: 'unit-not-existing',
    unit: 'Đảng bộ huyện Bến Cầu',
    foundedOn: null,
    closedOn: civilDate('2025-07-01'),
  },
  'indicator-unknown': { code: 'indicator-unknown', indicator: 'x.y' },
  'category-unknown': { code: 'category-unknown', indicator: 'org.grassroots', category: 'cell' },
  'definition-unknown': { code: 'definition-unknown', indicator: 'org.grassroots', version: 9 },
  'period-unreadable': { code: 'period-unreadable', given: 'tháng 13/2024' },
  'period-annual-figure': { code: 'period-annual-figure' },
  'day-unreadable': { code: 'day-unreadable', given: '30/2/2024' },
  'cut-off-outside-period': { code: 'cut-off-outside-period', cutOffOn: day, period: '2023' },
  'period-in-future': { code: 'period-in-future', day, today: civilDate('2024-06-13') },
  'number-unreadable': { code: 'number-unreadable', given: '12,5' },
  'percent-unreadable': { code: 'percent-unreadable', given: '0,8035' },
  'percent-over-hundred': { code: 'percent-over-hundred', percent: decimalText('250.5') },
  'choice-unknown': { code: 'choice-unknown', given: 'hơn', allowed: ['đúng', 'trên'] },
  'quantity-missing': { code: 'quantity-missing' },
  'quantity-ambiguous': { code: 'quantity-ambiguous' },
  'base-missing': { code: 'base-missing' },
  'base-zero': { code: 'base-zero' },
  'part-over-base': { code: 'part-over-base', numerator: 5262, denominator: 857 },
  'quantity-not-for-measure': { code: 'quantity-not-for-measure', measure: 'ratio', quantity: 'value' },
  'goal-missing': { code: 'goal-missing' },
  'goal-not-for-measure': { code: 'goal-not-for-measure', goal: 'value' },
  'text-missing': { code: 'text-missing', field: 'indicator' },
  'text-too-long': { code: 'text-too-long', field: 'note', maximum: 1000 },
  'reason-missing': { code: 'reason-missing' },
  'nothing-changed': { code: 'nothing-changed' },
  'file-format-unknown': { code: 'file-format-unknown', given: '' },
  'file-empty': { code: 'file-empty' },
  'file-too-long': { code: 'file-too-long', rows: 5001, maximum: 5000 },
  'file-province-other': { code: 'file-province-other', given: 'ben-tre', expected: 'tay-ninh' },
  'field-unknown': { code: 'field-unknown', field: 'Cột lạ' },
  'field-type': { code: 'field-type', expected: 'string | number | null' },
  'sheet-missing': { code: 'sheet-missing', sheet: 'Số liệu' },
  'column-missing': { code: 'column-missing', sheet: 'Số liệu', column: 'Kỳ' },
  'row-repeated': { code: 'row-repeated', firstAt: '/figures/3' },
  'unit-repeated': { code: 'unit-repeated', unit: 'Chi bộ X' },
  'unit-kind-unknown': { code: 'unit-kind-unknown', given: 'tổ' },
  'unit-differs': { code: 'unit-differs', unit: 'Chi bộ X' },
  'code-taken': { code: 'code-taken', unit: 'Chi bộ X', given: '38.168' },
  'closed-before-founded': {
    code: 'closed-before-founded',
    foundedOn: civilDate('2024-06-14'),
    closedOn: civilDate('2024-06-14'),
  },
  'parent-unknown': { code: 'parent-unknown', parent: 'Đảng bộ Y' },
  'parent-not-existing': {
    code: 'parent-not-existing',
    parent: 'Đảng bộ Y',
    foundedOn: null,
    closedOn: civilDate('2001-01-01'),
  },
  'id-malformed': { code: 'id-malformed', given: '12' },
  'nothing-to-send': { code: 'nothing-to-send' },
  'nothing-new-to-send': { code: 'nothing-new-to-send' },
  'all-withheld': { code: 'all-withheld', rows: 12 },
  'submission-too-long': { code: 'submission-too-long', rows: 3001, maximum: 3000 },
  'unit-kind-not-sent': { code: 'unit-kind-not-sent', unitKind: 'subordinateBranch' },
  'cell-too-small': { code: 'cell-too-small', below: 5 },
  'same-person-approves': { code: 'same-person-approves' },
  'same-person-returns': { code: 'same-person-returns' },
  'second-person-withdraws': { code: 'second-person-withdraws' },
  'own-account': { code: 'own-account' },
  'demo-account': { code: 'demo-account' },
  'delivery-hash-differs': { code: 'delivery-hash-differs', stated: 'ab'.repeat(32), computed: 'cd'.repeat(32) },
  'delivery-province-unknown': { code: 'delivery-province-unknown', province: '0198c0de' },
  'delivery-province-other': { code: 'delivery-province-other', given: 'Tây Ninh', expected: 'Bến Tre' },
  'delivery-approved-later': {
    code: 'delivery-approved-later',
    approvedAt: 1_718_326_800_000 as Instant,
    now: 1_718_323_200_000 as Instant,
  },
  'delivery-approved-earlier': { code: 'delivery-approved-earlier', approvedAt: 0 as Instant, day },
  'period-after-province': { code: 'period-after-province', day, endedOn: civilDate('2024-01-01') },
  'delivery-conflicts': { code: 'delivery-conflicts', rows: 3 },
  'sign-in-refused': { code: 'sign-in-refused' },
  'sign-in-locked': { code: 'sign-in-locked', minutes: 15 },
  'code-wrong': { code: 'code-wrong' },
  'user-name-unusable': { code: 'user-name-unusable', given: 'Nguyễn An' },
  'user-name-taken': { code: 'user-name-taken', given: 'nguyen.an' },
  'password-length': { code: 'password-length', minimum: 10, maximum: 200 },
  'password-guessable': { code: 'password-guessable' },
  'password-unchanged': { code: 'password-unchanged' },
  'account-unknown': { code: 'account-unknown' },
  'account-erased': { code: 'account-erased' },
  'holder-disabled': { code: 'holder-disabled' },
  'role-elsewhere': { code: 'role-elsewhere', role: 'nationalOfficial' },
  'role-for-office': { code: 'role-for-office', role: 'departmentHead' },
  'day-past': { code: 'day-past', day, today: civilDate('2024-06-15') },
  'span-empty': { code: 'span-empty', from: day, until: day },
  'delegation-beyond-grant': { code: 'delegation-beyond-grant', from: day, until: civilDate('2024-07-01') },
  'out-of-bounds': { code: 'out-of-bounds', field: 'idleMinutes', minimum: 5, maximum: 120 },
  'second-factor-required': { code: 'second-factor-required', role: 'departmentHead' },
  'last-administrator': { code: 'last-administrator' },
  'province-unknown': { code: 'province-unknown', given: 'dong-thap-muoi' },
  'province-onboarded': { code: 'province-onboarded', host: 'hue' },
  'host-unusable': { code: 'host-unusable', given: 'lâm-đồng' },
  'host-taken': { code: 'host-taken', given: 'hue' },
  'pool-empty': { code: 'pool-empty' },
  'province-archived': { code: 'province-archived' },
  'day-in-future': { code: 'day-in-future', day, today: civilDate('2024-06-13') },
  'day-too-early': { code: 'day-too-early', day, earliest: civilDate('2024-06-15') },
  'moment-in-future': {
    code: 'moment-in-future',
    moment: 1_718_326_800_000 as Instant,
    now: 1_718_323_200_000 as Instant,
  },
  'moment-too-early': {
    code: 'moment-too-early',
    moment: 1_718_323_200_000 as Instant,
    earliest: 1_718_326_800_000 as Instant,
  },
  'figure-moved-on': { code: 'figure-moved-on', revision: 2 },
  'target-moved-on': { code: 'target-moved-on', revision: 0 },
  'submission-open': { code: 'submission-open', submission: '0198c0de' },
  'submission-moved-on': { code: 'submission-moved-on', state: 'withdrawn' },
  'figures-moved-on': { code: 'figures-moved-on' },
  'changed-meanwhile': { code: 'changed-meanwhile' },
  'not-found': { code: 'not-found' },
  'not-signed-in': { code: 'not-signed-in' },
  'sign-in-unfinished': { code: 'sign-in-unfinished', step: 'second-factor' },
  'not-allowed': { code: 'not-allowed' },
  'origin-refused': { code: 'origin-refused' },
  'body-not-json': { code: 'body-not-json' },
  'body-too-large': { code: 'body-too-large', maximum: 10 * 1024 * 1024 },
  'parameter-invalid': { code: 'parameter-invalid', parameter: 'periods' },
  'idempotency-key-missing': { code: 'idempotency-key-missing' },
  'idempotency-key-reused': { code: 'idempotency-key-reused' },
  'demo-host-refused': { code: 'demo-host-refused' },
  internal: { code: 'internal' },
};

describe('the sentence about a problem', () => {
  test.each(Object.values(samples))('of $code says what is wrong and then what to do', (problem) => {
    const text = problemText(problem);
    expect(text).toMatch(/^["\p{Lu}\d].+[.,:] ?.*[Đđ]ề nghị .+\.$/u);
    expect(text).not.toMatch(/undefined|null|NaN|\[object|0001|9999/);
  });

  test.each(Object.values(samples))('of $code keeps to the words of the office', (problem) => {
    expect(problemText(problem)).not.toMatch(/công bố|nộp|phê duyệt|niêm phong|chỉ số|ký thay/i);
  });

  test('is there for every code that has a sample, and for no other', () => {
    expect([...problemCodes].sort()).toEqual(Object.keys(samples).sort());
  });

  test.each<[Problem, string]>([
    [samples['part-over-base'], 'Tử số 5.262 lớn hơn mẫu số 857.'],
    [samples['cut-off-outside-period'], 'Ngày chốt 14/6/2024 nằm ngoài kỳ (năm 2023).'],
    [samples['unit-not-existing'], '"Đảng bộ huyện Bến Cầu" hoạt động đến hết ngày 30/6/2025, không có trong kỳ này.'],
    [{ ...samples['unit-not-existing'], foundedOn: day, closedOn: null }, 'hoạt động từ ngày 14/6/2024, không'],
    [samples['unit-ambiguous'], 'Có 2 tổ chức cùng tên hoặc mã "Chi bộ 1"'],
    [samples['parent-not-existing'], '"Đảng bộ Y" hoạt động đến hết ngày 31/12/2000, không cùng thời gian'],
    [samples['category-unknown'], 'Chỉ tiêu thống kê "Tổ chức cơ sở đảng" không có nhóm "cell".'],
    [samples['category-unknown'], 'committee (Đảng bộ cơ sở); branch (Chi bộ cơ sở).'],
    [{ ...samples['category-unknown'], indicator: 'member.total' }, 'Đề nghị để trống ô nhóm.'],
    [samples['percent-over-hundred'], 'Tỷ lệ 250,5% lớn hơn 100%'],
    [samples['goal-not-for-measure'], 'Đề nghị ghi dạng chữ, kèm dấu %, ví dụ 100%'],
    [{ code: 'goal-not-for-measure', goal: 'share' }, 'Đề nghị ghi mức giao là số nguyên'],
    [samples['text-missing'], 'Còn thiếu "Chỉ tiêu thống kê".'],
    [samples['row-repeated'], 'với trang "Số liệu", dòng 5.'],
    [samples['field-type'], 'Chỗ này chỉ nhận: chữ; số; để trống.'],
    [{ code: 'field-type', expected: 'too_big | number | null' }, 'Nội dung quá dài'],
    [{ code: 'field-unknown', field: '' }, 'không có tên cột'],
    [
      samples['file-province-other'],
      'của tỉnh Bến Tre (trước sắp xếp), còn đây là trang của tỉnh Tây Ninh (sau sắp xếp)',
    ],
    [
      { code: 'file-province-other', given: 'tay-ninh', expected: 'tay-ninh-cu' },
      'trang của tỉnh Tây Ninh (trước sắp xếp). Đề nghị chọn đúng tệp hoặc mở đúng trang; nếu số liệu đúng là của nơi này thì sửa "province" trong tệp thành "tay-ninh-cu".',
    ],
    [
      { code: 'file-province-other', given: 'o-dau', expected: 'ha-noi' },
      'của "o-dau", còn đây là trang của thành phố Hà Nội.',
    ],
    [samples['body-too-large'], 'lớn hơn 10 MB'],
    [samples['delivery-hash-differs'], '(abababab…) khác mã tính lại (cdcdcdcd…)'],
    [samples['figure-moved-on'], '(nay là lần ghi 2)'],
    [samples['target-moved-on'], 'đã có thay đổi. Đề nghị'],
    [samples['submission-moved-on'], 'đã được rút lại'],
  ])('gives the facts as people write them: %o', (problem, words) => {
    expect(problemText(problem)).toContain(words);
  });
});
