import { createHmac, randomBytes } from 'node:crypto'
import { DEFAULT_GRADES, MINIMUM_THRESHOLD, type Consultation } from '#app/domain/consultation.ts'
import {
  bytesForSecret,
  CHANGE_KEY_LENGTH,
  CODE_LENGTH,
  secretFromBytes,
} from '#app/domain/secret.ts'
import { castBallot } from '#app/usecases/ballots.ts'
import { issueCodes } from '#app/usecases/codes.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import { createCouncil } from '#app/usecases/councils.ts'
import {
  cancelConsultation,
  createConsultation,
  openConsultation,
  type NewConsultation,
} from '#app/usecases/lifecycle.ts'
import { renewTurnout } from '#app/usecases/tally.ts'
import { valueOf } from '../terminal.ts'
import {
  ACTIONS_2026,
  CANCELLED,
  COLLECTING,
  COUNCIL,
  MEETING_PLACES,
  NEXT_SPRING,
  PRIORITIES_2027,
  SMALL_COUNCIL,
  WORDS_OF_THE_COUNCIL,
  YOUNG_PEOPLE,
  type Text,
} from './content.ts'
import { imaginedBallot, repeatableChance } from './electorate.ts'

const DAY = 24 * 60 * 60 * 1000
/** Hours of the day (UTC) at which phases open and close. */
const OPENING = 8
const CLOSING = 17
const COLLEGES = ['usagers', 'aidants', 'professionnels', 'citoyens']
/** How many codes each college gets that the start of the demonstration prints. */
const CODES_TO_TRY = 4

type Voters = Record<string, number>

interface Scene {
  text: Text
  /** Days from now; negative in the past. */
  opens: number
  closes: number
  proposingUntil?: number
  more?: Partial<NewConsultation>
  voters?: Voters
  end?: 'released' | 'cancelled'
}

const SCENES: readonly Scene[] = [
  {
    text: PRIORITIES_2027,
    opens: -9,
    closes: 12,
    voters: { usagers: 19, aidants: 9, professionnels: 12, citoyens: 17 },
  },
  {
    text: ACTIONS_2026,
    opens: -320,
    closes: -290,
    voters: { usagers: 140, aidants: 95, professionnels: 165, citoyens: 600 },
    more: { missingOpinions: 'worst', officialWeighting: 'college' },
    end: 'released',
  },
  {
    text: MEETING_PLACES,
    opens: -75,
    closes: -61,
    voters: { usagers: 22, aidants: 7, professionnels: 12, citoyens: 3 },
    more: { method: 'approval', grades: [] },
    end: 'released',
  },
  {
    text: WORDS_OF_THE_COUNCIL,
    opens: -44,
    closes: -30,
    voters: { usagers: 5, aidants: 2, professionnels: 2, citoyens: 0 },
    end: 'released',
  },
  {
    text: YOUNG_PEOPLE,
    opens: -25,
    closes: -1,
    voters: { usagers: 14, aidants: 12, professionnels: 16, citoyens: 21 },
  },
  { text: NEXT_SPRING, opens: 10, closes: 31 },
  {
    text: COLLECTING,
    opens: 60,
    closes: 80,
    proposingUntil: 40,
    more: { distressContacts: ['Référente clinique du CMP', 'Sa suppléante'] },
  },
  { text: CANCELLED, opens: -15, closes: 15, end: 'cancelled' },
]

/**
 * Plays the past of a fictional council through the very use-cases that people use, with a clock that
 * is set back: nothing in the demonstration was written past the rules.
 */
export async function seedDemonstration(operator: UseCaseContext): Promise<void> {
  const start = Date.now()
  valueOf(await createCouncil(at(operator, start - 400 * DAY), COUNCIL))
  valueOf(await createCouncil(at(operator, start - 60 * DAY), SMALL_COUNCIL))
  for (const [number, scene] of SCENES.entries()) await play(operator, start, scene, number)
}

function at(context: UseCaseContext, instant: number): UseCaseContext {
  return { ...context, now: () => new Date(instant).toISOString() }
}

async function play(
  operator: UseCaseContext,
  start: number,
  scene: Scene,
  number: number,
): Promise<void> {
  const on = (days: number) => atHour(start + days * DAY, days < scene.closes ? OPENING : CLOSING)
  const before = at(operator, on(Math.min(scene.opens, 0) - 2))
  const address = { council: COUNCIL.slug, consultation: scene.text.slug }
  const created = await createConsultation(before, COUNCIL.slug, definitionOf(scene, on))
  valueOf(created)
  const consultation = valueOf(await openConsultation(before, address))
  const open = at(operator, Math.min(on(scene.opens) + DAY, start))
  if (scene.voters) await letVote(open, consultation, scene.voters, number)
  if (scene.end === 'cancelled')
    valueOf(
      await cancelConsultation(
        open,
        address,
        'La communauté de communes a renoncé à la navette du soir.',
      ),
    )
  if (scene.text.slug === PRIORITIES_2027.slug) {
    valueOf(await renewTurnout(at(operator, start), consultation, COUNCIL))
    for (const collegeId of COLLEGES)
      await issueCodes(
        { ...before, randomBytes: codesToTryChance(operator, collegeId) },
        { address, collegeId, count: CODES_TO_TRY },
      )
  }
}

function atHour(instant: number, hour: number): number {
  return new Date(instant).setUTCHours(hour, 0, 0, 0)
}

function definitionOf(scene: Scene, on: (days: number) => number): NewConsultation {
  const iso = (days: number) => new Date(on(days)).toISOString()
  return {
    ...scene.text,
    method: 'majority-judgment',
    grades: DEFAULT_GRADES,
    missingOpinions: 'ignored',
    threshold: MINIMUM_THRESHOLD,
    officialWeighting: 'person',
    colleges: COLLEGES,
    distressContacts: [],
    calendar: {
      ...(scene.proposingUntil !== undefined && {
        proposing: { opensAt: iso(-1), closesAt: iso(scene.proposingUntil) },
      }),
      voting: { opensAt: iso(scene.opens), closesAt: iso(scene.closes) },
    },
    ...scene.more,
  }
}

async function letVote(
  open: UseCaseContext,
  consultation: Consultation,
  voters: Voters,
  number: number,
): Promise<void> {
  const address = { council: COUNCIL.slug, consultation: consultation.slug }
  const voter = { ...open, actor: { kind: 'public' as const } }
  for (const [collegeId, ballots] of Object.entries(voters)) {
    const handedOut = Math.ceil(ballots * 1.6) + 6
    const { codes } = valueOf(
      await issueCodes(open, { address, collegeId, relayId: 'gem-la-passerelle', count: handedOut }),
    )
    const chance = repeatableChance(1000 * (number + 1) + COLLEGES.indexOf(collegeId))
    for (const code of codes.slice(0, ballots))
      valueOf(
        await castBallot(voter, address, code, {
          ballot: imaginedBallot(consultation, collegeId, chance),
          salt: Buffer.from(open.randomBytes(32)).toString('hex'),
          changeKey: secretFromBytes(
            open.randomBytes(bytesForSecret(CHANGE_KEY_LENGTH)),
            CHANGE_KEY_LENGTH,
          ),
          replacing: false,
        }),
      )
  }
}

export interface CodesToTry {
  college: string
  codes: readonly string[]
}

/**
 * The codes that every start of the demonstration prints again. They follow from this installation's
 * own secret, so that no code is the same in two demonstrations and none is kept in clear.
 */
export function codesToTry(context: Pick<UseCaseContext, 'serverSecret'>): readonly CodesToTry[] {
  return COUNCIL.colleges.map(({ id, name }) => {
    const chance = codesToTryChance(context, id)
    return {
      college: name,
      codes: Array.from({ length: CODES_TO_TRY }, () =>
        secretFromBytes(chance(bytesForSecret(CODE_LENGTH)), CODE_LENGTH),
      ),
    }
  })
}

/** The first draws are the codes, the same at every start; what follows is chance again. */
function codesToTryChance({ serverSecret }: Pick<UseCaseContext, 'serverSecret'>, collegeId: string) {
  let drawn = 0
  return (length: number): Uint8Array => {
    drawn += 1
    if (drawn > CODES_TO_TRY) return new Uint8Array(randomBytes(length))
    const digest = createHmac('sha256', serverSecret)
      .update(`demonstration ${collegeId} ${drawn}`)
      .digest()
    return new Uint8Array(digest.subarray(0, length))
  }
}
