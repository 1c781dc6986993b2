import { useState, type FormEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { refusal, type Refusal } from '#app/domain/refusal.ts'
import { Button, LinkButton } from '#app/ui/Button.tsx'
import { consultationCrumbs } from '#app/ui/consultation/crumbs.ts'
import { FormError } from '#app/ui/form/FormError.tsx'
import { RadioCards } from '#app/ui/form/RadioCards.tsx'
import { groupHex } from '#app/ui/hex.ts'
import { Page } from '#app/ui/layout/Page.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import { paths } from '#app/ui/paths.ts'
import { Prose } from '#app/ui/Prose.tsx'
import { useRefusalSentence } from '#app/ui/refusals.ts'
import { useLeavingWarning, useTitleFocus } from '#app/ui/steps/hooks.ts'
import { ClosedVoting } from '#app/ui/voting/ClosedVoting.tsx'
import type { Paper } from '#app/ui/voting/paper.ts'
import type { AskingFailure } from './ask-right.ts'
import { ScriptNeeded } from './ScriptNeeded.tsx'
import { useVotingRight, type RightState, type VotingRight, type Where } from './use-voting-right.ts'

interface VotingRightPageProps {
  paper: Omit<Paper, 'order'>
  keyHash: string
}

/** Where the link of the mail leads: the browser gets the right to vote, and keeps it where one says. */
export function VotingRightPage({ paper, keyHash }: VotingRightPageProps) {
  const { council, consultation } = paper
  const { t } = useTranslation('emailVoting')
  const right = useVotingRight({
    council: council.slug,
    consultation: consultation.slug,
    keyHash,
    until: consultation.calendar.voting.closesAt,
  })
  const { state } = right
  const held = state.name === 'held'
  useLeavingWarning(state.name === 'held' && state.where === 'tab')
  useTitleFocus(right.ended, false)
  const byCode = (
    <LinkButton to={paths.vote(council.slug, consultation.slug)} emphasis="secondary">
      {t('ask.code')}
    </LinkButton>
  )
  if (consultation.state !== 'voting') return <ClosedVoting paper={paper} />
  return (
    <Page
      title={t(held ? 'right.heldTitle' : 'right.title')}
      kicker={consultation.title}
      lead={t(leadOf(state))}
      crumbs={consultationCrumbs(council, consultation)}
      here={t('right.title')}
      council={council}
    >
      <ScriptNeeded way={byCode} />
      <div className="voting-right">
        <Stage paper={paper} right={right} byCode={byCode} />
        <section className="voting-key" aria-labelledby="cle">
          <h2 id="cle">{t('right.keyTitle')}</h2>
          <p>{t('right.key')}</p>
          <p className="urn-root">
            <code>{groupHex(keyHash)}</code>
          </p>
        </section>
      </div>
    </Page>
  )
}

function leadOf(state: RightState) {
  if (state.name !== 'held') return 'right.lead'
  return state.where === 'tab' ? 'right.heldTabLead' : 'right.heldLead'
}

interface StageProps {
  paper: VotingRightPageProps['paper']
  right: VotingRight
  byCode: ReactNode
}

function Stage({ paper, right, byCode }: StageProps) {
  const { council, consultation } = paper
  const { t } = useTranslation('emailVoting')
  const { state } = right
  const askLink = (
    <LinkButton to={paths.voteByEmail(council.slug, consultation.slug)}>
      {t('right.askLink')}
    </LinkButton>
  )
  const back = (
    <LinkButton to={paths.consultation(council.slug, consultation.slug)} emphasis="secondary">
      {t('right.back')}
    </LinkButton>
  )
  switch (state.name) {
    case 'waking':
      return <p className="voting-right-wait">{t('right.wait')}</p>
    case 'insecure':
      return <Stop title={t('right.insecureTitle')} text={t('right.insecure')} way={byCode} />
    case 'no-storage':
      return <Stop title={t('right.noStorageTitle')} text={t('right.noStorage')} way={byCode} />
    case 'no-link':
      return (
        <Stop
          title={t('right.noLinkTitle')}
          text={t('right.noLink')}
          way={askLink}
        />
      )
    case 'working':
      return (
        <Notice live>
          <p>{t('right.working')}</p>
        </Notice>
      )
    case 'ready':
      return <Ready state={state} chosen={right.chosen} get={right.get} ways={{ askLink, byCode, back }} contact={council.contact} />
    case 'held':
      return <Held paper={paper} where={state.where} erase={right.erase} />
  }
}

function Stop({ title, text, way }: { title: string; text: string; way: ReactNode }) {
  return (
    <>
      <Notice kind="warning" title={title} live>
        <p>{text}</p>
      </Notice>
      <div className="actions">{way}</div>
    </>
  )
}

interface ReadyProps {
  state: Extract<RightState, { name: 'ready' }>
  chosen: VotingRight['chosen']
  get: VotingRight['get']
  /** Where to go when nothing more can be done here. */
  ways: Record<'askLink' | 'byCode' | 'back', ReactNode>
  /** How to reach the council. */
  contact: string
}

/** Who was given a right already may have used it: nobody is sent to a second vote. */
const WAY_OUT: Partial<Record<AskingFailure, 'askLink' | 'back'>> = {
  'voting-link-unknown': 'askLink',
  'token-issued': 'back',
}

/** On this device, or in this tab alone. */
const PLACES: readonly Where[] = ['device', 'tab']

/** One question, then one button: what is decided here cannot be decided again. */
function Ready({ state: { begun, failure }, chosen, get, ways, contact }: ReadyProps) {
  const { t } = useTranslation('emailVoting', { keyPrefix: 'right' })
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const where = begun ?? PLACES.find((place) => place === new FormData(event.currentTarget).get('place'))
    if (where === undefined) setRefusals([refusal('place-missing', { field: 'place' })])
    else get(where)
  }
  return (
    <>
      {failure !== null && (
        <Notice kind="warning" title={t(failure === 'token-issued' ? 'issuedTitle' : 'failedTitle')} live>
          <p>
            <Failure reason={failure} />
          </p>
        </Notice>
      )}
      {failure !== null && failure !== 'unreachable' ? (
        <>
          <div className="actions">
            {ways[WAY_OUT[failure] ?? 'byCode']}
          </div>
          <Prose text={contact} className="contact" />
        </>
      ) : (
        <form className="form" onSubmit={onSubmit}>
          <FormError refusals={refusals} fields={['place']} kept={false} />
          {begun === null ? (
            <RadioCards
              name="place"
              legend={t('place')}
              heading={2}
              defaultValue={chosen ?? undefined}
              refusals={refusals}
              choices={[
                { value: 'device', label: t('own'), hint: t('ownHint') },
                { value: 'tab', label: t('shared'), hint: t('sharedHint') },
              ]}
            />
          ) : (
            failure === null && <p>{t('resumeText')}</p>
          )}
          <div className="actions">
            <Button big>{t(begun === null ? 'get' : 'resume')}</Button>
          </div>
        </form>
      )}
    </>
  )
}

function Failure({ reason }: { reason: AskingFailure }) {
  const { t } = useTranslation('emailVoting', { keyPrefix: 'right' })
  const sentence = useRefusalSentence()
  if (reason === 'other-key') return t('otherKey')
  return reason === 'unreachable' ? t('unreachable') : sentence({ code: reason })
}

interface HeldProps {
  paper: VotingRightPageProps['paper']
  where: Where
  erase: () => void
}

function Held({ paper: { council, consultation }, where, erase }: HeldProps) {
  const { t } = useTranslation('emailVoting', { keyPrefix: 'right' })
  return (
    <>
      <Notice title={t('later')}>
        <p>{t(where === 'tab' ? 'laterTab' : 'laterText')}</p>
      </Notice>
      <div className="actions">
        <LinkButton big to={paths.vote(council.slug, consultation.slug)}>
          {t('vote')}
        </LinkButton>
      </div>
      <details className="fold">
        <summary>{t('erase')}</summary>
        <p>{t('eraseText')}</p>
        <Button type="button" emphasis="secondary" onClick={erase}>
          {t('eraseSure')}
        </Button>
      </details>
    </>
  )
}
