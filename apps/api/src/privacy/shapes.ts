import { z } from '@hono/zod-openapi';
import { registerTextMaximum } from '@co-so/domain';

/** A text of a register. The domain says which may be empty. */
export const registerText = z.string().max(registerTextMaximum * 2);

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
