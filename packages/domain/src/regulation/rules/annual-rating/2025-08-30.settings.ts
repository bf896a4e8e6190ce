import { clause } from '../../clause.ts';
import type { Remark, Setting } from '../../rule-set-head.ts';

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
];

/** Where the text is silent, and how it is read here. */
export const gaps366: readonly Remark[] = [
  {
    id: 'outstanding-fails',
    text: 'Từ 90 điểm, thiếu điều kiện xuất sắc nhưng đủ điều kiện hoàn thành tốt: xếp hoàn thành tốt',
    unconfirmed: 'Điều 11 chỉ nêu hoàn thành tốt cho 70 đến dưới 90 điểm; đây là cách hiểu tự nhiên.',
  },
  {
    id: 'late-up-to-20',
    text: 'Từ 70 điểm, có nhiệm vụ chậm nhưng không quá 20%: xếp hoàn thành nhiệm vụ',
    unconfirmed: 'Cách hiểu của sản phẩm.',
  },
  {
    id: 'incomplete',
    text: 'Hoàn thành từ 70% đến dưới 100% nhiệm vụ: cấp có thẩm quyền quyết định',
    unconfirmed: 'Không thuộc mức nào, cũng không thuộc trường hợp không hoàn thành.',
  },
  {
    id: 'late-over-20',
    text: 'Hoàn thành hết nhưng chậm trên 20%: cấp có thẩm quyền quyết định',
    unconfirmed: 'Không thuộc mức nào.',
  },
  {
    id: 'non-leader-half',
    text: 'Người không giữ chức vụ hoàn thành từ 50% đến dưới 100%: cấp có thẩm quyền quyết định',
    unconfirmed: 'Chỉ quy định khi trên 50% không hoàn thành.',
  },
  {
    id: 'discipline-off-duty',
    text: 'Thành viên bị kỷ luật không gắn với công vụ: tập thể không được xuất sắc, vẫn có thể hoàn thành tốt',
    unconfirmed: 'Cách hiểu từ hai quy định khác nhau của Điều 11.',
  },
  {
    id: 'capped',
    text: 'Người đủ điều kiện xuất sắc nhưng vượt tỷ lệ: xếp hoàn thành tốt',
    unconfirmed: 'Cách hiểu của sản phẩm.',
  },
  {
    id: 'score-precision',
    text: 'Điểm so với ngưỡng đúng như đã cho, không làm tròn lên',
    unconfirmed: 'Trung ương không quy định bước điểm; nơi dùng 0,1, nơi dùng 0,5.',
  },
  {
    id: 'sick-leave',
    text: 'Nghỉ ốm cộng dồn từ 3 tháng, nghỉ thai sản: xếp loại theo công việc thực tế, không bị khống chế mức',
    at: clause('43', '7.5'),
  },
  {
    id: 'temporary-activity',
    text: 'Sinh hoạt tạm thời nơi khác: xếp loại ở chi bộ chính thức sau khi có ý kiến của chi bộ tạm thời',
    at: clause('43', '7.6'),
  },
];
