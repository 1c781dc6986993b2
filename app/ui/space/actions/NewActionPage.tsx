import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { WORDS_FIELDS } from '#app/forms/action.ts'
import type { Typed } from '#app/forms/fields.ts'
import { Button, LinkButton } from '#app/ui/Button.tsx'
import { FormError } from '#app/ui/form/FormError.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import type { Loaded } from '#app/ui/loaded.ts'
import { Notice } from '#app/ui/Notice.tsx'
import type { ShownRefusal } from '#app/ui/refusals.ts'
import { useSpace } from '../CouncilFrame.tsx'
import { spacePaths } from '../paths.ts'
import type { BehindView, ChoicesView } from './view.ts'
import { WordsFields } from './WordsFields.tsx'

export interface NewActionPageProps extends ChoicesView {
  decision: BehindView | null
  answer: { typed: Loaded<Typed>; refusals: readonly ShownRefusal[] } | undefined
}

/** A new action, begun with what was decided where it comes from a decision. */
export function NewActionPage({ decision, answer, ...choices }: NewActionPageProps) {
  const { t } = useTranslation('actions')
  const { council } = useSpace()
  return (
    <Page
      title={t('words.newTitle')}
      {...(decision !== null && { kicker: decision.consultation.title })}
      crumbs={[{ label: t('list.title'), to: spacePaths.actions(council.slug) }]}
    >
      <FormError refusals={answer?.refusals} fields={WORDS_FIELDS} />
      {decision !== null && (
        <Notice title={t('words.from')}>
          <p>{t('words.fromText', { priority: decision.priority.title })}</p>
        </Notice>
      )}
      <Form method="post" className="form">
        <WordsFields
          choices={choices}
          first={
            decision === null
              ? {}
              : {
                  title: decision.priority.title,
                  owner: decision.owner,
                  framework:
                    choices.frameworks.find(({ title }) => title === decision.framework) ?? null,
                  deadlineOn: decision.deadlineOn,
                }
          }
          typed={answer?.typed}
          refusals={answer?.refusals}
          withReason={false}
        />
        <div className="actions">
          <Button>{t('words.create')}</Button>
          <LinkButton to={spacePaths.actions(council.slug)} emphasis="quiet">
            {t('words.cancel')}
          </LinkButton>
        </div>
      </Form>
    </Page>
  )
}
