import type { ProposalKey } from '#db/registry/proposal.ts'
import { openAddressFor, sealAddressFor, type SealPurpose } from './address-seal.ts'
import type { UseCaseContext } from './context.ts'

/**
 * An address encrypted with a key made of the server's secret, which is in neither store, and bound to one
 * proposal: the same address beside two texts is nothing alike. Base64.
 */
export function sealAddress(
  context: Pick<UseCaseContext, 'serverSecret' | 'randomBytes'>,
  key: ProposalKey,
  address: string,
): string {
  return sealAddressFor(context, purposeOf(key), address)
}

/** The address of `sealAddress`, or null for what another secret sealed, or for another proposal. */
export function openAddress(
  context: Pick<UseCaseContext, 'serverSecret'>,
  key: ProposalKey,
  sealed: string,
): string | null {
  return openAddressFor(context, purposeOf(key), sealed)
}

function purposeOf({ councilId, consultationId, id }: ProposalKey): SealPurpose {
  return {
    info: 'concerto/proposal-notice/v1',
    salt: consultationId,
    label: `${councilId}/${consultationId}/${id}`,
  }
}
