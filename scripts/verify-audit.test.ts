import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { anEntry, chainsOf, fileOf, headsOf, linesOf, sealedAt } from '../packages/domain/src/audit/chain.fixture.ts';
import { chainFileEnd, chainFileLine } from '../packages/domain/src/index.ts';
import { auditVerdict } from './audit-verdict.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const aChain = chainsOf(sha256);
const chain = aChain(9, 1);
const lines = linesOf(chain);
const whole = fileOf(lines);
const last = chain.seals.at(-1)!;

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
  for (const head of [last.hash, `8:${last.hash}`])
    expect(verdict(whole, head)).toEqual([true, expect.stringContaining('khớp 1 mốc')]);
  const cut = fileOf(lines.slice(0, 6));
  expect(verdict(cut)[0]).toBe(true);
  expect(verdict(cut, last.hash)).toEqual([false, expect.stringContaining('không có mã')]);
  expect(verdict(cut, `8:${last.hash}`)).toEqual([false, expect.stringContaining('từ dòng 7; nơi khác')]);
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
  const contents = [4, 8].map((sequence) => ({
    officeId: 'ninh-thuan',
    chainSequence: sequence,
    chainHash: chain.seals[sequence - 1]!.hash,
    at: sealedAt,
  }));
  const headsText = (heads: ReturnType<typeof headsOf>) =>
    [
      chainFileLine({ format: 'co-so/audit-heads/1', officeId: 'national', officeName: 'TW', exportedAt: sealedAt }),
      ...heads.map(chainFileLine),
      chainFileEnd(heads.length),
    ].join('\n');
  const heads = headsOf(contents, sha256);
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

it('is a command that answers by its exit code', () => {
  const folder = mkdtempSync(join(tmpdir(), 'co-so-verify-'));
  const exitOf = (text: string) => {
    const path = join(folder, 'chain.jsonl');
    writeFileSync(path, text);
    return spawnSync(process.execPath, [join(import.meta.dirname, 'verify-audit.ts'), path]).status;
  };
  expect([exitOf(whole), exitOf(fileOf(lines.toSpliced(3, 1)))]).toEqual([0, 1]);
}, 60_000);
