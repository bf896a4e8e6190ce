import { createRoute, z } from '@hono/zod-openapi';
import { findUnitOn, listStructureImports, listStructureLayouts } from '@co-so/db';
import type { SavedLayout, StructureImport } from '@co-so/db';
import { grantFor, structureLayoutSchema, wholeOffice } from '@co-so/domain';
import { problemResponse } from '../problem.ts';
import { actOf } from '../request/context.ts';
import type { Province } from '../request/context.ts';
import { answer, jsonBody, refusals } from '../request/described.ts';
import { fileHeaders, leaveExport } from '../request/export.ts';
import { idempotent } from '../request/idempotency.ts';
import { provinceDay } from '../request/province-day.ts';
import { dayParameter, idempotencyHeader, idParameter, router } from '../request/router.ts';
import { settingBasis } from '../request/shapes.ts';
import { importStructure } from './import-structure.ts';
import type { StructureImportReport } from './import-report.ts';
import { loadExportedStructure } from './load-structure-sheet.ts';
import type { ExportedStructure } from './load-structure-sheet.ts';
import { removeLayoutNamed, saveLayoutAs } from './keep-layouts.ts';
import {
  exportedShape,
  importShape,
  layoutsShape,
  linesShape,
  placesBody,
  reportShape,
  rowsShape,
} from './structure-import-shapes.ts';
import { undoStructureImport } from './undo-structure-import.ts';

const importList = createRoute({
  method: 'post',
  path: '/structure-imports',
  summary: 'Nhập danh sách tổ chức; chạy thử hoặc ghi, toàn bộ hoặc không gì cả',
  middleware: [idempotent] as const,
  request: {
    headers: idempotencyHeader,
    body: jsonBody(
      z.strictObject({
        fileName: z.string().min(1).max(300),
        mode: z.enum(['dry-run', 'store']),
        layout: structureLayoutSchema,
        rows: rowsShape,
        lines: linesShape,
        places: placesBody,
        underId: idParameter.nullable(),
        day: dayParameter,
      }),
    ),
  },
  responses: {
    200: answer<StructureImportReport>('Kết quả nhập', reportShape),
    ...refusals(400, 403, 409, 413, 422),
  },
});

const listImports = createRoute({
  method: 'get',
  path: '/structure-imports',
  summary: 'Các lần nhập danh sách tổ chức, mới nhất trước',
  responses: {
    200: answer<readonly StructureImport[]>('Nhiều nhất 100 lần nhập', z.array(importShape)),
    ...refusals(403),
  },
});

const undo = createRoute({
  method: 'post',
  path: '/structure-imports/{id}/undo',
  summary: 'Hoàn tác một lần nhập khi chưa có gì dựa vào',
  middleware: [idempotent] as const,
  request: { headers: idempotencyHeader, params: z.object({ id: idParameter }) },
  responses: {
    200: answer<StructureImport>('Lần nhập đã hoàn tác', importShape),
    ...refusals(400, 403, 404, 409, 422),
  },
});

const exportList = createRoute({
  method: 'get',
  path: '/structure-sheet',
  summary: 'Danh sách tổ chức và nơi của một ngày, cùng các cột như khi nhập; bỏ trống tổ chức là toàn bộ',
  request: { query: z.object({ unit: idParameter.optional(), on: dayParameter.optional() }) },
  responses: {
    200: answer<ExportedStructure>('Hai trang của tệp Excel', exportedShape),
    ...refusals(400, 403, 404),
  },
});

const listLayouts = createRoute({
  method: 'get',
  path: '/structure-layouts',
  summary: 'Các cách đọc danh sách đã lưu',
  responses: { 200: answer<readonly SavedLayout[]>('Theo tên', layoutsShape), ...refusals(403) },
});

const saveLayout = createRoute({
  method: 'post',
  path: '/structure-layouts',
  summary: 'Lưu cách đọc danh sách, thay cho cách cùng tên',
  middleware: [idempotent] as const,
  request: {
    headers: idempotencyHeader,
    body: jsonBody(z.strictObject({ layout: structureLayoutSchema, basedOn: settingBasis })),
  },
  responses: { 200: answer<readonly SavedLayout[]>('Theo tên', layoutsShape), ...refusals(400, 403, 409, 422) },
});

const removeLayout = createRoute({
  method: 'post',
  path: '/structure-layouts/removal',
  summary: 'Bỏ một cách đọc danh sách',
  middleware: [idempotent] as const,
  request: {
    headers: idempotencyHeader,
    body: jsonBody(z.strictObject({ name: z.string().min(1).max(120), basedOn: settingBasis })),
  },
  responses: { 200: answer<readonly SavedLayout[]>('Theo tên', layoutsShape), ...refusals(400, 403, 404, 409, 422) },
});

export const structureImportRoutes = router<Province>()
  .openapi(importList, async (c) => {
    const imported = await importStructure(c.var.db, actOf(c), c.req.valid('json'));
    return imported.ok ? c.json(imported.value, 200) : problemResponse(c, imported.problems);
  })
  .openapi(listImports, async (c) => {
    if (!grantFor(c.var.actor, 'found-units', wholeOffice)) return problemResponse(c, [{ code: 'not-allowed' }]);
    return c.json(await listStructureImports(c.var.db), 200);
  })
  .openapi(undo, async (c) => {
    const undone = await undoStructureImport(c.var.db, actOf(c), c.req.valid('param').id);
    return undone.ok ? c.json(undone.value, 200) : problemResponse(c, undone.problems);
  })
  .openapi(exportList, async (c) => {
    const { unit, on } = c.req.valid('query');
    const day = on ?? provinceDay(c.var.tenant, c.env.entry.today);
    const placed = unit === undefined ? { path: wholeOffice } : await findUnitOn(c.var.db, unit, day);
    const grant = placed && grantFor(c.var.actor, 'view-figures', placed.path);
    if (!grant) return problemResponse(c, [{ code: unit === undefined ? 'not-allowed' : 'not-found' }]);
    const exported = await loadExportedStructure(c.var.db, unit, day);
    const left = await leaveExport(c.var.db, actOf(c), {
      action: 'export-structure',
      subject: unit === undefined ? 'structure' : `unit/${unit}`,
      grant,
      ...(unit !== undefined && { unitId: unit }),
      after: { day, units: exported.rows.length - 1, places: exported.places.rows.length - 1 },
    });
    const file = { name: `to-chuc-${day}.json`, type: 'application/json; charset=utf-8' };
    return c.json(exported, 200, fileHeaders(left, file));
  })
  .openapi(listLayouts, async (c) => {
    if (!grantFor(c.var.actor, 'found-units', wholeOffice)) return problemResponse(c, [{ code: 'not-allowed' }]);
    return c.json(await listStructureLayouts(c.var.db), 200);
  })
  .openapi(saveLayout, async (c) => {
    const saved = await saveLayoutAs(c.var.db, actOf(c), c.req.valid('json'));
    return saved.ok ? c.json(saved.value, 200) : problemResponse(c, saved.problems);
  })
  .openapi(removeLayout, async (c) => {
    const removed = await removeLayoutNamed(c.var.db, actOf(c), c.req.valid('json'));
    return removed.ok ? c.json(removed.value, 200) : problemResponse(c, removed.problems);
  });
