import { simulatedFiles } from '../../../../scripts/simulate.ts';
import { civilDate } from '../civil-date.ts';
import { readDeliveries } from '../national/delivery.ts';
import type { Delivery } from '../national/delivery.ts';
import { provincesOn } from '../national/province.ts';
import { provinceRegistry } from '../national/province-registry.ts';
import { readRounds } from '../national/reporting-round.ts';
import type { ReceivedFigure, ReportingRound } from '../national/sent-figure.ts';
import { valueOf } from './builders.ts';

/** What the generator writes; `simulated-year.test.ts` proves that the files of `demo/simulated/` are just that. */
export const files = simulatedFiles();

export const lastMonth = '2026-10';
export const toLastMonth = '2026-01/2026-10';

/** Each province that sent, with its deliveries as the national office reads them. */
export const senders: readonly { readonly slug: string; readonly deliveries: readonly Delivery[] }[] = [...files.keys()]
  .filter((name) => name !== 'rounds.json')
  .map((name) => ({ slug: name.replace('.json', ''), deliveries: valueOf(readDeliveries(jsonIn(name))) }));

export const rounds: readonly ReportingRound[] = valueOf(readRounds(jsonIn('rounds.json')));

/** The provinces of the last day that was counted, called by their slugs. */
export const provinces = provincesOn(provinceRegistry, civilDate('2026-10-31')).map(({ id, slug }) => ({
  id,
  name: slug,
}));

/** Every row as the centre would hold it, had it come on the day it was approved. */
export const received: readonly ReceivedFigure[] = senders.flatMap(({ deliveries }) =>
  deliveries.flatMap(({ provinceId, origin, approvedAt, rows }) =>
    rows.map((row) => ({ ...row, provinceId, origin, approvedAt, receivedAt: approvedAt })),
  ),
);

export function roundOf(period: string): ReportingRound {
  return rounds.find((round) => round.period === period)!;
}

function jsonIn(name: string): unknown {
  return JSON.parse(files.get(name)!);
}
