import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDayOf } from '#app/i18n/formats.ts'
import { Button } from '#app/ui/Button.tsx'
import { RadioCards } from '#app/ui/form/RadioCards.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import { paths } from '#app/ui/paths.ts'
import { ProposalForm, type StepProps } from './ProposalForm.tsx'

const POINTS = ['what', 'read', 'anonymous'] as const

/** What a proposal is, who reads it, and what this place cannot do, before anybody writes. */
export function StartStep(props: StepProps & { children?: ReactNode }) {
  const { desk, proposing, draft, refusals, children } = props
  const { council, consultation, organisations } = desk
  const { t } = useTranslation('proposals')
  const points = POINTS.filter((point) => organisations === null || point !== 'anonymous')
  return (
    <Page
      title={t('propose.start.title')}
      kicker={consultation.title}
      lead={consultation.question}
      crumbs={desk.crumbs}
      here={t('propose.title')}
      council={council}
    >
      <ProposalForm {...props} shows={['organisation']}>
        {proposing.resumed !== null && (
          <Notice title={t('propose.draft.found')}>
            <p>
              {t('propose.draft.foundText', {
                day: formatDayOf(new Date(proposing.resumed).toISOString(), council.timeZone),
              })}
            </p>
            <p>
              <Button type="button" emphasis="quiet" onClick={proposing.erase}>
                {t('propose.draft.eraseFound')}
              </Button>
            </p>
          </Notice>
        )}
        <ul className="points">
          {points.map((point) => (
            <li key={point}>
              <h2>{t(`propose.start.${point}Title`)}</h2>
              <p>{t(`propose.start.${point}`)}</p>
            </li>
          ))}
        </ul>
        <section className="secrecy" aria-labelledby="personne">
          <h2 id="personne">{t('propose.start.caseTitle')}</h2>
          <p>{t('propose.start.case')}</p>
        </section>
        <section className="unwatched" aria-labelledby="veille">
          <h2 id="veille">{t('propose.start.helpTitle')}</h2>
          <p>{t('propose.start.help')}</p>
          <ul>
            <li>
              <a href="tel:3114">3114</a> {t('propose.start.help3114')}
            </li>
            <li>
              <a href="tel:15">15</a> {t('propose.start.help15')}
            </li>
            <li>
              <a href="sms:114">114</a> {t('propose.start.help114')}
            </li>
          </ul>
        </section>
        {organisations !== null && (
          <InTheNameOf organisations={organisations} refusals={refusals} chosen={draft.organisation} />
        )}
        <div className="actions">
          <Button big name="intent" value="next">
            {t(proposing.resumed === null ? 'propose.start.begin' : 'propose.start.resume')}
          </Button>
        </div>
      </ProposalForm>
      {organisations === null && (
        <ul className="elsewhere">
          <li>
            <Link to={paths.proposals(council.slug, consultation.slug)}>
              {t('propose.start.list')}
            </Link>
          </li>
          <li>
            <Link to={paths.tracking(council.slug, consultation.slug)} prefetch="none">
              {t('propose.start.follow')}
            </Link>
          </li>
        </ul>
      )}
      {children}
    </Page>
  )
}

interface InTheNameOfProps extends Pick<StepProps, 'refusals'> {
  organisations: readonly string[]
  chosen: string
}

function InTheNameOf({ organisations, refusals, chosen }: InTheNameOfProps) {
  const { t } = useTranslation('proposals')
  const [only, ...others] = organisations
  if (only !== undefined && others.length === 0)
    return <Notice>{t('propose.start.organisation', { organisation: only })}</Notice>
  return (
    <RadioCards
      name="organisation"
      legend={t('propose.start.organisationLegend')}
      hint={t('propose.start.organisationHint')}
      choices={organisations.map((name) => ({ value: name, label: name }))}
      defaultValue={chosen}
      refusals={refusals}
    />
  )
}
