import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { detect } from '#app/domain/detection.ts'
import { MASKED, maskWords, MOST_PASSAGES, type Chosen, type Words } from '#app/domain/masking.ts'

const WORDS: Words = {
  title: 'Pour Jean',
  text: 'Jean Testard habite ici. Écrivez-lui : jean@exemple.fr, dit Jean.',
  why: 'Jean le vaut.',
}
const marksOf = ({ title, text, why }: Words) => ({
  title: detect(title).spans,
  text: detect(text).spans,
  why: detect(why).spans,
})
const NONE: Chosen = { spans: [], passages: [] }

function masked(words: Words, chosen: Partial<Chosen>): Words | string {
  const made = maskWords(words, marksOf(words), { ...NONE, ...chosen })
  return made.ok ? made.value : (made.refusals[0]?.code ?? '')
}

describe('a mask', () => {
  test('takes a passage out everywhere it stands', () => {
    expect(masked(WORDS, { passages: ['Jean'] })).toEqual({
      title: `Pour ${MASKED}`,
      text: `${MASKED} Testard habite ici. Écrivez-lui : jean@exemple.fr, dit ${MASKED}.`,
      why: `${MASKED} le vaut.`,
    })
  })

  test('says of a marked passage what it was', () => {
    const span = marksOf(WORDS).text.find(({ kind }) => kind === 'email')
    if (span === undefined) throw new Error('An address is marked')
    const { start, end } = span
    expect(masked(WORDS, { spans: [{ field: 'text', start, end }] })).toMatchObject({
      text: expect.stringContaining('[adresse e-mail], dit Jean.'),
      why: WORDS.why,
    })
  })

  test('finds a passage whatever kind of space stands in it', () => {
    const words = { ...WORDS, text: 'Le\u00a0docteur\nMartin est là.' }
    expect(masked(words, { passages: ['docteur Martin'] })).toMatchObject({
      text: `Le\u00a0${MASKED} est là.`,
    })
  })

  test('of passages that overlap leaves nothing of either', () => {
    expect(masked(WORDS, { passages: ['Jean Testard', 'Testard habite'] })).toMatchObject({
      text: expect.stringMatching(/^\[masqué\] ici\./),
    })
  })

  test('is of something that stands there', () => {
    expect(masked(WORDS, {})).toBe('passage-missing')
    expect(masked(WORDS, { passages: ['Pierre'] })).toBe('passage-unknown')
    expect(masked(WORDS, { passages: ['   '] })).toBe('passage-unknown')
    expect(masked(WORDS, { spans: [{ field: 'text', start: 0, end: 3 }] })).toBe('changed-meanwhile')
    const many = Array.from({ length: MOST_PASSAGES + 1 }, (_, at) => String(at))
    expect(masked(WORDS, { passages: many })).toBe('too-many')
  })

  test('leaves no chosen passage behind, of whatever signs it is', () => {
    const signs = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(signs, signs, signs, (before, secret, after) => {
        fc.pre(secret.trim() !== '' && !/\s/u.test(secret) && !MASKED.includes(secret))
        const text = `${before} ${secret} ${after}`
        const unmarked = { title: [], text: [], why: [] }
        const words = { title: 'Un titre', text, why: '' }
        const made = maskWords(words, unmarked, { spans: [], passages: [secret] })
        if (!made.ok) throw new Error(made.refusals[0]?.code)
        const rest = made.value.text.split(MASKED).join('\n')
        expect(rest.split(secret).length).toBe(1)
      }),
      { numRuns: 40 },
    )
  })
})
