import { useMemo, useRef, useState } from 'react';
import type { ShownPlan } from '@co-so/api';
import { planSchema } from '@co-so/domain';
import type { Plan, PlanContent } from '@co-so/domain';
import { readDraft } from '../../ui/draft.ts';
import { useUnsaved } from '../../ui/use-unsaved.ts';
import { useWrite } from '../../ui/use-write.ts';
import { savePlan } from './queries.ts';
import { foundedIn } from './step-choice.ts';
import type { ChosenUnit } from './unit-field.ts';

type Names = Readonly<Record<string, string>>;

interface PlanWork extends PlanContent {
  /** Of the units that steps speak of, as far as they were ever told. */
  readonly names: Names;
}

/** A plan in the planner: what was drawn, what of it is not saved yet, and what it was last saved as. */
export function usePlan(shown: ShownPlan, onSaved: (revision: number) => void) {
  const opened: PlanWork = { title: shown.title, plan: shown.plan, names: shown.names };
  const [kept] = useState(() => keptWork(shown));
  const [work, setWork] = useState(kept ?? opened);
  const [saved, setSaved] = useState<PlanContent & { readonly revision: number }>({
    title: shown.title,
    plan: shown.plan,
    revision: shown.revision,
  });
  const isDirty = work.title !== saved.title || work.plan !== saved.plan;
  const typed = useMemo(() => typedOf(work), [work]);
  const unsaved = useUnsaved(draftName(shown.id, saved.revision), typed, isDirty);
  const sent = useRef<PlanContent>(work);
  const write = useWrite(savePlan, ({ revision, names }) => {
    setSaved({ ...sent.current, revision });
    setWork((current) => ({ ...current, names: { ...current.names, ...names } }));
    onSaved(revision);
  });
  const founded = useMemo(() => foundedIn(work.plan.steps), [work.plan.steps]);
  const nameOf = useMemo(() => namer({ ...shown.names, ...work.names }, founded), [shown.names, work.names, founded]);
  return {
    work,
    saved,
    isDirty,
    unsaved,
    founded,
    nameOf,
    isRestored: work === kept,
    error: write.error,
    isPending: write.isPending,
    rename: (title: string) => setWork((current) => ({ ...current, title })),
    change: (plan: Plan) => setWork((current) => ({ ...current, plan })),
    remember: (...units: readonly ChosenUnit[]) =>
      setWork((current) => ({
        ...current,
        names: { ...current.names, ...Object.fromEntries(units.map(({ id, name }) => [id, name])) },
      })),
    restart: () => setWork({ title: saved.title, plan: saved.plan, names: work.names }),
    save: () => {
      const { title, plan } = work;
      sent.current = { title, plan };
      write.send({ id: shown.id, basedOn: saved.revision, title, plan });
    },
  };
}

export type PlanEditing = ReturnType<typeof usePlan>;

function draftName(id: string, revision: number): string {
  return `draft plan ${id} ${revision}`;
}

function typedOf({ title, plan, names }: PlanWork) {
  return { title, plan: JSON.stringify(plan), names: JSON.stringify(names) };
}

/** What was drawn in this window and not saved, where it stands on the revision that is shown. */
function keptWork({ id, revision }: ShownPlan): PlanWork | undefined {
  const kept = readDraft(draftName(id, revision), { title: '', plan: '', names: '' });
  if (!kept) return undefined;
  const plan = planSchema.safeParse(JSON.parse(kept.plan));
  return plan.success ? { title: kept.title, plan: plan.data, names: namesIn(JSON.parse(kept.names)) } : undefined;
}

function namesIn(kept: unknown): Names {
  return Object.fromEntries(
    Object.entries(kept ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** The name of each unit that a plan speaks of, those it founds included. */
export function namer(names: Names, founded: readonly ChosenUnit[]) {
  const known = new Map([...Object.entries(names), ...founded.map(({ id, name }) => [id, name] as const)]);
  return (id: string) => (id === '' ? '(chưa chọn)' : known.get(id) || '(chưa rõ tên)');
}
