import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { parseSecret, TRACKING_CODE_LENGTH } from '#app/domain/secret.ts'
import { asTyped, hasWords, readWords, tidied, WORD_NAMES } from '#app/forms/proposal-words.ts'
import { sendDraft, type SentProposal } from '#app/forms/proposing-answer.ts'
import {
  advance,
  codeOf,
  EMPTY_DRAFT,
  parseProposingForm,
  proposalOf,
  readSentView,
  stepsOf,
  wasReviewed,
  type ProposalDraft,
  type ProposingForm,
  type ProposingRules,
  type ProposingStep,
} from '#app/forms/proposing.ts'
import { ENTER_INTENT } from '#app/forms/steps.ts'
import { COLLEGES } from '#tests/factories/consultation.ts'
import { postedProposal } from './posted-proposal.tsx'

const THEMES = [{ id: 'soins' }, { id: 'vivre' }]
const ANYBODY: ProposingRules = { themes: THEMES, colleges: COLLEGES, organisations: null }
const GEM: ProposingRules = { ...ANYBODY, organisations: ['GEM Les Amarres'] }
const TWO: ProposingRules = { ...ANYBODY, organisations: ['GEM Les Amarres', 'UNAFAM'] }

const SERVER = { randomBytes }
const CODE = 'K7QM2XHD9F4TWB3P'
const STEPS: readonly ProposingStep[] = ['start', 'write', 'college', 'review']
const INTENTS = ['next', 'previous', 'edit', 'edit-college', 'stay'] as const

const typed = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => text.replace(/[\p{Cs}\r]/gu, '')),
  fc.constantFrom('', '\n\n', `"'><&amp;`, 'Une idée\n\nsur deux lignes', '</textarea>'),
)
const drafts: fc.Arbitrary<ProposalDraft> = fc.record({
  title: typed,
  text: typed,
  why: typed,
  theme: fc.constantFrom('', 'soins', 'vivre'),
  college: fc.constantFrom('', ...COLLEGES.map(({ id }) => id)),
  organisation: fc.constantFrom('', 'GEM Les Amarres'),
  consent: fc.constantFrom('', 'yes'),
  code: fc.constantFrom('', CODE),
  proof: fc.constantFrom('', '17'),
  ticket: fc.constantFrom('', '1761143832345.c2lnbmF0dXJl'),
})
const steps = fc.constantFrom(...STEPS)
const rules = fc.constantFrom(ANYBODY, GEM, TWO)

const SOUND: ProposalDraft = {
  ...EMPTY_DRAFT,
  title: 'Un café ouvert le dimanche',
  text: 'Le dimanche tout est fermé.',
  theme: 'vivre',
  consent: 'yes',
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusals.map(({ code }) => code).join(', '))
  return result.value
}

function formAt(
  step: ProposingStep,
  draft: ProposalDraft,
  name: (typeof INTENTS)[number],
): ProposingForm {
  return { step, draft, intent: { name } }
}

describe('a step of the form', () => {
  test('brings back all that stood in the page, whatever step it is sent from', () => {
    fc.assert(
      fc.property(steps, drafts, fc.constantFrom(...INTENTS), (step, draft, intent) => {
        const posted = valueOf(parseProposingForm(postedProposal(step, draft, intent)))
        expect(posted.step).toBe(step)
        expect(posted.intent).toEqual({ name: intent })
        const { title, text, why, ...others } = posted.draft
        const { title: _title, text: _text, why: _why, ...kept } = draft
        expect(others).toEqual(kept)
        expect(tidied({ title, text, why, theme: '' })).toEqual(tidied({ ...draft, theme: '' }))
      }),
    )
  })

  test('loses no word, whichever button is pressed', () => {
    fc.assert(
      fc.property(steps, drafts, rules, fc.constantFrom(...INTENTS), (step, draft, by, intent) => {
        const { code: _drawn, ...kept } = advance(formAt(step, draft, intent), by, SERVER).draft
        const { code: _code, ...before } = draft
        expect(kept).toEqual(before)
      }),
    )
  })

  test('leads only to screens of this form', () => {
    fc.assert(
      fc.property(steps, drafts, rules, fc.constantFrom(...INTENTS), (step, draft, by, intent) => {
        if (!stepsOf(by).includes(step)) return
        expect(stepsOf(by)).toContain(advance(formAt(step, draft, intent), by, SERVER).step)
      }),
    )
  })

  test('never reaches the review with words that make no proposal', () => {
    fc.assert(
      fc.property(drafts, rules, (draft, by) => {
        const view = advance(formAt('write', draft, 'next'), by, SERVER)
        const words = readWords(draft, THEMES)
        expect(view.refusals).toEqual(words.ok ? [] : words.refusals)
        expect(view.step === 'write').toBe(!words.ok)
      }),
    )
  })

  test('draws the tracking code on the way to the review, once', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const review = advance(formAt('college', draft, 'next'), ANYBODY, SERVER)
        const { code } = review.draft
        expect(parseSecret(code, TRACKING_CODE_LENGTH)).toBe(code)
        if (draft.code !== '') expect(code).toBe(draft.code)
        const again = advance(formAt('write', { ...SOUND, code }, 'next'), ANYBODY, SERVER)
        expect(again).toMatchObject({ step: 'review', draft: { code } })
      }),
    )
    const codes = Array.from(
      { length: 50 },
      () => advance(formAt('college', SOUND, 'next'), ANYBODY, SERVER).draft.code,
    )
    expect(new Set(codes).size).toBe(50)
  })

  test('takes a whole pasted book, which is refused at its field', () => {
    const form = new FormData()
    form.append('text', 'x'.repeat(1_000_000))
    expect(parseProposingForm(form).ok).toBe(true)
  })

  test('is refused where a page was tampered with', () => {
    for (const [name, value] of [
      ['text', 'x'.repeat(4_000_001)],
      ['theme', 'x'.repeat(101)],
      ['code', 'x'.repeat(101)],
    ] as const) {
      const form = new FormData()
      form.append(name, value)
      expect(parseProposingForm(form)).toMatchObject({ refusals: [{ code: 'body-malformed' }] })
    }
    const strange = new FormData()
    strange.append('step', 'ailleurs')
    strange.append('intent', 'detruire:tout')
    expect(valueOf(parseProposingForm(strange))).toEqual({
      draft: EMPTY_DRAFT,
      step: 'start',
      intent: { name: 'stay' },
    })
  })
})

describe('the screens', () => {
  test('follow one another, forth and back', () => {
    const walk = (by: ProposingRules) => {
      const seen: ProposingStep[] = []
      let view = { step: 'start' as ProposingStep, draft: SOUND }
      while (view.step !== 'review') {
        seen.push(view.step)
        view = advance(formAt(view.step, view.draft, 'next'), by, SERVER)
      }
      const back: ProposingStep[] = []
      while (view.step !== 'start') {
        back.push(view.step)
        view = advance(formAt(view.step, view.draft, 'previous'), by, SERVER)
      }
      return { seen, back }
    }
    expect(walk(ANYBODY)).toEqual({
      seen: ['start', 'write', 'college'],
      back: ['review', 'college', 'write'],
    })
    expect(walk(GEM)).toEqual({ seen: ['start', 'write'], back: ['review', 'write'] })
    expect(walk({ ...ANYBODY, colleges: [] }).seen).toEqual(['start', 'write'])
  })

  test('ask a representative of two organisations which one it is for', () => {
    const go = (organisation: string, by: ProposingRules) =>
      advance(formAt('start', { ...SOUND, organisation }, 'next'), by, SERVER)
    expect(go('', TWO)).toMatchObject({
      step: 'start',
      refusals: [{ code: 'organisation-missing', field: 'organisation' }],
    })
    expect(go('Une autre', TWO).step).toBe('start')
    expect(go('UNAFAM', TWO).step).toBe('write')
    expect(go('', GEM).step).toBe('write')
    expect(go('UNAFAM', GEM).step).toBe('start')
    expect(go('', { ...GEM, organisations: [] }).step).toBe('start')
  })

  test('take whoever changes one thing after the review straight back to it', () => {
    const reviewed = { ...SOUND, code: CODE }
    expect(wasReviewed(SOUND)).toBe(false)
    expect(wasReviewed(reviewed)).toBe(true)
    const edit = advance(formAt('review', reviewed, 'edit'), ANYBODY, SERVER)
    expect(edit.step).toBe('write')
    expect(advance(formAt('write', edit.draft, 'next'), ANYBODY, SERVER).step).toBe('review')
    const college = advance(formAt('review', reviewed, 'edit-college'), ANYBODY, SERVER)
    expect(college.step).toBe('college')
    expect(advance(formAt('college', college.draft, 'next'), ANYBODY, SERVER).step).toBe('review')
  })

  test('take the Enter key for the next screen, and never for sending', () => {
    for (const step of STEPS) {
      const { intent } = valueOf(parseProposingForm(postedProposal(step, SOUND, ENTER_INTENT)))
      expect(intent).toEqual({ name: step === 'review' ? 'stay' : 'next' })
    }
  })
})

describe('sending', () => {
  const received = (sent: SentProposal[], kept: 'these-words' | 'first' = 'these-words') =>
    (proposal: SentProposal) => {
      sent.push(proposal)
      return Promise.resolve(accepted({ kept }))
    }

  test('gives the words, the code of the page, and what concerns this author', async () => {
    const sent: SentProposal[] = []
    const draft = { ...SOUND, college: 'aidants', organisation: 'GEM Les Amarres', code: CODE }
    const answer = await sendDraft(draft, ANYBODY, SERVER, received(sent))
    expect(answer).toEqual({ kind: 'sent', sent: { code: CODE, earlier: false, care: false } })
    await sendDraft(draft, GEM, SERVER, received(sent))
    const words = { title: SOUND.title, text: SOUND.text, why: '', themeId: 'vivre' }
    expect(sent).toEqual([
      { words, code: CODE, proof: '', ticket: '', collegeId: 'aidants' },
      { words, code: CODE, proof: '', ticket: '', organisation: 'GEM Les Amarres' },
    ])
  })

  test('says where an earlier sending stays', async () => {
    const answer = await sendDraft({ ...SOUND, code: CODE }, ANYBODY, SERVER, received([], 'first'))
    expect(answer).toEqual({ kind: 'sent', sent: { code: CODE, earlier: true, care: false } })
  })

  test('leads to the screen that can mend a refusal, with all that was typed', async () => {
    const sent: SentProposal[] = []
    const send = (draft: Partial<ProposalDraft>, by = ANYBODY) =>
      sendDraft({ ...SOUND, code: CODE, ...draft }, by, SERVER, received(sent))
    expect(await send({ title: '', why: 'Parce que.' })).toMatchObject({
      view: { step: 'write', draft: { why: 'Parce que.' }, refusals: [{ field: 'title' }] },
    })
    expect(await send({ college: 'ailleurs' })).toMatchObject({ view: { step: 'college' } })
    expect(await send({ organisation: 'Autre' }, GEM)).toMatchObject({ view: { step: 'start' } })
    expect(await send({ consent: '' })).toMatchObject({
      view: { step: 'review', refusals: [{ code: 'consent-missing', field: 'consent' }] },
    })
    expect(await send({ consent: '', title: '' })).toMatchObject({ view: { step: 'write' } })
    expect(sent).toEqual([])
    const late = await sendDraft({ ...SOUND, code: CODE }, ANYBODY, SERVER, () =>
      Promise.resolve(refused(refusal('not-in-this-phase'))),
    )
    expect(late).toMatchObject({ view: { step: 'review', draft: { ...SOUND, code: CODE } } })
  })

  test('from a page that skipped the review draws a code that stays with the page', async () => {
    const answer = await sendDraft({ ...SOUND, code: 'abc' }, ANYBODY, SERVER, () =>
      Promise.resolve(refused(refusal('not-in-this-phase'))),
    )
    if (answer.kind !== 'view') throw new Error('It was refused')
    const { code } = answer.view.draft
    expect(parseSecret(code, TRACKING_CODE_LENGTH)).toBe(code)
    expect(codeOf(answer.view.draft, SERVER)).toBe(code)
  })

  test('is possible for exactly the drafts whose words make a proposal', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        expect(proposalOf(draft, ANYBODY)).toEqual(readWords(draft, THEMES))
      }),
    )
  })
})

test('the page after sending is read again from its own fields', () => {
  const fields = (sent: string, code: string) => {
    const form = new FormData()
    form.append('sent', sent)
    form.append('code', code)
    return form
  }
  expect(readSentView(fields('these-words', CODE))).toEqual({
    code: CODE,
    earlier: false,
    care: false,
  })
  expect(readSentView(fields('earlier', CODE))).toEqual({
    code: CODE,
    earlier: true,
    care: false,
  })
  expect(readSentView(fields('earlier', 'abc'))).toBeNull()
  expect(readSentView(new FormData())).toBeNull()
})

describe('words', () => {
  test('are typed again as they are kept', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const words = tidied(draft)
        expect(tidied(asTyped(words))).toEqual(words)
      }),
    )
  })

  test('are there as soon as one of them is', () => {
    expect(hasWords(EMPTY_DRAFT)).toBe(false)
    expect(hasWords({ ...EMPTY_DRAFT, theme: 'soins' })).toBe(false)
    for (const name of WORD_NAMES.filter((one) => one !== 'theme'))
      expect(hasWords({ ...EMPTY_DRAFT, [name]: 'a' })).toBe(true)
  })
})
