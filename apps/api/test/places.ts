import { findBySlug, provinceRegistry } from '@co-so/domain';
import type { RegisteredProvince } from '@co-so/domain';
import { operatorAct } from '../src/act.ts';
import type { Act } from '../src/act.ts';
import { newId, now, random } from './clock.ts';

export const national = 'http://localhost:8787';
export const binhThuan = 'http://binh-thuan.localhost:8787';
export const ninhThuan = 'http://ninh-thuan.localhost:8787';

/** The id of a unit of the tests, by its last digit. */
export function unitIdOf(last: number): string {
  return `0198c0de-1111-7000-8000-00000000000${last}`;
}

/** The unit at the top of every tree. */
export const topUnit = unitIdOf(1);

export function provinceNamed(slug: string): RegisteredProvince {
  return findBySlug(provinceRegistry, slug)!;
}

export function operator(): Act {
  return operatorAct('Người vận hành', now(), { newId, random });
}
