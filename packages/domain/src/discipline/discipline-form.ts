import { civilDate } from '../civil-date.ts';
import type { Basis } from '../citation.ts';

/** Whom a decision is about, as far as a rating asks: never who it was. */
export const disciplineSubjects = ['organization', 'leadershipMember', 'member'] as const;
export type DisciplineSubject = (typeof disciplineSubjects)[number];

export const disciplineSubjectNames: Readonly<Record<DisciplineSubject, string>> = {
  organization: 'tổ chức đảng',
  leadershipMember: 'thành viên tập thể lãnh đạo',
  member: 'đảng viên khác',
};

/** From the lightest up. */
export const disciplineForms = ['reprimand', 'warning', 'dismissal', 'disbandment', 'expulsion'] as const;
export type DisciplineForm = (typeof disciplineForms)[number];

export const disciplineFormNames: Readonly<Record<DisciplineForm, string>> = {
  reprimand: 'khiển trách',
  warning: 'cảnh cáo',
  dismissal: 'cách chức',
  disbandment: 'giải tán',
  expulsion: 'khai trừ',
};

/** The forms that there are for one subject, and where they are written. */
interface FormsOfSubject {
  readonly forms: readonly DisciplineForm[];
  readonly basis: Basis;
}

const regulation69 = {
  kind: 'instrument',
  instrument: 'Quy định 69-QĐ/TW',
  issuedOn: civilDate('2022-07-06'),
  url: 'https://thuvienphapluat.vn/chinh-sach-phap-luat-moi/vn/ho-tro-phap-luat/chinh-sach-moi/41466/da-co-quy-dinh-69-qd-tw-ky-luat-to-chuc-dang-dang-vien-vi-pham',
  unconfirmed: 'đọc qua bài tóm lược, chưa đối chiếu với nguyên văn và bản sửa đổi 264-QĐ/TW năm 2025',
} as const;

const ofMembers: FormsOfSubject = {
  forms: ['reprimand', 'warning', 'dismissal', 'expulsion'],
  basis: { ...regulation69, at: 'Điều 7, phần đảng viên (cách chức nếu có chức vụ; dự bị chỉ khiển trách, cảnh cáo)' },
};

export const formsOfSubject: Readonly<Record<DisciplineSubject, FormsOfSubject>> = {
  organization: {
    forms: ['reprimand', 'warning', 'disbandment'],
    basis: { ...regulation69, at: 'Điều 7, phần tổ chức đảng' },
  },
  leadershipMember: ofMembers,
  member: ofMembers,
};
