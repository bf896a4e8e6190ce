import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assert, constantFrom, integer, nat, oneof, property, tuple } from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Chain } from '../packages/domain/src/audit/chain.fixture.ts';
import { anEntry, chainsOf, fileOf, headsOf, linesOf, sealedAt } from '../packages/domain/src/audit/chain.fixture.ts';
import {
  chainFileEnd,
  chainFileLine,
  incidentsFile,
  incidentSteps,
  provinceRegistry,
  shortHash,
} from '../packages/domain/src/index.ts';
import type { AuditHead, ChainedEntry, ChainHeader, Instant, ProvenIncident } from '../packages/domain/src/index.ts';
import { auditVerdict } from './audit-verdict.ts';
import { runHere } from './run-here.fixture.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const aChain = chainsOf(sha256);
const chain = aChain(9, 1);
const lines = linesOf(chain);
const whole = fileOf(lines);
const last = chain.seals.at(-1)!;

const contentsOf = ({ seals }: Chain, sequences: readonly number[]) =>
  sequences.map((sequence) => ({
    officeId: 'ninh-thuan',
    chainSequence: sequence,
    chainHash: seals[sequence - 1]!.hash,
    at: sealedAt,
  }));

function headsText(heads: readonly AuditHead[]): string {
  const header = { officeId: 'national', officeName: 'TW', exportedAt: sealedAt };
  return [
    chainFileLine({ format: 'co-so/audit-heads/1', ...header }),
    ...heads.map(chainFileLine),
    chainFileEnd(heads.length),
  ].join('\n');
}

/** Whether it is whole, and the sentence. */
function verdict(text: string, ...printed: readonly string[]): readonly [boolean, string] {
  const { isWhole, sentence } = auditVerdict({ chain: text, printed });
  return [isWhole, sentence];
}

it('says that a chain is whole, and what it could not rule out', () => {
  expect(verdict(whole)).toEqual([
    true,
    'Nhật ký (Tỉnh Ninh Thuận) nguyên vẹn: 8 dòng đã khóa sổ, từ 1 đến 8; không có mốc nào từ nơi khác để đối chiếu, nên chưa loại trừ được việc cắt cuối hay lập lại, 1 dòng cuối chưa khóa sổ nên chưa kiểm được.',
  ]);
});

it('holds it against a head printed on paper, with or without its place', () => {
  for (const head of [last.hash, `8:${last.hash}`, shortHash(last.hash), `8:${shortHash(last.hash)}`])
    expect(verdict(whole, head)).toEqual([true, expect.stringContaining('khớp 1 mốc')]);
  const cut = fileOf(lines.slice(0, 6));
  expect(verdict(cut)[0]).toBe(true);
  expect(verdict(cut, last.hash)).toEqual([false, expect.stringContaining('không có mã')]);
  expect(verdict(cut, shortHash(last.hash))).toEqual([false, expect.stringContaining('không có mã')]);
  const other = shortHash(chain.seals[6]!.hash);
  expect(verdict(whole, `8:${other}`)[0]).toBe(false);
  expect(verdict(cut, `8:${last.hash}`)).toEqual([false, expect.stringContaining('từ dòng 7; nơi khác')]);
});

// What came after the last head could have been written anew by whoever holds the database.
it.each([
  ['heads up to the middle', [4], 'khớp 1 mốc đã biết ở nơi khác, mốc cuối ở dòng 4; 5 dòng sau đó chưa có gì ngoài'],
  ['heads up to the last seal', [4, 8], 'mốc cuối ở dòng 8; 1 dòng sau đó chưa có gì ngoài tệp này chứng minh'],
])('says how many entries lie after the last head: %s', (_, sequences, expected) => {
  const heads = headsText(headsOf(contentsOf(chain, sequences), sha256));
  expect(auditVerdict({ chain: whole, printed: [], heads }).sentence).toContain(expected);
});

it('says of a chain whose last entry is a head that nothing lies after it, and the same of a head on paper', () => {
  const sealed = fileOf(lines.slice(0, 8));
  const heads = headsText(headsOf(contentsOf(chain, [8]), sha256));
  expect(auditVerdict({ chain: sealed, printed: [], heads }).sentence).toContain('mốc cuối ở dòng cuối.');
  expect(verdict(sealed, shortHash(chain.seals[2]!.hash))[1]).toContain('mốc cuối ở dòng 3; 5 dòng sau đó');
});

it('names the first broken entry', () => {
  const changed = fileOf(lines.with(3, lines[3]!.replace('39524', '39529')));
  expect(verdict(changed)).toEqual([
    false,
    'Nhật ký (Tỉnh Ninh Thuận) KHÔNG nguyên vẹn: dòng 4 đã bị sửa sau khi khóa sổ.',
  ]);
  expect(verdict(fileOf(lines.toSpliced(3, 1)))[1]).toBe('Nhật ký (Tỉnh Ninh Thuận) KHÔNG nguyên vẹn: thiếu dòng 4.');
});

it('holds it against the heads of the national office, and those against the chain', () => {
  const heads = headsOf(contentsOf(chain, [4, 8]), sha256);
  const held = (text: string, known: string) => auditVerdict({ chain: text, printed: [], heads: known });
  expect(held(whole, headsText(heads))).toMatchObject({
    isWhole: true,
    sentence: expect.stringContaining('khớp 2 mốc'),
  });
  const rebuilt = fileOf(linesOf(aChain(9, 1, [anEntry(1, { reason: 'Khác' })])));
  expect(verdict(rebuilt)[0]).toBe(true);
  expect(held(rebuilt, headsText(heads))).toMatchObject({
    isWhole: false,
    sentence: expect.stringContaining('trong khoảng 1–4'),
  });
  const forged = headsText(heads.map((head) => ({ ...head, at: (head.at + 1) as never })));
  expect(held(whole, forged).sentence).toBe('Tệp mốc khóa sổ KHÔNG nguyên vẹn: mốc 1 đã bị sửa sau khi khóa sổ.');
});

it('names a restore that the chain tells of, and is content where whoever checks knows of it', () => {
  const restore = anEntry(6, { action: 'restore-backup', at: (sealedAt + 1000) as Instant });
  const anew = fileOf(linesOf(aChain(9, 1, [...chain.entries.slice(0, 5), restore])));
  const heads = headsText(headsOf(contentsOf(chain, [4, 8]), sha256));
  const held = (knownRestores: readonly number[]) => auditVerdict({ chain: anew, printed: [], heads, knownRestores });
  expect(held([])).toMatchObject({
    isWhole: false,
    sentence: expect.stringContaining('đã có đến ít nhất dòng 8, không còn. Nếu biết lần khôi phục ấy là đúng'),
  });
  expect(held([6])).toMatchObject({
    isWhole: true,
    sentence: expect.stringContaining('đã có đến ít nhất dòng 8, không còn trong nhật ký này'),
  });
  expect(held([6, 7]).sentence).toContain('dòng 7 không ghi lần nào');
  expect(held([NaN]).sentence).toContain('không phải một số');
  // The chain tells of it by itself, and a head on paper of which nobody knows the day is not taken for proven.
  expect(verdict(anew)).toEqual([true, expect.stringContaining('dòng 6 ghi việc khôi phục từ bản sao lưu')]);
  const [isWhole, sentence] = verdict(anew, last.hash);
  expect([isWhole, sentence.includes('có thể thuộc những dòng không còn')]).toEqual([false, true]);
  expect(verdict(whole, 'f'.repeat(64))[1]).not.toContain('khôi phục');
});

it('holds the register of incidents against it, and names the text that was changed', () => {
  const told = { id: 'one', detectedAt: sealedAt, happened: 'Gửi nhầm tệp', affected: 'Danh sách chi bộ' };
  const incident: ProvenIncident = { ...told, notified: null, closed: null };
  const [{ action, after }] = incidentSteps(incident, sha256) as [ReturnType<typeof incidentSteps>[number]];
  const entry = anEntry(1, { action, subject: 'incident/one', after: JSON.stringify(after) });
  const text = fileOf(linesOf(aChain(3, 0, [entry])));
  const held = (incidents: string | undefined) => auditVerdict({ chain: text, printed: [], incidents });
  expect(held(incidentsFile([incident]))).toMatchObject({
    isWhole: true,
    sentence: expect.stringMatching(/Sổ sự cố khớp nhật ký: 1 sự cố\.$/),
  });
  expect(held(incidentsFile([{ ...incident, affected: 'Không có gì' }]))).toMatchObject({
    isWhole: false,
    sentence: expect.stringContaining('câu “Dữ liệu nào” của sự cố one khác với dòng 1.'),
  });
  expect(held('{}').isWhole).toBe(false);
});

it.each([
  ['a file that is none', { chain: '{"a":1}\n', printed: [] }],
  ['a file that is not there', { chain: undefined, printed: [] }],
  ['a head that is none', { chain: whole, printed: ['abc'] }],
  ['heads that are none', { chain: whole, printed: [], heads: whole }],
])('answers %s with one sentence', (_, given) => {
  const { isWhole, sentence } = auditVerdict(given);
  expect(isWhole).toBe(false);
  expect(sentence.split('\n')).toHaveLength(1);
});

/** A province's chain as the product writes it: claimed first, a head of the national chain sealed on the way. */
const earlier = headsOf([{ officeId: 'hue', chainSequence: 1, chainHash: 'a'.repeat(64), at: sealedAt }], sha256);
const anchorText = JSON.stringify({ hash: earlier[0]!.hash, sequence: 1 });
const claimed: readonly ChainedEntry[] = [
  anEntry(1, { action: 'claim-database', subject: 'province/ninh-thuan', after: '{"provinceId":"ninh-thuan"}' }),
  anEntry(2),
  anEntry(3, { action: 'anchor-national-head', subject: 'audit-head', after: anchorText }),
  anEntry(4),
  anEntry(5),
  anEntry(6),
];
const anchored = aChain(6, 0, claimed);
const anchoredLines = linesOf(anchored);
const nationalHeads = headsOf(
  [{ officeId: 'hue', chainSequence: 1, chainHash: 'a'.repeat(64), at: sealedAt }, ...contentsOf(anchored, [2, 4, 6])],
  sha256,
);
const nationalText = headsText(nationalHeads);
const against = (text: string, over: object = {}) =>
  auditVerdict({ chain: text, printed: [], heads: nationalText, extent: 'part', ...over });

describe('a chain that holds a head of the national one', () => {
  it('is held against the heads, and they against it', () => {
    expect(against(fileOf(anchoredLines))).toMatchObject({
      isWhole: true,
      sentence: expect.stringContaining('khớp 3 mốc'),
    });
    const rewritten = headsOf(
      [{ ...nationalHeads[0]!, at: (sealedAt + 1) as never }, ...contentsOf(anchored, [6])],
      sha256,
    );
    expect(against(fileOf(anchoredLines), { heads: headsText(rewritten) }).sentence).toMatch(
      /^Tệp mốc khóa sổ KHÔNG nguyên vẹn: đã bị lập lại/,
    );
  });

  // The heads are innocent of what was changed in the chain, and a text that is no JSON is no reason to fall over.
  it.each([
    ['is no text of one any more', (line: string) => line.replace('sequence\\":1', 'sequence\\";1')],
    ['names another hash', (line: string) => line.replace(earlier[0]!.hash, 'b'.repeat(64))],
  ])('is what is blamed when its anchor %s', (_, change) => {
    const { isWhole, sentence } = against(fileOf(anchoredLines.with(2, change(anchoredLines[2]!))));
    expect([isWhole, sentence]).toEqual([false, expect.stringMatching(/^Nhật ký .* dòng 3 /)]);
  });

  it.each([
    ['no text of one', 'x', /^Nhật ký .* dòng 3 không đọc được/],
    ['another head', JSON.stringify({ hash: 'b'.repeat(64), sequence: 1 }), /^Nhật ký .* không khớp nhau/],
  ])('is found when it was sealed anew over %s', (_, after, sentence) => {
    const rebuilt = aChain(6, 0, claimed.with(2, { ...claimed[2]!, after }));
    expect(against(fileOf(linesOf(rebuilt)))).toEqual({ isWhole: false, sentence: expect.stringMatching(sentence) });
  });
});

// The first and the last line are sealed by nothing: what they say is believed of no chain that heads are held against.
describe('what a file says of itself', () => {
  const rebuilt = linesOf(aChain(9, 0, [anEntry(1, { reason: 'Khác' })]));
  const heads = headsText(headsOf(contentsOf(chain, [4, 8]), sha256));
  const day = '2024-06-14' as never;

  it.each<[string, string, object]>([
    ['that it is of an office of which no head is known', fileOf(rebuilt, { officeId: 'hue' }), { heads }],
    ['that it is of another office than it was claimed for', fileOf(anchoredLines, { officeId: 'hue' }), {}],
    ['that it goes to a day, and its end is cut off', fileOf(lines.slice(0, 6), { to: day }), { heads }],
    ['that it goes to a day, and nothing is left', fileOf([], { to: '2024-06-13' as never }), { heads }],
    ['that it goes to a day, and nobody asked for a part', fileOf(lines, { to: day }), { extent: 'whole' }],
    [
      'that it is a part, with no head in it',
      fileOf(lines.slice(5, 6), { from: day, to: '2024-06-13' as never }),
      { heads },
    ],
    ['whose it is, and another is asked for', fileOf(lines), { office: 'hue' }],
  ])('counts for nothing: %s', (_, text, over) => {
    const { isWhole, sentence } = auditVerdict({ chain: text, printed: [], extent: 'part', ...over });
    expect([isWhole, sentence.includes('nguyên vẹn:')]).toEqual([false, sentence.includes('KHÔNG nguyên vẹn:')]);
  });

  it('is taken of a part that was asked for, as far as heads go', () => {
    const part = fileOf(lines.slice(2, 6), { from: day, to: '2024-06-13' as never });
    const { isWhole, sentence } = auditVerdict({ chain: part, printed: [], heads, extent: 'part' });
    expect([isWhole, sentence]).toEqual([true, expect.stringContaining('khớp 1 mốc')]);
    const printed = [`8:${last.hash}`];
    expect(auditVerdict({ chain: part, printed, extent: 'part' }).isWhole).toBe(false);
  });

  it('is no name: the registry has it', () => {
    const { id } = provinceRegistry.find(({ slug }) => slug === 'hue')!;
    const { sentence } = auditVerdict({ chain: fileOf(lines, { officeId: id }), printed: [], office: 'hue' });
    expect(sentence).toMatch(/^Nhật ký \(thành phố Huế\) nguyên vẹn/);
  });
});

const place = nat({ max: 5 });
const aDay = constantFrom('2024-06-13', '2024-06-14', '2030-01-01');

/** Everything that may be done to sealed entries and to what stands around them. */
const mutations: Arbitrary<string> = oneof(
  { weight: 4, arbitrary: tuple(place, nat(), nat({ max: 7 })).map(([at, where, bit]) => flipped(at, where, bit)) },
  place.map((at) => fileOf(anchoredLines.toSpliced(at, 1))),
  tuple(integer({ min: 1, max: 6 }), aDay).map(([dropped, to]) =>
    fileOf(anchoredLines.slice(0, -dropped), dropped === 6 || to >= '2024-06-14' ? { to: to as never } : {}),
  ),
  tuple(place, constantFrom('reason', 'after', 'action'), constantFrom('', 'x', anchorText))
    .map(([at, field, text]) => fileOf(linesOf(aChain(6, 0, claimed.with(at, { ...claimed[at]!, [field]: text })))))
    .filter((text) => text !== fileOf(anchoredLines)),
  tuple(place, constantFrom<Partial<ChainHeader>>({ officeId: 'hue' }, { officeId: 'national' })).map(([at, header]) =>
    fileOf(linesOf(aChain(6, 0, claimed.with(at, anEntry(at + 1, { reason: 'Khác' })))), header),
  ),
  tuple(place, place)
    .filter(([left, right]) => left !== right)
    .map(([left, right]) => fileOf(anchoredLines.with(left, anchoredLines[right]!).with(right, anchoredLines[left]!))),
);

function flipped(at: number, where: number, bit: number): string {
  const bytes = new TextEncoder().encode(anchoredLines[at]!);
  bytes[where % bytes.length]! ^= 1 << bit;
  return fileOf(anchoredLines.with(at, new TextDecoder().decode(bytes)));
}

it('answers any mutation with a sentence about the chain, and blames no heads for it', () => {
  const found = property(mutations, (text) => {
    const { isWhole, sentence } = against(text);
    expect([isWhole, sentence]).toEqual([false, expect.stringMatching(/^(Nhật ký|Không đọc được tệp nhật ký)/)]);
  });
  assert(found, { numRuns: 1_000 });
});

it('is a command that answers by its exit code', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'co-so-verify-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [part, other] = [join(folder, 'part.jsonl'), join(folder, 'other.jsonl')];
  writeFileSync(part, fileOf(lines.slice(0, 6), { to: '2024-06-14' as never }));
  writeFileSync(other, whole);
  const ran = spawnSync(process.execPath, [join(import.meta.dirname, 'verify-audit.ts'), part, '--part']);
  expect(ran.status).toBe(0);
  const refused = await runHere(() => import('./verify-audit.ts'), other, '--office', 'hue');
  expect(refused).toEqual({ status: 1, stdout: '', stderr: expect.stringContaining('không phải là của "hue"') });
});
