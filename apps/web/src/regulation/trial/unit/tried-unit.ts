import { useQuery } from '@tanstack/react-query';
import { countFactNames } from '@co-so/domain';
import type { CountFact, DisciplinedParty, SubjectRules } from '@co-so/domain';
import { claimedBandFacts } from '../band-facts.ts';
import { askedFacts } from '../facts-of.ts';
import type { TrialInput } from '../trial-input.ts';
import { decisionsQuery, knownUnitQuery } from './queries.ts';
import type { KnownUnit } from './queries.ts';
import type { UnitBasis } from './unit-basis.ts';
import { registerDays, registerOf } from './unit-register.ts';
import type { RegisterDays, UnitRegister } from './unit-register.ts';

/** How far the register of decided discipline answers for a unit. */
export type TriedRegister =
  | { readonly kind: 'known'; readonly days: RegisterDays; readonly register: UnitRegister }
  /** The rules of the subject do not ask for discipline. */
  | { readonly kind: 'unasked' }
  | { readonly kind: 'hidden' }
  | { readonly kind: 'early' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' };

/** The unit that a trial is about, as far as it is known. */
export type TriedUnit =
  | { readonly kind: 'known'; readonly unit: KnownUnit; readonly register: TriedRegister }
  | { readonly kind: 'none' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: Error };

/** Whose discipline the rules ask for, and in which rating year. */
interface AskedOfUnit {
  readonly parties: readonly DisciplinedParty[];
  readonly year: number;
}

/** What the product knows of the chosen unit; nothing is asked before one is chosen. */
export function useTriedUnit(basis: UnitBasis | undefined, { parties, year }: AskedOfUnit): TriedUnit {
  const id = basis?.id;
  const days = basis && registerDays(year, basis.on);
  const isAsked = parties.length > 0 && basis?.maySeeDiscipline === true;
  const unit = useQuery(knownUnitQuery(id, basis?.on));
  const decisions = useQuery(decisionsQuery(isAsked && unit.data ? id : undefined, days));
  if (id === undefined) return { kind: 'none' };
  if (unit.error) return { kind: 'failed', error: unit.error };
  if (!unit.data) return { kind: 'loading' };
  const register = (): TriedRegister => {
    if (parties.length === 0) return { kind: 'unasked' };
    if (!isAsked) return { kind: 'hidden' };
    if (!days) return { kind: 'early' };
    if (!decisions.data) return { kind: decisions.isError ? 'failed' : 'loading' };
    const about = { unitId: id, year, belowIds: unit.data.below.map((one) => one.id) };
    return { kind: 'known', days, register: registerOf(decisions.data, about, parties) };
  };
  return { kind: 'known', unit: unit.data, register: register() };
}

/** What was typed, with what is known of the unit before it. */
export function withKnownFacts(input: TrialInput, tried: TriedUnit): TrialInput {
  if (tried.kind !== 'known' || tried.register.kind !== 'known') return input;
  const known = tried.register.register.facts.map(({ fact }) => fact);
  return { ...input, disciplined: [...known, ...input.disciplined] };
}

/** Counts that a result about a real unit would have to take for 0 without being told so. */
export function unknownCounts(rules: SubjectRules, input: TrialInput): readonly CountFact[] {
  const asked = [...askedFacts(rules).counts, ...(input.mode === 'claims' ? claimedBandFacts(rules, input) : [])];
  return countFactNames.filter((name) => asked.includes(name) && !input.counts[name]?.trim());
}

/** Whether something of the unit is still on its way. */
export function isOnItsWay(tried: TriedUnit): boolean {
  return tried.kind === 'loading' || (tried.kind === 'known' && tried.register.kind === 'loading');
}
