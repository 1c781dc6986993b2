import { REFUSAL_REASONS, type RefusalReason } from './proposal.ts'
import { refusal, type Refusal } from './refusal.ts'
import { withoutEnd } from './without-end.ts'

/** A numbered article of a charter. */
export interface Article {
  number: number
  /** What stands behind the number on its line; empty where nothing does. */
  title: string
  text: string
}

/** A charter taken apart: what comes before the first article, and the articles as they stand. */
export interface SplitCharter {
  preamble: string
  articles: readonly Article[]
}

/** By reason of a refusal, the number of the article that it rests upon. */
export type ArticlesOfReasons = Readonly<Partial<Record<RefusalReason, number>>>

const HEADING = /^[ \t]*Article[ \t]+(\d{1,3})(?:er)?(?:[ \t]*[.:–—-])?(?:[ \t](.*))?$/iu

/**
 * The articles of a charter: each begins with a line of its own, `Article 4. On ne nomme personne`. A
 * number that comes again begins no article: its line stays text, so that every number leads to one place.
 */
export function splitCharter(text: string): SplitCharter {
  const preamble: string[] = []
  const articles: { number: number; title: string; lines: string[] }[] = []
  for (const line of text.split('\n')) {
    const [, digits, title = ''] = HEADING.exec(line) ?? []
    const number = Number(digits)
    if (digits !== undefined && number > 0 && !articles.some((known) => known.number === number))
      articles.push({ number, title: tidy(title), lines: [] })
    else (articles.at(-1)?.lines ?? preamble).push(line)
  }
  return {
    preamble: preamble.join('\n').trim(),
    articles: articles.map(({ number, title, lines }) => ({
      number,
      title,
      text: lines.join('\n').trim(),
    })),
  }
}

/** An article in the adopted words, and in plain ones where the council wrote them. */
export interface ArticleInPlain extends Article {
  plain: { title: string; text: string } | null
}

/** A charter taken apart beside its plain words, each article by its number. */
export function plainBeside(
  text: string,
  plainText: string,
): { preamble: string; articles: readonly ArticleInPlain[] } {
  const adopted = splitCharter(text)
  const plain = splitCharter(plainText)
  return {
    preamble: plain.preamble === '' ? adopted.preamble : plain.preamble,
    articles: adopted.articles.map((article) => {
      const found = plain.articles.find(({ number }) => number === article.number)
      const written = found !== undefined && found.text !== ''
      return { ...article, plain: written ? { title: found.title, text: found.text } : null }
    }),
  }
}

/** A plain article that the charter itself does not have would be a rule that nobody adopted (`unknown-article`). */
export function reasonsAgainstPlainText(text: string, plainText: string): Refusal[] {
  const known = new Set(splitCharter(text).articles.map(({ number }) => number))
  const stray = splitCharter(plainText).articles.find(({ number }) => !known.has(number))
  if (stray === undefined) return []
  return [refusal('unknown-article', { field: 'plainText', details: { number: stray.number } })]
}

/** Without spaces around: the line's own, and those of no other kind. */
function tidy(title: string): string {
  return withoutEnd(title.replace(/^[ \t]+/, ''), /[ \t]/)
}

/** Where an article stands on the page of its charter. */
export function anchorOf(number: number): string {
  return `article-${number}`
}

/** The field in which a reason is given its article. */
export function articleField(reason: RefusalReason): string {
  return `article.${reason}`
}

/** Every reason that would rest upon an article which the text does not have (`unknown-article`). */
export function reasonsAgainstArticles(text: string, articles: ArticlesOfReasons): Refusal[] {
  const known = new Set(splitCharter(text).articles.map(({ number }) => number))
  return REFUSAL_REASONS.flatMap((reason) => {
    const number = articles[reason]
    if (number === undefined || known.has(number)) return []
    return [refusal('unknown-article', { field: articleField(reason), details: { number } })]
  })
}

/** The article that a reason rests upon, without its text. */
export interface ArticleNamed {
  number: number
  title: string
}

/** The articles behind the reasons of one version of a charter, as authors and moderators are shown them. */
export interface NamedArticles {
  version: number
  ofReasons: Readonly<Partial<Record<RefusalReason, ArticleNamed>>>
}

/** The article of a reason in a version of the charter; null where it rests upon none. */
export function articleOf(
  charter: NamedArticles | null,
  reason: RefusalReason,
): (ArticleNamed & { version: number }) | null {
  const article = charter?.ofReasons[reason]
  return charter === null || article === undefined ? null : { ...article, version: charter.version }
}

/** The titles of the articles that reasons rest upon. */
export function nameArticles({
  version,
  text,
  articles = {},
}: {
  version: number
  text: string
  articles?: ArticlesOfReasons
}): NamedArticles {
  const titles = new Map(splitCharter(text).articles.map(({ number, title }) => [number, title]))
  const ofReasons: Partial<Record<RefusalReason, ArticleNamed>> = {}
  for (const reason of REFUSAL_REASONS) {
    const number = articles[reason]
    const title = number === undefined ? undefined : titles.get(number)
    if (number !== undefined && title !== undefined) ofReasons[reason] = { number, title }
  }
  return { version, ofReasons }
}
