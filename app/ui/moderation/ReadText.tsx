import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Words } from '#app/domain/masking.ts'
import { DESPITE_FIELD } from '#app/forms/moderation-review.ts'
import { Button } from '#app/ui/Button.tsx'
import { Checkbox } from '#app/ui/form/Checkbox.tsx'
import { Prose } from '#app/ui/Prose.tsx'
import { Conversation } from './Conversation.tsx'
import { Duplicates } from './Duplicates.tsx'
import { Fixed } from './Fixed.tsx'
import { VEIL_ID } from './ids.ts'
import { MarkedLine, MarkedProse } from './MarkedProse.tsx'
import { numbered } from './marks.ts'
import { Masking } from './Masking.tsx'
import { Opinions } from './Opinions.tsx'
import type { ReviewProps } from './view.ts'

/** The words of a text with what was marked in them, and all that was said about it. */
export function ReadText(props: ReviewProps & { words: Words }) {
  const { t } = useTranslation('moderation')
  const { view, answered, words } = props
  const marks = numbered(words, view.marks)
  const asked = answered !== undefined
  return (
    <Veiled
      blurred={view.blurred}
      open={asked}
      title={<MarkedLine text={words.title} marks={marks.filter(({ field }) => field === 'title')} />}
    >
      <section aria-labelledby="texte">
        <h2 id="texte">{t('review.text')}</h2>
        <MarkedProse
          text={words.text}
          marks={marks.filter(({ field }) => field === 'text')}
          className="review-words"
        />
      </section>
      <section aria-labelledby="pourquoi">
        <h2 id="pourquoi">{t('review.why')}</h2>
        {words.why === '' ? (
          <p className="row-note">{t('review.noWhy')}</p>
        ) : (
          <MarkedProse text={words.why} marks={marks.filter(({ field }) => field === 'why')} />
        )}
      </section>
      <Duplicates view={view} />
      <Masking {...props} marks={marks} />
      {view.original !== null && <Original {...props} words={view.original} />}
      <Conversation messages={view.messages} />
      <Opinions opinions={view.opinions} />
    </Veiled>
  )
}

interface VeiledProps {
  blurred: boolean
  open: boolean
  title: ReactNode
  children: ReactNode
}

/** What is shown only when asked for; without a script too. */
function Veiled({ blurred, open, title, children }: VeiledProps) {
  const { t } = useTranslation('moderation')
  if (!blurred) return <>{children}</>
  return (
    <details className="veil" id={VEIL_ID} open={open}>
      <summary>{t('veil.show')}</summary>
      <p className="veil-title">{title}</p>
      {children}
    </details>
  )
}

/** The words before passages were masked, to be put back where one may: nobody else reads them. */
function Original({ words, view, answered }: ReviewProps & { words: Words }) {
  const { t } = useTranslation('moderation')
  const asked = answered?.typed?.act === 'unmask'
  return (
    <details className="original" open={asked}>
      <summary>{t('original.title')}</summary>
      <p className="row-note">{t('original.inside')}</p>
      <p>
        <strong>{words.title}</strong>
      </p>
      <Prose text={words.text} />
      {words.why !== '' && <Prose text={words.why} />}
      {view.may.unmask && (
        <Form method="post" className="form">
          <Fixed act="unmask" view={view} />
          <p className="row-note" id="retablir-aide">
            {t('original.hint')}
          </p>
          {view.proposal.status === 'accepted' && (
            <Checkbox
              name={DESPITE_FIELD}
              label={t('original.despite')}
              refusals={asked ? answered.refusals : []}
            />
          )}
          <Button emphasis="secondary" aria-describedby="retablir-aide">
            {t('original.submit')}
          </Button>
        </Form>
      )}
    </details>
  )
}
