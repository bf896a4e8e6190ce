import type { CivilDate, Instant } from '../../civil-date.ts';
import { endOfTime } from '../../civil-date.ts';
import { periodSpan } from '../../period.ts';
import type { FigureKey } from '../../indicator/figure.ts';
import type { TargetContent } from '../../target/target.ts';
import { partIds } from './step.ts';
import type { PlacedStep } from './step.ts';

/** A target in force, with its revision. */
export type RunningTarget = FigureKey & TargetContent & { readonly revision: number };

/** A plan that is still drawn, and the unit for which it is. */
export interface OpenDraft {
  readonly id: string;
  readonly title: string;
  readonly unitId: string;
}

/** What belongs to units one by one and has to go somewhere when they end. */
export interface Belongings {
  readonly targets: readonly RunningTarget[];
  /** When each of them was set as it is, by its place. */
  readonly setAt: ReadonlyMap<string, Instant>;
  readonly drafts: readonly OpenDraft[];
  readonly today: CivilDate;
}

/** What the product does not keep yet: nothing can be said of it before and after a plan. */
export const notKeptYet = ['openAssessments'] as const;
export type NotKeptYet = (typeof notKeptYet)[number];

/** A unit that a step ends or divides, where what belongs to it may go, and what becomes of it while nobody has said. */
export interface Parting {
  readonly step: string;
  readonly from: string;
  readonly receivers: readonly string[];
  readonly proposal:
    | { readonly outcome: 'follows'; readonly to: string }
    | { readonly outcome: 'ends' | 'stays'; readonly to: null };
}

const ends = { outcome: 'ends', to: null } as const;

/**
 * As grants do, what belongs to a merged unit is proposed to follow it, and of a divided one to stay where it goes on and
 * to end where it does not, since nothing of it is guessed. Of a dissolved one it follows to whoever takes over.
 */
export function partingsOf({ step, at }: PlacedStep): readonly Parting[] {
  switch (step.kind) {
    case 'merge': {
      const to = step.into.kind === 'new' ? step.into.unit.id : step.into.unitId;
      const proposal = { outcome: 'follows', to } as const;
      return step.unitIds.map((from) => ({ step: at, from, receivers: [to], proposal }));
    }
    case 'split': {
      const receivers = partIds(step).filter((id) => id !== step.unitId);
      const proposal = step.original === 'ends' ? ends : ({ outcome: 'stays', to: null } as const);
      return [{ step: at, from: step.unitId, receivers, proposal }];
    }
    case 'dissolve':
    case 'disband': {
      const { unitId: from, handOverTo: to } = step;
      if (to === null) return [{ step: at, from, receivers: [], proposal: ends }];
      return [{ step: at, from, receivers: [to], proposal: { outcome: 'follows', to } }];
    }
    case 'found':
    case 'rename':
    case 'changeHostType':
    case 'changeCode':
    case 'changeKind':
    case 'reparent':
      return [];
  }
}

/** Whether the target still has days to come. */
export function runsOn({ period }: Pick<RunningTarget, 'period'>, day: CivilDate): boolean {
  return (periodSpan(period)?.lastDay ?? endOfTime) >= day;
}

/** What a target is about, without its unit. */
export function questionOf({ indicator, category, period }: Omit<FigureKey, 'unitId'>): string {
  return JSON.stringify([indicator, category, period]);
}

/** The key of a target as one text. */
export function placeOf(target: FigureKey): string {
  return `${target.unitId} ${questionOf(target)}`;
}
