import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { OwnGrant } from '@co-so/api';
import { addDays, dayText } from '@co-so/domain';
import { Empty } from '../../ui/empty.tsx';
import { seenPlace } from '../administration/held-place.ts';
import { ownGrantsQuery } from './queries.ts';

/** Roles with what they are for, until when, and on which document. */
export function OwnGrants() {
  const { data: grants } = useSuspenseQuery(ownGrantsQuery);
  if (grants.length === 0) return <Empty>Chưa được giao vai trò nào. Đề nghị hỏi quản trị của cơ quan.</Empty>;
  return (
    <ul className="own-grants">
      {grants.map((grant) => (
        <li key={`${grant.id} ${grant.isDelegated}`}>
          <strong>{grant.role}</strong>
          {grant.isDelegated && ' (được ủy quyền)'}
          <span className="soft">
            {spanText(grant)}. Theo: {grant.document}.
          </span>
          {grant.unit !== null && (
            <span>
              <Link to="/" search={{ unit: grant.unit.id }}>
                {grant.unit.name}
              </Link>
              {seenPlace(grant)}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function spanText({ validFrom, validUntil }: OwnGrant): string {
  const from = `Từ ${dayText(validFrom)}`;
  return validUntil === null ? `${from}, chưa có ngày kết thúc` : `${from} đến hết ${dayText(addDays(validUntil, -1))}`;
}
