import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';

const quiet = 4;

/** A text that a telephone's camera reads; always dark on white. */
export function QrPicture({ text }: { readonly text: string }) {
  const { data: picture } = useQuery({
    queryKey: ['qr', text],
    queryFn: () => drawn(text),
    staleTime: Infinity,
    gcTime: 0,
  });
  if (!picture) return <Skeleton height="14rem" width="14rem" my="sm" />;
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${picture.size} ${picture.size}`}
      role="img"
      aria-label="Mã QR của khóa bí mật; khóa dạng chữ ở ngay dưới"
      shapeRendering="crispEdges"
    >
      <rect width={picture.size} height={picture.size} fill="#fff" />
      <path d={picture.path} fill="#000" />
    </svg>
  );
}

async function drawn(text: string) {
  const { encode } = await import('uqr');
  const { data, size } = encode(text, { ecc: 'M', border: quiet });
  const path = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return { size, path };
}
