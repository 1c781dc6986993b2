import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { LONGEST_OPINION, LONGEST_SUGGESTION } from '#app/domain/group-opinion.ts'
import { OPINION_FIELDS } from '#app/forms/group-work.ts'
import { Button, LinkButton } from '#app/ui/Button.tsx'
import { Checkbox } from '#app/ui/form/Checkbox.tsx'
import { Field } from '#app/ui/form/Field.tsx'
import { FormError } from '#app/ui/form/FormError.tsx'
import { RadioCards } from '#app/ui/form/RadioCards.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import { Prose } from '#app/ui/Prose.tsx'
import { useSpace } from '../CouncilFrame.tsx'
import { spacePaths } from '../paths.ts'
import { subjectOf, type GroupWorkView, type OpinionAnswer, type WorkObjectView } from './view.ts'

interface OpinionPageProps {
  view: GroupWorkView
  object: WorkObjectView
  /** In whose name, where the reader sits in several groups. */
  asked: string | null
  answer: OpinionAnswer | undefined
}

/** What a group says of one proposal or priority, to be written or changed. */
export function OpinionPage({ view, object, asked, answer }: OpinionPageProps) {
  const { t } = useTranslation('groupWork')
  const { council } = useSpace()
  const path = spacePaths.groupWork(council.slug, view.consultation.slug)
  const here = (body: string) => `${path}?${new URLSearchParams({ sur: subjectOf(object), groupe: body })}`
  const body = view.mine.find(({ id }) => id === asked) ?? (view.mine.length === 1 ? view.mine[0] : undefined)
  const stored = object.opinions.find(({ bodyId }) => bodyId === body?.id)
  const stale = answer?.refusals.some(({ code }) => code === 'changed-meanwhile') ?? false
  const found = answer?.refusals.some(({ code }) => code === 'passages-found') ?? false
  return (
    <Page
      title={stored === undefined ? t('write') : t('change')}
      kicker={body?.name ?? view.consultation.title}
      lead={object.title}
      crumbs={[{ label: t('title'), to: path }]}
    >
      <FormError refusals={answer?.refusals} fields={OPINION_FIELDS} />
      {object.text !== '' && (
        <div className="quote">
          <Prose text={object.text} />
        </div>
      )}
      {body === undefined ? (
        <Form method="get" action={path} className="form">
          <input type="hidden" name="sur" value={subjectOf(object)} />
          <RadioCards
            name="groupe"
            legend={t('form.body')}
            choices={view.mine.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={view.mine[0]?.id}
          />
          <div>
            <Button>{t('write')}</Button>
          </div>
        </Form>
      ) : (
        <Form method="post" action={here(body.id)} className="form" key={body.id}>
          <input type="hidden" name="body" value={body.id} />
          <input type="hidden" name="about" value={object.about} />
          <input type="hidden" name="object" value={object.id} />
          <input
            type="hidden"
            name="version"
            value={stale ? (stored?.version ?? 0) : (answer?.typed['version'] ?? stored?.version ?? 0)}
          />
          {stale && stored !== undefined && (
            <Notice kind="warning" title={t('form.stored')}>
              <Prose text={stored.text} />
              {stored.suggestion !== '' && <Prose text={stored.suggestion} />}
            </Notice>
          )}
          <Field
            name="text"
            label={t('form.text')}
            hint={t('form.textHint')}
            rows={6}
            maxLength={LONGEST_OPINION}
            defaultValue={answer?.typed['text'] ?? stored?.text}
            refusals={answer?.refusals}
          />
          <Field
            name="suggestion"
            label={t('form.suggestion')}
            hint={t('form.suggestionHint')}
            rows={4}
            maxLength={LONGEST_SUGGESTION}
            defaultValue={answer?.typed['suggestion'] ?? stored?.suggestion}
            refusals={answer?.refusals}
            optional
          />
          {found && (
            <>
              <p>{t('form.passages')}</p>
              <ul className="gaps">
                {answer?.passages.map((passage) => (
                  <li key={passage}>{passage}</li>
                ))}
              </ul>
              <Checkbox name="sure" value="yes" label={t('form.sure')} />
            </>
          )}
          <div className="actions">
            <Button name="act" value="give">
              {t('form.submit')}
            </Button>
            <LinkButton to={path} emphasis="quiet">
              {t('form.cancel')}
            </LinkButton>
          </div>
        </Form>
      )}
    </Page>
  )
}
