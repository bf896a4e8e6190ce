import type { z } from '@hono/zod-openapi';
import { problemSchema } from '../problem.ts';

/**
 * A response whose type is the domain's own and whose described shape is the schema. The types would not meet (brands),
 * so the shape is held to the truth by tests: every route test reads its answer through the schema.
 */
export function described<Value>(schema: z.core.$ZodType): z.ZodType<Value> {
  return schema as z.ZodType<Value>;
}

type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429;

const refusalTexts: Readonly<Record<RefusalStatus, string>> = {
  400: 'Yêu cầu không đọc được',
  401: 'Cần đăng nhập',
  403: 'Không được phép',
  404: 'Không tìm thấy',
  409: 'Dữ liệu đã thay đổi',
  413: 'Nội dung gửi lên quá lớn',
  422: 'Nội dung chưa đúng quy tắc',
  429: 'Thử sai quá nhiều lần',
};

/**
 * The refusals a route may answer with; every body is a `Problem`. The type names one status without its body, so that a
 * handler may return the response that `problemResponse` made.
 */
export function refusals(...statuses: readonly RefusalStatus[]): { 401: { description: string } } {
  const content = { 'application/problem+json': { schema: problemSchema } };
  const described = (status: RefusalStatus) => ({ description: refusalTexts[status], content });
  const others: Record<number, { description: string }> = {};
  for (const status of statuses) others[status] = described(status);
  return { ...others, 401: described(401) };
}

/** One JSON answer. */
export function answer<Value>(description: string, schema: z.core.$ZodType) {
  return { description, content: { 'application/json': { schema: described<Value>(schema) } } };
}

/** One JSON body, which has to be there. */
export function jsonBody<Schema extends z.ZodType>(schema: Schema) {
  return { required: true, content: { 'application/json': { schema } } };
}
