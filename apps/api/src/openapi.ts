import { OpenAPIHono, z } from '@hono/zod-openapi';
import { nationalApi } from './national-api.ts';
import { provinceApi } from './province-api.ts';
import { withParts } from './request/router.ts';
import { dutiesShape, orNull, outboxShape, unsealedShape } from './request/shapes.ts';

const databaseShape = z.object({
  name: z.string(),
  state: z.enum(['up', 'behind', 'failed']),
  applied: z.int(),
  known: z.int(),
  unsealed: orNull(unsealedShape),
  outbox: orNull(outboxShape)
    .optional()
    .openapi({ description: 'Chỉ có ở tỉnh, thành phố; null khi cơ sở dữ liệu chưa sẵn sàng' }),
  duties: orNull(dutiesShape).optional().openapi({ description: 'Chỉ có ở tỉnh, thành phố' }),
});

const healthShape = z.object({ state: z.literal('alive'), databases: z.array(databaseShape).optional() });

const documented = withParts(new OpenAPIHono(), [provinceApi, nationalApi]);

documented.openAPIRegistry.registerPath({
  method: 'get',
  path: '/api/health',
  summary: 'Hệ thống có đang chạy không; với mã của người vận hành, tình trạng từng cơ sở dữ liệu',
  responses: {
    200: {
      description: 'Đang chạy',
      content: { 'application/json': { schema: healthShape } },
    },
  },
});

/** Both offices' routes as one OpenAPI 3.1 document. */
export function openApiDocument() {
  return documented.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Cơ Sở',
      version: '1',
      description:
        'Mỗi tỉnh, thành phố trả lời ở tên miền của mình; cơ quan Trung ương ở tên miền gốc. Mọi từ chối là application/problem+json (RFC 9457).',
    },
  });
}
