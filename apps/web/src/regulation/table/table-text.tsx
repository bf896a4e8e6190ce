import type { LocalRuleSet } from '@co-so/domain';
import { CriteriaPart } from '../page/criteria-part.tsx';
import { LevelsPart } from '../page/levels-part.tsx';
import { YearlyPart } from '../page/limits-part.tsx';
import { checklistParts } from '../page/plain-parts.tsx';
import { SettingsList } from '../page/remarks.tsx';
import '../page/rule-page.css';

/** A table of the province to be read: groups, points and levels, or what has to be met. */
export function TableText({ table }: { readonly table: LocalRuleSet }) {
  const reading = { sources: table.sources, told: [] };
  if (table.rules === 'checklist')
    return (
      <div className="rule-text">
        {checklistParts(table, reading).map(({ id, title, body }) => (
          <section key={id}>
            <h3>{title}</h3>
            {body}
          </section>
        ))}
        {table.settings && <SettingsList settings={table.settings} reading={reading} />}
      </div>
    );
  return (
    <>
      {table.subjects.map((rules) => (
        <div key={rules.subject} className="rule-text">
          <CriteriaPart rules={rules} reading={reading} />
          {rules.levels.length > 0 && <LevelsPart rules={rules} reading={reading} />}
        </div>
      ))}
      {table.yearly && <YearlyPart yearly={table.yearly} levels={table.subjects[0]?.levels ?? []} reading={reading} />}
    </>
  );
}
