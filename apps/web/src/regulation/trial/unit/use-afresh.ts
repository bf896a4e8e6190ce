import { useState } from 'react';

/** What was typed belongs to the unit that it was typed for: under the name of another one everything begins afresh. */
export function useAfresh(unitId: string | undefined, begin: () => void): void {
  const [last, setLast] = useState(unitId);
  if (last === unitId) return;
  setLast(unitId);
  begin();
}
