import { createRoute, z } from '@hono/zod-openapi';
import { listKept } from '@co-so/db';
import type { KeptColumn } from '@co-so/domain';
import type { Office } from '../request/context.ts';
import { answer, refusals } from '../request/described.ts';
import { router } from '../request/router.ts';

const keeping = z.enum(['classDays', 'sessionEnd', 'counterWindow', 'oneDay', 'asProof', 'inRegister']);

const keptShape = z
  .object({
    table: z.string(),
    column: z.string(),
    dataClass: z.enum(['ordinary', 'sensitive']),
    purpose: z.string(),
    keeping,
    elsewhere: z.array(z.object({ table: z.string(), column: z.string(), keeping, why: z.string() })),
  })
  .openapi('KeptColumn');

const kept = createRoute({
  method: 'get',
  path: '/privacy/kept',
  summary: 'Hệ thống giữ những gì về một người, để làm gì, trong bao lâu',
  responses: {
    200: answer<{ kept: readonly KeptColumn[] }>(
      'Theo bảng của cơ sở dữ liệu, lập từ chính cấu trúc của nó',
      z.object({ kept: z.array(keptShape) }),
    ),
    ...refusals(),
  },
});

/** For whoever works here: it is their data. */
export const keptRoutes = router<Office>().openapi(kept, (c) => c.json({ kept: listKept(c.var.db) }, 200));
