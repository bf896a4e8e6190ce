import { day } from '../../regulation/schema/parts.ts';
import { parsePeriod } from '../../period.ts';
import { z } from '../../schema.ts';
import { hostTypes } from '../host-type.ts';
import { unitKinds } from '../unit.ts';
import { targetOutcomes } from './step.ts';

/** As many steps as one plan may have. */
export const planStepsMaximum = 5000;

const unitsMaximum = 1000;
const id = z.string().min(1).max(100);
/** A unit that a step names; blank while none is chosen, since a plan is kept however unfinished. */
const unit = z.string().max(100);
const code = z.string().min(1).max(50);
const count = z.int().min(0).max(1_000_000_000);

const period = z.string().transform((given, context) => {
  const parsed = parsePeriod(given);
  if (parsed !== undefined) return parsed;
  context.issues.push({ code: 'custom', message: 'period-unreadable', input: given });
  return z.NEVER;
});

const decision = z.strictObject({ number: z.string().max(100), issuedOn: day, issuer: z.string().max(300) });

const founded = z.strictObject({
  id,
  name: z.string().max(300),
  kind: z.enum(unitKinds),
  hostType: z.enum(hostTypes).nullable(),
  code: code.nullable(),
  parentId: unit.nullable(),
});

/** Earlier plans counted targets and grants as well, which are decided one by one now: what they said is left out. */
const memberCounts = z.object({ officialMembers: count, probationaryMembers: count });

const head = { basis: decision, effectiveOn: day, consent: decision.nullable() };

const division = {
  allocation: z.array(z.strictObject({ unitId: unit, to: unit })).max(unitsMaximum),
  shares: z
    .array(
      z.strictObject({
        to: unit,
        counts: memberCounts,
      }),
    )
    .max(unitsMaximum),
};

const step = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('found'), unit: founded, ...head }),
  z.strictObject({ kind: z.literal('rename'), unitId: unit, name: z.string().max(300), ...head }),
  z.strictObject({
    kind: z.literal('changeKind'),
    unitId: unit,
    to: z.enum(unitKinds),
    branches: z.array(founded).max(unitsMaximum),
    ...division,
    ...head,
  }),
  z.strictObject({ kind: z.literal('changeHostType'), unitId: unit, to: z.enum(hostTypes), ...head }),
  z.strictObject({ kind: z.literal('changeCode'), unitId: unit, code: code.nullable(), ...head }),
  z.strictObject({ kind: z.literal('reparent'), unitId: unit, parentId: unit, ...head }),
  z.strictObject({
    kind: z.literal('merge'),
    unitIds: z.array(unit).max(unitsMaximum),
    into: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('new'), unit: founded }),
      z.strictObject({ kind: z.literal('existing'), unitId: unit }),
    ]),
    ...head,
  }),
  z.strictObject({
    kind: z.literal('split'),
    unitId: unit,
    original: z.enum(['ends', 'continues']),
    parts: z.array(founded).max(unitsMaximum),
    ...division,
    places: z
      .array(z.strictObject({ placeId: id, to: unit }))
      .max(unitsMaximum)
      .exactOptional(),
    ...head,
  }),
  z.strictObject({ kind: z.enum(['dissolve', 'disband']), unitId: unit, handOverTo: unit.nullable(), ...head }),
]);

/** The shape of a plan from JSON; `applyPlan` says what else must hold. */
export const planSchema = z.strictObject({
  steps: z.array(step).max(planStepsMaximum),
  grantDecisions: z.array(z.strictObject({ grantId: id, fromUnitId: unit, toUnitId: unit })).max(planStepsMaximum),
  targetDecisions: z
    .array(
      z.strictObject({
        fromUnitId: unit,
        indicator: id,
        category: id.nullable(),
        period,
        outcome: z.enum(targetOutcomes),
        toUnitId: unit.nullable(),
      }),
    )
    .max(planStepsMaximum)
    .exactOptional(),
  draftDecisions: z
    .array(z.strictObject({ draftId: id, fromUnitId: unit, toUnitId: unit.nullable() }))
    .max(planStepsMaximum)
    .exactOptional(),
});
