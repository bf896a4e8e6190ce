import type { CivilDate, FoundedUnit, PlanStep, StepHead } from '@co-so/domain';

/** What a decision may do, as it is chosen; chia and tách are one kind of step with another end. */
export const stepChoices = [
  'found',
  'rename',
  'changeKind',
  'changeHostType',
  'changeCode',
  'reparent',
  'merge',
  'divide',
  'separate',
  'dissolve',
  'disband',
] as const;
export type StepChoice = (typeof stepChoices)[number];

export const stepChoiceWords: Readonly<Record<StepChoice, string>> = {
  found: 'Thành lập',
  rename: 'Đổi tên',
  changeKind: 'Chuyển loại tổ chức',
  changeHostType: 'Đổi loại hình',
  changeCode: 'Đổi mã',
  reparent: 'Chuyển cấp trên trực tiếp',
  merge: 'Sáp nhập, hợp nhất',
  divide: 'Chia',
  separate: 'Tách',
  dissolve: 'Giải thể',
  disband: 'Giải tán',
};

export function choiceOf(step: PlanStep): StepChoice {
  if (step.kind === 'split') return step.original === 'ends' ? 'divide' : 'separate';
  return step.kind;
}

/** A step that rests on the decision to come and names no unit yet. */
export function newStep(choice: StepChoice, effectiveOn: CivilDate, newId: () => string): PlanStep {
  const head: StepHead = { basis: yetToCome(effectiveOn), effectiveOn, consent: null };
  switch (choice) {
    case 'found':
      return { kind: 'found', unit: newUnit(newId()), ...head };
    case 'rename':
      return { kind: 'rename', unitId: '', name: '', ...head };
    case 'changeKind':
      return {
        kind: 'changeKind',
        unitId: '',
        to: 'grassrootsCommittee',
        branches: [],
        allocation: [],
        shares: [],
        ...head,
      };
    case 'changeHostType':
      return { kind: 'changeHostType', unitId: '', to: 'other', ...head };
    case 'changeCode':
      return { kind: 'changeCode', unitId: '', code: null, ...head };
    case 'reparent':
      return { kind: 'reparent', unitId: '', parentId: '', ...head };
    case 'merge':
      return { kind: 'merge', unitIds: [], into: { kind: 'existing', unitId: '' }, ...head };
    case 'divide':
    case 'separate': {
      const parts = Array.from({ length: choice === 'divide' ? 2 : 1 }, () => newUnit(newId()));
      const original = choice === 'divide' ? 'ends' : 'continues';
      return { kind: 'split', unitId: '', original, parts, allocation: [], shares: [], ...head };
    }
    case 'dissolve':
    case 'disband':
      return { kind: choice, unitId: '', handOverTo: null, ...head };
  }
}

export function newUnit(id: string, over: Partial<FoundedUnit> = {}): FoundedUnit {
  return { id, name: '', kind: 'subordinateBranch', hostType: null, code: null, parentId: '', ...over };
}

/** No decision of its own: the step rests on the one by which the plan is applied. */
export function yetToCome(day: CivilDate): StepHead['basis'] {
  return { number: '', issuedOn: day, issuer: '' };
}

/** The units that steps found, by the day from which they may be a parent. */
export function foundedIn(steps: readonly PlanStep[]): readonly (FoundedUnit & { readonly on: CivilDate })[] {
  return steps.flatMap((step) => foundedBy(step).map((unit) => ({ ...unit, on: step.effectiveOn })));
}

function foundedBy(step: PlanStep): readonly FoundedUnit[] {
  switch (step.kind) {
    case 'found':
      return [step.unit];
    case 'changeKind':
      return step.branches;
    case 'split':
      return step.parts;
    case 'merge':
      return step.into.kind === 'new' ? [step.into.unit] : [];
    case 'rename':
    case 'changeHostType':
    case 'changeCode':
    case 'reparent':
    case 'dissolve':
    case 'disband':
      return [];
  }
}
