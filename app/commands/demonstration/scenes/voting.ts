import { bytesForSecret, CHANGE_KEY_LENGTH, secretFromBytes } from '#app/domain/secret.ts'
import { castBallot } from '#app/usecases/ballots.ts'
import { issueCodes } from '#app/usecases/codes.ts'
import { readConsultationAlone } from '#app/usecases/consultations.ts'
import { tend } from '#app/usecases/tick.ts'
import { imaginedBallot, repeatableChance } from '../electorate.ts'
import { agreed, type Cast, type Days, type Moment } from '../past.ts'
import { CODES_TO_TRY, codesToTryChance } from '../secrets-to-try.ts'
import { addressOf, CLOSING, COLLEGES, type Scene } from './consultation.ts'

/** Structures hand out more codes than come back. */
const HANDED_OUT_PER_BALLOT = 1.6

/** Codes are handed out, people vote, and the urn is sealed once voting has ended. */
export function voted(scene: Scene, days: Days): readonly Moment[] {
  if (scene.voters === undefined) return []
  const [opens, closes] = scene.voting
  const over = closes < 0
  return [
    { at: days.on(opens + 1), play: (as) => letVote(as, scene) },
    ...(over
      ? [
          {
            at: days.on(closes, CLOSING + 1),
            play: async (as: Cast) => agreed(await tend(as('operator'))),
          },
        ]
      : []),
  ]
}

async function letVote(as: Cast, scene: Scene): Promise<void> {
  const address = addressOf(scene)
  const voter = as('public')
  const { consultation } = agreed(await readConsultationAlone(voter, address))
  for (const [place, collegeId] of COLLEGES.entries()) {
    const ballots = scene.voters?.[collegeId] ?? 0
    const count = Math.ceil(ballots * HANDED_OUT_PER_BALLOT) + 6
    const relayId = place % 2 === 0 ? 'gem-la-passerelle' : 'cmp-du-lavoir'
    const request = { address, collegeId, relayId, count }
    const { codes } = agreed(await issueCodes(as('operator'), request))
    const chance = repeatableChance(scene.text.slug.length * 1000 + place)
    for (const code of codes.slice(0, ballots))
      agreed(
        await castBallot(voter, address, { code }, {
          ballot: imaginedBallot(consultation, collegeId, chance),
          salt: Buffer.from(voter.randomBytes(32)).toString('hex'),
          changeKey: secretFromBytes(
            voter.randomBytes(bytesForSecret(CHANGE_KEY_LENGTH)),
            CHANGE_KEY_LENGTH,
          ),
          replacing: false,
        }),
      )
  }
}

/** The codes that the start prints, and how many have voted so far. */
export function openToVisitors(scene: Scene, days: Days): Moment {
  return {
    at: days.on(0, 0),
    play: async (as) => {
      const operator = as('operator')
      for (const collegeId of COLLEGES) {
        const context = { ...operator, randomBytes: codesToTryChance(operator, collegeId) }
        const request = { address: addressOf(scene), collegeId, count: CODES_TO_TRY }
        agreed(await issueCodes(context, request))
      }
      agreed(await tend(operator))
    },
  }
}
