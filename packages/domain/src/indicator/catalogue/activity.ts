import type { Indicator } from '../indicator.ts';
import { oneDefinition } from './definition.ts';

const attendance = {
  topic: 'meeting',
  measure: 'ratio',
  countedIn: '%',
  overUnits: 'ratioOfSums',
  overTime: 'ratioOfSums',
  direction: 'moreIsBetter',
} as const;

const study = { ...attendance, topic: 'study' } as const;

const awards = {
  topic: 'award',
  measure: 'count',
  overUnits: 'sum',
  overTime: 'sum',
  direction: 'referenceOnly',
} as const;

export const activityIndicators: readonly Indicator[] = [
  {
    ...attendance,
    id: 'meeting.member-attendance',
    name: 'Đảng viên dự sinh hoạt',
    definitions: oneDefinition('Lượt đảng viên có mặt trên lượt phải dự; không tính đảng viên được miễn sinh hoạt.'),
  },
  {
    ...attendance,
    id: 'meeting.committee-attendance',
    name: 'Cấp ủy viên dự sinh hoạt',
    definitions: oneDefinition('Lượt cấp ủy viên có mặt trên lượt phải dự.'),
  },
  {
    ...attendance,
    id: 'meeting.branch-full-attendance',
    name: 'Chi bộ có 100% đảng viên dự sinh hoạt',
    overUnits: 'none',
    overTime: 'none',
    direction: 'referenceOnly',
    definitions: oneDefinition('Tỷ lệ dự sinh hoạt ở "nhiều chi bộ"; nguồn không nêu số chi bộ.'),
  },
  {
    ...awards,
    id: 'meeting.pilot-branches',
    topic: 'meeting',
    name: 'Chi bộ ấp, khu phố chọn điểm sinh hoạt chuyên đề',
    countedIn: 'chi bộ',
    definitions: oneDefinition('Chi bộ được chọn làm điểm sinh hoạt chuyên đề.'),
  },
  {
    ...study,
    id: 'study.organizations-with-programme',
    name: 'Chi, đảng bộ cơ sở có chương trình hành động, kế hoạch',
    definitions: oneDefinition('Tổ chức đã ban hành chương trình hành động hoặc kế hoạch trên số phải ban hành.'),
  },
  {
    ...study,
    id: 'study.members',
    name: 'Đảng viên được nghiên cứu, học tập nghị quyết',
    definitions: oneDefinition('Đảng viên đã học trên số phải học.'),
  },
  {
    ...study,
    id: 'study.masses',
    name: 'Quần chúng được nghiên cứu, học tập nghị quyết',
    definitions: oneDefinition('Quần chúng đã được phổ biến trên số thuộc đối tượng.'),
  },
  {
    id: 'task.completed',
    topic: 'task',
    name: 'Nhiệm vụ hoàn thành',
    countedIn: 'nhiệm vụ',
    measure: 'ratio',
    overUnits: 'ratioOfSums',
    overTime: 'latest',
    direction: 'referenceOnly',
    definitions: oneDefinition('Nhiệm vụ đã hoàn thành trên số nhiệm vụ theo kế hoạch của năm, đến ngày chốt.'),
    categories: {
      id: 'task-list',
      name: 'Danh mục nhiệm vụ',
      kind: 'partition',
      categories: [
        { id: 'advice', name: 'Tham mưu Ban Chấp hành, Ban Thường vụ Tỉnh ủy' },
        { id: 'joint-advice', name: 'Phối hợp tham mưu Ban Chấp hành, Ban Thường vụ Tỉnh ủy' },
        { id: 'key-work', name: 'Nhiệm vụ trọng tâm của Ban Tổ chức Tỉnh ủy' },
        { id: 'internal', name: 'Nhiệm vụ nội bộ Ban Tổ chức Tỉnh ủy' },
      ],
    },
  },
  {
    ...awards,
    id: 'award.flag-province',
    name: 'Cờ thi đua của Ủy ban nhân dân tỉnh',
    countedIn: 'cờ',
    definitions: oneDefinition('Số cờ thi đua được tặng trong kỳ.'),
  },
  {
    ...awards,
    id: 'award.flag-prime-minister',
    name: 'Cờ thi đua của Thủ tướng Chính phủ',
    countedIn: 'cờ',
    definitions: oneDefinition('Số cờ thi đua được tặng trong kỳ.'),
  },
  {
    ...awards,
    id: 'award.labour-order-second',
    name: 'Huân chương Lao động hạng Nhì',
    countedIn: 'huân chương',
    definitions: oneDefinition('Số huân chương được tặng trong kỳ.'),
  },
  {
    ...awards,
    id: 'award.flag-standing-committee',
    name: 'Đảng bộ được Ban Thường vụ Tỉnh ủy tặng cờ',
    countedIn: 'đảng bộ',
    measure: 'outOf',
    overUnits: 'none',
    overTime: 'none',
    definitions: oneDefinition('Là một trong số đảng bộ được Ban Thường vụ Tỉnh ủy tặng cờ; không phải tỷ lệ.'),
  },
];
