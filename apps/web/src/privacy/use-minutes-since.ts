import { useEffect, useState } from 'react';

/** The whole minutes since a moment of this browser, going on while somebody looks. */
export function useMinutesSince(moment: number): number {
  const [now, setNow] = useState(moment);
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(ticking);
  }, []);
  return Math.max(0, Math.floor((now - moment) / 60_000));
}
