import { z } from '@hono/zod-openapi';
import { registerTextMaximum } from '@co-so/domain';
import { pageParameter } from '../request/router.ts';

/** A text of a register. The domain says which may be empty. */
export const registerText = z.string().max(registerTextMaximum * 2);

/** Which page of a register, of those entries whose texts hold all the words. */
export const registerQuestion = z.object({
  page: pageParameter,
  search: z.string().max(200).default('').openapi({ description: 'Từ trong nội dung, có dấu hay không dấu' }),
});

export const unsearchedShape = z.int().openapi({ description: 'Số mục cũ hơn không được tìm tới; 0 khi không tìm' });

/** A moment that a person states. */
export const momentParameter = z.int().min(0).openapi({ description: 'Mili giây từ 1/1/1970 (UTC)' });

/** The entry that a write answers with. */
export interface Written {
  readonly id: string;
}

export const writtenShape = z.object({ id: z.string() }).openapi('RegisterEntry');

export function pagesOf(found: number, perPage: number): number {
  return Math.max(1, Math.ceil(found / perPage));
}
