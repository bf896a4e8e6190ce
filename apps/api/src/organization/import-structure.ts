import {
  attempt,
  loadKeptConsents,
  loadSheetGroupings,
  loadSheetPart,
  loadSheetPlaces,
  saveStructureImport,
} from '@co-so/db';
import type { ProvinceDb, SheetPlaces, StructurePart } from '@co-so/db';
import {
  asRules,
  done,
  grantFor,
  loadCentralRules,
  readStructureBook,
  refused,
  refusedAll,
  sheetWords,
  signatureOf,
  wholeOffice,
} from '@co-so/domain';
import type { CivilDate, Result, SheetRows, StructureBookResult, StructureLayout } from '@co-so/domain';
import { signed } from '../act.ts';
import type { Act, Done } from '../act.ts';
import { sha256Hex } from '../content-hash.ts';
import { importDetails } from './import-entries.ts';
import { bookProblems, numberedReport } from './import-report.ts';
import type { StructureImportReport } from './import-report.ts';

export interface NumberedRows {
  readonly rows: SheetRows;
  /** Which line of the file each row is, where blank ones were left out. */
  readonly lines?: readonly number[] | undefined;
}

export interface StructureImportCommand extends NumberedRows {
  readonly fileName: string;
  readonly mode: 'dry-run' | 'store';
  readonly layout: StructureLayout;
  /** The sheet of host places, where the file has one. */
  readonly places?: NumberedRows | undefined;
  /** The unit under which lines stand that name no parent. */
  readonly underId: string | null;
  /** The day that the list describes. */
  readonly day: CivilDate;
}

/** Imports lists of units and of host places: all of both or, when one line is wrong, nothing. Repeating them changes nothing. */
export async function importStructure(
  db: ProvinceDb,
  act: Act,
  command: StructureImportCommand,
): Promise<Result<StructureImportReport>> {
  const { mode, layout, rows, places, underId } = command;
  const grant = grantFor(act.actor, 'found-units', wholeOffice);
  if (!grant) return refused({ code: 'not-allowed' });
  const book = { rows, places: places?.rows ?? null };
  const words = sheetWords(book, layout);
  const part = await loadSheetPart(db, words, underId);
  if (underId !== null && !part.structure.units.has(underId))
    return refused({ code: 'unit-unknown', unit: underId, at: '/underId' });
  const stored = await loadStored(db, part, places ? words.placeIds : null);
  const read = await readBook(act, command, part, stored);
  if (!read.units.ok || !read.places.ok) return refusedAll(bookProblems(read, command));
  const { units, places: hosts } = read;
  const report = numberedReport(units, hosts, command);
  if (mode === 'dry-run' || report.founded + report.recorded === 0) return done(report);
  const answer = { ...report, importId: act.newId() };
  const contentHash = await sha256Hex(JSON.stringify(contentOf(command)));
  const { unchanged } = report;
  const founded = units.founded.map(({ unit }) => unit);
  const recorded = hosts.recorded.map(({ place }) => place);
  const record = {
    id: answer.importId,
    name: command.fileName,
    contentHash,
    unchanged,
    founded,
    groupings: units.groupings,
    consents: units.consents,
    places: recorded,
    lastWriting: stored.lastWriting,
    importedBy: signatureOf(act.actor),
    importedAt: act.now,
  };
  const counted = { founded: founded.length, unchanged, ...(recorded.length > 0 && { places: recorded.length }) };
  const entry: Done = {
    action: 'import-structure',
    subject: `structure-import/${answer.importId}`,
    grant,
    after: { fileName: command.fileName, contentHash, day: command.day, layoutName: layout.name, ...counted },
  };
  const signature = signed(act, entry, { status: 200, body: answer }, importDetails(record, grant));
  const saved = await attempt(saveStructureImport(db, part, record, signature));
  return saved === 'saved' ? done(answer) : refused({ code: 'changed-meanwhile' });
}

/** What of the command is the content of the file, and how it was read. */
function contentOf({ layout, rows, places, underId, day }: StructureImportCommand) {
  return { layout, rows, underId, day, ...(places && { places: places.rows }) };
}

/** What is stored of the units that the sheets speak of, beside the tree. */
async function loadStored(db: ProvinceDb, { structure }: StructurePart, placeIds: readonly string[] | null) {
  const stored = [...structure.units.keys()];
  const noPlaces: SheetPlaces = { places: [], lastWriting: 0 };
  return {
    groupings: await loadSheetGroupings(db, stored),
    consents: await loadKeptConsents(db, stored),
    ...(placeIds === null ? noPlaces : await loadSheetPlaces(db, stored, placeIds)),
  };
}

async function readBook(
  act: Act,
  { layout, rows, places, underId, day }: StructureImportCommand,
  { structure }: StructurePart,
  { groupings, consents, places: stored }: Awaited<ReturnType<typeof loadStored>>,
): Promise<StructureBookResult> {
  const containment = (await loadCentralRules('unit-kinds')).flatMap((set) => asRules(set, 'containment') ?? []);
  const facts = { structure, groupings, consents, containment, underId, day, today: act.today, places: stored };
  const newIds = rows.map(() => act.newId());
  const newPlaceIds = (places?.rows ?? []).map(() => act.newId());
  return readStructureBook({ rows, places: places?.rows ?? null }, layout, { ...facts, newIds, newPlaceIds });
}
