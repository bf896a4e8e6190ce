import {
  figureSourceWords,
  hostPlaceKindNames,
  qualifierWords,
  roleDefinitions,
  roles,
  seriesNames,
  targetDirectionWords,
  unitKindNames,
} from '@co-so/domain';
import { actionWords, kindWords } from './audit-text.ts';

/** What stands in an entry by a word of the machine. */
const valueWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  state: {
    preparing: 'đang chuẩn bị',
    draft: 'đang lập',
    applied: 'đã áp dụng',
    reverted: 'đã rút lại',
    prepared: 'chờ duyệt',
    returned: 'đã trả lại',
    approved: 'đã duyệt',
    withdrawn: 'đã rút lại',
    open: 'đang làm',
    issued: 'đã ban hành',
    discarded: 'đã bỏ',
    active: 'đang dùng',
    disabled: 'đã khóa',
    suspended: 'tạm ngừng',
    archived: 'đã lưu trữ',
  },
  mode: { simulatedOnly: 'chỉ dữ liệu mô phỏng về người', real: 'được ghi dữ liệu thật về người' },
  step: {
    password: 'đặt mật khẩu của mình',
    'second-factor': 'xác thực bước hai',
    enrolment: 'đăng ký ứng dụng xác thực',
    none: 'không còn gì',
  },
  kind: {
    ...unitKindNames,
    see: 'yêu cầu xem',
    correct: 'yêu cầu sửa',
    erase: 'yêu cầu xóa',
    restrict: 'yêu cầu hạn chế xử lý',
    other: 'yêu cầu khác',
  },
  placeKind: hostPlaceKindNames,
  qualifier: qualifierWords,
  source: figureSourceWords,
  direction: targetDirectionWords,
  series: seriesNames,
  counted: { account: 'tên đăng nhập', source: 'nơi gửi' },
  channel: { relay: 'qua mạng', file: 'bằng tệp' },
  listedAction: actionWords,
  listedKind: kindWords,
  role: Object.fromEntries(roles.map((role) => [role, roleDefinitions[role].name])),
};

/** The word on screen; undefined where the machine's is everybody's. */
export function valueWord(field: string, value: string): string | undefined {
  return valueWords[field]?.[value];
}

/** Some of a list by their names; undefined where only how many there are is of interest. */
export function listWords(field: string, values: readonly unknown[]): string | undefined {
  if (field === 'rounds') return values.map(titleOf).join('; ');
  if (field !== 'secondFactorRoles') return undefined;
  return values.map((value) => valueWord('role', String(value)) ?? String(value)).join('; ');
}

function titleOf(round: unknown): string {
  return typeof round === 'object' && round !== null && 'title' in round ? String(round.title) : '';
}
