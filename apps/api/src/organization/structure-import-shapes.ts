import { z } from '@hono/zod-openapi';
import { hostPlaceKinds, structureLayoutSchema, unitKinds } from '@co-so/domain';
import { dayShape, instantShape, orNull, signatureShape } from '../request/shapes.ts';

const cellMaximum = 5000;
const columnsMaximum = 200;
/** Beyond what one import takes, so that a longer list is refused with a sentence of its own. */
const rowsMaximum = 40_000;

const cellShape = z.union([z.string().max(cellMaximum), z.number(), z.boolean(), z.null()]);

export const rowsShape = z
  .array(z.array(cellShape).max(columnsMaximum))
  .max(rowsMaximum)
  .openapi({ description: 'Mọi dòng của trang, cả dòng tên cột; ngày là chữ', example: [['Tên tổ chức', 'Loại']] });

export const linesShape = z
  .array(z.int().min(1).max(1_048_576))
  .max(rowsMaximum)
  .optional()
  .openapi({ description: 'Dòng của tệp ứng với mỗi dòng gửi lên, khi đã bỏ dòng trống; thiếu là 1, 2, 3…' });

const decisionShape = z.object({ number: z.string(), issuedOn: dayShape, issuer: z.string() });

const placeFields = { line: z.int(), unitId: z.string(), on: dayShape };

const findingShape = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('containment'),
      ...placeFields,
      allowed: z.union([z.literal(false), z.literal('unconfirmed')]),
      parentKind: z.enum(unitKinds),
      childKind: z.enum(unitKinds),
      ruleSet: z.string(),
      clause: orNull(z.object({ of: z.string(), place: z.string() })),
      clauseText: z.string().nullable(),
      unconfirmed: z.string().nullable(),
      consent: orNull(decisionShape),
    }),
    z.object({ kind: z.literal('parent-later'), ...placeFields }),
    z.object({ kind: z.literal('ends-with-province'), ...placeFields }),
    z.object({ kind: z.literal('consent-early'), ...placeFields, document: decisionShape }),
    z.object({ kind: z.literal('name-kept'), ...placeFields, given: z.string(), stored: z.string() }),
  ])
  .openapi('StructureSheetFinding');

/** The sheet of host places, where the file has one. */
export const placesBody = z
  .strictObject({ rows: rowsShape, lines: linesShape })
  .optional()
  .openapi({ description: 'Trang nơi có, chưa có tổ chức đảng; thiếu khi tệp không có trang này' });

const placeFindingShape = z
  .discriminatedUnion('kind', [
    z.object({ line: z.int(), kind: z.enum(['unit-later', 'unit-ends']), on: dayShape }),
    z.object({ line: z.int(), kind: z.literal('name-kept'), given: z.string(), stored: z.string() }),
  ])
  .openapi('HostPlaceFinding');

export const reportShape = z
  .object({
    importId: z.string().nullable().openapi({ description: 'null khi chưa ghi gì' }),
    founded: z.int(),
    foundedByKind: z.array(z.object({ kind: z.enum(unitKinds), count: z.int() })),
    unchanged: z.int(),
    findings: z
      .array(z.object({ finding: findingShape, lines: z.array(z.int()) }))
      .openapi({ description: 'Điều quy định nói về các tổ chức mới, tên đã lưu được giữ; chỉ để lưu ý, không chặn' }),
    unusedHeaders: z.array(z.string()).openapi({ description: 'Các cột không đọc' }),
    recorded: z.int().openapi({ description: 'Nơi mới ghi' }),
    recordedByKind: z.array(z.object({ kind: z.enum(hostPlaceKinds), count: z.int() })),
    placesUnchanged: z.int(),
    placeFindings: z.array(z.object({ finding: placeFindingShape, lines: z.array(z.int()) })),
    unusedPlaceHeaders: z.array(z.string()),
  })
  .openapi('StructureImportReport');

export const importShape = z
  .object({
    id: z.string(),
    name: z.string(),
    units: z.int(),
    places: z.int(),
    unchanged: z.int(),
    importedBy: signatureShape,
    importedAt: instantShape,
    undone: orNull(z.object({ by: signatureShape, at: instantShape })),
  })
  .openapi('StructureImport');

const sheetShape = {
  name: z.string(),
  rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
};

export const exportedShape = z
  .object({ ...sheetShape, places: z.object(sheetShape), day: dayShape })
  .openapi('ExportedStructure');

export const layoutsShape = z.array(
  z
    .object({ layout: structureLayoutSchema, savedBy: signatureShape, savedAt: instantShape, revision: z.int() })
    .openapi('SavedStructureLayout'),
);
