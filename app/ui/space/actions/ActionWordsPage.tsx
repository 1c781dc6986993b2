import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { actionActValue, WORDS_FIELDS } from '#app/forms/action.ts'
import { formatDay } from '#app/i18n/formats.ts'
import { Button, LinkButton } from '#app/ui/Button.tsx'
import { FormError } from '#app/ui/form/FormError.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { Stored } from '../committee/Stored.tsx'
import { useSpace } from '../CouncilFrame.tsx'
import { spacePaths } from '../paths.ts'
import type { ActionAnswer, ActionView, ChoicesView } from './view.ts'
import { WordsFields } from './WordsFields.tsx'

interface ActionWordsPageProps {
  action: ActionView
  choices: ChoicesView
  answer: ActionAnswer | undefined
}

/** What an action is, who takes charge, until when. */
export function ActionWordsPage({ action, choices, answer }: ActionWordsPageProps) {
  const { t } = useTranslation('actions')
  const { council } = useSpace()
  const here = spacePaths.action(council.slug, action.id)
  const stale = answer?.refusals.some(({ code }) => code === 'changed-meanwhile') ?? false
  return (
    <Page
      title={t('words.changeTitle')}
      kicker={action.title}
      crumbs={[
        { label: t('list.title'), to: spacePaths.actions(council.slug) },
        { label: action.title, to: here },
      ]}
    >
      <FormError refusals={answer?.refusals} fields={WORDS_FIELDS} />
      {stale && (
        <Stored
          title={t('words.stored')}
          values={[
            [t('words.title'), action.title],
            [t('words.aim'), action.aim],
            [t('words.owner'), action.owner],
            [t('words.theme'), action.theme],
            [t('words.group'), action.group ?? ''],
            [t('words.deadlineOn'), action.deadlineOn === null ? '' : formatDay(action.deadlineOn)],
            [t('page.public'), t(action.toldPublicly ? 'words.yes' : 'words.no')],
          ]}
        />
      )}
      <Form method="post" action={`${here}?modifier`} className="form">
        <input
          type="hidden"
          name="version"
          value={stale ? action.version : (answer?.typed['version'] ?? action.version)}
        />
        <WordsFields
          choices={choices}
          first={action}
          typed={answer?.typed}
          refusals={answer?.refusals}
          withReason
        />
        <div className="actions">
          <Button name="act" value={actionActValue('words')}>
            {t('words.save')}
          </Button>
          <LinkButton to={here} emphasis="quiet">
            {t('words.cancel')}
          </LinkButton>
        </div>
      </Form>
    </Page>
  )
}
