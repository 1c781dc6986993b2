import { useTranslation } from 'react-i18next'
import { formatDay } from '#app/i18n/formats.ts'
import { typeset } from '#app/i18n/typography.ts'
import { LinkButton } from '#app/ui/Button.tsx'
import { consultationCrumbs } from '#app/ui/consultation/crumbs.ts'
import { Page } from '#app/ui/layout/Page.tsx'
import { paths } from '#app/ui/paths.ts'
import { BecameSection } from './BecameSection.tsx'
import { GroupOpinions, type OpinionView } from './GroupOpinions.tsx'
import { ProposalText } from './ProposalText.tsx'
import type { BecameView, ProposalsOf } from './view.ts'

export interface ProposalPageProps extends ProposalsOf {
  proposal: {
    title: string
    text: string
    why: string
    theme: string | null
    organisation: string | null
    receivedOn: string
  }
  became: BecameView | null
  opinions: readonly OpinionView[]
}

/** One proposal, as everybody reads it. */
export function ProposalPage({ council, consultation, proposal, became, opinions }: ProposalPageProps) {
  const { t } = useTranslation('proposals')
  const { title, organisation, receivedOn } = proposal
  const list = paths.proposals(council.slug, consultation.slug)
  return (
    <Page
      title={typeset(title)}
      kicker={consultation.title}
      crumbs={[
        ...consultationCrumbs(council, consultation),
        { label: t('list.title'), to: list },
      ]}
      council={council}
    >
      <article className="proposal">
        {organisation !== null && <p className="proposal-by">{t('by', { organisation })}</p>}
        <ProposalText {...proposal} level={2} />
        <p className="row-note">{t('receivedOn', { day: formatDay(receivedOn) })}</p>
      </article>
      {became !== null && (
        <BecameSection council={council} consultation={consultation} became={became} />
      )}
      <GroupOpinions opinions={opinions} />
      <div className="actions">
        <LinkButton to={list} emphasis="secondary">
          {t('list.all')}
        </LinkButton>
        {consultation.state === 'proposing' && (
          <LinkButton
            to={paths.propose(council.slug, consultation.slug)}
            emphasis="secondary"
            prefetch="none"
          >
            {t('propose.title')}
          </LinkButton>
        )}
      </div>
    </Page>
  )
}
