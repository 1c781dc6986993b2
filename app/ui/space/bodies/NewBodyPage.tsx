import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { BodyKind } from '#app/domain/body.ts'
import { BODY_FIELDS } from '#app/forms/body.ts'
import { Button, LinkButton } from '#app/ui/Button.tsx'
import { FormError } from '#app/ui/form/FormError.tsx'
import { RadioCards } from '#app/ui/form/RadioCards.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { useSpace } from '../CouncilFrame.tsx'
import { spacePaths } from '../paths.ts'
import { BodyWordsFields } from './BodyWords.tsx'
import type { Answer } from './view.ts'

interface NewBodyPageProps {
  kinds: readonly BodyKind[]
  /** The kind that the link before asked for. */
  asked: string
  answer: Answer | undefined
}

/** Creates a body: its kind, its name, what it is for. */
export function NewBodyPage({ kinds, asked, answer }: NewBodyPageProps) {
  const { t } = useTranslation('bodies')
  const { council } = useSpace()
  const here = spacePaths.bodies(council.slug)
  const kind = kinds.find((one) => one === asked)
  const named: Record<string, string> = kind === 'steering' || kind === 'plenary' ? { name: t(`kind.${kind}`) } : {}
  return (
    <Page title={t('words.newTitle')} crumbs={[{ label: t('title'), to: here }]}>
      <FormError refusals={answer?.refusals} fields={BODY_FIELDS} />
      <Form method="post" action={`${here}?creer`} className="form">
        <RadioCards
          name="kind"
          legend={t('words.kind')}
          choices={kinds.map((one) => ({
            value: one,
            label: t(`kind.${one}`),
            hint: t(`kindHint.${one}`),
          }))}
          defaultValue={answer?.typed['kind'] ?? kind}
          refusals={answer?.refusals}
        />
        <BodyWordsFields values={answer?.typed ?? named} refusals={answer?.refusals} />
        <div className="actions">
          <Button>{t('words.create')}</Button>
          <LinkButton to={here} emphasis="quiet">
            {t('words.cancel')}
          </LinkButton>
        </div>
      </Form>
    </Page>
  )
}
