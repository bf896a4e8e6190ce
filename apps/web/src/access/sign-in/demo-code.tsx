import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from './queries.ts';

const askedEvery = 5000;

/** What nobody shows outside the demonstration: the code of this moment. */
export function DemoCode() {
  const { data } = useQuery({
    ...sessionQuery,
    queryKey: [...sessionQuery.queryKey, 'code'],
    staleTime: 0,
    refetchInterval: askedEvery,
  });
  const code = data?.demonstration?.accounts.find((account) => account.code !== null)?.code;
  return code ? (
    <p className="demo-code">
      Bản trình diễn: mã lúc này là <strong>{code}</strong>. Mã đổi sau mỗi 30 giây, mỗi mã dùng một lần.
    </p>
  ) : null;
}
