import { seriesList } from '@co-so/domain';
import type { Series } from '@co-so/domain';

/** The address of a central set's page: its id, which begins with its series. */
export function addressOf(id: string) {
  const [series = '', ...name] = id.split('/');
  return { to: '/quy-dinh/$series/$name', params: { series, name: name.join('/') } } as const;
}

export function seriesIn(text: string): Series | undefined {
  return seriesList.find((series) => series === text);
}
