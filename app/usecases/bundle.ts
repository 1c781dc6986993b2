import { BUNDLE_FORMAT, type BundleHeader } from '#app/domain/bundle.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { findSealing } from '#db/registry/release.ts'
import type { UrnDb } from '#db/stores.ts'
import { countSealedBallots, streamSealedBallots } from '#db/urn/ballot.ts'
import { actOnConsultation } from './authority.ts'
import { countCodes } from './code-orders.ts'
import type { UseCaseContext } from './context.ts'
import { record } from './journal.ts'
import type { ConsultationAddress } from './locate.ts'

/** A sealed urn as a scrutineer takes it away: its name as a file, and its lines. */
export interface Bundle {
  file: string
  lines: AsyncIterable<string>
}

/**
 * The sealed urn for a recount elsewhere, by a scrutineer alone; journalled before the first line. It is read
 * while it is sent. `keeping` says, in the bundle itself, how it is to be kept.
 */
export async function openBundle(
  context: UseCaseContext,
  address: ConsultationAddress,
  keeping: string,
): Promise<Result<Bundle>> {
  return actOnConsultation<Bundle>(context, address, 'download-bundle', async (trx, at) => {
    const { council, consultation, capacity } = at
    const sealing = await findSealing(trx, council.id, consultation.id)
    if (sealing?.root === undefined) return refused(refusal('not-sealed'))
    const { slug, title, method, grades, missingOpinions, threshold, colleges } = consultation
    const header: BundleHeader = {
      format: BUNDLE_FORMAT,
      council: council.slug,
      consultation: slug,
      title,
      method,
      grades,
      missingOpinions,
      official: consultation.officialWeighting,
      threshold,
      options: consultation.priorities.map(({ id, title: name }) => ({ id, title: name })),
      colleges: colleges.map(({ id, name }) => ({ id, name })),
      blocks: sealing.blocks,
      codesHandedOut: (await countCodes(trx, consultation)).overall,
      ballots: await countSealedBallots(context.urn, consultation.id),
      root: sealing.root,
      keeping,
    }
    await record(trx, context, {
      councilId: council.id,
      capacity,
      act: 'bundle-downloaded',
      subject: consultation.id,
      details: { root: sealing.root },
    })
    const lines = linesOf(header, context.urn, consultation.id)
    return accepted({ file: `urne-${council.slug}-${slug}.jsonl`, lines })
  })
}

async function* linesOf(
  header: BundleHeader,
  urn: UrnDb,
  consultationId: string,
): AsyncGenerator<string, void, undefined> {
  yield `${JSON.stringify(header)}\n`
  for await (const { id, block, salt, commitment, content } of streamSealedBallots(urn, consultationId))
    yield `${JSON.stringify({ id, block, salt, commitment, content })}\n`
}
