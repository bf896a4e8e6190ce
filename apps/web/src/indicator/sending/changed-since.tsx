import { useQuery } from '@tanstack/react-query';
import { missingText } from '@co-so/domain';
import { Mark } from '../../ui/mark.tsx';
import { submissionQuery } from './queries.ts';

/** Whether the province holds other figures now than when this was prepared. */
export function ChangedSince({ id }: { readonly id: string }) {
  const { data } = useQuery(submissionQuery(id));
  if (!data) return missingText;
  return data.hasChangedSince ? <Mark tone="warn">số liệu đã đổi</Mark> : 'không đổi';
}
