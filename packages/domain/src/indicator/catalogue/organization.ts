import { beginningOfTime, civilDate } from '../../civil-date.ts';
import type { Indicator } from '../indicator.ts';
import { oneDefinition } from './definition.ts';
import { charter, regulation20, regulation294 } from './instruments.ts';

const structure = {
  topic: 'organization',
  countedIn: 'tổ chức',
  measure: 'count',
  overUnits: 'sum',
  overTime: 'latest',
  direction: 'referenceOnly',
} as const;

export const organizationIndicators: readonly Indicator[] = [
  {
    ...structure,
    id: 'org.direct-committees',
    name: 'Tổ chức đảng trực thuộc tỉnh ủy',
    definitions: oneDefinition('Số đảng bộ trực thuộc tỉnh ủy, thành ủy tại ngày chốt.', charter),
  },
  {
    ...structure,
    id: 'org.party-groups',
    name: 'Đảng đoàn, ban cán sự đảng',
    definitions: oneDefinition(
      'Số đảng đoàn, ban cán sự đảng do ban thường vụ tỉnh ủy lập. Loại hình đã kết thúc đầu năm 2025 (Kết luận 121-KL/TW, 24/1/2025).',
      { kind: 'instrument', instrument: 'Quy định 146-QĐ/TW', issuedOn: civilDate('2024-05-14') },
    ),
  },
  {
    ...structure,
    id: 'org.grassroots',
    name: 'Tổ chức cơ sở đảng',
    definitions: [
      {
        version: 1,
        validFrom: beginningOfTime,
        text: 'Đảng bộ cơ sở và chi bộ cơ sở; đảng bộ xã, phường, thị trấn được tính là đảng bộ cơ sở.',
        basis: charter,
      },
      {
        version: 2,
        validFrom: civilDate('2025-07-01'),
        text: 'Đảng bộ cơ sở và chi bộ cơ sở; đảng bộ xã, phường, đặc khu đứng trên cơ sở nên không tính.',
        basis: regulation294,
      },
      {
        version: 3,
        validFrom: civilDate('2026-04-08'),
        text: 'Đảng bộ cơ sở theo mô hình 2026, trong đó đảng bộ xã, phường, đặc khu là đảng bộ cơ sở.',
        basis: regulation20,
      },
    ],
    categories: {
      id: 'grassroots-kind',
      name: 'Loại tổ chức cơ sở đảng',
      kind: 'partition',
      categories: [
        { id: 'committee', name: 'Đảng bộ cơ sở' },
        { id: 'branch', name: 'Chi bộ cơ sở' },
      ],
    },
  },
  {
    ...structure,
    id: 'org.subordinate-branches',
    name: 'Chi bộ trực thuộc đảng bộ cơ sở',
    countedIn: 'chi bộ',
    definitions: oneDefinition('Số chi bộ trực thuộc đảng bộ cơ sở; không phải tổ chức cơ sở đảng.', charter),
  },
  {
    ...structure,
    id: 'org.branches',
    name: 'Tất cả chi bộ',
    countedIn: 'chi bộ',
    definitions: oneDefinition('Chi bộ cơ sở và chi bộ trực thuộc đảng bộ cơ sở.', charter),
    sumOf: [
      { indicator: 'org.grassroots', category: 'branch' },
      { indicator: 'org.subordinate-branches', category: null },
    ],
  },
  {
    ...structure,
    id: 'org.without-committee',
    name: 'Tổ chức đảng chưa có cấp ủy',
    direction: 'lessIsBetter',
    definitions: oneDefinition(
      'Chi bộ chỉ bầu bí thư, chưa bầu cấp ủy, vì có dưới 9 đảng viên chính thức; nguồn không nêu mẫu số.',
      charter,
    ),
  },
];
