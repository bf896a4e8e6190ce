import { createRoute, z } from '@hono/zod-openapi';
import { write } from '@co-so/db';
import { grantFor, headsFormat, wholeOffice } from '@co-so/domain';
import { signed } from '../act.ts';
import { allowed } from '../request/allowed.ts';
import { actOf } from '../request/context.ts';
import type { National } from '../request/context.ts';
import { refusals } from '../request/described.ts';
import { router } from '../request/router.ts';
import { fileHeaders, headLines, streamOf } from './chain-file.ts';

const heads = createRoute({
  method: 'get',
  path: '/audit/heads',
  middleware: [allowed('view-audit')] as const,
  summary: 'Các mốc khóa sổ của mọi nơi thành tệp, để đối chiếu với nhật ký của từng nơi',
  responses: {
    200: {
      description: 'Tệp co-so/audit-heads/1: mỗi dòng một mốc',
      content: { 'text/plain': { schema: z.string() } },
    },
    ...refusals(403),
  },
});

/** The national chain of heads, against which the chain of any office is held. */
export const headsRoutes = router<National>().openapi(heads, async (c) => {
  const { db, desk, actor } = c.var;
  const entry = {
    action: 'export-audit-heads',
    subject: 'audit-head',
    kind: 'export' as const,
    grant: grantFor(actor, 'view-audit', wholeOffice),
  };
  await write(db, [], signed(actOf(c), entry));
  const header = { officeId: desk.id, officeName: desk.name, exportedAt: c.env.entry.now };
  const lines = headLines(db, { format: headsFormat, ...header });
  return c.body(streamOf(lines), 200, fileHeaders(`moc-khoa-so-${c.env.entry.today}`));
});
