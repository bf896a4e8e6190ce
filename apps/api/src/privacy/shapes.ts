import { z } from '@hono/zod-openapi';
import { registerTextMaximum } from '@co-so/domain';
import { dayShape } from '../request/shapes.ts';

/** A text of a register. The domain says which may be empty. */
export const registerText = z.string().max(registerTextMaximum * 2);

/** A moment that a person states. */
export const momentParameter = z.int().min(0).openapi({ description: 'Mili giây từ 1/1/1970 (UTC)' });

/** What a rule rests on. */
export const basisShape = z
  .object({
    kind: z.enum(['instrument', 'productChoice']),
    instrument: z.string().optional(),
    at: z.string().optional(),
    url: z.string().optional(),
    issuedOn: dayShape.optional(),
    unconfirmed: z.string().optional(),
    reason: z.string().optional(),
  })
  .openapi('Basis');

/** The entry that a write answers with. */
export interface Written {
  readonly id: string;
}

export const writtenShape = z.object({ id: z.string() }).openapi('RegisterEntry');
