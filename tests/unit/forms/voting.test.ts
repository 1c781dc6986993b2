import { createHash, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  commitmentTo,
  formatReceipt,
  reasonsAgainstBallot,
  serialiseBallot,
  type BallotRules,
} from '#app/domain/ballot.ts'
import { DEFAULT_GRADES } from '#app/domain/consultation.ts'
import type { Result } from '#app/domain/refusal.ts'
import { ballotOf, CHOICES_FIELD, standingOf } from '#app/forms/voting-ballot.ts'
import { castingSecrets, commitmentInBrowser, readCastView } from '#app/forms/voting-cast.ts'
import { advance } from '#app/forms/voting-steps.ts'
import {
  emptyDraft,
  NO_OPINION,
  OPINION_FIELD,
  PACES,
  parseVotingForm,
  stepField,
  type BallotDraft,
  type VotingForm,
  type VotingStep,
} from '#app/forms/voting.ts'
import { credentialsOf, isReplacing } from '#app/forms/credentials.ts'
import { ENTER_INTENT } from '#app/forms/steps.ts'
import { hashOf, PRIORITIES } from '#tests/factories/consultation.ts'
import { postedFrom } from './posted-page.tsx'

const GRADED: BallotRules = {
  method: 'majority-judgment',
  grades: DEFAULT_GRADES,
  priorities: PRIORITIES,
}
const APPROVED: BallotRules = { method: 'approval', grades: [], priorities: PRIORITIES }
const LIMITED: BallotRules = { ...APPROVED, mostApprovals: 2 }
const RANKED: BallotRules = { ...APPROVED, method: 'ranking' }
const COSTS = [10_000, 20_000, 30_000, 15_000, 15_000]
const BUDGETED: BallotRules = {
  ...APPROVED,
  method: 'budget',
  budget: 40_000,
  priorities: PRIORITIES.map((priority, index) => ({ ...priority, cost: COSTS[index] ?? 1 })),
}
const METHODS = [GRADED, APPROVED, LIMITED, RANKED, BUDGETED]
const IDS = PRIORITIES.map(({ id }) => id)
const LAST = IDS.length - 1

const SERVER = { randomBytes }

const CODE = 'K7QM-2XHD-9F4T-WB3P'
const CHANGE_KEY = 'AAAA-BBBB-CCCC-DDDD-EEEE'

const steps: fc.Arbitrary<VotingStep> = fc.oneof(
  fc.constantFrom<VotingStep>({ name: 'start' }, { name: 'all' }, { name: 'review' }),
  fc.nat(LAST).map((index): VotingStep => ({ name: 'question', index })),
)
const choices = fc.constantFrom('0', '1', '2', '3', '4', NO_OPINION)
/** What a one-line field can hold. */
const typed = fc
  .string({ unit: 'grapheme', maxLength: 40 })
  .map((text) => text.replace(/[\p{Cc}\p{Cs}]/gu, ''))
const drafts: fc.Arbitrary<BallotDraft> = fc.record({
  code: fc.oneof(typed, fc.constant(CODE), fc.constant(`"'><&amp;`)),
  token: fc.constantFrom('', 'ab'.repeat(40)),
  changeKey: typed,
  pace: fc.constantFrom(...PACES),
  order: fc.shuffledSubarray(IDS, { minLength: IDS.length }),
  opinions: fc.dictionary(fc.constantFrom(...IDS), choices, { noNullPrototype: true }),
  salt: fc.constantFrom('', hashOf('salt')),
  newChangeKey: fc.constantFrom('', 'AAAABBBBCCCCDDDDEEEE'),
})

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusals.map(({ code }) => code).join(', '))
  return result.value
}

function refusalsOf(result: Result<unknown>): string[] {
  return result.ok ? [] : result.refusals.map(({ code, field }) => `${field}: ${code}`)
}

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}

function aDraft(overrides: Partial<BallotDraft> = {}): BallotDraft {
  return { ...emptyDraft(IDS, GRADED), code: CODE, ...overrides }
}

describe('a step of the form', () => {
  test('brings back the whole draft, whatever it shows', () => {
    fc.assert(
      fc.property(drafts, steps, fc.constantFrom(...METHODS), (draft, step, rules) => {
        const posted = valueOf(parseVotingForm(postedFrom(step, draft, rules, 'stay'), rules))
        expect(posted).toEqual({ draft, step, intent: { name: 'stay' } })
      }),
    )
  })

  test('every step is read back from its field', () => {
    fc.assert(
      fc.property(steps, (step) => {
        const form = formOf({ step: stepField(step) })
        expect(valueOf(parseVotingForm(form, GRADED)).step).toEqual(step)
      }),
    )
  })

  test('an empty form is the start of a vote', () => {
    const posted = valueOf(parseVotingForm(new FormData(), GRADED))
    expect(posted).toEqual({
      step: { name: 'start' },
      intent: { name: 'stay' },
      draft: { ...emptyDraft(IDS, GRADED), pace: 'all' },
    })
  })

  test('priorities that it does not name come after those it does; strangers are dropped', () => {
    const form = formOf({ 'order': 'repit autre crise repit __proto__', 'opinion.autre': '1' })
    const { draft } = valueOf(parseVotingForm(form, GRADED))
    expect(draft.order).toEqual(['repit', 'crise', 'logement', 'ecoute', 'regards'])
    expect(draft.opinions).toEqual({})
  })

  test('of an opinion sent twice the last counts: the one shown, after the hidden one', () => {
    const form = formOf({ 'opinion.crise': '1' })
    form.append('opinion.crise', '3')
    expect(valueOf(parseVotingForm(form, GRADED)).draft.opinions).toEqual({ crise: '3' })
  })

  test('a question beyond the last is the last', () => {
    const form = formOf({ step: 'question.9999' })
    expect(valueOf(parseVotingForm(form, GRADED)).step).toEqual({ name: 'question', index: LAST })
  })

  test.for([
    ['code', 'x'.repeat(401)],
    ['pace', 'slow'],
    ['order', 'x'.repeat(20_001)],
    ['salt', 'x'.repeat(65)],
    ['step', 'x'.repeat(21)],
    ['intent', 'x'.repeat(101)],
  ])('what no page sends in « %s » makes the whole malformed', ([name = '', value = '']) => {
    const parsed = parseVotingForm(formOf({ [name]: value }), GRADED)
    expect(parsed).toEqual({ ok: false, refusals: [{ code: 'body-malformed' }] })
  })

  test('a file in the place of a text makes the whole malformed', () => {
    const form = new FormData()
    form.append('code', new File(['x'], 'x.txt'))
    expect(parseVotingForm(form, GRADED).ok).toBe(false)
  })
})

describe('hostile forms', () => {
  const names = fc.oneof(
    fc.constantFrom(
      'code',
      'changeKey',
      'pace',
      'order',
      'salt',
      'newChangeKey',
      'commitment',
      'step',
      'intent',
      'opinion.crise',
      'opinion.__proto__',
      'opinion.constructor',
      'opinion.',
      '__proto__',
      'constructor',
      'toString',
    ),
    fc.string({ unit: 'binary', maxLength: 20 }),
  )
  const values = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'question.0',
      'question.-1',
      'question.99999',
      'all',
      'review',
      'begin',
      'next',
      'previous',
      'cast',
      'edit:crise',
      'edit:__proto__',
      'edit:',
      'langue:fr-simple',
      'langue:../..',
      'crise __proto__ crise',
      '\u0000\u001b\r\n',
      '-1',
      '1.5',
      '1e3',
      'NaN',
      '٣',
      '07',
      CODE,
      'x'.repeat(100_000),
    ),
    fc.constant(new File(['x'], 'x.txt')),
  )
  const forms = fc.array(fc.tuple(names, values), { maxLength: 12 }).map((fields) => {
    const form = new FormData()
    for (const [name, value] of fields) form.append(name, value)
    return form
  })
  const rules = fc
    .tuple(fc.constantFrom(...METHODS), fc.nat(PRIORITIES.length))
    .map(([rule, count]) => ({ ...rule, priorities: PRIORITIES.slice(0, count) }))

  test('are read or refused, and every step that follows gives a view', () => {
    fc.assert(
      fc.property(forms, rules, (form, rule) => {
        readCastView(form)
        const parsed = parseVotingForm(form, rule)
        if (!parsed.ok) {
          expect(parsed.refusals).toEqual([{ code: 'body-malformed' }])
          return
        }
        const { draft } = parsed.value
        expect([...draft.order].sort()).toEqual(rule.priorities.map(({ id }) => id).sort())
        credentialsOf(draft)
        castingSecrets(form, draft, SERVER)
        const ballot = ballotOf(draft, rule)
        if (ballot.ok) expect(reasonsAgainstBallot(ballot.value, rule)).toEqual([])
        const view = advance(parsed.value, rule, SERVER)
        expect(view.draft.opinions).toEqual(draft.opinions)
        expect(view.draft.code).toBe(draft.code)
      }),
      { numRuns: 500 },
    )
  })
})

describe('on the way through the steps', () => {
  const intents = fc.oneof(
    fc.constantFrom('begin', 'next', 'previous', 'review', 'edit-code', 'stay', ENTER_INTENT),
    fc.constantFrom('langue:fr-simple', 'langue:fr', 'cast', 'edit:__proto__', ''),
    fc.constantFrom(...IDS).map((id) => `edit:${id}`),
  )
  const moves = fc.array(fc.record({ intent: intents, answer: choices }), {
    maxLength: 25,
  })

  test('nothing that was given is lost', () => {
    fc.assert(
      fc.property(drafts, steps, moves, (first, begun, played) => {
        let draft = first
        let step = begun
        for (const { intent, answer } of played) {
          const asked = step.name === 'question' ? draft.order[step.index] : undefined
          if (asked !== undefined)
            draft = { ...draft, opinions: { ...draft.opinions, [asked]: answer } }
          const posted = valueOf(parseVotingForm(postedFrom(step, draft, GRADED, intent), GRADED))
          const view = advance(posted, GRADED, SERVER)
          const { opinions, order, code, changeKey, pace } = view.draft
          expect({ opinions, order, code, changeKey, pace }).toEqual({
            opinions: draft.opinions,
            order: draft.order,
            code: draft.code,
            changeKey: draft.changeKey,
            pace: draft.pace,
          })
          draft = view.draft
          step = view.step
        }
      }),
      { numRuns: 60 },
    )
  })

  function stepsFrom(draft: BallotDraft, step: VotingStep, pressed: readonly string[]): string[] {
    let form: VotingForm = { draft, step, intent: { name: 'stay' } }
    return pressed.map((intent) => {
      const sent = postedFrom(form.step, form.draft, GRADED, intent)
      const posted = valueOf(parseVotingForm(sent, GRADED))
      const view = advance(posted, GRADED, SERVER)
      form = { ...form, ...view }
      return stepField(view.step)
    })
  }

  test('one question per screen, forth and back', () => {
    const draft = aDraft({ pace: 'one' })
    const forth = ['begin', 'next', 'next', 'next', 'next', 'next']
    expect(stepsFrom(draft, { name: 'start' }, forth)).toEqual([
      'question.0',
      'question.1',
      'question.2',
      'question.3',
      'question.4',
      'review',
    ])
    const back = ['previous', 'previous', 'edit:crise', 'previous', 'previous']
    expect(stepsFrom(draft, { name: 'review' }, back)).toEqual([
      'question.4',
      'question.3',
      'question.0',
      'start',
      'start',
    ])
  })

  test('all on one page, forth and back', () => {
    const pressed = ['begin', 'review', 'edit:crise', 'review', 'previous', 'previous', 'edit-code']
    expect(stepsFrom(aDraft({ pace: 'all' }), { name: 'start' }, pressed)).toEqual([
      'all',
      'review',
      'all',
      'review',
      'all',
      'start',
      'start',
    ])
  })

  test('the Enter key takes the step’s own act and never casts', () => {
    const acts = [
      [{ name: 'start' }, 'begin'],
      [{ name: 'question', index: 0 }, 'next'],
      [{ name: 'question', index: LAST }, 'next'],
      [{ name: 'all' }, 'review'],
      [{ name: 'review' }, 'stay'],
    ] as const
    for (const [step, name] of acts) {
      const form = postedFrom(step, aDraft(), GRADED, ENTER_INTENT)
      expect(valueOf(parseVotingForm(form, GRADED)).intent).toEqual({ name })
    }
  })

  test('nothing but the word itself casts', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ maxLength: 20 }), fc.constantFrom('Cast', ' cast', 'casting', '')),
        steps,
        (intent, step) => {
          fc.pre(intent.split(':')[0] !== 'cast')
          const parsed = parseVotingForm(postedFrom(step, aDraft(), GRADED, intent), GRADED)
          expect(valueOf(parsed).intent.name).not.toBe('cast')
        },
      ),
    )
  })

  test('a language is asked for by its tag', () => {
    const form = postedFrom({ name: 'review' }, aDraft(), GRADED, 'langue:fr-simple')
    expect(valueOf(parseVotingForm(form, GRADED)).intent).toEqual({
      name: 'language',
      language: 'fr-simple',
    })
  })
})

describe('the review', () => {
  function reviewed(draft: BallotDraft): BallotDraft {
    const form: VotingForm = { draft, step: { name: 'all' }, intent: { name: 'review' } }
    return advance(form, GRADED, SERVER).draft
  }

  test('draws a salt and a change key', () => {
    const { salt, newChangeKey } = reviewed(aDraft())
    expect(salt).toMatch(/^[0-9a-f]{64}$/)
    expect(newChangeKey).toMatch(/^[0-9A-Z]{20}$/)
  })

  test('reached again after a change of opinion, draws a new salt and keeps the change key', () => {
    for (const pace of PACES) {
      const first = reviewed(aDraft({ pace, opinions: { crise: '0' } }))
      const back = valueOf(
        parseVotingForm(postedFrom({ name: 'review' }, first, GRADED, 'edit:crise'), GRADED),
      )
      const { step, draft } = advance(back, GRADED, SERVER)
      const changed = { ...draft, opinions: { crise: '1' } }
      const posted = postedFrom(step, changed, GRADED, 'review')
      const second = advance(valueOf(parseVotingForm(posted, GRADED)), GRADED, SERVER)
      expect(second.step).toEqual({ name: 'review' })
      expect(second.draft.salt).not.toBe(first.salt)
      expect(second.draft.newChangeKey).toBe(first.newChangeKey)
    }
  })

  test('in the browser, is committed to as the domain does, whatever was changed since', () => {
    fc.assert(
      fc.property(drafts, fc.constantFrom(...METHODS), (draft, rules) => {
        const ballot = ballotOf(draft, rules)
        const { salt } = reviewed(draft)
        const commitment = commitmentInBrowser({ ...draft, salt }, rules)
        if (!ballot.ok) {
          expect(commitment).toBeNull()
          return
        }
        const content = serialiseBallot(ballot.value)
        expect(commitment).toBe(commitmentTo(content, salt))
        const hash = createHash('sha256').update(Buffer.from(salt, 'hex')).update(content)
        expect(commitment).toBe(hash.digest('hex'))
      }),
    )
  })

  test('is not committed to without a salt', () => {
    expect(commitmentInBrowser(aDraft({ salt: '' }), GRADED)).toBeNull()
  })
})

describe('the ballot of a draft', () => {
  test('what was left unanswered is "Je ne sais pas", or not approved', () => {
    const opinions = { crise: '0', logement: '4', repit: NO_OPINION }
    expect(valueOf(ballotOf(aDraft({ opinions }), GRADED))).toEqual({
      method: 'majority-judgment',
      opinions: { crise: 0, logement: 4, repit: null, ecoute: null, regards: null },
    })
    expect(valueOf(ballotOf(aDraft({ opinions: { crise: '1', repit: '0' } }), APPROVED))).toEqual({
      method: 'approval',
      opinions: { crise: 1, logement: 0, repit: 0, ecoute: 0, regards: 0 },
    })
  })

  test('each opinion that is not offered is refused at its priority', () => {
    const opinions = { crise: '5', logement: '-1', repit: '1.5', ecoute: 'oui', regards: '٣' }
    expect(refusalsOf(ballotOf(aDraft({ opinions }), GRADED))).toEqual([
      'opinion.crise: opinion-unknown',
      'opinion.logement: opinion-unknown',
      'opinion.repit: opinion-unknown',
      'opinion.ecoute: opinion-unknown',
      'opinion.regards: opinion-unknown',
    ])
    expect(refusalsOf(ballotOf(aDraft({ opinions: { crise: '2' } }), APPROVED))).toEqual([
      'opinion.crise: opinion-unknown',
    ])
  })

  test('fits the consultation whenever it is accepted', () => {
    const wild = fc.oneof(choices, fc.string({ maxLength: 4 }), fc.nat(120).map(String))
    const opinions = fc.dictionary(fc.constantFrom(...IDS, 'autre'), wild)
    fc.assert(
      fc.property(opinions, fc.constantFrom(...METHODS), (given, rules) => {
        const ballot = ballotOf(aDraft({ opinions: given }), rules)
        if (ballot.ok) expect(reasonsAgainstBallot(ballot.value, rules)).toEqual([])
        else
          for (const { field } of ballot.refusals) expect(field).toMatch(/^(opinion\..+|choices)$/)
      }),
    )
    expect(OPINION_FIELD).toBe('opinion.')
  })
})

describe('what is ticked', () => {
  const three = { crise: '1', logement: '1', regards: '1' }

  function advancing(draft: BallotDraft, step: VotingStep, intent: string, rules: BallotRules) {
    const sent = postedFrom(step, draft, rules, intent)
    return advance(valueOf(parseVotingForm(sent, rules)), rules, SERVER)
  }

  test('more than may be ticked is refused where it is answered, and nothing is lost', () => {
    const draft = aDraft({ pace: 'all', opinions: three })
    const all = advancing(draft, { name: 'all' }, 'review', LIMITED)
    expect(all.step).toEqual({ name: 'all' })
    expect(all.draft).toEqual(draft)
    expect(all.refusals).toEqual([
      { code: 'too-many-approvals', field: CHOICES_FIELD, details: { most: 2, count: 3 } },
    ])
    const fits = advancing({ ...draft, opinions: { crise: '1', logement: '1', repit: '0' } }, { name: 'all' }, 'review', LIMITED)
    expect(fits.step).toEqual({ name: 'review' })
    expect(fits.refusals).toEqual([])
  })

  test('over the budget is refused by how much, at the form; on it is not', () => {
    const over = aDraft({ pace: 'all', opinions: three })
    expect(advancing(over, { name: 'all' }, 'review', BUDGETED).refusals).toEqual([
      {
        code: 'over-budget',
        field: CHOICES_FIELD,
        details: { budget: 40_000, cost: costOfTicked(three), over: costOfTicked(three) - 40_000 },
      },
    ])
    const exact = { [IDS[0] ?? '']: '1', [IDS[2] ?? '']: '1' }
    expect(valueOf(ballotOf(aDraft({ opinions: exact }), BUDGETED)).method).toBe('budget')
  })

  function costOfTicked(opinions: Record<string, string>): number {
    return BUDGETED.priorities.reduce(
      (sum, { id, cost = 0 }) => sum + (opinions[id] === '1' ? cost : 0),
      0,
    )
  }

  test('one at a time, the yes that is too much is refused beside it; a no goes on', () => {
    const draft = aDraft({ pace: 'one', opinions: three })
    const index = draft.order.indexOf('regards')
    const at = { name: 'question', index } as const
    const refused = advancing(draft, at, 'next', LIMITED)
    expect(refused.step).toEqual(at)
    expect(refused.refusals.map(({ field }) => field)).toEqual(['opinion.regards'])
    const no = { ...draft, opinions: { ...three, regards: '0' } }
    expect(advancing(no, at, 'next', LIMITED).refusals).toEqual([])
  })

  test('one at a time, the review tells what is too much and leads to each answer', () => {
    const draft = aDraft({ pace: 'one', opinions: three })
    const { step, refusals } = advancing(draft, { name: 'question', index: 0 }, 'review', LIMITED)
    expect(step).toEqual({ name: 'review' })
    expect(refusals.map(({ code }) => code)).toEqual(['too-many-approvals'])
  })

  test('is counted while one answers', () => {
    const opinions = { [IDS[0] ?? '']: '1', [IDS[1] ?? '']: '1', [IDS[2] ?? '']: '0' }
    expect(standingOf({ opinions }, LIMITED)).toMatchObject({ ticked: 2, ticksLeft: 0 })
    expect(standingOf({ opinions }, APPROVED)).toMatchObject({ ticksLeft: null, budgetLeft: null })
    expect(standingOf({ opinions }, BUDGETED)).toMatchObject({ cost: 30_000, budgetLeft: 10_000 })
    expect(standingOf({ opinions: {} }, GRADED)).toMatchObject({ answered: 0, total: 5 })
  })
})

describe('a ranking in the form', () => {
  test('equal numbers are equal, and gaps are closed', () => {
    const opinions = { crise: '2', logement: '5', repit: '2', ecoute: NO_OPINION }
    expect(valueOf(ballotOf(aDraft({ opinions }), RANKED)).opinions).toEqual({
      crise: 1,
      logement: 2,
      repit: 1,
      ecoute: null,
      regards: null,
    })
  })

  test('a place that there is not is refused at its priority', () => {
    const opinions = { crise: '0', logement: '6', repit: '1.5', ecoute: 'première' }
    expect(refusalsOf(ballotOf(aDraft({ opinions }), RANKED))).toEqual([
      'opinion.crise: opinion-unknown',
      'opinion.logement: opinion-unknown',
      'opinion.repit: opinion-unknown',
      'opinion.ecoute: opinion-unknown',
    ])
  })

  test('without any place it is blank, and can be cast', () => {
    const ballot = valueOf(ballotOf(aDraft(), RANKED))
    expect(Object.values(ballot.opinions)).toEqual([null, null, null, null, null])
  })
})

describe('whoever comes back to the start', () => {
  test('goes on with the first question without an answer', () => {
    const opinions = { [IDS[0] ?? '']: '1', [IDS[1] ?? '']: NO_OPINION }
    const draft = aDraft({ pace: 'one', opinions })
    const form: VotingForm = { draft, step: { name: 'start' }, intent: { name: 'begin' } }
    expect(advance(form, GRADED, SERVER).step).toEqual({ name: 'question', index: 2 })
  })

  test('may end from any question, the rest being left open', () => {
    const draft = aDraft({ pace: 'one', opinions: { crise: '0' } })
    for (const rules of METHODS) {
      const sent = postedFrom({ name: 'question', index: 1 }, draft, rules, 'review')
      const { step } = advance(valueOf(parseVotingForm(sent, rules)), rules, SERVER)
      expect(step.name).toBe('review')
    }
  })
})

describe('credentials', () => {
  test.for<{ code: string; changeKey: string; refused: string[] }>([
    { code: CODE, changeKey: '', refused: [] },
    { code: CODE, changeKey: CHANGE_KEY, refused: [] },
    { code: ` ${CODE.toLowerCase()} `, changeKey: '  ', refused: [] },
    { code: '', changeKey: '', refused: ['code: code-missing'] },
    { code: ' \u00A0', changeKey: '', refused: ['code: code-missing'] },
    { code: CODE.slice(1), changeKey: '', refused: ['code: code-malformed'] },
    { code: CHANGE_KEY, changeKey: '', refused: ['code: code-malformed'] },
    { code: CODE, changeKey: CODE, refused: ['changeKey: change-key-malformed'] },
    {
      code: '',
      changeKey: 'x',
      refused: ['code: code-missing', 'changeKey: change-key-malformed'],
    },
  ])('« $code » and « $changeKey »', ({ code, changeKey, refused }) => {
    expect(refusalsOf(credentialsOf(aDraft({ code, changeKey })))).toEqual(refused)
  })

  test('are bare symbols; without a key there is none', () => {
    expect(valueOf(credentialsOf(aDraft()))).toEqual({ code: 'K7QM2XHD9F4TWB3P' })
    expect(valueOf(credentialsOf(aDraft({ changeKey: CHANGE_KEY })))).toEqual({
      code: 'K7QM2XHD9F4TWB3P',
      changeKey: 'AAAABBBBCCCCDDDDEEEE',
    })
  })

  test('whoever gives a change key replaces', () => {
    expect(isReplacing(aDraft())).toBe(false)
    expect(isReplacing(aDraft({ changeKey: ' \t' }))).toBe(false)
    expect(isReplacing(aDraft({ changeKey: 'x' }))).toBe(true)
  })
})

describe('what goes with the ballot into the urn', () => {
  const drawn = { salt: hashOf('salt'), newChangeKey: 'AAAABBBBCCCCDDDDEEEE' }
  const commitment = hashOf('commitment')

  function sent(fields: Record<string, string>): FormData {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    return form
  }

  test('is what the review drew, so that sending twice casts once', () => {
    expect(castingSecrets(sent({}), aDraft(drawn), SERVER)).toEqual(drawn)
  })

  test('is what the browser committed to, if it could', () => {
    const secrets = castingSecrets(sent({ commitment }), aDraft(drawn), SERVER)
    expect(secrets).toEqual({ ...drawn, commitment })
  })

  test.for(['', 'abc', 'G'.repeat(64), hashOf('salt').toUpperCase()])(
    'is drawn anew for a salt like « %s », and the commitment to it is dropped',
    (salt) => {
      const secrets = castingSecrets(sent({ commitment }), aDraft({ ...drawn, salt }), SERVER)
      expect(secrets.salt).toMatch(/^[0-9a-f]{64}$/)
      expect(secrets.salt).not.toBe(salt)
      expect(secrets.commitment).toBeUndefined()
    },
  )

  test('a change key that is none is drawn anew', () => {
    for (const newChangeKey of ['', 'x', CODE])
      expect(castingSecrets(new FormData(), aDraft({ ...drawn, newChangeKey }), SERVER).newChangeKey).toMatch(
        /^[0-9A-HJKMNP-TV-Z]{20}$/,
      )
  })
})

describe('the receipt page', () => {
  const receipt = { ballotId: hashOf('ballot'), commitment: hashOf('content') }

  test('is shown again from its own fields', () => {
    expect(readCastView(formOf({ ...receipt, newChangeKey: CHANGE_KEY }))).toEqual({
      receipt,
      changeKey: 'AAAABBBBCCCCDDDDEEEE',
      changedWith: 'code',
    })
    expect(readCastView(formOf({ ...receipt, changedWith: 'receipt' }))).toEqual({
      receipt,
      changeKey: null,
      changedWith: 'receipt',
    })
    const [ballotId = '', commitment = ''] = formatReceipt(receipt).split('\n')
    expect(readCastView(formOf({ ballotId, commitment }))?.receipt).toEqual(receipt)
  })

  test('has nothing to show without a receipt', () => {
    expect(readCastView(formOf({}))).toBeNull()
    expect(readCastView(formOf({ ballotId: receipt.ballotId }))).toBeNull()
  })
})
