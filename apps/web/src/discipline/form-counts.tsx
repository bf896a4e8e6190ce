import type { DisciplineRegister } from '@co-so/api';
import {
  disciplineFormNames,
  disciplineForms,
  disciplineSubjectNames,
  disciplineSubjects,
  numberText,
} from '@co-so/domain';
import { capitalized } from '../ui/capitalized.ts';
import { DataTable } from '../ui/data-table.tsx';

/** How many decisions there are of each form: never of whom, and never by unit. */
export function FormCounts({ counts }: Pick<DisciplineRegister, 'counts'>) {
  const rows = disciplineForms
    .map((form) => ({ form, of: counts.filter((one) => one.form === form) }))
    .filter(({ of }) => of.length > 0);
  if (rows.length === 0) return null;
  return (
    <DataTable
      caption="Số quyết định theo hình thức, không tính dòng đã rút lại"
      rows={rows}
      rowKey={({ form }) => form}
      columns={[
        { header: 'Hình thức', isLead: true, cell: ({ form }) => capitalized(disciplineFormNames[form]) },
        ...disciplineSubjects.map((subject) => ({
          header: capitalized(disciplineSubjectNames[subject]),
          isNumber: true,
          cell: ({ of }: (typeof rows)[number]) =>
            numberText(of.find((one) => one.subject === subject)?.decisions ?? 0),
        })),
      ]}
    />
  );
}
