import { beginningOfTime, civilDate } from '../../civil-date.ts';
import type { CategoryScheme, Indicator } from '../indicator.ts';
import { oneDefinition, ratingDefinitions } from './definition.ts';

const ratings: CategoryScheme = {
  id: 'rating',
  name: 'Mức xếp loại năm',
  kind: 'partition',
  categories: [
    { id: 'outstanding', name: 'Hoàn thành xuất sắc nhiệm vụ' },
    { id: 'good', name: 'Hoàn thành tốt nhiệm vụ' },
    { id: 'satisfactory', name: 'Hoàn thành nhiệm vụ' },
    { id: 'failing', name: 'Không hoàn thành nhiệm vụ' },
  ],
};

/** Shares of capped ratings measure the cap as much as the work: they are shown side by side, never ranked. */
const rated = {
  topic: 'rating',
  measure: 'count',
  overUnits: 'sum',
  overTime: 'none',
  direction: 'referenceOnly',
} as const;
const share = {
  topic: 'rating',
  measure: 'ratio',
  overUnits: 'ratioOfSums',
  overTime: 'none',
  direction: 'referenceOnly',
} as const;

export const ratingIndicators: readonly Indicator[] = [
  {
    ...rated,
    id: 'rating.organizations',
    name: 'Tổ chức cơ sở đảng được đánh giá, xếp loại',
    countedIn: 'tổ chức',
    definitions: ratingDefinitions('Tổ chức cơ sở đảng được đánh giá trong năm'),
    categories: ratings,
  },
  {
    ...rated,
    id: 'rating.members',
    name: 'Đảng viên được đánh giá, xếp loại',
    countedIn: 'đảng viên',
    counts: 'persons',
    definitions: ratingDefinitions('Đảng viên được đánh giá trong năm'),
    categories: ratings,
  },
  {
    ...rated,
    id: 'rating.cadres',
    name: 'Cán bộ được đánh giá, xếp loại',
    countedIn: 'cán bộ',
    counts: 'persons',
    definitions: ratingDefinitions('Cán bộ được đánh giá trong năm'),
    categories: ratings,
  },
  {
    ...share,
    id: 'rating.members-good-or-better',
    name: 'Đảng viên hoàn thành tốt nhiệm vụ trở lên',
    countedIn: '%',
    definitions: ratingDefinitions('Đảng viên hoàn thành tốt và xuất sắc nhiệm vụ trên số được đánh giá'),
  },
  {
    ...share,
    id: 'rating.leaders-good-or-better',
    name: 'Cán bộ lãnh đạo, quản lý hoàn thành tốt nhiệm vụ trở lên',
    countedIn: '%',
    definitions: ratingDefinitions(
      'Cán bộ lãnh đạo, quản lý hoàn thành tốt và xuất sắc nhiệm vụ trên số được đánh giá',
    ),
  },
  {
    ...share,
    id: 'rating.clean-strong',
    name: 'Cơ sở đảng đạt trong sạch, vững mạnh',
    countedIn: '%',
    definitions: [
      {
        version: 1,
        validFrom: beginningOfTime,
        text: 'Cơ sở đảng đạt danh hiệu trong sạch, vững mạnh hằng năm; danh hiệu dùng đến khoảng năm 2017.',
        basis: {
          kind: 'instrument',
          instrument: 'Hướng dẫn 27-HD/BTCTW',
          issuedOn: civilDate('2014-09-25'),
          unconfirmed: 'Mẫu số từng năm không được nêu.',
        },
      },
    ],
  },
  {
    ...rated,
    id: 'rating.weak',
    name: 'Cơ sở đảng yếu kém',
    countedIn: 'tổ chức',
    overTime: 'sum',
    direction: 'noneMayOccur',
    definitions: oneDefinition('Cơ sở đảng xếp loại yếu kém theo cách xếp loại trước năm 2018.'),
  },
  {
    ...rated,
    id: 'rating.leaders-notified',
    name: 'Cán bộ lãnh đạo, quản lý được thông báo kết quả xếp loại',
    countedIn: 'cán bộ',
    counts: 'persons',
    definitions: oneDefinition(
      'Cán bộ lãnh đạo, quản lý được thông báo kết quả xếp loại của năm; nguồn không nêu từng mức.',
    ),
  },
];
