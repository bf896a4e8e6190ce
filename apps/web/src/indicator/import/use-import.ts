import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ImportReport } from '@co-so/api';
import { onLines } from '@co-so/domain';
import type { Problem } from '@co-so/domain';
import { provinceApi, read, RequestFailed } from '../../api.ts';
import { problemsOf } from '../../ui/problems-of.ts';
import { placedReport } from './file-places.ts';
import { openFile } from './read-file.ts';
import type { OpenedFile } from './read-file.ts';

/** Where an import stands. Nothing is stored before `stored`. */
export type ImportState =
  | { readonly step: 'choose' }
  | { readonly step: 'reading'; readonly name: string }
  | { readonly step: 'unreadable'; readonly name: string; readonly reason: string }
  | { readonly step: 'checking'; readonly file: OpenedFile }
  | { readonly step: 'refused'; readonly file: OpenedFile; readonly problems: readonly Problem[] }
  | { readonly step: 'failed'; readonly file: OpenedFile; readonly error: unknown }
  | {
      readonly step: 'checked';
      readonly file: OpenedFile;
      readonly report: ImportReport;
      /** Somebody recorded since what was shown before. */
      readonly hasChanged: boolean;
    }
  | { readonly step: 'storing'; readonly file: OpenedFile; readonly report: ImportReport }
  | { readonly step: 'stored'; readonly file: OpenedFile; readonly report: ImportReport };

/** Reads a file, has it checked, and stores it when asked to; a file chosen later overtakes an earlier one. */
export function useImport(province: string) {
  const queryClient = useQueryClient();
  const [state, setState] = useState<ImportState>({ step: 'choose' });
  const turn = useRef(0);
  const storeKey = useRef('');

  const choose = async (chosen: File) => {
    const mine = (turn.current += 1);
    const isMine = () => mine === turn.current;
    setState({ step: 'reading', name: chosen.name });
    const opening = await openFile(chosen, province);
    if (!isMine()) return;
    if (opening.kind === 'unreadable') setState({ step: 'unreadable', name: chosen.name, reason: opening.reason });
    else if (opening.kind === 'refused') setState({ step: 'refused', file: opening.file, problems: opening.problems });
    else await check(opening.file, isMine);
  };

  const check = async (file: OpenedFile, isMine = () => true, hasChanged = false) => {
    setState({ step: 'checking', file });
    storeKey.current = crypto.randomUUID();
    const next = await post(file, { mode: 'dry-run', reason: null, basedOn: null }, crypto.randomUUID()).then(
      (report): ImportState => ({ step: 'checked', file, report: placedReport(file, report), hasChanged }),
      (error: unknown) => notDone(file, error),
    );
    if (isMine()) setState(next);
  };

  const store = async (file: OpenedFile, report: ImportReport, reason: string | null) => {
    setState({ step: 'storing', file, report });
    try {
      const stored = await post(file, { mode: 'store', reason, basedOn: report.basis }, storeKey.current);
      await queryClient.invalidateQueries();
      setState({ step: 'stored', file, report: stored });
    } catch (error) {
      // Another person recorded meanwhile what this file would now correct: it is shown before a reason is asked for.
      if (problemsOf(error).some(({ code }) => code === 'changed-meanwhile' || (!reason && code === 'reason-missing')))
        await check(file, () => true, true);
      else setState(notDone(file, error));
    }
  };

  return { state, choose, check, store };
}

interface Asked {
  readonly mode: 'dry-run' | 'store';
  readonly reason: string | null;
  readonly basedOn: string | null;
}

function post({ name, content }: OpenedFile, asked: Asked, key: string): Promise<ImportReport> {
  const json = { fileName: name, content, ...asked };
  return read(provinceApi.imports.$post({ json, header: { 'idempotency-key': key } }));
}

/** A refusal that is about the file is listed at its places; anything else can be tried again. */
function notDone(file: OpenedFile, error: unknown): ImportState {
  const isAboutFile = error instanceof RequestFailed && error.body?.status === 422;
  if (!isAboutFile) return { step: 'failed', file, error };
  const problems = problemsOf(error);
  return { step: 'refused', file, problems: file.workbook ? onLines(file.workbook, problems) : problems };
}
