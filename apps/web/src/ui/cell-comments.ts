import type { Feature } from 'write-excel-file/browser';
import { getCellAddress, sanitizeTextContent } from 'write-excel-file/utility';

/** A note on a cell, as Excel shows it beside the cell. Lines and columns count from 0. */
export interface CellComment {
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const kinds = 'application/vnd.openxmlformats-officedocument';

/**
 * Adds notes to the sheets of a workbook, those of each sheet in turn. Excel keeps their texts in one file and the boxes
 * they stand in, in a drawing of an older kind, in another.
 */
export function commentsFeature<Content>(bySheet: readonly (readonly CellComment[])[]): Feature<Content> {
  const commentsOf = (index: number) => bySheet[index] ?? [];
  const commented = bySheet.flatMap((comments, index) => (comments.length > 0 ? [index] : []));
  return {
    files: {
      transform: {
        '[Content_Types].xml': {
          transform: (xml) => xml.replace('</Types>', `${contentTypes(commented)}</Types>`),
        },
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) =>
            commentsOf(sheetIndex).length > 0
              ? xml.replace('</worksheet>', `<legacyDrawing xmlns:r="${office}" r:id="rId-comment-boxes"/></worksheet>`)
              : xml,
        },
        'xl/worksheets/_rels/sheet{id}.xml.rels': {
          transform: (xml, _, { sheetIndex }) =>
            commentsOf(sheetIndex).length > 0
              ? xml.replace('</Relationships>', `${relations(sheetIndex)}</Relationships>`)
              : xml,
        },
      },
      write: {
        files: () =>
          Object.fromEntries(
            commented.flatMap((index) => [
              [`xl/comments${index + 1}.xml`, commentTexts(commentsOf(index))],
              [`xl/drawings/comments${index + 1}.vml`, commentBoxes(commentsOf(index))],
            ]),
          ),
      },
    },
  };
}

function contentTypes(commented: readonly number[]): string {
  const texts = commented.map(
    (index) => `<Override PartName="/xl/comments${index + 1}.xml" ContentType="${kinds}.spreadsheetml.comments+xml"/>`,
  );
  return `<Default Extension="vml" ContentType="${kinds}.vmlDrawing"/>${texts.join('')}`;
}

function relations(index: number): string {
  return (
    `<Relationship Id="rId-comments" Type="${office}/comments" Target="../comments${index + 1}.xml"/>` +
    `<Relationship Id="rId-comment-boxes" Type="${office}/vmlDrawing" Target="../drawings/comments${index + 1}.vml"/>`
  );
}

function commentTexts(comments: readonly CellComment[]): string {
  const list = comments.map(({ line, column, text }) => {
    const words = `<t xml:space="preserve">${sanitizeTextContent(text)}</t>`;
    return `<comment ref="${getCellAddress(line, column)}" authorId="0"><text><r>${words}</r></text></comment>`;
  });
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<authors><author>Cơ Sở</author></authors><commentList>${list.join('')}</commentList></comments>`
  );
}

function commentBoxes(comments: readonly CellComment[]): string {
  const boxes = comments.map(
    ({ line, column, text }, index) =>
      `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1">` +
      `<v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>` +
      `<x:Anchor>${column + 1}, 15, ${line}, 10, ${column + 4}, 15, ${line + 3 + Math.ceil(text.length / 40)}, 4</x:Anchor>` +
      `<x:AutoFill>False</x:AutoFill><x:Row>${line}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
  );
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${boxes.join('')}</xml>`
  );
}
