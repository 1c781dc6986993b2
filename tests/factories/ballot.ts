import { commitmentTo, serialiseBallot } from '#app/domain/ballot.ts'
import { DEFAULT_GRADES } from '#app/domain/consultation.ts'
import type { CastBallot } from '#db/urn/ballot.ts'
import { aHash, COLLEGES, PRIORITIES } from './consultation.ts'

/** A ballot ready for the urn: any opinions, any college; all its hashes are new each time. */
export function aCastBallot(
  overrides: Partial<CastBallot> & Pick<CastBallot, 'consultationId'>,
): CastBallot {
  const content = serialiseBallot({
    method: 'majority-judgment',
    opinions: Object.fromEntries(PRIORITIES.map(({ id }) => [id, anOpinion()])),
  })
  const salt = aHash()
  return {
    id: aHash(),
    college: COLLEGES[chance(COLLEGES.length)]?.id ?? 'citoyens',
    content,
    salt,
    commitment: commitmentTo(content, salt),
    changeHash: aHash(),
    ...overrides,
  }
}

function anOpinion(): number | null {
  const grade = chance(DEFAULT_GRADES.length + 1)
  return grade === DEFAULT_GRADES.length ? null : grade
}

function chance(of: number): number {
  return Math.floor(Math.random() * of)
}
