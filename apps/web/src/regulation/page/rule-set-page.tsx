import { Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ruleSetInForce, seriesNames } from '@co-so/domain';
import type { CivilDate, RuleSet } from '@co-so/domain';
import type { ReactNode } from 'react';
import { Mark } from '../../ui/mark.tsx';
import { Page } from '../../ui/page.tsx';
import { SearchSelect } from '../../ui/search-select.tsx';
import type { TrialBasis } from '../trial/basis.ts';
import { chosenSubject, ruleParts } from './rule-parts.tsx';
import type { RulePart } from './rule-part.ts';
import './rule-page.css';

interface RuleSetPageProps {
  readonly set: RuleSet;
  readonly subject: string | undefined;
  readonly basis: TrialBasis;
  /** Where the page stands, for sets that are not the centre's. */
  readonly lead?: ReactNode;
  /** What belongs above the text. */
  readonly children?: ReactNode;
  /** What belongs below it. */
  readonly after?: ReactNode;
}

/** One rule set as a text that can be read, cited and tried out. */
export function RuleSetPage({ set, subject, basis, lead, children, after }: RuleSetPageProps) {
  const { today, onSubject } = basis;
  const parts = ruleParts(set, subject, basis);
  return (
    <Page
      title={set.name}
      lead={
        lead ?? (
          <>
            <Link to="/quy-dinh">Quy định</Link> › {seriesNames[set.series]}
          </>
        )
      }
    >
      <Standing set={set} today={today} />
      {children}
      <SubjectSelect set={set} subject={subject} onSubject={onSubject} />
      <div className="rule-page">
        <div className="rule-side no-print">
          <Contents parts={parts} />
        </div>
        <div>
          {parts.map((part) => (
            <PartSection key={part.id} part={part} />
          ))}
          {after}
        </div>
      </div>
    </Page>
  );
}

/** What one has to know before reading on. */
function Standing({ set, today }: { readonly set: RuleSet; readonly today: CivilDate }) {
  const isNow = ruleSetInForce([set], today) !== undefined;
  return (
    <p className="rule-standing">
      {set.isTemplate ? (
        <Mark tone="plain">Mẫu để soạn bảng riêng, không ban hành nguyên trạng</Mark>
      ) : (
        set.selection.by !== 'never' && (
          <Mark tone={isNow ? 'good' : 'off'}>{isNow ? 'Đang áp dụng' : 'Hôm nay không áp dụng'}</Mark>
        )
      )}
      {set.rules === 'record' && <Mark tone="plain">Chỉ ghi mức đã được quyết định, không tính điểm</Mark>}
      {set.unconfirmed !== undefined && <Mark tone="warn">Chưa xác nhận: {set.unconfirmed}</Mark>}
    </p>
  );
}

type SubjectSelectProps = Pick<RuleSetPageProps, 'set' | 'subject'> & Pick<TrialBasis, 'onSubject'>;

function SubjectSelect({ set, subject, onSubject }: SubjectSelectProps) {
  const chosen = chosenSubject(set, subject);
  if (set.rules !== 'scoring' || !chosen || set.subjects.length < 2) return null;
  return (
    <div className="rule-subjects no-print">
      <SearchSelect
        label="Đối tượng"
        value={chosen.subject}
        choices={set.subjects.map((one) => ({ value: one.subject, label: one.text }))}
        onChange={onSubject}
      />
    </div>
  );
}

function Contents({ parts }: { readonly parts: readonly RulePart[] }) {
  return (
    <nav className="rule-contents" aria-label="Mục lục">
      <ul>
        {parts.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function PartSection({ part: { id, title, body, isTool } }: { readonly part: RulePart }) {
  return (
    <section id={id} className={isTool ? 'panel no-print' : 'panel'} aria-labelledby={`${id}-ten`}>
      <Title order={2} id={`${id}-ten`}>
        {title}
      </Title>
      {body}
    </section>
  );
}
