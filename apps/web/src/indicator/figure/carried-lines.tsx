import { Link } from '@tanstack/react-router';
import type { CarriedTarget } from '@co-so/api';
import { dayText } from '@co-so/domain';

interface CarriedLinesProps {
  readonly carried: readonly CarriedTarget[];
  readonly canSeePlans: boolean;
}

/** Where a target went with its unit by a plan, or whence it came: it names its predecessor. */
export function CarriedLines({ carried, canSeePlans }: CarriedLinesProps) {
  return carried.map((one) => (
    <p key={`${one.planId} ${one.on} ${one.isReceived} ${one.other?.id ?? ''}`} className="soft">
      Từ ngày {dayText(one.on)}: {wordOf(one)}
      {one.outcome !== 'ends' &&
        (one.other ? (
          <Link to="/to-chuc/$id" params={{ id: one.other.id }}>
            {one.other.name}
          </Link>
        ) : (
          'tổ chức ngoài phạm vi được xem'
        ))}
      , theo{' '}
      {canSeePlans ? (
        <Link to="/sap-xep/$id" params={{ id: one.planId }}>
          phương án sắp xếp
        </Link>
      ) : (
        'phương án sắp xếp'
      )}
      .
    </p>
  ));
}

function wordOf({ isReceived, outcome }: CarriedTarget): string {
  if (outcome === 'ends') return 'kết thúc cùng tổ chức';
  if (isReceived) return outcome === 'summed' ? 'có cộng chỉ tiêu của ' : 'nhận chỉ tiêu của ';
  return outcome === 'summed' ? 'cộng vào chỉ tiêu của ' : 'chuyển về ';
}
