import { OpenAPIHono } from '@hono/zod-openapi';
import { nationalApi } from './national-api.ts';
import { provinceApi } from './province-api.ts';

const documented = new OpenAPIHono().route('/', provinceApi).route('/', nationalApi);

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
