import { itemText, tableColumns, yearName } from '@co-so/domain';
import type { ChecklistRuleSet, LocalRuleSet, ScoringRuleSet } from '@co-so/domain';

/** Where in a table a problem is, in words: "Nhóm 2, tiêu chí 2.3". */
export function tablePlace(table: LocalRuleSet, at: string): string {
  const [list, first = '', second] = at.split('/').slice(1);
  if (list === 'lines') return sheetPlace(first, second);
  if (list === 'name') return table.rules === 'checklist' ? 'Tên danh mục' : 'Tên bảng điểm';
  return table.rules === 'checklist' ? listPlace(table, at) : pointsPlace(table, at);
}

/** The same beside others of its subject, shorter: a criterion by its number alone. */
export function shortPlace(table: LocalRuleSet, at: string): { readonly who: string; readonly name: string } {
  const [list, subject = '', part, group = '', , inner = ''] = at.split('/').slice(1);
  const rules = table.rules === 'scoring' && list === 'subjects' ? table.subjects[Number(subject)] : undefined;
  const criterion =
    part === 'groups' && inner !== '' ? rules?.groups[Number(group)]?.criteria[Number(inner)] : undefined;
  const isOneOfMany = table.rules === 'scoring' && table.subjects.length > 1;
  return { who: rules && isOneOfMany ? rules.text : '', name: criterion?.id || tablePlace(table, at) };
}

function listPlace({ lists, settings = [] }: ChecklistRuleSet, at: string): string {
  const [list, first = '', part, index = ''] = at.split('/').slice(1);
  if (list === 'settings') return `điều kiện “${settings[Number(first)]?.text ?? ''}”`;
  const found = list === 'lists' ? lists[Number(first)] : undefined;
  if (!found) return 'Danh mục';
  const kind = part === 'recognizedBy' ? 'nơi công nhận' : 'nội dung';
  return [found.text, ...(part === 'text' ? ['tên gọi'] : [index === '' ? kind : `${kind} ${Number(index) + 1}`])].join(
    ', ',
  );
}

function pointsPlace({ subjects, yearly = [] }: ScoringRuleSet, at: string): string {
  const [list, subject = '', part, index = '', , inner = ''] = at.split('/').slice(1);
  if (list === 'yearly') {
    const level = yearly[Number(subject)]?.level;
    const name = level === undefined ? '' : yearName(level, subjects[0]?.levels ?? []);
    return ['xếp loại cả năm', `mức thứ ${Number(subject) + 1}`, ...(name === '' ? [] : [name])].join(', ');
  }
  const rules = list === 'subjects' ? subjects[Number(subject)] : undefined;
  if (!rules) return 'Bảng điểm';
  const who = subjects.length > 1 ? [rules.text] : [];
  if (part === 'levels') {
    const level = index === '' ? undefined : rules.levels[Number(index)];
    return [...who, level ? `mức ${level.text}` : 'mức xếp loại'].join(', ');
  }
  const group = part === 'groups' && index !== '' ? rules.groups[Number(index)] : undefined;
  if (!group) return [...who, part === 'groups' ? 'các nhóm' : rules.text].join(', ');
  const criterion = inner === '' ? undefined : group.criteria[Number(inner)];
  return [...who, `nhóm ${group.id}`, ...(criterion ? [`tiêu chí ${criterion.id}. ${itemText(criterion)}`] : [])].join(
    ', ',
  );
}

/** The line of the sheet as Excel counts it, and the column's header. */
function sheetPlace(line: string, field: string | undefined): string {
  const column = Object.entries(tableColumns).find(([name]) => name === field)?.[1];
  if (!/^\d+$/.test(line)) return 'Trang "Bảng điểm"';
  return `Dòng ${Number(line) + 2}${column ? `, cột "${column}"` : ''}`;
}
