import { newMeter } from '@co-so/db';
import { uuidv7, vietnamDay } from '@co-so/domain';
import type { Instant } from '@co-so/domain';
import { operatorAct } from './act.ts';
import { app } from './app.ts';
import type { Entry, Platform } from './env.ts';
import { resumeMergers } from './national/merger/resume-mergers.ts';
import { relaySentFigures } from './national/relay-sent-figures.ts';
import { applyRetention } from './tenancy/apply-retention.ts';
import { forgetReceipts } from './tenancy/forget-receipts.ts';
import { keepChains } from './tenancy/keep-chains.ts';

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const newId = () => uuidv7(Date.now(), random(16));

export default {
  fetch(request, platform, context) {
    const now = Date.now() as Instant;
    const entry: Entry = {
      now,
      today: vietnamDay(now),
      requestId: newId(),
      newId,
      random,
      meter: newMeter(),
      later: (work) => context.waitUntil(work),
    };
    return app.fetch(request, { ...platform, entry });
  },

  async scheduled(_, platform) {
    const now = Date.now() as Instant;
    const report = await relaySentFigures(platform, operatorAct('Chuyển tiếp theo lịch', now, { newId, random }));
    if (report.sent + report.failed > 0) console.log('relay', report);
    const chains = await keepChains(platform, operatorAct('Khóa sổ nhật ký theo lịch', now, { newId, random }));
    if (chains.failed > 0) console.log('seal', chains);
    const forgotten = await forgetReceipts(platform, now);
    if (forgotten.failed > 0) console.log('forget receipts', forgotten);
    const removed = await applyRetention(platform, operatorAct('Xóa theo thời hạn, theo lịch', now, { newId, random }));
    if (removed.applied + removed.failed > 0) console.log('retention', removed);
    const resumed = await resumeMergers(platform, operatorAct('Tiếp nhận cơ cấu theo lịch', now, { newId, random }));
    if (resumed.went || resumed.failed.length > 0) console.log('merger', resumed);
  },
} satisfies ExportedHandler<Platform>;
