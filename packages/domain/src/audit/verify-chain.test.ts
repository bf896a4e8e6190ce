import { createHash } from 'node:crypto';
import { assert, nat, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../civil-date.ts';
import { anEntry, chainsOf, fileOf, headsOf, linesOf, sealedAt } from './chain.fixture.ts';
import { chainFileEnd, chainFileLine, readChainFile, readHeadsFile } from './chain-file.ts';
import type { Anchor, ChainFault, ChainVerdict } from './chain.ts';
import type { ChainedEntry } from './entry.ts';
import type { HeadContent } from './head.ts';
import { sealsAfter } from './seal.ts';
import { anchoredHeads, anchorsOf, verifyChain, verifyHeads } from './verify-chain.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const aChain = chainsOf(sha256);
const length = 12;
const chain = aChain(length);
const lines = linesOf(chain);
/** Heads known from elsewhere: the last one, and two on the way. */
const anchors: readonly Anchor[] = [4, 8, length].map((sequence) => ({
  sequence,
  hash: chain.seals[sequence - 1]!.hash,
}));

function verdictOn(text: string, known: readonly Anchor[] = anchors): ChainVerdict {
  const file = readChainFile(text);
  if (!file) throw new Error('no chain');
  return verifyChain(file, known, sha256);
}

function faultIn(text: string, known: readonly Anchor[] = anchors) {
  const verdict = verdictOn(text, known);
  return verdict.ok ? undefined : verdict.fault;
}

/** The chain with one entry put in the place of another, and everything from there on sealed anew. */
function rebuiltFrom(sequence: number): readonly string[] {
  const changed = chain.entries.map((entry) => (entry.sequence === sequence ? { ...entry, reason: 'Khác' } : entry));
  return linesOf(aChain(length, 0, changed));
}

function without<Item>(items: readonly Item[], index: number): readonly Item[] {
  return items.toSpliced(index, 1);
}

describe('a chain', () => {
  it('is whole when nothing was touched, and holds the heads known elsewhere', () => {
    const verdict = verdictOn(fileOf(lines));
    expect(verdict).toMatchObject({ ok: true, proof: { first: 1, last: length, unsealed: 0, anchorsMet: 3 } });
  });

  it('is whole when it is empty', () => {
    expect(verdictOn(fileOf([]), [])).toMatchObject({ ok: true, proof: { last: 0 } });
  });

  it('may end in entries that are not sealed yet, and says how many', () => {
    const tail = linesOf(aChain(length, 3));
    expect(verdictOn(fileOf(tail), [])).toMatchObject({ ok: true, proof: { last: length - 3, unsealed: 3 } });
  });

  it('grows by sealing in steps as it would in one', () => {
    const first = sealsAfter(undefined, chain.entries.slice(0, 5), sealedAt, sha256);
    const rest = sealsAfter(first.at(-1), chain.entries.slice(5), sealedAt, sha256);
    expect([...first, ...rest]).toEqual(chain.seals);
  });

  it('holds a text that a careless writer could take for another entry', () => {
    const odd = [anEntry(1, { reason: '"},"seal":{' }), anEntry(2, { after: '\u2028\n"\\' })];
    expect(verdictOn(fileOf(linesOf(aChain(2, 0, odd))), [])).toMatchObject({ ok: true });
  });
});

describe('what is found, and where', () => {
  it.each([
    ['a changed entry', fileOf(lines.with(4, lines[4]!.replace('39525', '39526'))), 'changed', 5],
    ['a changed moment of sealing', fileOf(lines.with(4, lines[4]!.replace(String(sealedAt), '7'))), 'changed', 5],
    ['a field that an entry lost', fileOf(lines.with(4, lines[4]!.replace('"grantId":"grant-1",', ''))), 'changed', 5],
    ['a line that is none', fileOf(lines.with(4, '{}')), 'unreadable', 5],
    ['a line written in another way', fileOf(lines.with(4, lines[4]!.replace(':', ': '))), 'unreadable', 5],
    ['a dropped entry', fileOf(without(lines, 4)), 'missing', 5],
    ['a dropped first entry', fileOf(without(lines, 0)), 'missing', 1],
    ['two entries swapped', fileOf(lines.with(4, lines[5]!).with(5, lines[4]!)), 'out-of-order', 6],
    ['an entry told twice', fileOf([...lines.slice(0, 5), ...lines.slice(4)]), 'out-of-order', 5],
    ['a seal that was taken away', fileOf(lines.with(4, chainFileLine({ entry: chain.entries[4]! }))), 'unsealed', 5],
    ['the end cut off', fileOf(lines.slice(0, -2)), 'cut-off', length - 1],
    ['a chain sealed anew from the middle', fileOf(rebuiltFrom(6)), 'rebuilt', 5],
  ])('%s', (_, text, reason, sequence) => {
    expect(faultIn(text)).toMatchObject({ reason, sequence });
  });

  it('an entry that was sealed anew, while the next stands on what it was', () => {
    const [resealed] = sealsAfter(chain.seals[3], [{ ...chain.entries[4]!, reason: 'Khác' }], sealedAt, sha256);
    const { sequence: _, ...seal } = resealed!;
    const forged = chainFileLine({ entry: { ...chain.entries[4]!, reason: 'Khác' }, seal });
    expect(faultIn(fileOf(lines.with(4, forged)))).toEqual({ reason: 'changed', sequence: 5 });
  });

  it('the stretch in which a chain was sealed anew: after the last head it still holds', () => {
    expect(faultIn(fileOf(rebuiltFrom(6)))).toEqual({ reason: 'rebuilt', sequence: 5, until: 8 });
    expect(faultIn(fileOf(rebuiltFrom(1)))).toEqual({ reason: 'rebuilt', sequence: 1, until: 4 });
  });

  it('neither a cut end nor a rebuilt chain without a head from elsewhere', () => {
    expect(faultIn(fileOf(lines.slice(0, -2)), [])).toBeUndefined();
    expect(faultIn(fileOf(rebuiltFrom(6)), [])).toBeUndefined();
  });

  it('a printed head that is nowhere in the chain', () => {
    const hash = chain.seals.at(-1)!.hash;
    expect(faultIn(fileOf(lines), [{ sequence: null, hash }])).toBeUndefined();
    expect(faultIn(fileOf(lines.slice(0, -1)), [{ sequence: null, hash }])).toEqual({ reason: 'head-unknown', hash });
  });

  it('a file whose end did not come through', () => {
    const broken = fileOf(lines).split('\n').slice(0, -4).join('\n');
    expect(faultIn(broken, [])).toEqual({ reason: 'unfinished' });
  });
});

describe('a chain that was restored from a backup of its first five entries', () => {
  const restored = (from: number, at: number) => anEntry(from, { action: 'restore-backup', at: at as Instant });
  const restoredAt = sealedAt + 1000;
  const after = (from: number) =>
    Array.from({ length: 4 }, (_, index) => anEntry(from + index + 1, { reason: 'Khác' }));
  const anew = linesOf(aChain(10, 0, [...chain.entries.slice(0, 5), restored(6, restoredAt), ...after(6)]));
  const headsAt = (at: number): readonly Anchor[] => anchors.map((anchor) => ({ ...anchor, at: at as Instant }));
  const before = headsAt(restoredAt - 1);
  const verdictWith = (knownRestores: readonly number[], known = before, text = fileOf(anew)) =>
    verifyChain(readChainFile(text)!, known, sha256, knownRestores);

  it('is told by the restore that it tells of itself, and how far it had come', () => {
    const branch = { sequence: 6, at: restoredAt, until: 12 };
    expect(verdictWith([])).toEqual({ ok: false, fault: { reason: 'restored', ...branch } });
    expect(verdictWith([6])).toMatchObject({ ok: true, proof: { last: 10, anchorsMet: 1, restores: [branch] } });
    expect(verdictWith([7]).ok).toBe(false);
  });

  it('tells of the restore where nothing is known of what it left behind', () => {
    const restores = [{ sequence: 6, at: restoredAt, until: null }];
    expect(verdictWith([], [])).toMatchObject({ ok: true, proof: { restores } });
    expect(verdictWith([], before.slice(0, 1))).toMatchObject({ ok: true, proof: { anchorsMet: 1, restores } });
  });

  it('charges what was left behind to the first restore after it, and to no other', () => {
    const second = restored(8, restoredAt + 5000);
    const twice = [...chain.entries.slice(0, 5), restored(6, restoredAt), anEntry(7, { reason: 'Khác' }), second];
    const text = fileOf(linesOf(aChain(8, 0, twice)));
    expect(verdictWith([6], before, text)).toMatchObject({
      ok: true,
      proof: {
        restores: [
          { sequence: 6, until: 12 },
          { sequence: 8, until: null },
        ],
      },
    });
  });

  it('is rebuilt where a head was kept after the restore, or when nobody can say', () => {
    const rebuilt = { ok: false, fault: { reason: 'rebuilt', sequence: 5, until: 8 } };
    expect(verdictWith([6], headsAt(restoredAt))).toEqual(rebuilt);
    expect(verdictWith([6], anchors)).toEqual(rebuilt);
  });

  it('is rebuilt from before the restore, where a head of then is another', () => {
    const [, ...others] = chain.entries.slice(0, 5);
    const forged = linesOf(
      aChain(10, 0, [anEntry(1, { reason: 'x' }), ...others, restored(6, restoredAt), ...after(6)]),
    );
    expect(verdictWith([6], before, fileOf(forged))).toMatchObject({ fault: { reason: 'rebuilt', until: 4 } });
  });

  it('is cut off, as any other, where heads from after the restore go further', () => {
    const known = [...before, { sequence: 14, hash: 'f'.repeat(64), at: (restoredAt + 1) as Instant }];
    expect(verdictWith([6], known)).toMatchObject({ fault: { reason: 'cut-off', sequence: 11, known: 14 } });
  });
});

describe('a part of a chain', () => {
  const part = lines.slice(5, 9);
  const days = { from: '2024-06-14', to: '2024-06-15' } as never;

  it('is checked within its bounds', () => {
    expect(verdictOn(fileOf(part, days))).toMatchObject({ ok: true, proof: { first: 6, last: 9, anchorsMet: 1 } });
    expect(faultIn(fileOf(without(part, 1), days))).toEqual({ reason: 'missing', sequence: 7 });
  });

  it('passes for no whole one', () => {
    expect(faultIn(fileOf(part))).toEqual({ reason: 'missing', sequence: 1 });
    expect(faultIn(fileOf(part, { from: '2024-06-14' as never }))).toEqual({
      reason: 'cut-off',
      sequence: 10,
      known: 12,
    });
  });

  it('stands on a head just before it', () => {
    const before = { sequence: 5, hash: chain.seals[4]!.hash };
    expect(faultIn(fileOf(part, days), [before])).toBeUndefined();
    const other = linesOf(aChain(length, 0, [anEntry(1, { reason: 'Khác' })])).slice(5, 9);
    expect(faultIn(fileOf(other, days), [before])).toMatchObject({ reason: 'rebuilt' });
  });
});

/** Four entries: thousands of chains are checked, and each is read and hashed as a whole. */
const short = aChain(4);
const shortLines = linesOf(short);
const shortAnchors: readonly Anchor[] = [2, 4].map((sequence) => ({
  sequence,
  hash: short.seals[sequence - 1]!.hash,
}));
const places = [0, 1, 2, 3];
const pairs = places.flatMap((one) => places.map((other) => [one, other] as const));

/** Everything that somebody with the whole database in hand may do to sealed entries, but for single bits. */
const mutations: readonly (readonly [told: string, text: string])[] = [
  ...places.map((at) => [`without ${at}`, fileOf(without(shortLines, at))] as const),
  ...places.map((kept) => [`cut off after ${kept}`, fileOf(shortLines.slice(0, kept))] as const),
  ...places.map((from) => {
    const changed = changedAt(short.entries, from, 'reason', 'Khác');
    return [`sealed anew from ${from}`, fileOf(linesOf(aChain(4, 0, changed)))] as const;
  }),
  ...pairs
    .filter(([left, right]) => left !== right)
    .map(([left, right]) => {
      const swapped = shortLines.with(left, shortLines[right]!).with(right, shortLines[left]!);
      return [`${left} and ${right} swapped`, fileOf(swapped)] as const;
    }),
  ...pairs.map(
    ([from, to]) => [`${from} again at ${to}`, fileOf(shortLines.toSpliced(to, 0, shortLines[from]!))] as const,
  ),
  ...places.flatMap((at) =>
    ['reason', 'after', 'actorId', 'unitId'].flatMap((field) =>
      ['', 'x'].map((text) => {
        const changed = changedAt(short.entries, at, field, text);
        return [`${field} of ${at} as "${text}"`, fileOf(linesOf({ entries: changed, seals: short.seals }))] as const;
      }),
    ),
  ),
];

function changedAt(entries: readonly ChainedEntry[], at: number, field: string, text: string): readonly ChainedEntry[] {
  return entries.map((entry, index) => (index === at ? { ...entry, [field]: text } : entry));
}

/** The chain, or its beginning, with one bit turned over. */
function flipped(at: number, where: number, bit: number, length = 4): string {
  const bytes = Buffer.from(shortLines[at]!);
  bytes[where % bytes.length]! ^= 1 << bit;
  return fileOf(shortLines.slice(0, length).with(at, bytes.toString()));
}

it('finds each way to change sealed entries, wherever in the chain', () => {
  const unseen = mutations.filter(([, text]) => faultIn(text, shortAnchors) === undefined).map(([told]) => told);
  expect(unseen).toEqual([]);
  expect(mutations).toHaveLength(72);
});

it('finds each of ten thousand bits that are flipped in sealed entries', () => {
  const found = property(nat({ max: 3 }), nat(), nat({ max: 7 }), (at, where, bit) => {
    expect(faultIn(flipped(at, where, bit), shortAnchors)).toBeDefined();
  });
  assert(found, { numRuns: 10_000 });
});

it('finds every single bit that is flipped in a sealed entry, without any head, at its place', () => {
  const size = Buffer.byteLength(shortLines[1]!);
  const missed = Array.from({ length: size * 8 }, (_, index) => flipped(1, Math.floor(index / 8), index % 8, 3))
    .map((text) => faultIn(text, []))
    .filter((fault) => !fault || ![1, 2, 3].includes(placeOf(fault)));
  expect(missed).toEqual([]);
});

function placeOf(fault: ChainFault): number {
  if ('expected' in fault) return fault.expected;
  return 'sequence' in fault ? fault.sequence : 0;
}

describe('the national chain of heads', () => {
  const contents: readonly HeadContent[] = [
    { officeId: 'ninh-thuan', chainSequence: 4, chainHash: chain.seals[3]!.hash, at: sealedAt },
    { officeId: 'hue', chainSequence: 1, chainHash: 'a'.repeat(64), at: sealedAt },
    { officeId: 'ninh-thuan', chainSequence: 12, chainHash: chain.seals[11]!.hash, at: sealedAt },
  ];
  const heads = headsOf(contents, sha256);
  const textOf = (listed: typeof heads) =>
    [
      chainFileLine({ format: 'co-so/audit-heads/1', officeId: 'national', officeName: 'TW', exportedAt: sealedAt }),
      ...listed.map(chainFileLine),
      chainFileEnd(listed.length),
    ].join('\n');
  const read = (listed: typeof heads) => readHeadsFile(textOf(listed))!;

  it('proves itself, and is what a chain is held against', () => {
    expect(verifyHeads(read(heads), [], sha256)).toMatchObject({ ok: true, proof: { last: 3 } });
    const known = anchorsOf(read(heads), 'ninh-thuan');
    expect(known.map(({ sequence }) => sequence)).toEqual([4, 12]);
    expect(faultIn(fileOf(rebuiltFrom(6)), known)).toMatchObject({ reason: 'rebuilt', sequence: 5, until: 12 });
    expect(faultIn(fileOf(lines.slice(0, 9)), known)).toMatchObject({ reason: 'cut-off', sequence: 10, known: 12 });
  });

  it('is itself held against what a province sealed of it', () => {
    const { sequence, hash } = heads[2]!;
    const after = JSON.stringify({ hash, sequence });
    const anchored = aChain(1, 0, [anEntry(1, { action: 'anchor-national-head', after })]);
    const known = anchoredHeads(readChainFile(fileOf(linesOf(anchored)))!);
    expect(known).toEqual([{ sequence: 3, hash }]);
    expect(verifyHeads(read(heads), known, sha256)).toMatchObject({ ok: true });
    expect(verifyHeads(read(heads.slice(0, 2)), known, sha256)).toMatchObject({ fault: { reason: 'cut-off' } });
    const rebuilt = headsOf(
      heads.map((head) => ({ ...head, at: (head.at + 1) as never })),
      sha256,
    );
    expect(verifyHeads(read(rebuilt), known, sha256)).toMatchObject({ fault: { reason: 'rebuilt', until: 3 } });
  });
});
