import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { BodyHead } from '#app/domain/body-page.ts'
import { BODY_FIELDS } from '#app/forms/body.ts'
import { Button, LinkButton } from '#app/ui/Button.tsx'
import { Field } from '#app/ui/form/Field.tsx'
import { FormError } from '#app/ui/form/FormError.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import type { Loaded } from '#app/ui/loaded.ts'
import { Stored } from '../committee/Stored.tsx'
import { useSpace } from '../CouncilFrame.tsx'
import { spacePaths } from '../paths.ts'
import { BodyWordsFields } from './BodyWords.tsx'
import { versionIn, type Answer } from './view.ts'

interface BodyWordsPageProps {
  body: Loaded<BodyHead>
  today: string
  answer: Answer | undefined
}

/** Changes what a body is called and is for, or dissolves it. */
export function BodyWordsPage({ body, today, answer }: BodyWordsPageProps) {
  const { t } = useTranslation('bodies')
  const { council } = useSpace()
  const here = spacePaths.body(council.slug, body.id)
  const stored = {
    name: body.name,
    mission: body.mission,
    quorum: body.quorum === null ? '' : String(body.quorum),
  }
  const own = answer?.act === 'describe' ? answer : undefined
  const { version, stale } = versionIn(own, body.version)
  return (
    <Page
      title={t('words.title')}
      kicker={body.name}
      crumbs={[
        { label: t('title'), to: spacePaths.bodies(council.slug) },
        { label: body.name, to: here },
      ]}
    >
      <FormError refusals={answer?.refusals} fields={BODY_FIELDS} />
      {stale && (
        <Stored
          title={t('words.stored')}
          values={[
            [t('words.name'), stored.name],
            [t('words.mission'), stored.mission],
            [t('words.quorum'), stored.quorum],
          ]}
        />
      )}
      <Form method="post" action={`${here}?modifier`} className="form">
        <input type="hidden" name="version" value={version} />
        <BodyWordsFields values={own?.typed ?? stored} refusals={own?.refusals} />
        <div className="actions">
          <Button name="act" value="describe">
            {t('words.save')}
          </Button>
          <LinkButton to={here} emphasis="quiet">
            {t('words.cancel')}
          </LinkButton>
        </div>
      </Form>
      {body.kind !== 'steering' && (
        <details className="fold" open={answer?.act === 'dissolve'}>
          <summary>{t('dissolve.title')}</summary>
          <p>{t('dissolve.text')}</p>
          <Form method="post" action={`${here}?modifier`} className="form">
            <Field
              name="day"
              label={t('dissolve.day')}
              type="date"
              defaultValue={answer?.typed['day'] ?? today}
              refusals={answer?.refusals}
            />
            <div>
              <Button name="act" value="dissolve" emphasis="secondary">
                {t('dissolve.submit')}
              </Button>
            </div>
          </Form>
        </details>
      )}
    </Page>
  )
}
