import type { ShownPlanFinding } from '@co-so/api';
import { numberText, unitKindNames } from '@co-so/domain';
import { Mark } from '../../ui/mark.tsx';
import type { NameOf } from '../plan-text.ts';
import { FindingClause } from '../unit/finding-list.tsx';
import { decisionText } from '../unit-text.ts';
import { StepButton } from './plan-problems.tsx';

interface FindingListProps {
  readonly findings: readonly ShownPlanFinding[];
  readonly nameOf: NameOf;
  readonly onStep: (index: number) => void;
}

/** What the rules say of units as the plan leaves them: one line for a rule, with the units it is about. */
export function FindingList({ findings, nameOf, onStep }: FindingListProps) {
  if (findings.length === 0) return <p className="soft">Không có điều gì quy định phải lưu ý.</p>;
  const byRule = Map.groupBy(findings, ({ ruleSet, code, text, parentKind }) =>
    [ruleSet, code, text, parentKind].join(),
  );
  return (
    <ul className="plan-list">
      {[...byRule].map(([key, own]) => (
        <li key={key}>
          <Rule finding={own[0]!} />
          <details open={own.length <= 3 || undefined}>
            <summary>{numberText(own.length)} tổ chức</summary>
            <ul className="plan-list">
              {own.map(({ at, unitId, consent }) => (
                <li key={`${at} ${unitId}`}>
                  <StepButton at={at} onStep={onStep} /> {nameOf(unitId)}
                  {consent && `: đã có văn bản đồng ý ${decisionText(consent)}`}
                </li>
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  );
}

function Rule({ finding }: { readonly finding: ShownPlanFinding }) {
  const { text, clause, parentKind, isSure } = finding;
  const place = parentKind && `${text} dưới ${unitKindNames[parentKind]}`;
  return (
    <p>
      {!place ? (
        <Mark tone="warn">{text}</Mark>
      ) : isSure ? (
        <Mark tone="warn">{place}: quy định không cho, phải có văn bản đồng ý</Mark>
      ) : (
        <Mark tone="plain">{place}: chưa kết luận được</Mark>
      )}{' '}
      <FindingClause at={clause} finding={finding} />
    </p>
  );
}
