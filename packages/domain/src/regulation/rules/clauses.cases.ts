type PartsByClause = Readonly<Record<string, string>>;

const admission: PartsByClause = {
  'Điều kiện kết nạp đảng viên (giải đáp), điều kiện kết nạp': 'education age-from age-to sponsor',
  'Hồ sơ kết nạp (giải đáp), hồ sơ': 'sponsors',
  'Thời hạn tổ chức lễ kết nạp, công nhận chính thức (giải đáp), thời hạn':
    'official-from ceremony probation official failed-votes',
  'Sổ tay đảng viên Đảng ủy Khối tỉnh Bình Thuận, công nhận đảng viên chính thức': 'party-age-from',
  'Thủ tục chuyển sinh hoạt đảng (giải đáp), sinh hoạt tạm thời':
    'temporary-count temporary-from temporary-to temporary-study-to',
  'Đảng viên bị xóa tên khỏi danh sách (giải đáp), xóa tên':
    'struck-card struck-absent struck-no-progress struck-standing',
  'Các loại Huy hiệu Đảng (giải đáp), huy hiệu Đảng':
    'badge-days badge-years badge-early badge-early-from-70 badge-posthumous',
  'Chuyển sinh hoạt đảng khi tổ chức đảng giải tán, giải thể (giải đáp), thời hạn': 'dissolved',
  'Miễn công tác và sinh hoạt đảng (giải đáp), miễn công tác và sinh hoạt': 'exempt',
  'Giấy chứng nhận học lớp bồi dưỡng nhận thức về Đảng (giải đáp), thời hạn': 'certificate',
  'Hồ sơ kết nạp (giải đáp), thời hạn': 'papers',
};

/**
 * Which parts of a central set stand under which clause of which text, as `regulations.md` and `facts.md` have them. What
 * rests on no clause is not here; a name that several kinds of subject have stands once.
 */
export const partsByClause: Readonly<Record<string, PartsByClause>> = {
  'annual-rating/2008-10-10': {
    'Kết quả đánh giá chất lượng tổ chức cơ sở đảng, đảng viên năm 2010, các mức xếp loại tổ chức':
      'clean-strong good satisfactory weak clean-strong-model',
  },
  'annual-rating/2011': {
    'Hướng dẫn 07-HD/BTCTW (2011), các mức xếp loại tổ chức': 'clean-strong good satisfactory weak clean-strong-model',
    'Hướng dẫn 07-HD/BTCTW (2011), các mức xếp loại đảng viên': 'outstanding good satisfactory failing',
  },
  'annual-rating/2014-09-25': {
    'Hướng dẫn 27-HD/BTCTW, đối tượng': 'subjects',
    'Hướng dẫn 27-HD/BTCTW, các mức xếp loại tổ chức': 'clean-strong good satisfactory weak clean-strong-model',
    'Hướng dẫn 27-HD/BTCTW, các mức xếp loại đảng viên': 'outstanding good satisfactory failing',
    'Hướng dẫn 27-HD/BTCTW, mức yếu kém': 'weak-under-50 weak-committee weak-branch',
  },
  'annual-rating/2018-09-24': {
    'Quy định 132-QĐ/TW, các mức xếp loại': 'outstanding good satisfactory failing',
    'Quy định 132-QĐ/TW, tiêu chí': 'collective-criteria individual-criteria',
    'Quy định 89-QĐ/TW, hoàn thành xuất sắc': 'leader-outstanding',
    'Quy định 89-QĐ/TW, hoàn thành tốt': 'leader-good',
    'Quy định 89-QĐ/TW, hoàn thành': 'leader-satisfactory',
    'Hướng dẫn 21-HD/BTCTW, lưu ý': 'manifestations',
    'Hướng dẫn 16-HD/BTCTW, đối tượng': 'not-rated',
  },
  'annual-rating/2019-10-18': {
    'Quy định 132-QĐ/TW, các mức xếp loại': 'outstanding good satisfactory failing',
    'Quy định 132-QĐ/TW, tiêu chí': 'collective-criteria individual-criteria',
    'Quy định 89-QĐ/TW, hoàn thành xuất sắc': 'leader-outstanding',
    'Quy định 89-QĐ/TW, hoàn thành tốt': 'leader-good',
    'Quy định 89-QĐ/TW, hoàn thành': 'leader-satisfactory',
    'Hướng dẫn 21-HD/BTCTW, 2.3': 'no-points cap-20 member-outstanding',
    'Hướng dẫn 21-HD/BTCTW, nghỉ ốm, thai sản': 'sick-leave-ceiling',
    'Hướng dẫn 21-HD/BTCTW, lưu ý': 'manifestations order',
    'Khen thưởng đảng viên, tổ chức đảng theo Hướng dẫn 21-HD/BTCTW (giải đáp), khen thưởng': 'rewards',
    'Hướng dẫn 21-HD/BTCTW, đối tượng': 'not-rated',
  },
  'annual-rating/2023-10-04': {
    'Quy định 124-QĐ/TW, các mức xếp loại': 'outstanding good satisfactory failing',
    'Đối tượng không phải kiểm điểm cuối năm 2024 (báo chí), cấp độ thực hiện tiêu chí': 'criterion-levels',
    'Đối tượng không phải kiểm điểm cuối năm 2024 (báo chí), đối tượng': 'not-rated',
    'Quy định 124-QĐ/TW, Điều 11, 12': 'outstanding-criteria good satisfactory cap-20',
    'Quy định 124-QĐ/TW, Điều 11': 'outstanding-undisciplined',
    'Quy định 124-QĐ/TW, Điều 12': 'exceeding-50 leader-exceeding-50',
    'Quy định 124-QĐ/TW, trình tự': 'order',
    'Quy định 124-QĐ/TW, Điều 13': 'process',
    'Hướng dẫn 06-HD/TW, khen thưởng': 'rewards',
  },
  'annual-rating/2025-08-30': {
    'Quy định 366-QĐ/TW, Điều 11':
      'ecoTargetsMode earlier-violation former-unit both-units gravity C1 C2 M1 C3 C4 C5 outstanding INCOMPLETE LATE QUALITY EXCEEDING_LT_30 SHORTCOMINGS DISCIPLINED good afterBetter satisfactory LATE_GT_20 SCORE L1 M2 L2 L3 L4 L5 L6 L7 N1 M3 N2 N3 N4 N5 cap granted capBase capRatio capGroup',
    'Hướng dẫn 43-HD/BTCTW, mục 7.5': 'sick-leave',
    'Hướng dẫn 43-HD/BTCTW, mục 7.6': 'temporary-activity',
    'Hướng dẫn 43-HD/BTCTW, mục 3': 'organization-rests-on',
    'Hướng dẫn 43-HD/BTCTW, mục 7.4': 'small-collective',
    'Hướng dẫn 43-HD/BTCTW, mục 7.7': 'committee-suspended',
    'Quy định 366-QĐ/TW, Điều 3': 'two-places',
    'Quy định 366-QĐ/TW, Điều 12': 'process',
    'Quy định 366-QĐ/TW, Điều 15': 'corrected',
    'Quy định 366-QĐ/TW, Điều 19': 'replaces',
    'Hướng dẫn 43-HD/BTCTW, mục 1': 'branch-without-committee',
    'Hướng dẫn 43-HD/BTCTW, mục 2': 'draft-report review-meeting',
    'Quy định 366-QĐ/TW, Phụ lục 2': 'appendix-2',
    'Quy định 366-QĐ/TW, Phụ lục 1, 4': 'blocks',
    'Quy định 366-QĐ/TW, Điều 10': 'collective organization leader nonLeader outsideSystem',
    'Quy định 366-QĐ/TW, Điều 5, 6': 'EXEMPT SUSPENDED NEW_LT_6M',
    'Quy định 366-QĐ/TW, Điều 10; Phụ lục 1': '1 2',
    'Quy định 366-QĐ/TW, Phụ lục 1': '1.1 1.2 1.3 1.4 1.5 1.6 2.1 2.2',
    'Quy định 366-QĐ/TW, Điều 10; Phụ lục 3': '1 2',
    'Quy định 366-QĐ/TW, Phụ lục 3': '1.1 1.2 1.3 1.4 1.5 2.1 2.2 2.3',
    'Quy định 366-QĐ/TW, Điều 10; Phụ lục 4': '1 2',
    'Quy định 366-QĐ/TW, Phụ lục 4': '1.1 1.2 1.3 2.1',
    'Quy định 366-QĐ/TW, Điều 10; Phụ lục 5': '1 2',
    'Quy định 366-QĐ/TW, Phụ lục 5': '1.1 1.2 2.1 2.2 2.3',
    'Hướng dẫn 43-HD/BTCTW, mục 4': 'year-end special-units central-files central-report',
    'Kết luận 198-KL/TW, đánh giá hằng quý': 'quarterly-report',
  },
  'unit-kinds/before-2025-07-01': {
    'Điều lệ Đảng (Đại hội XI, 2011), Điều 10, 21–24':
      'province directCommittee commune grassrootsCommittee grassrootsBranch sectionCommittee subordinateBranch partyCell',
    'Kết luận 121-KL/TW, kết thúc hoạt động đảng đoàn, ban cán sự đảng': 'partyGroup',
  },
  'unit-kinds/2025-07-01': {
    'Quy định 294-QĐ/TW, hệ thống tổ chức của Đảng':
      'province directCommittee commune grassrootsCommittee grassrootsBranch sectionCommittee subordinateBranch partyCell partyGroup',
  },
  'establishment/charter': {
    'Điều kiện thành lập chi bộ (giải đáp), Điều 21 Điều lệ Đảng': 'TOO_FEW',
    'Điều kiện thành lập chi bộ (giải đáp), chi bộ cơ sở': 'legal-person',
    'Quy định 24-QĐ/TW, con dấu': 'seal',
    'Điều lệ Đảng (Đại hội XI, 2011), Điều 21.4': 'UPGRADE_CANDIDATE',
    'Điều lệ Đảng (Đại hội XI, 2011), Điều 21.5': 'CONSENT_SMALL_DBCS CONSENT_LARGE_CBTT CONSENT_DBBP',
    'Số đảng viên để bầu chi ủy (giải đáp), số đảng viên chính thức': 'NO_COMMITTEE',
  },
  'committee-term/before-2025-07-01': {
    'Bầu cấp ủy ở chi bộ (giải đáp), số đảng viên chính thức': 'branch-committee-from',
    'Điều lệ Đảng (Đại hội XI, 2011), Điều 22.5': 'standing-committee-from',
    'Điều lệ Đảng (Đại hội XI, 2011), nhiệm kỳ': 'grassroots-term',
    'Nhiệm kỳ đại hội của chi bộ trực thuộc (giải đáp), nhiệm kỳ': 'branch-term branch-term-shift',
    'Nhân sự cấp ủy nhiệm kỳ 2020–2025 (báo chí), cơ cấu độ tuổi': 'age-under-40 age-40-to-50-from age-40-to-50-to',
  },
  'committee-term/2025-07-01': {
    'Bầu cấp ủy ở chi bộ (giải đáp), số đảng viên chính thức': 'branch-committee-from',
    'Quy định 294-QĐ/TW, chi ủy': 'branch-committee-size',
    'Quy định 294-QĐ/TW, bầu không đủ': 'failed-elections',
    'Điều lệ Đảng (Đại hội XI, 2011), Điều 22.5': 'standing-committee-from',
    'Điều lệ Đảng (Đại hội XI, 2011), nhiệm kỳ': 'grassroots-term',
    'Thí điểm đại hội chi bộ 5 năm một lần (giới thiệu), thí điểm': 'branch-term',
    'Chỉ thị 45-CT/TW, số lượng cấp ủy viên':
      'commune-committee-of-two commune-committee-of-three commune-standing-committee-from commune-standing-committee-to commune-deputies',
  },
  'meeting-duty/2018-07-06': {
    'Chế độ sinh hoạt của chi bộ, đảng bộ (giải đáp), chế độ sinh hoạt': 'monthly',
    'Chế độ sinh hoạt của đảng bộ cơ sở (hỏi đáp), chế độ sinh hoạt': 'committee-yearly',
    'Hướng dẫn 12-HD/BTCTW, sinh hoạt chuyên đề': 'thematic',
    'Hướng dẫn 12-HD/BTCTW, thời gian sinh hoạt': 'duration duration-combined',
    'Hướng dẫn 12-HD/BTCTW, tiêu chí tham dự': 'attendance absences-running absences-without-reason',
    'Hướng dẫn 12-HD/BTCTW, biên bản': 'minutes',
    'Hướng dẫn 12-HD/BTCTW, tiêu chí đánh giá': 'criteria',
    'Thủ tục chuyển sinh hoạt đảng (giải đáp), sinh hoạt tạm thời': 'temporary-here',
  },
  'meeting-duty/2025-10-28': {
    'Chế độ sinh hoạt của chi bộ, đảng bộ (giải đáp), chế độ sinh hoạt': 'monthly',
    'Chế độ sinh hoạt của đảng bộ cơ sở (hỏi đáp), chế độ sinh hoạt': 'committee-yearly',
    'Hướng dẫn 12-HD/BTCTW, sinh hoạt chuyên đề': 'thematic',
    'Hướng dẫn 42-HD/BTCTW, thời gian sinh hoạt': 'duration duration-combined',
    'Hướng dẫn 12-HD/BTCTW, tiêu chí tham dự': 'attendance absences-running absences-without-reason',
    'Hướng dẫn 42-HD/BTCTW, tài liệu sinh hoạt': 'material-before',
    'Hướng dẫn 37-HD/BTGDVTW, bản tin hằng tháng': 'bulletin',
    'Hướng dẫn 12-HD/BTCTW, biên bản': 'minutes',
    'Thủ tục chuyển sinh hoạt đảng (giải đáp), sinh hoạt tạm thời': 'temporary-here',
    'Chỉ thị 50-CT/TW, tổ chức thực hiện': 'carries-out',
  },
  'meeting-score/t1': {
    'Đảng ủy Khối các cơ quan tỉnh Phú Thọ: đánh giá, xếp loại chất lượng sinh hoạt chi bộ, cách chấm': 'who-scores',
    'Đảng ủy Khối các cơ quan tỉnh Phú Thọ: đánh giá, xếp loại chất lượng sinh hoạt chi bộ, bảng điểm':
      'meeting 1 2 3 4',
    'Đảng ủy Khối các cơ quan tỉnh Phú Thọ: đánh giá, xếp loại chất lượng sinh hoạt chi bộ, xếp loại':
      'good fair average poor',
  },
  'meeting-score/t2': {
    'Đảng ủy Khối tỉnh Bình Thuận: đánh giá chất lượng sinh hoạt chi bộ, xếp loại':
      'when-scored meeting 1 1.1 1.2 1.3 1.4 good fair average poor',
  },
  'four-good/21-nq-tw': {
    'Nghị quyết 21-NQ/TW, phần III': 'politics meetings unity members',
    'Hướng dẫn 12-HD/BTCTU (Bình Định), thẩm quyền công nhận': 'subordinate grassroots',
  },
  'confidence-vote/2023-02-02': {
    'Quy định 96-QĐ/TW, điều kiện tiến hành': 'quorum',
    'Quy định 96-QĐ/TW, phiếu tín nhiệm': 'high confidence low',
    'Quy định 96-QĐ/TW, sử dụng kết quả': 'DISMISS CONSIDER use',
    'Quy định 96-QĐ/TW, thời điểm': 'once-a-term',
    'Quy định 96-QĐ/TW, đối tượng': 'retiring new-in-office',
  },
  'admission/2021-07-30': admission,
  'admission/2025-07-01': {
    ...admission,
    'Chuyển sinh hoạt đảng chính thức từ ngày 1/7/2025 (báo chí), thời hạn': 'transfer transfer-letter',
    'Hướng dẫn 06-HD/TW, hồ sơ, sổ danh sách đảng viên': 'list-check slip-check supplement',
  },
};
