import { Link } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LONGEST_SECRET } from '#app/forms/credentials.ts'
import { Button } from '#app/ui/Button.tsx'
import { emailCollegeName } from '#app/ui/email-voting/college.ts'
import { Field } from '#app/ui/form/Field.tsx'
import { fieldId } from '#app/ui/form/field-id.ts'
import { RadioCards } from '#app/ui/form/RadioCards.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import { paths } from '#app/ui/paths.ts'
import { Prose } from '#app/ui/Prose.tsx'
import { BallotForm, type StepProps } from './BallotForm.tsx'
import { consultationCrumbs } from '#app/ui/consultation/crumbs.ts'
import { FoundAnswers, KeepOffer } from './KeptAnswers.tsx'
import { fetchRankingBoard } from './use-ranking-board.ts'

/** Which secrecy applies, the code, and how to go through the priorities. */
export function StartStep(props: StepProps) {
  const { paper, voting, draft, refusals } = props
  const { council, consultation } = paper
  const { t } = useTranslation(['voting', 'emailVoting', 'secrecy'])
  const codeRead = useCodeFromAddress()
  useEffect(() => {
    if (consultation.method === 'ranking') void fetchRankingBoard()
  }, [consultation.method])
  const held = voting.tokenIn !== null
  const typed = draft.code !== '' || refusals.some(({ field }) => field === 'code')
  const code = (
    <Field
      name="code"
      label={t('start.code')}
      hint={
        consultation.emailVoting
          ? `${t('start.codeHint')} ${t('start.changeByReceipt')}`
          : t('start.codeHint')
      }
      defaultValue={draft.code}
      refusals={refusals}
      maxLength={LONGEST_SECRET}
      secret
    />
  )
  const changing =
    draft.changeKey !== '' ||
    refusals.some(({ code, field }) => code === 'code-used' || field === 'changeKey')
  return (
    <Page
      title={t('start.title')}
      kicker={consultation.title}
      lead={consultation.question}
      crumbs={consultationCrumbs(council, consultation)}
      here={t('title')}
      council={council}
    >
      <BallotForm {...props} shows={['code', 'changeKey', 'pace']}>
        <FoundAnswers {...props} />
        {held && (
          <Notice
            kind="success"
            title={t(`emailVoting:start.${voting.tokenIn === 'tab' ? 'titleTab' : 'title'}`)}
            live
          >
            <p>{t('emailVoting:start.text', { college: emailCollegeName(consultation) })}</p>
          </Notice>
        )}
        <section className="secrecy" aria-labelledby="secret">
          <h2 id="secret">{t('start.secrecyTitle')}</h2>
          <p>{held ? t('emailVoting:start.secrecy') : t('start.secrecy')}</p>
          <p>{t('start.secrecyLimit')}</p>
          <p>
            <Link to={paths.secrecy}>{t('secrecy:title')}</Link>
          </p>
        </section>
        {codeRead && (
          <Notice kind="success" live>
            <p>{t('start.qrRead')}</p>
          </Notice>
        )}
        {held ? (
          <details className="fold" open={typed}>
            <summary>{t('emailVoting:start.code')}</summary>
            {code}
          </details>
        ) : (
          code
        )}
        {consultation.emailVoting && !held && (
          <p>
            {t('emailVoting:start.byEmailText', { college: emailCollegeName(consultation) })}{' '}
            <Link to={paths.voteByEmail(council.slug, consultation.slug)}>
              {t('emailVoting:start.byEmail')}
            </Link>
          </p>
        )}
        <details className="fold" open={changing}>
          <summary>{t('start.changeTitle')}</summary>
          <Field
            name="changeKey"
            label={t('start.changeKey')}
            hint={t('start.changeKeyHint')}
            defaultValue={draft.changeKey}
            refusals={refusals}
            maxLength={LONGEST_SECRET}
            secret
          />
        </details>
        <RadioCards
          name="pace"
          legend={t('start.paceLegend')}
          layout="row"
          key={voting.device.done}
          defaultValue={draft.pace}
          choices={[
            { value: 'one', label: t('start.paceOne'), hint: t('start.paceOneHint') },
            { value: 'all', label: t('start.paceAll'), hint: t('start.paceAllHint') },
          ]}
        />
        <KeepOffer {...props} />
        <div className="prose">
          <p>{t('start.noTimeLimit')}</p>
          {voting.device.keeping !== true && voting.device.found === null && (
            <p>
              {voting.tokenIn === null
                ? t('start.notKept')
                : t(`emailVoting:start.notKept.${voting.tokenIn}`)}
            </p>
          )}
        </div>
        <div className="actions">
          <Button big name="intent" value="begin" aria-disabled={voting.waiting}>
            {t('start.begin')}
          </Button>
        </div>
      </BallotForm>
      {!held && <NoCode {...props} />}
    </Page>
  )
}

/** Where a code is handed out. */
function NoCode({ paper: { council } }: StepProps) {
  const { t } = useTranslation('voting')
  return (
    <section className="no-code" aria-labelledby="sans-code">
      <h2 id="sans-code">{t('start.noCodeTitle')}</h2>
      <p>{t('start.noCode')}</p>
      <Prose text={council.contact} className="contact" />
    </section>
  )
}

const FRAGMENT = '#code='

/** Takes the code of a QR sheet out of the address, at once, and into its field. */
function useCodeFromAddress(): boolean {
  const [read, setRead] = useState(false)
  useEffect(() => {
    const take = () => {
      if (!location.hash.startsWith(FRAGMENT)) return
      const code = decode(location.hash.slice(FRAGMENT.length))
      history.replaceState(history.state, '', location.pathname + location.search)
      const field = document.getElementById(fieldId('code'))
      if (!(field instanceof HTMLInputElement) || code === '') return
      field.value = code
      field.dispatchEvent(new Event('input', { bubbles: true }))
      setRead(true)
    }
    take()
    addEventListener('hashchange', take)
    return () => removeEventListener('hashchange', take)
  }, [])
  return read
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text).slice(0, 40)
  } catch {
    return ''
  }
}
