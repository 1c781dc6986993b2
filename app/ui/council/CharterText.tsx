import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { anchorOf, splitCharter } from '#app/domain/charter.ts'
import { typeset } from '#app/i18n/typography.ts'
import { Prose } from '#app/ui/Prose.tsx'

const SHORT = 3

/** The text of a charter, its articles under headings that can be linked to. */
export function CharterText({ text }: { text: string }) {
  const { preamble, articles } = splitCharter(text)
  return (
    <CharterArticles
      preamble={preamble}
      articles={articles.map(({ text: said, ...article }) => ({
        ...article,
        body: <Prose text={said} />,
      }))}
    />
  )
}

interface CharterArticlesProps {
  preamble: string
  articles: readonly { number: number; title: string; body: ReactNode }[]
}

/** Articles under their headings, and where there are many a way to each. */
export function CharterArticles({ preamble, articles }: CharterArticlesProps) {
  const { t } = useTranslation('pages', { keyPrefix: 'charter' })
  const named = articles.map((article) => ({
    ...article,
    heading: typeset(
      t(article.title === '' ? 'article' : 'articleTitled', {
        number: article.number,
        title: article.title,
      }),
    ),
  }))
  return (
    <>
      {preamble !== '' && <Prose text={preamble} />}
      {named.length > SHORT && (
        <nav className="charter-contents" aria-labelledby="articles">
          <h2 id="articles">{t('articles')}</h2>
          <ul>
            {named.map(({ number, heading }) => (
              <li key={number}>
                <a href={`#${anchorOf(number)}`}>{heading}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {named.map(({ number, heading, body }) => (
        <section key={number} className="charter-article" aria-labelledby={anchorOf(number)}>
          <h2 id={anchorOf(number)} tabIndex={-1}>
            {heading}
          </h2>
          {body}
        </section>
      ))}
    </>
  )
}
