import { expect, it } from 'vitest';
import { changesIn } from './entry-changes.ts';

it('shows only what is otherwise, by its label', () => {
  const before = { quantity: { kind: 'value', value: 39_520 }, document: 'Báo cáo 1', period: '2023', revision: 1 };
  const after = { ...before, quantity: { kind: 'value', value: 39_521 }, revision: 2 };
  expect(changesIn(before, after)).toEqual([
    { label: 'Số liệu', before: '39.520', after: '39.521' },
    { label: 'Lần ghi', before: '1', after: '2' },
  ]);
});

it('shows what is new without a before', () => {
  const after = {
    quantity: { kind: 'ratio', numerator: 7, denominator: 11 },
    cutOffOn: '2024-06-14',
    state: 'prepared',
  };
  expect(changesIn(null, after)).toEqual([
    { label: 'Số liệu', before: '', after: '7/11' },
    { label: 'Ngày chốt', before: '', after: '14/6/2024' },
    { label: 'Trạng thái', before: '', after: 'chờ duyệt' },
  ]);
});

// A word of the machine tells a reader of the audit nothing.
it.each([
  [{ state: 'draft' }, 'đang lập'],
  [{ state: 'returned' }, 'đã trả lại'],
  [{ qualifier: 'moreThan' }, 'trên'],
  [{ source: 'derived' }, 'tự tính'],
  [{ direction: 'atMost' }, 'không quá'],
  [{ kind: 'erase' }, 'yêu cầu xóa'],
  [{ series: 'meeting-score' }, 'Chấm điểm buổi sinh hoạt chi bộ'],
  [{ counted: 'source' }, 'nơi gửi'],
  [{ listedAction: 'sign-in' }, 'Đăng nhập'],
])('says %j in words', (after, text) => {
  expect(changesIn(null, after).map((change) => change.after)).toEqual([text]);
});

it('names a category by its indicator', () => {
  const after = { indicator: 'org.grassroots', category: 'branch' };
  expect(changesIn(null, after).find(({ label }) => label === 'Nhóm')?.after).toBe('Chi bộ cơ sở');
});

it('counts a list, and shows of whoever signed the office', () => {
  const preparedBy = { id: 'y', title: 'Chuyên viên' };
  expect(changesIn(null, { rows: [{}, {}], grants: [{}, {}], preparedBy })).toEqual([
    { label: 'Số dòng', before: '', after: '2' },
    { label: 'Người lập', before: '', after: 'Chuyên viên' },
    { label: 'Số vai trò cho phép xem', before: '', after: '2' },
  ]);
});

it('names the rounds that were set', () => {
  const rounds = [{ title: 'Báo cáo năm 2024' }, { title: 'Báo cáo năm 2025' }];
  expect(changesIn({ roundCount: 0 }, { roundCount: 2, rounds })).toEqual([
    { label: 'Số đợt báo cáo', before: '0', after: '2' },
    { label: 'Đợt báo cáo mới', before: '', after: 'Báo cáo năm 2024; Báo cáo năm 2025' },
  ]);
});

// Whoever looks after an office reads there who changed how it is guarded, and from what to what.
it('shows what was set of policy, switch, terms and accounts, in words', () => {
  const before = {
    idleMinutes: 30,
    secondFactorRoles: ['departmentHead'],
    hasSecondFactor: true,
    mode: 'simulatedOnly',
  };
  const legalBasis = { text: 'Nhiệm vụ được giao', document: 'Quyết định số 01', documentOn: '2024-06-01' };
  const after = { idleMinutes: 15, secondFactorRoles: [], hasSecondFactor: false, mode: 'real', legalBasis, see: 7 };
  expect(changesIn(before, after)).toEqual([
    { label: 'Số phút không dùng thì kết thúc phiên', before: '30', after: '15' },
    { label: 'Vai trò phải xác thực hai bước', before: 'Lãnh đạo Ban Tổ chức tỉnh ủy, thành ủy', after: '' },
    { label: 'Có xác thực hai bước', before: 'có', after: 'không' },
    { label: 'Chế độ dữ liệu', before: 'chỉ dữ liệu mô phỏng về người', after: 'được ghi dữ liệu thật về người' },
    { label: 'Căn cứ pháp lý', before: '', after: 'Nhiệm vụ được giao (Quyết định số 01, ngày 1/6/2024)' },
    { label: 'Số ngày thực hiện yêu cầu xem', before: '', after: '7' },
  ]);
  expect(changesIn(null, { role: 'reader' })).toEqual([
    { label: 'Vai trò', before: '', after: 'Người xem (lãnh đạo)' },
  ]);
});

it.each([null, undefined, 'text', 7, []])('has nothing to show of %j', (content) => {
  expect(changesIn(content, content)).toEqual([]);
});
