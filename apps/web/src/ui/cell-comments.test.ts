import { expect, it } from 'vitest';
import { commentsFeature } from './cell-comments.ts';

const comments = [[], [{ line: 4, column: 1, text: 'Sai <ngày> & "mã"' }]];
const feature = commentsFeature<Blob>(comments);
const sheet = { sheetIndex: 1, sheetId: '2' };

it('writes the text of a note and the box in which it stands, for the sheet that has any', () => {
  const files = feature.files?.write?.files?.([], { read: () => undefined }) ?? {};
  expect(Object.keys(files)).toEqual(['xl/comments2.xml', 'xl/drawings/comments2.vml']);
  expect(files['xl/comments2.xml']).toContain('ref="B5"');
  expect(files['xl/comments2.xml']).toContain('Sai &lt;ngày&gt; &amp; ');
  expect(files['xl/drawings/comments2.vml']).toContain('<x:Row>4</x:Row><x:Column>1</x:Column>');
});

it('refers to them from that sheet and from no other', () => {
  const transform = feature.files?.transform;
  const page = transform?.['xl/worksheets/sheet{id}.xml']?.transform;
  const relations = transform?.['xl/worksheets/_rels/sheet{id}.xml.rels']?.transform;
  const types = transform?.['[Content_Types].xml']?.transform;
  const options = { sheet: 'a' };
  expect(page?.('<worksheet></worksheet>', options, sheet)).toContain('<legacyDrawing');
  expect(page?.('<worksheet></worksheet>', options, { sheetIndex: 0, sheetId: '1' })).toBe('<worksheet></worksheet>');
  expect(relations?.('<Relationships></Relationships>', options, sheet)).toContain('../comments2.xml');
  expect(types?.('<Types></Types>', [], {})).toContain('PartName="/xl/comments2.xml"');
});
