import { createRoute, z } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import type { ListedTable } from '@co-so/db';
import { problemResponse } from '../problem.ts';
import { allowed, allowedSomewhere } from '../request/allowed.ts';
import { actOf } from '../request/context.ts';
import type { Province } from '../request/context.ts';
import { answer, jsonBody, refusals } from '../request/described.ts';
import { idempotent } from '../request/idempotency.ts';
import { dayParameter, idempotencyHeader, idParameter, router } from '../request/router.ts';
import { fileShape } from '../request/shapes.ts';
import { issueTable } from './issue-table.ts';
import { loadDifference, loadTable, loadTableList } from './load-tables.ts';
import type { ShownDifference, ShownScoreTable, TableList } from './load-tables.ts';
import {
  differenceShape,
  issuedTableShape,
  localSeriesShape,
  oneTableShape,
  savedDraftShape,
  tableListShape,
} from './shapes.ts';
import type { SavedDraft } from './shown-draft.ts';
import { beginDraft, discardDraft, saveDraft } from './work-on-drafts.ts';

/** As long as a text of a form may be; the domain says what may be empty. */
const formText = z.string().max(2000);

const list = createRoute({
  method: 'get',
  path: '/score-tables',
  middleware: [allowedSomewhere('view-rules')] as const,
  summary: 'Bảng điểm của tỉnh, thành phố: đã ban hành, và dự thảo cho người được xem',
  responses: { 200: answer<TableList>('Không kèm nội dung', tableListShape), ...refusals(403) },
});

const compared = z
  .string()
  .regex(/^([0-9a-f-]{36}(@[1-9]\d{0,5})?|[a-z-]{1,40}\/[0-9a-z-]{1,60})$/)
  .openapi({
    description: 'Mã bảng, thêm @ và lần ghi cho một lần ghi của dự thảo; hoặc mã của mẫu',
    example: 'meeting-score/t3',
  });

const difference = createRoute({
  method: 'get',
  path: '/score-tables/difference',
  middleware: [allowedSomewhere('view-rules')] as const,
  summary: 'Khác nhau giữa hai bảng điểm, từng dòng',
  request: { query: z.object({ earlier: compared, later: compared }) },
  responses: {
    200: answer<ShownDifference>('Theo thứ tự của bảng sau', differenceShape),
    ...refusals(400, 403, 404),
  },
});

const one = createRoute({
  method: 'get',
  path: '/score-tables/{id}',
  middleware: [allowedSomewhere('view-rules')] as const,
  summary: 'Một bảng điểm: bản đã ban hành, hoặc dự thảo kèm mọi chỗ còn phải sửa',
  request: {
    params: z.object({ id: idParameter }),
    query: z.object({
      revision: z.coerce
        .number()
        .int()
        .min(1)
        .optional()
        .openapi({ description: 'Một lần ghi của dự thảo, chỉ để xem lại' }),
    }),
  },
  responses: { 200: answer<ShownScoreTable>('Kèm nội dung', oneTableShape), ...refusals(400, 403, 404) },
});

const beginning = createRoute({
  method: 'post',
  path: '/score-tables',
  middleware: [allowed('draft-score-table'), idempotent] as const,
  summary: 'Lập dự thảo bảng điểm: từ mẫu, từ bảng đã ban hành, hoặc từ bảng trống',
  request: {
    headers: idempotencyHeader,
    body: jsonBody(
      z.strictObject({
        series: localSeriesShape,
        title: formText,
        from: z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('empty') }),
          z.strictObject({ kind: z.literal('central'), id: z.string().max(100) }),
          z.strictObject({ kind: z.literal('issued'), id: idParameter }),
        ]),
      }),
    ),
  },
  responses: { 201: answer<SavedDraft>('Dự thảo mới', savedDraftShape), ...refusals(400, 403, 409, 413, 422) },
});

const basedOn = z.int().min(1).openapi({ description: 'Lần ghi mà biểu mẫu mở ra từ đó' });

/** Of a draft that one may not know of, nothing is told; of the others, who may do what. */
const draftWork = (by: 'draft-score-table' | 'issue-score-table') =>
  [allowed('view-score-drafts', 'not-found'), allowed(by), idempotent] as [
    MiddlewareHandler,
    MiddlewareHandler,
    typeof idempotent,
  ];

const saving = createRoute({
  method: 'put',
  path: '/score-tables/{id}',
  middleware: draftWork('draft-score-table'),
  summary: 'Ghi dự thảo bảng điểm; còn chỗ sai vẫn ghi được, mọi chỗ sai được nêu',
  request: {
    headers: idempotencyHeader,
    params: z.object({ id: idParameter }),
    body: jsonBody(z.strictObject({ basedOn, table: fileShape('Bảng điểm, dạng ScoreTable') })),
  },
  responses: { 200: answer<SavedDraft>('Lần ghi mới', savedDraftShape), ...refusals(400, 403, 404, 409, 413, 422) },
});

const discarding = createRoute({
  method: 'post',
  path: '/score-tables/{id}/discarding',
  middleware: draftWork('draft-score-table'),
  summary: 'Bỏ dự thảo bảng điểm; các lần ghi vẫn giữ lại',
  request: {
    headers: idempotencyHeader,
    params: z.object({ id: idParameter }),
    body: jsonBody(z.strictObject({ basedOn })),
  },
  responses: { 200: answer<SavedDraft>('Đã bỏ', savedDraftShape), ...refusals(400, 403, 404, 409, 422) },
});

const issuing = createRoute({
  method: 'post',
  path: '/score-tables/{id}/issuing',
  middleware: draftWork('issue-score-table'),
  summary: 'Ban hành bảng điểm theo văn bản; từ đó không sửa được nữa',
  request: {
    headers: idempotencyHeader,
    params: z.object({ id: idParameter }),
    body: jsonBody(
      z.strictObject({
        basedOn,
        instrument: formText,
        issuer: formText,
        issuedOn: dayParameter,
        effectiveFrom: dayParameter,
      }),
    ),
  },
  responses: { 201: answer<ListedTable>('Đã ban hành', issuedTableShape), ...refusals(400, 403, 404, 409, 422) },
});

export const scoreTableRoutes = router<Province>()
  .openapi(list, async (c) => c.json(await loadTableList(c.var.db, c.var.actor), 200))
  .openapi(difference, async (c) => {
    const { earlier, later } = c.req.valid('query');
    const found = await loadDifference(c.var.db, c.var.actor, earlier, later);
    return found ? c.json(found, 200) : problemResponse(c, [{ code: 'not-found' }]);
  })
  .openapi(one, async (c) => {
    const found = await loadTable(c.var.db, actOf(c), { ...c.req.valid('param'), ...c.req.valid('query') });
    return found ? c.json(found, 200) : problemResponse(c, [{ code: 'not-found' }]);
  })
  .openapi(beginning, async (c) => {
    const begun = await beginDraft(c.var.db, actOf(c), c.req.valid('json'));
    return begun.ok ? c.json(begun.value, 201) : problemResponse(c, begun.problems);
  })
  .openapi(saving, async (c) => {
    const saved = await saveDraft(c.var.db, actOf(c), { ...c.req.valid('param'), ...c.req.valid('json') });
    return saved.ok ? c.json(saved.value, 200) : problemResponse(c, saved.problems);
  })
  .openapi(discarding, async (c) => {
    const discarded = await discardDraft(c.var.db, actOf(c), { ...c.req.valid('param'), ...c.req.valid('json') });
    return discarded.ok ? c.json(discarded.value, 200) : problemResponse(c, discarded.problems);
  })
  .openapi(issuing, async (c) => {
    const issued = await issueTable(c.var.db, actOf(c), { ...c.req.valid('param'), ...c.req.valid('json') });
    return issued.ok ? c.json(issued.value, 201) : problemResponse(c, issued.problems);
  });
