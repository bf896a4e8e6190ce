/** What the fields of a score table and of a choice of the province are called on screen. */
export const tableWords: Readonly<Partial<Record<string, string>>> = {
  title: 'Tên bảng điểm',
  text: 'Nội dung',
  instrument: 'Số, tên văn bản',
  issuer: 'Cơ quan ban hành',
  issuedOn: 'Ngày ban hành',
  effectiveFrom: 'Áp dụng từ ngày',
  from: 'Áp dụng từ ngày',
  setting: 'Điều được lựa chọn',
  choice: 'Lựa chọn',
};
