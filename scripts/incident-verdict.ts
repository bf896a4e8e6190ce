import { checkIncidents, readIncidentsFile } from '../packages/domain/src/index.ts';
import type { ChainFile, ChainLine, HashText, IncidentFault } from '../packages/domain/src/index.ts';
import type { Verdict } from './audit-verdict.ts';

const textNames: Readonly<Record<string, string>> = {
  detectedAt: 'lúc phát hiện',
  happenedHash: 'câu “Việc đã xảy ra”',
  affectedHash: 'câu “Dữ liệu nào”',
  notifiedAt: 'lúc thông báo',
  howHash: 'câu “Bằng cách nào”',
  closedAt: 'lúc đóng sổ',
  noteHash: 'câu ghi chú khi đóng sổ',
};

const stepNames = {
  'record-incident': 'ghi sự cố',
  'notify-incident': 'ghi việc thông báo',
  'close-incident': 'đóng sổ',
} as const;

/** Holds a register of incidents against a chain that was found whole, and says the first thing that differs. */
export function incidentVerdict(text: string | undefined, chain: ChainFile<ChainLine>, hash: HashText): Verdict {
  const saved = text === undefined ? undefined : readIncidentsFile(text);
  if (!saved) return { isWhole: false, sentence: 'Không đọc được tệp sổ sự cố. (No such register.)' };
  const { faults, unproven, beyond } = checkIncidents(saved, chain, hash);
  const [first] = faults;
  if (first) return { isWhole: false, sentence: `Sổ sự cố KHÔNG khớp nhật ký: ${faultText(first)}` };
  const open =
    unproven.length > 0 ? `; ${unproven.length} sự cố chưa có đủ dòng đã khóa sổ nên chưa kiểm được hết` : '';
  const more =
    beyond > 0
      ? `; nhật ký còn ${beyond} sự cố không có trong tệp này, vì tệp do bản cũ lưu chỉ giữ ${saved.incidents.length} sự cố đầu: xin lưu lại sổ để kiểm cả các sự cố đó`
      : '';
  return { isWhole: true, sentence: `Sổ sự cố khớp nhật ký: ${saved.incidents.length} sự cố${open}${more}.` };
}

function faultText(fault: IncidentFault): string {
  switch (fault.reason) {
    case 'changed':
      return `${textNames[fault.field] ?? fault.field} của sự cố ${fault.id} khác với dòng ${fault.sequence}.`;
    case 'unkept':
      return `không có dòng nào về việc ${stepNames[fault.action]} của sự cố ${fault.id}.`;
    case 'repeated':
      return `việc ${stepNames[fault.action]} của sự cố ${fault.id} được ghi thêm lần nữa ở dòng ${fault.sequence}.`;
    case 'lost':
      return `sự cố ${fault.id} có ở dòng ${fault.sequence} mà không còn trong sổ.`;
  }
}
