import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  articleField,
  articleOf,
  nameArticles,
  plainBeside,
  reasonsAgainstArticles,
  reasonsAgainstPlainText,
  splitCharter,
} from '#app/domain/charter.ts'
import { REFUSAL_REASONS } from '#app/domain/proposal.ts'
import { STARTING_ARTICLES, STARTING_CHARTER } from '#app/i18n/fr/starting-charter.ts'
import { STARTING_PLAIN_CHARTER } from '#app/i18n/fr-simple/starting-charter.ts'

describe('a charter taken apart', () => {
  test('has what comes first, and articles with number, title and text', () => {
    expect(
      splitCharter('Nous sommes ici.\n\nArticle 1er. Chacun parle\nSans dire son nom.\n\nOui.\nArticle 4\nRien.'),
    ).toEqual({
      preamble: 'Nous sommes ici.',
      articles: [
        { number: 1, title: 'Chacun parle', text: 'Sans dire son nom.\n\nOui.' },
        { number: 4, title: '', text: 'Rien.' },
      ],
    })
  })

  test('an article cited within a sentence, without a number, or twice, begins none', () => {
    const text = 'Article 2. Un\nL’article 3 dit tout.\nArticle premier\nArticle 2. Encore\nArticle 0. Rien'
    const { articles } = splitCharter(text)
    expect(articles.map(({ number }) => number)).toEqual([2])
    expect(articles[0]?.text).toContain('Article 2. Encore')
  })

  test('loses no word, whatever is written', () => {
    const line = fc.oneof(
      fc.string(),
      fc.tuple(fc.integer({ min: 0, max: 1200 }), fc.string()).map(([n, t]) => `Article ${n}. ${t}`),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = lines.join('\n')
        const { preamble, articles } = splitCharter(text)
        const kept = [preamble, ...articles.flatMap(({ title, text: said }) => [title, said])].join('\n')
        const words = (of: string) =>
          of.replace(/^[ \t]*article[ \t]+\d{1,3}(er)?[ \t]*[.:–—-]?/gimu, '').replace(/\s/gu, '')
        expect(words(kept)).toBe(words(text))
        expect(new Set(articles.map(({ number }) => number)).size).toBe(articles.length)
      }),
    )
  })

  test('is read in linear time', () => {
    // In quadratic time, this would take longer than the test may.
    expect(splitCharter(`Article 1${' '.repeat(200_000)}x\n`.repeat(2)).articles).toHaveLength(1)
  }, 30_000)
})

describe('the articles that reasons rest upon', () => {
  test('must stand in the text', () => {
    expect(reasonsAgainstArticles('Article 1. Un', { 'hurtful': 1, 'names-someone': 4 })).toEqual([
      {
        code: 'unknown-article',
        field: articleField('names-someone'),
        details: { number: 4 },
      },
    ])
  })

  test('are told by number, title and version; a reason without one tells nothing', () => {
    const charter = nameArticles({ version: 3, text: 'Article 4. On ne nomme personne', articles: { 'names-someone': 4 } })
    expect(articleOf(charter, 'names-someone')).toEqual({
      number: 4,
      title: 'On ne nomme personne',
      version: 3,
    })
    expect(articleOf(charter, 'hurtful')).toBeNull()
    expect(articleOf(null, 'hurtful')).toBeNull()
  })
})

describe('the text to begin with', () => {
  const { articles, preamble } = splitCharter(STARTING_CHARTER)

  test('has articles numbered from 1, each with a title and words', () => {
    expect(articles.map(({ number }) => number)).toEqual(articles.map((_, index) => index + 1))
    expect(articles.every(({ title, text }) => title !== '' && text !== '')).toBe(true)
    expect(preamble).not.toBe('')
  })

  test('has an article for every reason of a refusal', () => {
    expect(REFUSAL_REASONS.filter((reason) => STARTING_ARTICLES[reason] === undefined)).toEqual([])
    expect(reasonsAgainstArticles(STARTING_CHARTER, STARTING_ARTICLES)).toEqual([])
    expect(articles.find(({ number }) => number === STARTING_ARTICLES['names-someone'])?.title).toBe(
      'On ne nomme personne',
    )
  })
})

describe('a charter in plain words', () => {
  const TEXT = 'Nous.\n\nArticle 1. Chacun\nParle.\n\nArticle 2. Nul\nN’est nommé.'

  test('stands beside the adopted one, article by article; what nobody wrote is not made up', () => {
    expect(plainBeside(TEXT, 'Article 2. Personne\nPas de nom.\nArticle 1\n')).toEqual({
      preamble: 'Nous.',
      articles: [
        { number: 1, title: 'Chacun', text: 'Parle.', plain: null },
        {
          number: 2,
          title: 'Nul',
          text: 'N’est nommé.',
          plain: { title: 'Personne', text: 'Pas de nom.' },
        },
      ],
    })
    expect(plainBeside(TEXT, 'En bref.').preamble).toBe('En bref.')
  })

  test('has no article that nobody adopted', () => {
    expect(reasonsAgainstPlainText(TEXT, 'Article 1. Tous\nOui.')).toEqual([])
    expect(reasonsAgainstPlainText(TEXT, '')).toEqual([])
    expect(reasonsAgainstPlainText(TEXT, 'Article 3. Encore\nOui.')).toEqual([
      { code: 'unknown-article', field: 'plainText', details: { number: 3 } },
    ])
  })

  test('is offered for every article of the one to begin with, in sentences of twenty words', () => {
    const { articles } = plainBeside(STARTING_CHARTER, STARTING_PLAIN_CHARTER)
    expect(articles.filter(({ plain }) => plain === null)).toEqual([])
    expect(reasonsAgainstPlainText(STARTING_CHARTER, STARTING_PLAIN_CHARTER)).toEqual([])
    const long = STARTING_PLAIN_CHARTER.split(/(?<=[.?!])\s|\n/u).filter(
      (sentence) => sentence.split(/[\s\u00a0\u202f]+/u).filter((word) => /\p{L}/u.test(word)).length > 20,
    )
    expect(long).toEqual([])
  })
})
