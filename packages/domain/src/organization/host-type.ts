import { beginningOfTime, civilDate, endOfTime } from '../civil-date.ts';
import type { Validity } from './unit.ts';

/**
 * Loại hình: the kind of body that hosts a Party organization, by the rows of the statistic "Biểu 5" (facts.md A.8). A
 * closed list of two levels: groups, and the types in them; a group that is not divided is its own only type.
 */
export const hostGroups = [
  'ruralCommune',
  'ward',
  'township',
  'specialZone',
  'partyAgency',
  'stateAgency',
  'serviceUnit',
  'army',
  'police',
  'enterprise',
  'abroad',
  'other',
] as const;

export type HostGroup = (typeof hostGroups)[number];

export interface HostTypeRow extends Validity {
  readonly group: HostGroup;
  /** The number of its row in the form; types of one row share it. */
  readonly number: string;
  readonly text: string;
}

const always: Validity = { validFrom: beginningOfTime, validUntil: endOfTime };
const reorganizedOn = civilDate('2025-07-01');

/** `foreignCapital` is here what is not wholly foreign: the row of the form is the sum of both. */
export const hostTypeRows = {
  ruralCommune: { group: 'ruralCommune', number: '1', text: 'Xã', ...always },
  ward: { group: 'ward', number: '2', text: 'Phường', ...always },
  township: { group: 'township', number: '3', text: 'Thị trấn', ...always, validUntil: reorganizedOn },
  specialZone: { group: 'specialZone', number: '3b', text: 'Đặc khu', ...always, validFrom: reorganizedOn },
  partyAgency: { group: 'partyAgency', number: '4', text: 'Cơ quan Đảng, MTTQ, đoàn thể', ...always },
  stateAgency: { group: 'stateAgency', number: '5', text: 'Cơ quan Nhà nước (hành chính)', ...always },
  publicServiceUnit: { group: 'serviceUnit', number: '6.1', text: 'Đơn vị sự nghiệp công lập', ...always },
  privateServiceUnit: { group: 'serviceUnit', number: '6.2', text: 'Đơn vị sự nghiệp ngoài công lập', ...always },
  army: { group: 'army', number: '7', text: 'Quân đội', ...always },
  police: { group: 'police', number: '8', text: 'Công an', ...always },
  stateWhole: { group: 'enterprise', number: '9.1', text: 'Doanh nghiệp 100% vốn Nhà nước', ...always },
  stateMajority: { group: 'enterprise', number: '9.1', text: 'Doanh nghiệp từ 50% vốn Nhà nước trở lên', ...always },
  stateMinority: { group: 'enterprise', number: '9.1', text: 'Doanh nghiệp dưới 50% vốn Nhà nước', ...always },
  jointStock: { group: 'enterprise', number: '9.2', text: 'Công ty cổ phần', ...always },
  soleProprietor: { group: 'enterprise', number: '9.2', text: 'Doanh nghiệp tư nhân', ...always },
  limitedLiability: { group: 'enterprise', number: '9.2', text: 'Công ty trách nhiệm hữu hạn', ...always },
  partnership: { group: 'enterprise', number: '9.2', text: 'Công ty hợp danh', ...always },
  foreignCapital: { group: 'enterprise', number: '9.2', text: 'Doanh nghiệp có vốn nước ngoài', ...always },
  whollyForeign: { group: 'enterprise', number: '9.2', text: 'Doanh nghiệp 100% vốn nước ngoài', ...always },
  cooperative: { group: 'enterprise', number: '9.3', text: 'Hợp tác xã', ...always },
  abroad: { group: 'abroad', number: '10', text: 'Ngoài nước', ...always },
  other: { group: 'other', number: '11', text: 'Khác', ...always },
} as const satisfies Readonly<Record<string, HostTypeRow>>;

export type HostType = keyof typeof hostTypeRows;

export const hostTypes: readonly HostType[] = Object.keys(hostTypeRows).filter(
  (key): key is HostType => key in hostTypeRows,
);

export const hostTypeNames: Readonly<Record<HostType, string>> = textsOf(hostTypeRows);

/** Safe: every key of the rows gets its text, and no other. */
function textsOf<Key extends string>(rows: Readonly<Record<Key, HostTypeRow>>): Readonly<Record<Key, string>> {
  return Object.fromEntries(Object.entries<HostTypeRow>(rows).map(([key, { text }]) => [key, text])) as Record<
    Key,
    string
  >;
}
