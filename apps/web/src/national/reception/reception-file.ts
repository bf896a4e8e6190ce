import { deliveryFormat } from '@co-so/domain';
import type { Origin } from '@co-so/domain';

/** What is in a chosen file, before the office has looked at it: one delivery, or several in a row. */
export type FileContent =
  | { readonly kind: 'read'; readonly deliveries: readonly unknown[] }
  | { readonly kind: 'broken'; readonly sentence: string };

export function readFileText(text: string): FileContent {
  if (text.trim() === '') return broken('Tệp rỗng. Đề nghị kiểm tra lại tệp, hoặc đề nghị nơi gửi chuyển lại.');
  const content = parsed(text);
  if (content === undefined)
    return broken(
      'Không đọc được tệp: nội dung bị cắt ngang hoặc không phải tệp gửi Trung ương (JSON). Đề nghị nơi gửi tải lại tệp gốc, không mở ra sửa.',
    );
  const deliveries: readonly unknown[] = Array.isArray(content) ? content : [content];
  if (deliveries.length === 0) return broken('Tệp không có gói số liệu nào. Đề nghị nơi gửi tải lại tệp gốc.');
  if (!deliveries.some(isDelivery))
    return broken(
      'Đây không phải tệp gửi Trung ương. Đề nghị chọn tệp .json mà tỉnh, thành phố đã tải về ở mục “Gửi Trung ương”; chưa lưu gì từ tệp này.',
    );
  return { kind: 'read', deliveries };
}

/** Whether a delivery says that it is simulated; the office decides by what it has checked, the screen marks at once. */
export function originIn(delivery: unknown): Origin | undefined {
  if (typeof delivery !== 'object' || delivery === null || !('origin' in delivery)) return undefined;
  return delivery.origin === 'real' || delivery.origin === 'simulated' ? delivery.origin : undefined;
}

/** By its format alone; whether all is right in it the office finds out. */
function isDelivery(content: unknown): boolean {
  return typeof content === 'object' && content !== null && 'format' in content && content.format === deliveryFormat;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function broken(sentence: string): FileContent {
  return { kind: 'broken', sentence };
}
