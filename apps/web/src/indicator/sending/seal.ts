import { deliveryText, readDelivery } from '@co-so/domain';
import { sha256Hex } from '../../ui/sha256.ts';

/** Computes the seal of a delivery again, here, and says whether it is the one that the file bears. */
export async function checkSeal(content: unknown): Promise<{ contentHash: string; isIntact: boolean }> {
  const delivery = readDelivery(content);
  if (!delivery.ok) throw new Error('the sealed file cannot be read');
  const { contentHash } = delivery.value;
  return {
    contentHash,
    isIntact: (await sha256Hex(new TextEncoder().encode(deliveryText(delivery.value)))) === contentHash,
  };
}
