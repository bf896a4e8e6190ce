import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { StructureImportReport } from '@co-so/api';
import { RequestFailed } from '../../api.ts';
import { problemsOf } from '../../ui/problems-of.ts';
import type { WorkbookReading } from '../../ui/read-in-worker.ts';
import { bookProblemsIn } from './book-problem.ts';
import type { BookProblem } from './book-problem.ts';
import { openList } from './opened-list.ts';
import type { OpenedList } from './opened-list.ts';
import { sendList } from './queries.ts';
import type { SentList } from './queries.ts';

/** Where an import stands. Nothing is stored before `stored`. */
export type ImportState =
  | { readonly step: 'choose' }
  | { readonly step: 'reading'; readonly name: string; readonly reading: WorkbookReading }
  | { readonly step: 'unreadable'; readonly name: string; readonly reason: string }
  | { readonly step: 'mapping'; readonly file: OpenedList; readonly outcome: Outcome };

/** What came of a list that was sent. */
export type Outcome =
  | { readonly kind: 'unsent' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'storing'; readonly report: StructureImportReport }
  | { readonly kind: 'refused'; readonly list: SentList; readonly problems: readonly BookProblem[] }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'checked'; readonly list: SentList; readonly report: StructureImportReport }
  | { readonly kind: 'stored'; readonly report: StructureImportReport };

/** Opens a file, has it checked, and stores it when asked to; a file chosen later overtakes an earlier one. */
export function useStructureImport() {
  const queryClient = useQueryClient();
  const [state, setState] = useState<ImportState>({ step: 'choose' });
  const turn = useRef(0);
  const storeKey = useRef('');

  const choose = async (chosen: File) => {
    const mine = (turn.current += 1);
    const { name } = chosen;
    const show = (next: ImportState) => mine === turn.current && setState(next);
    show({ step: 'reading', name, reading: { kind: 'opening' } });
    const opening = await openList(chosen, (reading) => show({ step: 'reading', name, reading }));
    if (opening.kind === 'unreadable') show({ step: 'unreadable', name, reason: opening.reason });
    else show({ step: 'mapping', file: opening.file, outcome: { kind: 'unsent' } });
  };

  const settle = (outcome: Outcome) =>
    setState((current) => (current.step === 'mapping' ? { ...current, outcome } : current));

  const send = async (list: SentList, mode: 'dry-run' | 'store', key: string) => {
    const mine = turn.current;
    const outcome = await sendList(list, mode, key).then(
      (report): Outcome => (report.importId === null ? { kind: 'checked', list, report } : { kind: 'stored', report }),
      (error: unknown) => refusalOf(list, error),
    );
    if (outcome.kind === 'stored') await queryClient.invalidateQueries();
    if (mine === turn.current) settle(outcome);
  };

  return {
    state,
    choose,
    check: (list: SentList) => {
      storeKey.current = crypto.randomUUID();
      settle({ kind: 'checking' });
      return send(list, 'dry-run', crypto.randomUUID());
    },
    /** Stores a list that was checked, of which the report says what it brings. */
    store: (list: SentList, report: StructureImportReport) => {
      settle({ kind: 'storing', report });
      return send(list, 'store', storeKey.current);
    },
    /** The list is to be read otherwise: what came of it no longer holds. */
    forget: () => settle({ kind: 'unsent' }),
  };
}

/** A refusal that is about the list is shown at its lines; anything else can be tried again. */
function refusalOf(list: SentList, error: unknown): Outcome {
  const problems = problemsOf(error);
  const lines = problems.flatMap(bookProblemsIn);
  const isAboutLines = error instanceof RequestFailed && lines.length > 0 && lines.length === problems.length;
  return isAboutLines ? { kind: 'refused', list, problems: lines } : { kind: 'failed', error };
}
