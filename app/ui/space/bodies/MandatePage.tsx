import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { MandateLine, SeatPage } from '#app/domain/body-page.ts'
import { MANDATE_FIELDS } from '#app/forms/body.ts'
import { Button, LinkButton } from '#app/ui/Button.tsx'
import { FormError } from '#app/ui/form/FormError.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import type { Loaded } from '#app/ui/loaded.ts'
import { Stored } from '../committee/Stored.tsx'
import { useSpace } from '../CouncilFrame.tsx'
import { spacePaths } from '../paths.ts'
import { MandateFields } from './MandateFields.tsx'
import { useTerms } from './MandateText.tsx'
import { versionIn, type Answer } from './view.ts'

interface MandatePageProps extends Loaded<Pick<SeatPage, 'body' | 'seat' | 'accounts'>> {
  mandate: Loaded<MandateLine>
  answer: Answer | undefined
}

/** Changes or ends a mandate. */
export function MandatePage({ body, seat, accounts, mandate, answer }: MandatePageProps) {
  const { t } = useTranslation('bodies')
  const { council } = useSpace()
  const terms = useTerms()
  const back = spacePaths.seat(council.slug, body.id, seat.id)
  const { id, kind, name, beginsOn, endsOn, tended } = mandate
  const { version, stale } = versionIn(answer, tended?.version ?? 0)
  const stored = {
    kind,
    name,
    email: tended?.email ?? '',
    beginsOn,
    endsOn: endsOn ?? '',
    membership: tended?.membershipId ?? '',
  }
  return (
    <Page
      title={t('mandates.editTitle', { name })}
      here={name}
      kicker={seat.organisation}
      crumbs={[
        { label: body.name, to: spacePaths.body(council.slug, body.id) },
        { label: seat.organisation, to: back },
      ]}
    >
      <FormError refusals={answer?.refusals} fields={MANDATE_FIELDS} />
      {stale && (
        <Stored
          title={t('words.stored')}
          values={[
            [t(`mandates.kinds.${kind}`), name],
            [t('mandates.email'), stored.email],
            [t('mandates.beginsOn'), terms(mandate)],
          ]}
        />
      )}
      <Form method="post" action={`${back}?mandat=${id}`} className="form" noValidate>
        <input type="hidden" name="mandate" value={id} />
        <input type="hidden" name="version" value={version} />
        <MandateFields
          values={answer?.typed ?? stored}
          accounts={accounts}
          refusals={answer?.refusals}
          ended={tended?.account === 'ended' ? (tended.membershipId ?? undefined) : undefined}
        />
        <div className="actions">
          <Button name="act" value="change-mandate">
            {t('mandates.save')}
          </Button>
          <LinkButton to={back} emphasis="quiet">
            {t('words.cancel')}
          </LinkButton>
        </div>
      </Form>
    </Page>
  )
}
