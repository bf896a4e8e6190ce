import { createRoute, z } from '@hono/zod-openapi';
import type { SettingRevision } from '@co-so/domain';
import { problemResponse } from '../problem.ts';
import { allowed, allowedSomewhere } from '../request/allowed.ts';
import { actOf } from '../request/context.ts';
import type { Province } from '../request/context.ts';
import { answer, jsonBody, refusals } from '../request/described.ts';
import { idempotent } from '../request/idempotency.ts';
import { provinceDay } from '../request/province-day.ts';
import { dayParameter, idempotencyHeader, router } from '../request/router.ts';
import { loadRuleSettings, setRuleSetting } from './rule-settings.ts';
import type { RuleSettings } from './rule-settings.ts';
import { ruleSettingsShape, seriesShape, settingRevisionShape } from './shapes.ts';

const shown = createRoute({
  method: 'get',
  path: '/rule-settings',
  middleware: [allowedSomewhere('view-rules')] as const,
  summary: 'Điều văn bản để tỉnh, thành phố lựa chọn, lựa chọn áp dụng tại một ngày, và các lần đã ghi',
  request: { query: z.object({ on: dayParameter.optional() }) },
  responses: { 200: answer<RuleSettings>('Theo loại quy định', ruleSettingsShape), ...refusals(400, 403) },
});

const setting = createRoute({
  method: 'post',
  path: '/rule-settings',
  middleware: [allowed('set-rule-settings'), idempotent] as const,
  summary: 'Ghi lựa chọn của tỉnh, thành phố, kèm văn bản và ngày áp dụng',
  request: {
    headers: idempotencyHeader,
    body: jsonBody(
      z.strictObject({
        series: seriesShape,
        setting: z.string().max(100),
        choice: z
          .string()
          .max(4000)
          .openapi({ description: 'Mã của lựa chọn; hoặc các tiêu chí tỉnh tự nêu, mỗi dòng một tiêu chí' }),
        instrument: z.string().max(2000),
        issuedOn: dayParameter,
        from: dayParameter,
        basedOn: z.int().min(1).nullable().openapi({ description: 'Lần ghi mới nhất đã xem; null khi chưa có' }),
      }),
    ),
  },
  responses: {
    201: answer<SettingRevision>('Lựa chọn đã ghi', settingRevisionShape),
    ...refusals(400, 403, 409, 422),
  },
});

export const ruleSettingRoutes = router<Province>()
  .openapi(shown, async (c) => {
    const day = c.req.valid('query').on ?? provinceDay(c.var.tenant, c.env.entry.today);
    return c.json(await loadRuleSettings(c.var.db, c.var.actor, day), 200);
  })
  .openapi(setting, async (c) => {
    const { series, basedOn, ...chosen } = c.req.valid('json');
    const set = await setRuleSetting(c.var.db, actOf(c), { series, chosen, basedOn });
    return set.ok ? c.json(set.value, 201) : problemResponse(c, set.problems);
  });
