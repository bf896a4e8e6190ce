import { numberText } from '@co-so/domain';
import type { OpenDuties } from '@co-so/api';

/** What whoever archives has to know: this goes on there, by its terms. Undefined where nothing is under way. */
export function dutiesText({ incidents, requests }: OpenDuties): string | undefined {
  const parts = [
    incidents > 0 && `${numberText(incidents)} sự cố dữ liệu cá nhân chưa đóng sổ`,
    requests > 0 && `${numberText(requests)} yêu cầu về dữ liệu cá nhân chưa trả lời`,
  ].filter((part) => part !== false);
  if (parts.length === 0) return undefined;
  return `Còn ${parts.join(', ')}: thời hạn vẫn chạy, quản trị ở đó làm tiếp trong kho lưu trữ.`;
}
