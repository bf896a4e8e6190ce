import type { Merger, TakenOver } from '@co-so/domain';
import type { Invitation } from '../onboard-province.ts';

export interface MergedProvince {
  readonly slug: string;
  readonly name: string;
  readonly hostBefore: string;
  readonly hostAfter: string;
}

/** What a merger does; and once it is done, every password that is handed over, this once. */
export interface MergerReport {
  readonly host: string;
  readonly stored: boolean;
  readonly merged: readonly MergedProvince[];
  /** Names of those that went into the province and have no database here. */
  readonly absent: readonly string[];
  /** Of every day: those that go on, and those that have ended. */
  readonly units: number;
  readonly codesLeft: TakenOver['codesLeft'];
  readonly invitation: Invitation | null;
  readonly archiveAccounts: readonly (Invitation & { readonly host: string })[];
}

export function reportOf({ record, merged, absent }: Merger, { structure, codesLeft }: TakenOver): MergerReport {
  return {
    host: record.host,
    stored: false,
    merged: merged.map(({ province, before, after }) => ({
      slug: province.slug,
      name: province.names.at(-1)!.value.fullName,
      hostBefore: before.host,
      hostAfter: after.host,
    })),
    absent: absent.map(({ names }) => names.at(-1)!.value.fullName),
    units: structure.units.size,
    codesLeft,
    invitation: null,
    archiveAccounts: [],
  };
}
