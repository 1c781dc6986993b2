import { useTranslation } from 'react-i18next'
import { plainBeside } from '#app/domain/charter.ts'
import type { Charter, PublicCouncil } from '#app/domain/council.ts'
import type { Loaded } from '#app/ui/loaded.ts'
import { Notice } from '#app/ui/Notice.tsx'
import { Prose } from '#app/ui/Prose.tsx'
import { CharterArticles, CharterText } from './CharterText.tsx'

interface PlainCharterProps {
  council: Pick<PublicCouncil, 'contact'>
  charter: Loaded<Charter>
}

/** The charter in plain words, with the adopted ones folded under each article; and what there is no plain of. */
export function PlainCharter({ council, charter }: PlainCharterProps) {
  const { t } = useTranslation('pages', { keyPrefix: 'charter' })
  const { text, plainText = '' } = charter
  const { preamble, articles } = plainBeside(text, plainText)
  if (plainText === '')
    return (
      <>
        <Notice title={t('plainMissing')}>
          <p>{t('plainMissingText')}</p>
          <Prose text={council.contact} />
        </Notice>
        <CharterText text={text} />
      </>
    )
  return (
    <>
      <p className="spaced-below">{t('plainNote')}</p>
      <CharterArticles
        preamble={preamble}
        articles={articles.map(({ number, title, text: adopted, plain }) => ({
          number,
          title: plain === null || plain.title === '' ? title : plain.title,
          body:
            plain === null ? (
              <>
                <p className="row-note">{t('plainNotHere')}</p>
                <Prose text={adopted} />
              </>
            ) : (
              <>
                <Prose text={plain.text} />
                <details className="fold">
                  <summary>{t('adopted')}</summary>
                  <Prose text={adopted} />
                </details>
              </>
            ),
        }))}
      />
    </>
  )
}
