import { dayText, findBySlug, numberText, provinceRegistry, provincesReorganizedOn } from '@co-so/domain';
import type { FileProblem } from '@co-so/domain';
import { placeText } from '../place-text.ts';
import { lifeText } from './phrases.ts';
import type { Sentences } from './sentences.ts';
import type { SharedCode } from './shared.ts';

/** The file is not what it should be. */
export const fileSentences: Sentences<Exclude<FileProblem['code'], SharedCode>> = {
  'file-format-unknown': ({ given }) =>
    `${given === '' ? 'Tệp không ghi định dạng' : `Không nhận ra định dạng "${given}"`}, nên không phải tệp số liệu của hệ thống. Đề nghị dùng tệp mẫu.`,
  'file-empty': () => 'Tệp không có dòng nào. Đề nghị kiểm tra đã chọn đúng tệp và đã lưu trước khi nhập.',
  'file-too-long': ({ rows, maximum }) =>
    `Tệp có ${numberText(rows)} dòng, mỗi lần nhập nhiều nhất ${numberText(maximum)} dòng. Đề nghị chia thành nhiều tệp.`,
  'file-province-other': ({ given, expected }) =>
    `Tệp là số liệu của ${provinceText(given)}, còn đây là trang của ${provinceText(expected)}. Đề nghị chọn đúng tệp hoặc mở đúng trang; nếu số liệu đúng là của nơi này thì sửa "province" trong tệp thành "${expected}".`,
  'sheet-missing': ({ sheet }) =>
    `Tệp thiếu trang "${sheet}". Đề nghị thêm trang này theo tệp mẫu; không có nội dung thì để trống.`,
  'row-repeated': ({ firstAt }) =>
    `Trùng tổ chức, chỉ tiêu, nhóm và kỳ với ${lowered(placeText(firstAt)) || 'một dòng trước'}. Đề nghị chỉ giữ một dòng.`,
  'unit-repeated': ({ unit }) => `Tổ chức "${unit}" được khai hai lần. Đề nghị chỉ giữ một dòng.`,
  'unit-kind-unknown': ({ given }) =>
    `${given === '' ? 'Chưa ghi loại tổ chức' : `Không nhận ra loại tổ chức "${given}"`}. Đề nghị chọn loại như ở trang "Hướng dẫn" của tệp mẫu, ví dụ: chi bộ cơ sở.`,
  'unit-differs': ({ unit }) =>
    `Tổ chức "${unit}" đã có, nhưng tên, loại, cấp trên hoặc ngày khác với đã lưu. Nhập tệp không thay đổi tổ chức: đề nghị ghi như đã lưu, hoặc bỏ dòng này.`,
  'code-taken': ({ unit, given }) => `Mã "${given}" đang là mã của "${unit}". Đề nghị kiểm tra lại mã, hoặc để trống.`,
  'province-head-taken': ({ unit }) =>
    `Trong cùng thời gian tỉnh đã có "${unit}" đứng đầu. Đề nghị chọn loại tổ chức khác, hoặc ghi đúng như tổ chức đã có.`,
  'before-party': ({ given, day }) =>
    `Ngày ${dayText(given)} sớm hơn ${dayText(day)}, ngày thành lập Đảng. Đề nghị kiểm tra lại năm, hoặc để trống nếu không rõ.`,
  'closed-before-founded': ({ foundedOn, closedOn }) =>
    `Ngày kết thúc ${dayText(closedOn)} không sau ngày thành lập ${dayText(foundedOn)}. Đề nghị kiểm tra lại hai ngày.`,
  'parent-unknown': ({ parent }) =>
    `Không có tổ chức cấp trên "${parent}". Đề nghị kiểm tra lại tên, hoặc khai tổ chức cấp trên ở dòng phía trước.`,
  'parent-not-existing': ({ parent, foundedOn, closedOn }) =>
    `Tổ chức cấp trên "${parent}" ${lifeText(foundedOn, closedOn)}, không cùng thời gian với tổ chức này. Đề nghị kiểm tra lại cấp trên, ngày thành lập và ngày kết thúc.`,
  'id-malformed': ({ given }) => `Mã định danh "${given}" không đúng dạng. Đề nghị để trống để hệ thống tự cấp.`,
};

function lowered(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

/** A province by the name it bore last, and on which side of the reorganization it stood: two of them may share a name. */
function provinceText(slug: string): string {
  const province = findBySlug(provinceRegistry, slug);
  const name = province?.names.at(-1)?.value.fullName;
  if (!province || name === undefined) return slug === '' ? 'nơi không ghi tên' : `"${slug}"`;
  if (province.endedOn <= provincesReorganizedOn) return `${name} (trước sắp xếp)`;
  return province.foundedOn === provincesReorganizedOn ? `${name} (sau sắp xếp)` : name;
}
