import { phrases, wordSet } from './phrase.ts';
import type { Token } from './token.ts';

/** What is counted, as far as the words after a number tell; `null` where they do not. A noun not listed is its own class. */
export type NounClass = string | null;

const classes: Readonly<Record<string, string>> = {
  person: `
    đồng chí, đ/c, đc, đảng viên, đv, đoàn viên, hội viên, thành viên, người, cán bộ, cb, công chức,
    viên chức, công nhân, nhân viên, lao động, giáo viên, học viên, học sinh, sinh viên, quần chúng,
    đại biểu, ủy viên, uỷ viên, bí thư, phó bí, cấp ủy viên, cấp uỷ viên, lãnh đạo, nữ, nam,
    thanh niên, trưởng, phó
  `,
  organization: `
    tổ chức, tccsđ, tccs, tcđ, chi bộ, đảng bộ, chi ủy, chi uỷ, đảng ủy, đảng uỷ, chi, tổ đảng, cơ sở,
    đơn vị, cơ quan, đảng đoàn, ban cán, tập thể, cấp ủy, cấp uỷ, công đoàn
  `,
  place: `
    xã, phường, thị trấn, thị xã, huyện, tỉnh, đặc khu, thôn, ấp, xóm, khóm, khu phố, địa phương
  `,
  task: 'nhiệm vụ, chỉ tiêu, tiêu chí, nội dung, mục tiêu, công việc, việc, kế hoạch',
  document: 'văn bản, nghị quyết, báo cáo, kết luận, quyết định, hướng dẫn, hồ sơ, tờ trình, đề án',
  event: 'cuộc, buổi, lớp, hội nghị, kỳ họp, đợt, vụ, vụ việc, trường hợp, lượt',
  household: 'hộ, hộ dân, gia đình',
  enterprise: 'doanh nghiệp, hợp tác xã, htx',
  ballot: 'phiếu, lá phiếu',
  opinion: 'ý kiến, kiến nghị, đề xuất, lượt ý',
};

const classOf: ReadonlyMap<string, string> = new Map(
  Object.entries(classes).flatMap(([name, nouns]) =>
    phrases(nouns).map((noun): [string, string] => [noun.join(' '), name]),
  ),
);

/** Words after a count that name nothing: verbs, levels of a rating, prepositions. */
const notNouns = wordSet(`
  hoàn xếp đạt là có được tốt khá yếu kém xuất loại không chưa thuộc ở trong trên so tham dự đã đủ vi trúng tái mới và
  với tại cho đang còn giữ bị nghỉ chuyển từ đến theo trở chiếm bằng tương tăng giảm nâng cũng này đó nêu
`);

const nounLength = 6;

/** The words that follow a number directly, without the marks. */
export function nounAfter(tokens: readonly Token[], at: number): readonly string[] {
  const words: string[] = [];
  for (let next = at + 1; next <= at + nounLength; next += 1) {
    const token = tokens[next];
    if (token?.kind !== 'word') break;
    words.push(token.word);
  }
  return words;
}

/** The class of a noun that the list knows. */
export function knownClass(words: readonly string[]): NounClass {
  const [first = '', second = '', third = ''] = words;
  return classOf.get(`${first} ${second} ${third}`) ?? classOf.get(`${first} ${second}`) ?? classOf.get(first) ?? null;
}

export function nounClass(words: readonly string[]): NounClass {
  const [first = '', second = ''] = words;
  const namesNothing = first === '' || notNouns.has(first) || (first === 'trung' && second === 'bình');
  return knownClass(words) ?? (namesNothing ? null : first);
}

export function classesMeet(left: NounClass, right: NounClass): boolean {
  return left === null || right === null || left === right;
}
