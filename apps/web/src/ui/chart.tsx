import { Skeleton } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { ChartOption } from './chart-engine.ts';

interface ChartProps {
  readonly option: ChartOption;
  readonly height: number;
  /** Says in words what the drawing shows. */
  readonly label: string;
}

type State = 'loading' | 'drawn' | 'failed';

/** A drawing. The engine is fetched when the first one is needed; a table beside it holds the same numbers. */
export function Chart({ option, height, label }: ChartProps) {
  const holder = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<State>('loading');
  useEffect(() => {
    let isWanted = true;
    let clear = () => {};
    const show = async () => {
      const { draw } = await import('./chart-engine.ts');
      if (!isWanted || !holder.current) return;
      clear = draw(holder.current, option);
      setState('drawn');
    };
    show().catch(() => setState('failed'));
    return () => {
      isWanted = false;
      clear();
    };
  }, [option]);
  if (state === 'failed') return <p className="soft">Chưa tải được biểu đồ. Bảng số liệu vẫn đầy đủ.</p>;
  return (
    <div className="chart" style={{ height }}>
      {state === 'loading' && <Skeleton height={height} />}
      <div ref={holder} role="img" aria-label={label} style={{ height }} />
    </div>
  );
}
