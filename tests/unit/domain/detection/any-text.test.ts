import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { detect, replaceSpans, replacementFor, SPAN_KINDS, type Span } from '#app/domain/detection.ts'
import { fold } from '#app/domain/detection/fold.ts'

vi.setConfig({ testTimeout: 60_000 })

const PIECES = [
  'Mme ', 'Dr ', 'Durand', 'Kevin ', 'mon fils ', '06 12 34 56 78', ' 2 84 05 59 350 112 52 ', '@', 'a@b.fr', ' (at) ',
  'orange point fr', ', ', '. ', '\n', 'zéro six ', '12 rue des Lilas', ' né le ', '12/03/1987', ' FR76 3000 6000 0112 3456 7890 189',
  '\u200b', '\u00a0', '\u202e', '😀', '\ud800', '\udc00', 'é', 'e\u0301', '\u0301', 'œ', 'ﬁ', '１', '’', '« ', ' »', 'je veux mourir',
  ' je ', 'RPPS 10945807302', 'insta : ', 'lea_59', ' qui est hospitalisé à Lens depuis mars', ' <b>', '0', '1', 'o', '-', '3114', ' ﷺ',
]
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((pieces) => pieces.join('')),
  fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 24 }).map((pieces) => pieces.join('')),
)

const data = (spans: readonly Span[]) => spans.filter(({ kind }) => kind !== 'situation')

describe('any text', () => {
  it('is read without fail, its passages lie in it, in order, and data do not overlap', () => {
    fc.assert(
      fc.property(text, (any) => {
        const { spans } = detect(any)
        for (const { start, end, kind } of spans) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(any.length)
          expect(SPAN_KINDS).toContain(kind)
        }
        expect(spans.map(({ start }) => start)).toEqual(spans.map(({ start }) => start).toSorted((a, b) => a - b))
        const apart = data(spans)
        for (const [index, { end }] of apart.entries())
          expect(apart[index + 1]?.start ?? Infinity).toBeGreaterThanOrEqual(end)
      }),
      { numRuns: 500 },
    )
  })

  it('reads the same twice', () => {
    fc.assert(
      fc.property(text, (any) => {
        expect(detect(any)).toEqual(detect(any))
      }),
      { numRuns: 100 },
    )
  })

  it('has two views of one length, whatever is in it', () => {
    fc.assert(
      fc.property(text, (any) => {
        const { plain, cased } = fold(any)
        expect(plain).toHaveLength(cased.length)
      }),
      { numRuns: 500 },
    )
  })

  it('keeps passages where they are among characters that are not seen or take two units', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('😀', '\u200b', '\u00ad', '𝒳', 'e\u0301', ' ')), (before) => {
        const any = `${before.join('')} 06\u200b12\u00a034 56 78.`
        const [phone] = detect(any).spans
        expect(any.slice(phone?.start, phone?.end)).toBe('06\u200b12\u00a034 56 78')
      }),
    )
  })

  it('finds numbers in capitals as without them', () => {
    fc.assert(
      fc.property(fc.constantFrom('a@b.fr', '06 12 34 56 78', 'zéro six douze trente-quatre zéro un deux', 'fr7630006000011234567890189', '284052a35011289'), (one) => {
        const kinds = (written: string) => detect(`Le ${written} oui`).spans.map(({ start, end, kind }) => ({ start, end, kind }))
        expect(kinds(one.toUpperCase())).toEqual(kinds(one))
      }),
    )
  })

  it('gains no passage by a help line', () => {
    fc.assert(
      fc.property(fc.constantFrom('3114', '15', '112', '116 117', '3919', '0 800 235 236', '09 72 39 40 50', '01 45 39 40 00'), text, (line, any) => {
        const before = detect(`${any}\n\nFin.`).spans.length
        expect(detect(`${any}\n\nFin.\n\nAppelez le ${line}.`).spans.length).toBeLessThanOrEqual(before)
      }),
      { numRuns: 200 },
    )
  })
})

describe('words in place of a passage', () => {
  const sample = 'Mme Durand, née le 3 avril 1990, a@b.fr, 06 12 34 56 78, 12 rue des Lilas, mon fils Kevin, NIR 2 84 05 59 350 112 52, @kevin_93'

  it('leave nothing to replace', () => {
    const replaced = replaceSpans(sample, detect(sample).spans)
    expect(replaced).toBe(
      'Mme [nom], née le [date de naissance], [adresse e-mail], [téléphone], [adresse], mon fils [prénom], NIR [numéro de sécurité sociale], [compte]',
    )
    expect(detect(replaced).spans).toEqual([])
    expect(replaceSpans(replaced, detect(replaced).spans)).toBe(replaced)
  })

  it('are those of one passage where one is chosen', () => {
    const [first] = detect(sample).spans
    expect(replaceSpans(sample, first === undefined ? [] : [first])).toBe(sample.replace('Durand', '[nom]'))
  })

  it('are none for a situation, which its author rewrites', () => {
    expect(replacementFor({ kind: 'situation', reason: 'someone-recognisable' })).toBeNull()
    const text = 'Mon fils de 19 ans est hospitalisé à Lens depuis mars.'
    expect(replaceSpans(text, detect(text).spans)).toBe(text)
  })

  it('stand for every number, whatever is around it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES.slice(0, 20)), { maxLength: 12 }), (pieces) => {
        const any = pieces.join(' ')
        const replaced = replaceSpans(any, detect(any).spans.filter(({ kind }) => kind === 'email' || kind === 'iban' || kind === 'nir'))
        for (const { kind } of detect(replaced).spans) expect(['iban', 'nir']).not.toContain(kind)
      }),
    )
  })
})
