import type { OpenDuties } from '@co-so/db';
import type { Merger, TakeOverFrame } from '@co-so/domain';
import type { Invitation } from '../onboard-province.ts';
import type { TakeOverProgress } from './take-over-parts.ts';

export interface MergedProvince {
  readonly slug: string;
  readonly name: string;
  readonly hostBefore: string;
  readonly hostAfter: string;
  /** What of its personal data is under way, and is finished in the archive. */
  readonly duties: OpenDuties;
}

/** What a merger does; and once it is done, every password that is handed over, this once. */
export interface MergerReport {
  readonly host: string;
  readonly stored: boolean;
  /** How much of the structure is written, where it took more than one request could write; sent again it goes on. */
  readonly progress: TakeOverProgress | null;
  readonly merged: readonly MergedProvince[];
  /** Names of those that went into the province and have no database here. */
  readonly absent: readonly string[];
  /** Of every day: those that go on, and those that have ended. */
  readonly units: number;
  readonly codesLeft: TakeOverFrame['codesLeft'];
  readonly invitation: Invitation | null;
  readonly archiveAccounts: readonly (Invitation & { readonly host: string })[];
}

export function reportOf(
  { record, merged, absent }: Merger,
  { units, codesLeft }: TakeOverFrame,
  duties: readonly OpenDuties[],
): MergerReport {
  return {
    host: record.host,
    stored: false,
    progress: null,
    merged: merged.map(({ province, before, after }, index) => ({
      slug: province.slug,
      name: province.names.at(-1)!.value.fullName,
      hostBefore: before.host,
      hostAfter: after.host,
      duties: duties[index]!,
    })),
    absent: absent.map(({ names }) => names.at(-1)!.value.fullName),
    units,
    codesLeft,
    invitation: null,
    archiveAccounts: [],
  };
}
