import { asPoints, civilDate } from '../../packages/domain/src/index.ts';
import type { Assessed, Discipline, Facts } from '../../packages/domain/src/index.ts';

const on = civilDate('2025-12-31');
const kinds = ['collective', 'organization', 'leader', 'nonLeader', 'outsideSystem'] as const;
const codes = {
  collective: ['C2', 'C4', 'C5'],
  organization: ['C2', 'C4', 'C5'],
  leader: ['L1', 'L2', 'L3', 'L4', 'L5', 'L7'],
  nonLeader: ['N1', 'N2', 'N5'],
  outsideSystem: ['N1', 'N2', 'N5'],
} as const;
const modes = ['any', 'all', 'manual'] as const;

/** Subjects of all five kinds, most of them sound, some with every fault there is; the same ones every time. */
export function ratingSubjects(count: number): readonly Assessed[] {
  const draw = drawing(366);
  return Array.from({ length: count }, () => subject(draw));
}

type Draw = (below: number) => number;

/** A linear congruential generator (Numerical Recipes): no chance, only variety. */
function drawing(seed: number): Draw {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function subject(draw: Draw): Assessed {
  const kind = kinds[draw(kinds.length)]!;
  return {
    subject: kind,
    on,
    scored: { kind: 'given', points: asPoints(draw(4) === 0 ? draw(10_001) : 6500 + draw(3501)) },
    facts: { ...tasksOf(draw), ...shared(draw), ...ofKind(kind, draw) },
    settings: draw(3) === 0 ? { ecoTargetsMode: modes[draw(3)]! } : {},
    mitigated: draw(8) === 0 ? [codes[kind][draw(codes[kind].length)]!] : [],
  };
}

function tasksOf(draw: Draw): Facts {
  const tasksAssigned = draw(50) === 0 ? 0 : 5 + draw(30);
  const tasksCompleted = draw(4) === 0 ? draw(tasksAssigned + 1) : tasksAssigned;
  const part = (rarity: number) => (draw(rarity) === 0 ? draw(tasksCompleted + 1) : 0);
  return {
    tasksAssigned,
    tasksCompleted,
    tasksLate: part(5),
    tasksBelowQuality: part(8),
    tasksExceeding: draw(tasksCompleted + 1),
  };
}

function shared(draw: Draw): Facts {
  const shortcomingsFound = draw(4);
  const ecoTargetsAssigned = draw(6);
  return {
    shortcomingsFound,
    shortcomingsRemedied: draw(5) === 0 ? draw(shortcomingsFound + 1) : shortcomingsFound,
    ecoTargetsAssigned,
    ecoTargetsMissed: draw(8) === 0 ? draw(ecoTargetsAssigned + 1) : 0,
    degradationConcluded: draw(60) === 0,
    disunityConcluded: draw(60) === 0,
    personnelWrongdoingConcluded: draw(80) === 0,
    exempt: draw(60) === 0,
    suspended: draw(90) === 0,
    newOrganization: draw(90) === 0,
    ...(draw(10) === 0 && { disciplined: [disciplined(draw)] }),
  };
}

function disciplined(draw: Draw): Discipline {
  const who = (['self', 'member', 'subordinateUnit'] as const)[draw(3)]!;
  return { who, dutyRelated: draw(2) === 0, attributedHere: draw(2) === 0 };
}

function ofKind(kind: (typeof kinds)[number], draw: Draw): Facts {
  if (kind === 'leader') {
    const [unitsRated, confidenceVotes] = [draw(6), draw(3) === 0 ? 100 : 0];
    return {
      unitsRated,
      unitsFailing: draw(8) === 0 ? draw(unitsRated + 1) : 0,
      confidenceVotes,
      confidenceLow: draw(6) === 0 ? draw(confidenceVotes + 1) : 0,
      corruptionDisciplined: draw(70) === 0,
    };
  }
  const isIndividual = kind === 'nonLeader' || kind === 'outsideSystem';
  return isIndividual ? { forbiddenActs: draw(70) === 0, exemplaryBreach: draw(70) === 0 } : {};
}
