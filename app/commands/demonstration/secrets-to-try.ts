import { createHmac, randomBytes } from 'node:crypto'
import {
  bytesForSecret,
  CODE_LENGTH,
  secretFromBytes,
  TRACKING_CODE_LENGTH,
} from '#app/domain/secret.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import { ACTIONS_2026, COLLECTING } from './consultations.ts'
import { COUNCIL } from './content.ts'

/*
 * What every start of the demonstration prints again follows from this installation's own secret: no
 * code is the same in two demonstrations, and none is kept in clear.
 */
type Installation = Pick<UseCaseContext, 'serverSecret'>

/** How many participation codes of each college are printed. */
export const CODES_TO_TRY = 4

export interface CodesToTry {
  college: string
  codes: readonly string[]
}

export function codesToTry(installation: Installation): readonly CodesToTry[] {
  return COUNCIL.colleges.map(({ id, name }) => {
    const chance = codesToTryChance(installation, id)
    return {
      college: name,
      codes: Array.from({ length: CODES_TO_TRY }, () =>
        secretFromBytes(chance(bytesForSecret(CODE_LENGTH)), CODE_LENGTH),
      ),
    }
  })
}

/** The first draws are the codes, the same at every start; what follows is chance again. */
export function codesToTryChance(installation: Installation, collegeId: string) {
  let drawn = 0
  return (length: number): Uint8Array => {
    drawn += 1
    if (drawn > CODES_TO_TRY) return new Uint8Array(randomBytes(length))
    return derived(installation, `${collegeId} ${drawn}`, length)
  }
}

export interface TrackingCodeToTry {
  consultation: string
  /** The contribution that it leads to. */
  title: string
  says: string
  code: string
}

/** Tracking codes of authors whom somebody has answered. */
export function trackingCodesToTry(installation: Installation): readonly TrackingCodeToTry[] {
  return [
    {
      consultation: COLLECTING.slug,
      title: 'Ma sœur au pavillon des Tilleuls',
      says: 'un texte rendu à son auteur',
    },
    {
      consultation: COLLECTING.slug,
      title: 'Un numéro unique',
      says: 'un refus : une autre lecture peut être demandée',
    },
    {
      consultation: ACTIONS_2026.slug,
      title: 'Qui fait quoi ?',
      says: 'une idée devenue décision',
    },
  ].map((kept) => ({ ...kept, code: trackingCodeOf(installation, kept) }))
}

/** The tracking code of a made-up contribution, as bare symbols. */
export function trackingCodeOf(
  installation: Installation,
  { consultation, title }: { consultation: string; title: string },
): string {
  const length = bytesForSecret(TRACKING_CODE_LENGTH)
  const drawn = derived(installation, `proposal ${consultation} ${title}`, length)
  return secretFromBytes(drawn, TRACKING_CODE_LENGTH)
}

function derived({ serverSecret }: Installation, what: string, length: number): Uint8Array {
  const digest = createHmac('sha256', serverSecret).update(`demonstration ${what}`).digest()
  return new Uint8Array(digest.subarray(0, length))
}
