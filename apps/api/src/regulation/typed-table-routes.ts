import { createRoute, z } from '@hono/zod-openapi';
import type { Sheet } from '@co-so/domain';
import { problemResponse } from '../problem.ts';
import { allowed, allowedSomewhere } from '../request/allowed.ts';
import type { Province } from '../request/context.ts';
import { answer, jsonBody, refusals } from '../request/described.ts';
import { router } from '../request/router.ts';
import { fileShape } from '../request/shapes.ts';
import { checkTable, readSheet, writeSheet } from './check-table.ts';
import type { CheckedTable, ReadSheet } from './check-table.ts';
import { checkedTableShape, localSeriesShape, readSheetShape, sheetRowsShape, sheetShape } from './shapes.ts';

const checking = createRoute({
  method: 'post',
  path: '/score-tables/checking',
  middleware: [allowed('draft-score-table')] as const,
  summary: 'Kiểm tra một bảng điểm đang soạn: mọi chỗ còn phải sửa; không ghi gì',
  request: { body: jsonBody(z.strictObject({ table: fileShape('Bảng điểm, dạng ScoreTable') })) },
  responses: { 200: answer<CheckedTable>('Như khi ghi dự thảo', checkedTableShape), ...refusals(400, 403, 413, 422) },
});

const sheetReading = createRoute({
  method: 'post',
  path: '/score-tables/sheet-reading',
  middleware: [allowed('draft-score-table')] as const,
  summary: 'Đọc bảng điểm từ các dòng của tệp Excel: nội dung, hoặc mọi chỗ phải sửa; không ghi gì',
  request: {
    body: jsonBody(
      z.strictObject({ rules: z.enum(['scoring', 'checklist']), series: localSeriesShape, rows: sheetRowsShape }),
    ),
  },
  responses: { 200: answer<ReadSheet>('Nội dung của tệp', readSheetShape), ...refusals(400, 403, 413, 422) },
});

const sheetWriting = createRoute({
  method: 'post',
  path: '/score-tables/sheet-writing',
  middleware: [allowedSomewhere('view-rules')] as const,
  summary: 'Bảng điểm thành các dòng của tệp Excel, đọc lại được; không ghi gì',
  request: { body: jsonBody(z.strictObject({ table: fileShape('Bảng điểm, dạng ScoreTable') })) },
  responses: { 200: answer<Sheet>('Dòng đầu là tên cột', sheetShape), ...refusals(400, 403, 413, 422) },
});

/** What is asked about a table as it is sent: nothing is stored, so an archived province answers as well. */
export const typedTableRoutes = router<Province>()
  .openapi(checking, async (c) => {
    const { table } = c.req.valid('json');
    return c.json(await checkTable(table, c.env.entry.today), 200);
  })
  .openapi(sheetReading, (c) => {
    const { rows, ...table } = c.req.valid('json');
    return c.json(readSheet(rows, table), 200);
  })
  .openapi(sheetWriting, (c) => {
    const written = writeSheet(c.req.valid('json').table);
    return written.ok ? c.json(written.value, 200) : problemResponse(c, written.problems);
  });
