import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { AnsweredFinding, ShownFinding } from '@co-so/api';
import { dayText, unitKindNames } from '@co-so/domain';
import type { UnknownOfUnit } from '@co-so/domain';
import { Empty } from '../../ui/empty.tsx';
import { Mark } from '../../ui/mark.tsx';
import { decisionText, unknownWords } from '../unit-text.ts';

interface FindingListProps {
  readonly findings: readonly AnsweredFinding[];
  readonly unknown: readonly UnknownOfUnit[];
}

/** What the rules say of a unit, each with its clause; and what cannot be said, and why. */
export function FindingList({ findings, unknown }: FindingListProps) {
  return (
    <>
      {findings.length === 0 && <Empty>Chưa thấy điều gì cần xem.</Empty>}
      {findings.length > 0 && (
        <ul className="unit-findings">
          {findings.map((finding) => (
            <li key={finding.code}>
              <FindingText finding={finding} />
              {finding.asksConsent && <p className="finding-consent">{consentMark(finding.consent)}</p>}
            </li>
          ))}
        </ul>
      )}
      {unknown.map((what) => (
        <p key={what} className="soft">
          {unknownWords[what]}
        </p>
      ))}
    </>
  );
}

/** The document that answers a finding; said as well where none is recorded. */
export function consentMark(consent: AnsweredFinding['consent']): ReactNode {
  if (!consent) return <Mark tone="plain">Chưa ghi văn bản đồng ý</Mark>;
  return (
    <>
      <Mark tone="good">Đã có văn bản đồng ý</Mark> {decisionText(consent)}, cho cơ cấu từ {dayText(consent.on)}
    </>
  );
}

export function FindingText({ finding }: { readonly finding: ShownFinding }) {
  const { text, parentKind, at } = finding;
  return (
    <>
      <Mark tone="warn">{parentKind === null ? text : `${text}: không đứng dưới ${unitKindNames[parentKind]}`}</Mark>
      <span className="finding-clause">
        <FindingClause at={at} finding={finding} />
      </span>
    </>
  );
}

interface FindingClauseProps {
  readonly at: ShownFinding['at'];
  readonly finding: Pick<ShownFinding, 'instrument' | 'unconfirmed' | 'ruleSet'>;
}

/** The clause that a finding rests on, on the page of its rule set. */
export function FindingClause({ at, finding: { instrument, unconfirmed, ruleSet } }: FindingClauseProps) {
  const [series = '', ...name] = ruleSet.split('/');
  const clause = at ? `${at.place}${instrument === null ? '' : `, ${instrument}`}` : 'Xem quy định';
  return (
    <>
      <Link
        to="/quy-dinh/$series/$name"
        params={{ series, name: name.join('/') }}
        {...(at && { hash: `nguon-${at.of}` })}
      >
        {clause}
      </Link>
      {unconfirmed !== null && ` (chưa xác nhận: ${unconfirmed})`}
    </>
  );
}
