import type { SealingState } from '#db/registry/release.ts'

/** What anybody may know of a sealed urn: words and days, no figure. */
export interface UrnView {
  /**
   * The root over its ballots, 64 hex digits; null of an urn sealed before roots were kept, and where no figures stand
   * beside it: the root of an empty urn is known, and who knows the salt of their own ballot recognises that of one.
   */
  root: string | null
  /** When it was last looked at again, and whether it was as it was sealed; null before the first time. */
  verification: { on: string; intact: boolean } | null
  /** The first day on which it was not; null where there is none. */
  differedOn: string | null
  /** When the ballots were destroyed, as the charter has it; null until then. */
  destroyedOn: string | null
  /** Whether no college has more ballots than rights to vote were given; null where it was not compared. */
  reconciled: boolean | null
}

/** `figures`: whether a result with figures may be read beside it. Where not, only what is wrong is told. */
export function presentUrn(sealing: SealingState, figures: boolean): UrnView {
  const {
    root = null,
    verification = null,
    differedOn = null,
    destroyedOn = null,
    reconciliation,
  } = sealing
  const beyond = reconciliation === 'beyond-credentials'
  return {
    root: figures ? root : null,
    verification,
    differedOn,
    destroyedOn,
    reconciled: reconciliation === undefined || (!beyond && !figures) ? null : !beyond,
  }
}
