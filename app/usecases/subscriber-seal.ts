import { createHash, createHmac, hkdfSync } from 'node:crypto'
import type { SubscriberKey } from '#db/registry/subscriber.ts'
import { openAddressFor, sealAddressFor, type SealPurpose } from './address-seal.ts'
import type { UseCaseContext } from './context.ts'

/**
 * The secret of an address's subscription to a council: stands in its mail alone, and is made afresh for every letter.
 * With it one confirms and stops a subscription, and does nothing else. Another council's is another.
 */
export function subscriptionSecret(
  { serverSecret }: Pick<UseCaseContext, 'serverSecret'>,
  councilId: string,
  address: string,
): string {
  const key = hkdfSync('sha256', serverSecret, councilId, 'concerto/subscriber/v1', 32)
  return createHmac('sha256', Buffer.from(key)).update(address).digest('base64url')
}

/** What the registry keeps of a subscription's secret. */
export function hashOfSubscription(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** An address, encrypted for one subscription. Base64. */
export function sealSubscriber(
  context: Pick<UseCaseContext, 'serverSecret' | 'randomBytes'>,
  key: SubscriberKey,
  address: string,
): string {
  return sealAddressFor(context, purposeOf(key), address)
}

/** The address of `sealSubscriber`, or null for what another secret sealed, or for another subscription. */
export function openSubscriber(
  context: Pick<UseCaseContext, 'serverSecret'>,
  key: SubscriberKey,
  sealed: string,
): string | null {
  return openAddressFor(context, purposeOf(key), sealed)
}

function purposeOf({ councilId, secretHash }: SubscriberKey): SealPurpose {
  return {
    info: 'concerto/subscriber-address/v1',
    salt: councilId,
    label: `${councilId}/${secretHash}`,
  }
}
