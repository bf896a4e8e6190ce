import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

/** Every code point: the unit `binary` is the same, and makes a table of all of them first, which takes longer than the tests. */
const anySign = fc
  .oneof(fc.nat(0xd7ff), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map((point) => String.fromCodePoint(point));

const anyContent = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.string({ unit: anySign }),
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value')),
    fc.dictionary(fc.string(), tie('value')),
  ),
})).value;

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [key, reversed(member)]),
  );
}

it('writes what it wrote in the same way again', () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      const text = canonicalJson(content);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
  );
});

it('writes the same text in whatever order the keys were given', () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      expect(canonicalJson(reversed(content))).toBe(canonicalJson(content));
    }),
  );
});

it('sorts keys, keeps the order of lists and leaves no white space', () => {
  expect(canonicalJson({ b: [3, 1, 2], a: 'Bến Tre', aa: null, B: true })).toBe(
    '{"B":true,"a":"Bến Tre","aa":null,"b":[3,1,2]}',
  );
});

it('leaves out members without a value, as they are absent from the file', () => {
  expect(canonicalJson({ a: undefined, b: 0 })).toBe('{"b":0}');
});

it.each([
  ['a fraction', 0.5],
  ['an infinite number', Number.POSITIVE_INFINITY],
  ['a number that floating point cannot hold exactly', 2 ** 53],
  ['a big integer', 1n],
  ['nothing', undefined],
  ['nothing in a list', [undefined]],
  ['a function', () => 1],
  ['a moment object', new Date(0)],
  ['a map', { of: new Map([['a', 1]]) }],
])('refuses %s, which has no one text', (_, value) => {
  expect(() => canonicalJson(value)).toThrow();
});
