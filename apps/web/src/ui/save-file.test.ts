import { afterEach, expect, test, vi } from 'vitest';
import { saveFile, unsavedText } from './save-file.ts';

afterEach(() => vi.unstubAllGlobals());

const file = { name: 'so-sanh.xlsx', holding: 'comparison', rows: 34 } as const;
const made = () => vi.fn(() => new Blob(['tệp']));

function answering(answer: () => Promise<Response>) {
  const asked = vi.fn((..._request: Parameters<typeof fetch>) => answer());
  vi.stubGlobal('fetch', asked);
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
  return asked;
}

test('a file of what the office knows is made once its entry was written', async () => {
  const asked = answering(() => Promise.resolve(new Response(null, { status: 204 })));
  const make = made();
  await saveFile(file, make);
  expect(asked.mock.calls[0]![1]?.body).toContain('{"what":"comparison","fileName":"so-sanh.xlsx","rows":34,"page":"/');
  expect(make).toHaveBeenCalledTimes(1);
});

test.each([
  ['refused', () => Promise.resolve(Response.json({ title: 'Không được phép' }, { status: 403 })), 'nhật ký'],
  ['without a line', () => Promise.reject(new TypeError('no line')), 'mất kết nối'],
])('where the entry is %s there is no file, and a sentence says so', async (_, answer, sentence) => {
  answering(answer);
  const make = made();
  const failure: unknown = await saveFile(file, make).catch((error: unknown) => error);
  expect(unsavedText(failure)).toContain(sentence);
  expect(make).not.toHaveBeenCalled();
});

test('an empty form is nobody’s affair', async () => {
  const asked = answering(() => Promise.reject(new TypeError('no line')));
  const make = made();
  await saveFile({ name: 'mau.xlsx', holding: 'nothing', rows: 0 }, make);
  expect(make).toHaveBeenCalledTimes(1);
  expect(asked).not.toHaveBeenCalled();
});
