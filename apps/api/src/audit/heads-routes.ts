import { createRoute, z } from '@hono/zod-openapi';
import { grantFor, headsFormat, wholeOffice } from '@co-so/domain';
import { allowed } from '../request/allowed.ts';
import { actOf } from '../request/context.ts';
import type { National } from '../request/context.ts';
import { refusals } from '../request/described.ts';
import { fileHeaders, leaveExport } from '../request/export.ts';
import { router } from '../request/router.ts';
import { headLines, linesFile, streamOf } from './chain-file.ts';

const heads = createRoute({
  method: 'get',
  path: '/audit/heads',
  middleware: [allowed('export-audit')] as const,
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
  const grant = grantFor(actor, 'export-audit', wholeOffice);
  const left = await leaveExport(db, actOf(c), { action: 'export-audit-heads', subject: 'audit-head', grant });
  const header = { officeId: desk.id, officeName: desk.name, exportedAt: c.env.entry.now };
  const lines = headLines(db, { format: headsFormat, ...header });
  return c.body(streamOf(lines), 200, fileHeaders(left, linesFile(`moc-khoa-so-${c.env.entry.today}`)));
});
