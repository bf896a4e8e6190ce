import { clause } from '../../clause.ts';
import type { Setting } from '../../rule-set-head.ts';
import type { CapForm } from '../../scoring-rules.ts';

const article11 = clause('366', 'Điều 11');

/** What 366-QĐ/TW leaves to the province, or does not say. */
export const settings366: readonly Setting[] = [
  {
    id: 'ecoTargetsMode',
    text: 'Không đạt 5 chỉ tiêu kinh tế – xã hội cơ bản (C5, L2)',
    choices: [
      { id: 'any', text: 'Không đạt một chỉ tiêu đã là không hoàn thành' },
      { id: 'all', text: 'Chỉ khi không đạt tất cả các chỉ tiêu được giao' },
      { id: 'manual', text: 'Không đạt một chỉ tiêu thì cấp có thẩm quyền quyết định' },
    ],
    default: 'manual',
    at: article11,
    unconfirmed: 'Văn bản không nói rõ một hay tất cả.',
  },
];

const solved = 'Giải từ điều kiện của Điều 11, khi người vượt tỷ lệ thành hoàn thành tốt; văn bản không ghi công thức.';

export const capForms366: readonly CapForm[] = [
  {
    id: 'goodOnly',
    text: 'Số xuất sắc nhiều nhất = tỷ lệ × tổng số hoàn thành tốt trở lên ÷ (1 + tỷ lệ): với 20% là một phần sáu, với 25% là một phần năm',
    countsStaying: false,
    unconfirmed: solved,
  },
  {
    id: 'goodOrBetter',
    text: 'Số xuất sắc nhiều nhất = tỷ lệ × tổng số hoàn thành tốt trở lên',
    countsStaying: true,
    unconfirmed: solved,
  },
];

/** How the cap is counted. The default is the only choice that can never break the literal text. */
export const capSettings366: readonly Setting[] = [
  {
    id: 'capBase',
    text: 'Số làm căn cứ tính tỷ lệ',
    choices: [
      { id: 'goodOnly', text: 'Chỉ số xếp loại hoàn thành tốt nhiệm vụ (đúng câu chữ)' },
      { id: 'goodOrBetter', text: 'Số xếp loại hoàn thành tốt trở lên (Bến Tre 2018 tính như vậy)' },
    ],
    default: 'goodOnly',
    at: article11,
    unconfirmed: 'Câu chữ là "số hoàn thành tốt nhiệm vụ"; thực tế các nơi tính khác nhau.',
  },
  {
    id: 'capRatio',
    text: 'Tỷ lệ',
    choices: [
      { id: 'ordinary', text: '20%' },
      { id: 'granted', text: '25%, khi cấp có thẩm quyền đã quyết định' },
    ],
    default: 'ordinary',
    at: article11,
  },
  {
    id: 'capRounding',
    text: 'Làm tròn số được phép',
    choices: [
      { id: 'floor', text: 'Bỏ phần lẻ' },
      { id: 'halfUp', text: 'Từ 0,5 trở lên tính là 1 (có nơi áp dụng)' },
    ],
    default: 'floor',
    unconfirmed: 'Văn bản của Trung ương không quy định.',
  },
  {
    id: 'capGroup',
    text: 'Nhóm đối tượng tương đồng',
    choices: [
      { id: 'approvingLevel', text: 'Theo nhóm chức danh ở cấp quyết định xếp loại' },
      { id: 'ownUnit', text: 'Theo nhóm chức danh trong từng tổ chức' },
    ],
    default: 'approvingLevel',
    at: article11,
    unconfirmed:
      'Văn bản nêu nhóm "tương đồng", không nêu cách chia; không áp dụng máy móc trong chi bộ nhỏ là hướng dẫn của địa phương.',
  },
  {
    id: 'capCriteria',
    text: 'Tiêu chí ưu tiên, theo thứ tự, khi số đủ điều kiện vượt tỷ lệ',
    writes: 'criteria',
    choices: [],
    default: '',
    unconfirmed: 'Văn bản của Trung ương không quy định; địa phương có hướng dẫn thứ tự ưu tiên.',
  },
];
