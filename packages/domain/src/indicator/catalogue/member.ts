import type { Indicator } from '../indicator.ts';
import { oneDefinition } from './definition.ts';
import { guidance11 } from './instruments.ts';

export const memberIndicators: readonly Indicator[] = [
  {
    id: 'member.total',
    topic: 'member',
    name: 'Đảng viên',
    countedIn: 'đảng viên',
    counts: 'persons',
    measure: 'count',
    overUnits: 'sum',
    overTime: 'latest',
    direction: 'referenceOnly',
    definitions: oneDefinition(
      'Đảng viên chính thức và dự bị có trong danh sách tại ngày chốt (Biểu 1, Biểu 3).',
      guidance11,
    ),
  },
  {
    id: 'cadre.non-member',
    topic: 'member',
    name: 'Cán bộ, công chức, viên chức chưa là đảng viên',
    countedIn: 'người',
    counts: 'persons',
    measure: 'count',
    overUnits: 'sum',
    overTime: 'latest',
    direction: 'referenceOnly',
    definitions: oneDefinition(
      'Cán bộ, công chức, viên chức chưa được kết nạp; nguồn không nêu tổng số nên không tính được tỷ lệ.',
    ),
  },
  {
    id: 'committee.members',
    topic: 'committee',
    name: 'Cấp ủy viên cơ sở',
    countedIn: 'cấp ủy viên',
    counts: 'persons',
    measure: 'count',
    overUnits: 'sum',
    overTime: 'latest',
    direction: 'referenceOnly',
    definitions: oneDefinition(
      'Cấp ủy viên của đảng bộ cơ sở và chi bộ cơ sở; trình độ tính cộng dồn ("trở lên").',
      guidance11,
    ),
    categories: {
      id: 'committee-qualification',
      name: 'Trình độ cấp ủy viên',
      kind: 'overlapping',
      categories: [
        { id: 'college-or-higher', name: 'Trình độ cao đẳng, đại học trở lên' },
        { id: 'theory-intermediate-or-higher', name: 'Lý luận chính trị trung cấp trở lên' },
      ],
    },
  },
  {
    id: 'admission.admitted',
    topic: 'admission',
    name: 'Đảng viên mới kết nạp',
    countedIn: 'đảng viên',
    counts: 'persons',
    measure: 'count',
    overUnits: 'sum',
    overTime: 'sum',
    direction: 'moreIsBetter',
    definitions: oneDefinition('Người được kết nạp trong kỳ, tính theo ngày tổ chức lễ kết nạp (Biểu 2).', guidance11),
    categories: {
      id: 'admission-group',
      name: 'Nhóm trong số mới kết nạp',
      kind: 'overlapping',
      categories: [
        { id: 'women', name: 'Nữ' },
        { id: 'ethnic-minority', name: 'Dân tộc thiểu số' },
        { id: 'religious', name: 'Tôn giáo' },
        { id: 'youth-union', name: 'Đoàn viên' },
        { id: 'students', name: 'Học sinh, sinh viên' },
        { id: 'workers', name: 'Công nhân' },
        { id: 'private-sector', name: 'Doanh nghiệp ngoài khu vực Nhà nước' },
      ],
    },
  },
];
