import { z } from '@hono/zod-openapi';
import { differenceFields, draftActions, draftStates, localSeries, seriesList, tableFields } from '@co-so/domain';
import { dayShape, instantShape, orNull, signatureShape } from '../request/shapes.ts';

/** The series in which a province issues tables. */
export const localSeriesShape = z.enum(localSeries);
export const seriesShape = z.enum(seriesList);

/** As the domain reads it; the shape is one of many members, and `docs/decisions/0023` says which. */
const scoreTableShape = z
  .looseObject({
    rules: z.enum(['scoring', 'checklist']),
    id: z.string(),
    series: seriesShape,
    name: z.string(),
    subjects: z.array(z.looseObject({ subject: z.string() })).optional(),
    lists: z.array(z.looseObject({ subject: z.string() })).optional(),
  })
  .openapi('ScoreTable', {
    description:
      'Bảng điểm (scoring): đối tượng, nhóm, tiêu chí, mức; điểm tính bằng phần trăm điểm. Danh mục (checklist): nội dung phải đạt, điều kiện',
  });

const problemsShape = z
  .array(z.looseObject({ code: z.string(), at: z.string() }))
  .openapi({ description: 'Mọi chỗ còn phải sửa mới ban hành được; at là JSON Pointer, /table/… chỉ vào bảng' });

export const checkedTableShape = z.object({ problems: problemsShape }).openapi('CheckedScoreTable');

const cellTextMaximum = 2000;

export const sheetRowsShape = z
  .array(z.array(z.union([z.string().max(cellTextMaximum), z.number(), z.boolean(), z.null()])).max(100))
  .max(5000)
  .openapi({ description: 'Mọi dòng của trang tính, kể cả dòng trống' });

const draftActionsShape = z.array(z.enum(draftActions));

const draftHead = {
  id: z.string(),
  series: localSeriesShape,
  draftedFrom: z.string().nullable().openapi({ description: 'Mẫu hoặc bảng đã ban hành mà dự thảo bắt đầu từ đó' }),
  state: z.enum(draftStates),
  revision: z.int(),
  recordedBy: signatureShape,
  recordedAt: instantShape,
};

const title = z.string().openapi({ example: 'Bảng chấm điểm sinh hoạt chi bộ' });

export const savedDraftShape = z
  .object({
    kind: z.literal('draft'),
    ...draftHead,
    title,
    problems: problemsShape,
    allowedActions: draftActionsShape,
  })
  .openapi('SavedScoreTableDraft');

const issuedHead = {
  id: z.string(),
  series: localSeriesShape,
  version: z.int(),
  effectiveFrom: dayShape,
  instrument: z.string().openapi({ example: 'Quy định số 05-QĐ/TU' }),
  issuer: z.string(),
  issuedOn: dayShape,
  contentHash: z.string(),
  replaces: z.string().nullable().openapi({ description: 'Bảng áp dụng ngay trước đó' }),
  revision: z.int(),
  issuedBy: signatureShape,
  issuedAt: instantShape,
};

export const issuedTableShape = z.object({ ...issuedHead, title }).openapi('IssuedScoreTable');

export const tableListShape = z
  .object({
    drafts: z.array(z.object({ ...draftHead, title, allowedActions: draftActionsShape })),
    issued: z.array(
      z.object({
        ...issuedHead,
        title,
        effectiveUntil: orNull(dayShape).openapi({ description: 'Ngày đầu của bảng tiếp theo; null khi chưa có' }),
      }),
    ),
    allowedActions: z.array(z.enum(['draft'])),
  })
  .openapi('ScoreTableList');

export const oneTableShape = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('draft'),
      ...draftHead,
      table: scoreTableShape,
      problems: problemsShape,
      offered: orNull(scoreTableShape).openapi({
        description: 'Phần của mẫu mà dự thảo chưa có: đối tượng, điều kiện; mỗi chỗ ghi là theo mẫu, chưa xác minh',
      }),
      allowedActions: draftActionsShape,
    }),
    z.object({
      kind: z.literal('issued'),
      ...issuedHead,
      table: scoreTableShape,
      allowedActions: z.array(z.enum(['draft'])),
    }),
  ])
  .openapi('ShownScoreTable');

export const sheetShape = z
  .object({ name: z.string(), rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))) })
  .openapi('ScoreTableSheet');

/** As far as it stands in lines. */
const contentShape = scoreTableShape.pick({ rules: true, subjects: true, lists: true }).openapi('ScoreTableContent');

export const readSheetShape = z
  .object({
    content: orNull(contentShape),
    problems: z
      .array(z.looseObject({ code: z.string(), at: z.string() }))
      .openapi({ description: 'at: /lines/0 là dòng ngay dưới dòng đầu tệp' }),
  })
  .openapi('ReadScoreTableSheet');

const lineShape = z
  .object({
    ...Object.fromEntries(tableFields.map((field) => [field, z.string().optional()])),
    line: z.string(),
    subject: z.string(),
  })
  .openapi('ScoreTableLine');

const lineName = z.string().openapi({ example: 'tiêu chí' });

const choiceShape = z.object({ id: z.string(), text: z.string() });

const sideShape = z.object({ id: z.string(), title: z.string() });

export const differenceShape = z
  .object({
    earlier: sideShape,
    later: sideShape,
    differences: z.array(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.enum(['added', 'removed']), line: lineShape, lineName }),
        z.object({
          kind: z.literal('changed'),
          line: lineShape,
          lineName,
          cells: z.array(z.object({ field: z.enum(differenceFields), before: z.string(), after: z.string() })),
        }),
      ]),
    ),
    levels: z.array(z.object({ level: z.string(), text: z.string() })),
    subjects: z.array(z.object({ subject: z.string(), text: z.string() })),
    criteria: z.array(z.object({ subject: z.string(), id: z.string(), text: z.string().nullable() })),
    settings: z.array(z.object({ id: z.string(), text: z.string(), choices: z.array(choiceShape) })),
  })
  .openapi('ScoreTableDifference');

export const settingRevisionShape = z
  .object({
    series: seriesShape,
    setting: z.string(),
    revision: z.int(),
    choice: z.string(),
    instrument: z.string(),
    issuedOn: dayShape,
    from: dayShape,
    setBy: signatureShape,
    setAt: instantShape,
  })
  .openapi('RuleSettingRevision');

export const ruleSettingsShape = z
  .object({
    day: dayShape,
    settings: z.array(
      z.object({
        series: seriesShape,
        ruleSet: z.object({ id: z.string(), name: z.string() }),
        setting: z.object({
          id: z.string(),
          text: z.string(),
          writes: z.literal('criteria').optional(),
          choices: z.array(choiceShape),
          default: z.string(),
          at: z.object({ of: z.string(), place: z.string() }).optional(),
          unconfirmed: z.string().optional(),
        }),
        choice: z.string(),
        chosen: orNull(settingRevisionShape),
        revision: z.int().nullable(),
        history: z.array(settingRevisionShape),
      }),
    ),
    allowedActions: z.array(z.enum(['set'])),
  })
  .openapi('RuleSettings');
