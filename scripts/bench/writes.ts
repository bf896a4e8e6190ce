import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deliveryText, readDeliveries } from '../../packages/domain/src/index.ts';
import type { Delivery } from '../../packages/domain/src/index.ts';
import { root } from '../platform.ts';
import { askWell } from './ask.ts';
import { whole } from './measure.ts';
import type { Measure } from './measure.ts';

const units = 100;
const months = 49;

/** A file of 5,000 rows: tried, stored, and stored once more; a delivery as another network would bring it; a province more. */
export async function measureWrites(port: number): Promise<readonly Measure[]> {
  const file = { fileName: 'bench.json', content: largeFile() };
  const importing = (mode: string) =>
    askWell({ port, office: 'ninh-thuan', path: '/api/imports', json: { ...file, mode } });
  const tried = await importing('dry-run');
  const stored = await importing('store');
  const again = await importing('store');
  const national = { port, office: '' };
  const delivery = nextDelivery();
  const received = await askWell({ ...national, path: '/api/deliveries', json: { mode: 'store', delivery } });
  const administrator = { userName: 'quan-tri', name: 'Quản trị đo thử', post: 'Quản trị của tỉnh, thành phố' };
  const onboarding = { province: 'cao-bang', host: 'cao-bang', administrator };
  const onboarded = await askWell({ ...national, path: '/api/tenants', json: onboarding, as: 'nationalAdministrator' });
  const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;
  return [
    { what: 'Import of 5,000 rows, dry run', measured: seconds(tried.milliseconds) },
    { what: 'Import of 5,000 rows, stored', measured: seconds(stored.milliseconds) },
    { what: 'The same file again', measured: seconds(again.milliseconds) },
    {
      what: `Reception of a delivery of ${delivery.rows.length} rows`,
      measured: `${whole(received.milliseconds)} ms, ${whole(received.rowsRead)} rows read`,
    },
    {
      what: 'Onboarding of a province, to its first password',
      measured: seconds(onboarded.milliseconds),
      budget: '< 5 s',
    },
  ];
}

function largeFile() {
  const parent = 'Đảng bộ tỉnh Ninh Thuận';
  const names = Array.from({ length: units }, (_, index) => `Đảng bộ cơ sở đo thử ${index + 1}`);
  const periods = Array.from({ length: months }, (_, index) => {
    const month = String((index % 12) + 1).padStart(2, '0');
    return `${2020 + Math.floor(index / 12)}-${month}`;
  });
  return {
    format: 'co-so/figures/1',
    province: 'ninh-thuan',
    document: 'Tệp đo thử',
    units: names.map((name) => ({ name, kind: 'grassrootsCommittee', parent, closedOn: '2025-07-01' })),
    figures: names.flatMap((unit, index) =>
      periods.map((period) => ({ unit, indicator: 'member.total', period, value: 30 + index })),
    ),
  };
}

/** The next revision of everything that one province of the simulated year sent, sealed anew. */
function nextDelivery(): Delivery {
  const text = readFileSync(join(root, 'demo', 'simulated', 'lang-son.json'), 'utf8');
  const read = readDeliveries(JSON.parse(text));
  const [first] = read.ok ? read.value : [];
  if (!read.ok || !first) throw new Error('demo/simulated/lang-son.json is no file of deliveries');
  const rows = read.value.flatMap((one) => one.rows.map((row) => ({ ...row, revision: row.revision + 1 })));
  const last = read.value.reduce((one, other) => (other.approvedAt > one.approvedAt ? other : one), first);
  const { contentHash: _, ...content } = { ...last, rows };
  return { ...content, contentHash: createHash('sha256').update(deliveryText(content)).digest('hex') };
}
