/** Writes the simulated year of all 34 provinces into `demo/simulated/`; the same files every time. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  addDays,
  civilDate,
  dayNumber,
  deliveryFormat,
  deliveryText,
  findBySlug,
  periodText,
  provinceOnDay,
  provinceRegistry,
} from '../packages/domain/src/index.ts';
import type {
  CivilDate,
  Delivery,
  Instant,
  Period,
  ReportingRound,
  UnsealedDelivery,
} from '../packages/domain/src/index.ts';
import { isCase } from './simulate/cases.ts';
import { draw, simulatedId } from './simulate/chance.ts';
import { lastMonth, simulateYear } from './simulate/province-year.ts';
import { lastDayOf, monthPeriod, periodToMonth, ratedYear, reportsOf } from './simulate/rows.ts';

interface SourceProvince {
  readonly slug: string;
  readonly communes: number;
}

const demo = join(import.meta.dirname, '..', 'demo');
const namesOn = civilDate('2026-11-01');

/** Every file, by its name in `demo/simulated/`. */
export function simulatedFiles(): ReadonlyMap<string, string> {
  const provinces = readProvinces().filter(({ slug }) => !isCase(slug, 'nothingSent'));
  return new Map([
    ...provinces.map((province) => [`${province.slug}.json`, deliveriesFile(deliveriesOf(province))] as const),
    ['rounds.json', listText(rounds())] as const,
  ]);
}

/** One delivery for each round that the province answered, in their order. */
function deliveriesOf({ slug, communes }: SourceProvince): readonly Delivery[] {
  const registered = findBySlug(provinceRegistry, slug);
  const province = registered && provinceOnDay(registered, namesOn);
  if (!province) throw new Error(`not registered: ${slug}`);
  const unit = { slug, unitId: simulatedId(`unit ${slug}`), unitName: `Đảng bộ ${province.fullName}` };
  const year = simulateYear({ slug, communes, isCity: province.kind === 'city' });
  return reportsOf(unit, year).map(({ period, rows }) =>
    sealed({
      format: deliveryFormat,
      origin: 'simulated',
      provinceId: province.id,
      provinceName: province.name,
      submissionId: simulatedId(`submission ${slug} ${period}`),
      preparedBy: { id: 'sim-preparer', title: 'Người lập (mô phỏng)' },
      approvedBy: { id: 'sim-approver', title: 'Người duyệt (mô phỏng)' },
      approvedAt: approvalOf(slug, period),
      rows,
    }),
  );
}

function sealed(content: UnsealedDelivery): Delivery {
  return { ...content, contentHash: createHash('sha256').update(deliveryText(content)).digest('hex') };
}

/** In the last days before the round was due; for those that are late on purpose, some days after the last one was. */
function approvalOf(slug: string, period: Period): Instant {
  const isLate = isCase(slug, 'late') && period === monthPeriod(lastMonth);
  const delay = isLate ? draw(`${slug} delay`, 2, 9) : -draw(`${slug} ahead ${period}`, 0, 3);
  const hourInVietnam = draw(`${slug} hour ${period}`, 8, 16);
  return ((dayNumber(addDays(dueDayOf(period), delay)) * 24 + hourInVietnam - 7) * 3_600_000) as Instant;
}

function rounds(): readonly ReportingRound[] {
  const months = Array.from({ length: lastMonth }, (_, index) => index + 1);
  const periods = new Set([ratedYear, ...months.flatMap((month) => [monthPeriod(month), periodToMonth(month)])]);
  return [...periods].map(roundOf);
}

function roundOf(period: Period): ReportingRound {
  return {
    id: simulatedId(`round ${period}`),
    origin: 'simulated',
    title: `Đợt báo cáo ${periodText(period)} (mô phỏng)`,
    period,
    cutOffOn: lastDayOf(period),
    dueOn: dueDayOf(period),
  };
}

/** A month after the rated year; the fifth of the next month for the others. */
function dueDayOf(period: Period): CivilDate {
  return addDays(lastDayOf(period), period === ratedYear ? 31 : 5);
}

function deliveriesFile(deliveries: readonly Delivery[]): string {
  return `[\n${deliveries.map(deliveryTextByLine).join(',\n')}\n]\n`;
}

function deliveryTextByLine({ rows, contentHash, ...head }: Delivery): string {
  const members = Object.entries(head).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  return `{\n${members.join(',\n')},\n"rows": ${listText(rows).trimEnd()},\n"contentHash": "${contentHash}"\n}`;
}

/** One member a line, so that a difference between two versions can be read. */
function listText(list: readonly unknown[]): string {
  return `[\n${list.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`;
}

/** A file of the repository, compared with its source by the tests of the registry. */
function readProvinces(): readonly SourceProvince[] {
  return JSON.parse(readFileSync(join(demo, 'source', 'provinces.json'), 'utf8')) as readonly SourceProvince[];
}

if (import.meta.main) {
  const folder = join(demo, 'simulated');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of simulatedFiles()) writeFileSync(join(folder, name), text);
}
