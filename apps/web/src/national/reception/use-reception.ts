import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Reception } from '@co-so/api';
import { numberText } from '@co-so/domain';
import { nationalApi, read } from '../../api.ts';
import { originIn, readFileText } from './reception-file.ts';
import type { ReceptionItem, ReceptionState } from './reception-item.ts';

/** The chosen files, each checked as soon as it is chosen and stored when asked; one delivery after another. */
export function useReception() {
  const queryClient = useQueryClient();
  const [items, setItems] = useState<readonly ReceptionItem[]>([]);
  const set = (id: string, state: ReceptionState) =>
    setItems((current) => current.map((item) => (item.id === id ? { ...item, state } : item)));

  const check = async ({ id, delivery }: ReceptionItem) => {
    set(id, { kind: 'checking' });
    set(id, await attempt(delivery, 'dry-run', crypto.randomUUID()));
  };

  const choose = async (files: readonly File[]) => {
    const chosen: ReceptionItem[] = [];
    for (const file of files) chosen.push(...itemsOf(file.name, await file.text()));
    setItems((current) => [...current, ...chosen]);
    for (const item of chosen) if (item.state.kind === 'checking') await check(item);
  };

  const store = async (ready: readonly ReceptionItem[]) => {
    for (const { id, delivery, idempotencyKey, state } of ready) {
      if (state.kind !== 'checked') continue;
      set(id, { kind: 'storing', reception: state.reception });
      set(id, await attempt(delivery, 'store', idempotencyKey));
    }
    await queryClient.invalidateQueries();
  };

  return { items, choose, store, check, clear: () => setItems([]) };
}

async function attempt(delivery: unknown, mode: 'dry-run' | 'store', key: string): Promise<ReceptionState> {
  try {
    const reception: Reception = await read(
      nationalApi.deliveries.$post({ header: { 'idempotency-key': key }, json: { mode, delivery } }),
    );
    return { kind: mode === 'store' ? 'stored' : 'checked', reception };
  } catch (error) {
    return { kind: 'refused', error };
  }
}

function itemsOf(fileName: string, text: string): readonly ReceptionItem[] {
  const content = readFileText(text);
  if (content.kind === 'broken') return [newItem(fileName, undefined, content)];
  const { deliveries } = content;
  return deliveries.map((delivery, index) =>
    newItem(nameOf(fileName, index, deliveries.length), delivery, { kind: 'checking' }),
  );
}

function nameOf(fileName: string, index: number, count: number): string {
  return count === 1 ? fileName : `${fileName}, gói ${numberText(index + 1)}/${numberText(count)}`;
}

function newItem(name: string, delivery: unknown, state: ReceptionState): ReceptionItem {
  const [id, idempotencyKey] = [crypto.randomUUID(), crypto.randomUUID()];
  return { id, name, origin: originIn(delivery), delivery, idempotencyKey, state };
}
