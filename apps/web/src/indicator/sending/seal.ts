import { deliveryText, readDelivery } from '@co-so/domain';

/** Computes the seal of a delivery again, here, and says whether it is the one that the file bears. */
export async function checkSeal(content: unknown): Promise<{ contentHash: string; isIntact: boolean }> {
  const delivery = readDelivery(content);
  if (!delivery.ok) throw new Error('the sealed file cannot be read');
  const { contentHash } = delivery.value;
  return { contentHash, isIntact: (await sha256Hex(deliveryText(delivery.value))) === contentHash };
}

async function sha256Hex(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
