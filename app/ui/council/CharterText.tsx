import { useTranslation } from 'react-i18next'
import { anchorOf, splitCharter } from '#app/domain/charter.ts'
import { typeset } from '#app/i18n/typography.ts'
import { Prose } from '#app/ui/Prose.tsx'

const SHORT = 3

/** The text of a charter, its articles under headings that can be linked to. */
export function CharterText({ text }: { text: string }) {
  const { t } = useTranslation('pages', { keyPrefix: 'charter' })
  const { preamble, articles } = splitCharter(text)
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
      {named.map(({ number, heading, text: said }) => (
        <section key={number} className="charter-article" aria-labelledby={anchorOf(number)}>
          <h2 id={anchorOf(number)} tabIndex={-1}>
            {heading}
          </h2>
          <Prose text={said} />
        </section>
      ))}
    </>
  )
}
