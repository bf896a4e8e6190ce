/** What a text before 366-QĐ/TW is known to say: its levels from the best down, and words that its parts have to have. */
export interface RecordedCase {
  readonly set: string;
  readonly text: string;
  readonly issuedOn: string | null;
  readonly organization: readonly string[];
  readonly member: readonly string[];
  /** By the part, what it says or that it was not found. */
  readonly known: Readonly<Record<string, string>>;
  readonly breaksSeries: boolean;
}

const fourLevels = [
  'Hoàn thành xuất sắc nhiệm vụ',
  'Hoàn thành tốt nhiệm vụ',
  'Hoàn thành nhiệm vụ',
  'Không hoàn thành nhiệm vụ',
];

const oldOrganization = ['Trong sạch, vững mạnh', 'Hoàn thành tốt nhiệm vụ', 'Hoàn thành nhiệm vụ', 'Yếu kém'];

const oldMember = [
  'Đủ tư cách, hoàn thành xuất sắc nhiệm vụ',
  'Đủ tư cách, hoàn thành tốt nhiệm vụ',
  'Đủ tư cách, hoàn thành nhiệm vụ',
];

const notFound = 'Chưa tìm thấy';

const known132 = {
  'no-points': 'Không chấm điểm',
  'collective-criteria': 'khắc phục hạn chế',
  'individual-criteria': 'ý thức kỷ luật',
  'leader-outstanding': 'ít nhất 50% chỉ tiêu cơ bản vượt mức; 100% đơn vị phụ trách hoàn thành trở lên, ít nhất 70%',
  'leader-good': 'ít nhất 80% đúng hạn',
  'leader-satisfactory': 'thiếu không quá 20%',
  'organization-thresholds': notFound,
};

export const recordedCases: readonly RecordedCase[] = [
  {
    set: 'annual-rating/2008-10-10',
    text: 'Hướng dẫn 20-HD/BTCTW',
    issuedOn: '2008-10-10',
    organization: oldOrganization,
    member: [],
    known: { 'clean-strong-model': 'tiêu biểu', 'member-levels': 'Chưa ghi lại được', thresholds: 'Chưa ghi lại được' },
    breaksSeries: false,
  },
  {
    set: 'annual-rating/2011',
    text: 'Hướng dẫn 07-HD/BTCTW (2011)',
    issuedOn: null,
    organization: oldOrganization,
    member: [...oldMember, 'Vi phạm tư cách hoặc không hoàn thành nhiệm vụ'],
    known: { 'clean-strong-model': 'tiêu biểu', cap: notFound },
    breaksSeries: false,
  },
  {
    set: 'annual-rating/2014-09-25',
    text: 'Hướng dẫn 27-HD/BTCTW',
    issuedOn: '2014-09-25',
    organization: oldOrganization,
    member: [...oldMember, 'Không hoàn thành nhiệm vụ'],
    known: {
      subjects: 'cả đảng bộ bộ phận và chi bộ trực thuộc',
      'clean-strong-model': 'tiêu biểu',
      'weak-under-50': 'yếu kém khi dưới 50 điểm',
      'weak-committee': 'trên 1/3 tổ chức trực thuộc',
      'weak-branch': 'trên 1/2 đảng viên',
      'other-cut-offs': notFound,
    },
    breaksSeries: false,
  },
  {
    set: 'annual-rating/2018-09-24',
    text: 'Hướng dẫn 16-HD/BTCTW',
    issuedOn: '2018-09-24',
    organization: fourLevels,
    member: fourLevels,
    known: { ...known132, manifestations: 'Kèm phụ lục 27 biểu hiện', 'not-rated': 'chưa đủ 6 tháng' },
    breaksSeries: true,
  },
  {
    set: 'annual-rating/2019-10-18',
    text: 'Hướng dẫn 21-HD/BTCTW',
    issuedOn: '2019-10-18',
    organization: fourLevels,
    member: fourLevels,
    known: {
      ...known132,
      'cap-20': 'không quá 20% số đảng viên hoàn thành tốt trong từng tổ chức cơ sở đảng',
      'sick-leave-ceiling': 'Nghỉ ốm từ 3 tháng trở lên: không xếp loại từ hoàn thành tốt trở lên',
      'member-outstanding': 'tiêu chí kết quả nhiệm vụ đều xuất sắc',
      manifestations: 'Bỏ phụ lục 27 biểu hiện',
      order: 'Kiểm điểm trước',
      rewards: '5 năm liền',
      'not-rated': 'bị đình chỉ sinh hoạt',
    },
    breaksSeries: false,
  },
  {
    set: 'annual-rating/2023-10-04',
    text: 'Quy định 124-QĐ/TW',
    issuedOn: '2023-10-04',
    organization: fourLevels,
    member: fourLevels,
    known: {
      'criterion-levels': 'bốn cấp độ',
      'not-rated': 'chưa đủ 6 tháng',
      'outstanding-criteria': 'tiêu chí kết quả nhiệm vụ đều xuất sắc',
      'outstanding-undisciplined': 'bị kỷ luật',
      'exceeding-50': 'ít nhất 50% hoàn thành vượt mức',
      'leader-exceeding-50': 'ít nhất 50% chỉ tiêu cơ bản vượt mức',
      good: 'từ trung bình',
      satisfactory: 'cơ bản từ trung bình',
      'cap-20': 'không quá 20%',
      'failing-list': 'bị cắt',
      order: 'cấp dưới trước cấp trên',
      process: 'Ba bước',
      rewards: '5 năm liền',
    },
    breaksSeries: false,
  },
];
