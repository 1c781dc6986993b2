import { Form, Link, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ACTION_STATES, LONGEST_REASON } from '#app/domain/action.ts'
import {
  ACTION_ACTS,
  actionActValue,
  EVIDENCE_FIELDS,
  INDICATOR_FIELDS,
  STATE_FIELDS,
  STEP_FIELDS,
} from '#app/forms/action.ts'
import { formatDay } from '#app/i18n/formats.ts'
import { Button, LinkButton } from '#app/ui/Button.tsx'
import { DayText } from '#app/ui/DateText.tsx'
import { Field } from '#app/ui/form/Field.tsx'
import { FormError } from '#app/ui/form/FormError.tsx'
import { RadioCards } from '#app/ui/form/RadioCards.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import { Prose } from '#app/ui/Prose.tsx'
import { useSpace } from '../CouncilFrame.tsx'
import { DONE, spacePaths } from '../paths.ts'
import { FrameworkTitle } from '../frameworks/LinkedFrameworks.tsx'
import { EvidenceList } from './EvidenceList.tsx'
import { History } from './History.tsx'
import { Indicators } from './Indicators.tsx'
import { Steps } from './Steps.tsx'
import type { ActionAnswer, ActionPageView } from './view.ts'

const FIELDS = [...STATE_FIELDS, ...STEP_FIELDS, ...EVIDENCE_FIELDS, ...INDICATOR_FIELDS]

/** An action: where it stands, its steps, what shows that it was done, and its past. */
export function ActionPage(props: ActionPageView & { answer: ActionAnswer | undefined }) {
  const { action, lateSince, today, decision, steps, evidence, changes, choices, answer } = props
  const { t } = useTranslation(['actions', 'committee'])
  const { council } = useSpace()
  const here = spacePaths.action(council.slug, action.id)
  const mayWrite = choices !== null
  return (
    <Page
      title={action.title}
      kicker={t(`state.${action.state}`)}
      crumbs={[{ label: t('list.title'), to: spacePaths.actions(council.slug) }]}
    >
      <FormError refusals={answer?.refusals} fields={FIELDS} />
      {answer === undefined && <Done />}
      {lateSince !== null && (
        <Notice kind="warning" title={t('page.lateTitle')}>
          <p>{t('page.late', { date: formatDay(lateSince) })}</p>
        </Notice>
      )}
      {decision !== null && decision.outcome !== null && decision.outcome !== 'retained' && (
        <Notice kind="warning">
          <p>
            {t('page.changedMind', { outcome: t(`committee:outcome.${decision.outcome}`) })}
          </p>
        </Notice>
      )}
      {action.aim !== '' && (
        <section className="point-part" aria-labelledby="but">
          <h2 id="but">{t('page.aim')}</h2>
          <Prose text={action.aim} />
        </section>
      )}
      <section className="point-part" aria-labelledby="bref">
        <h2 id="bref">{t('page.facts')}</h2>
        <Facts {...props} />
        {mayWrite && (
          <div>
            <LinkButton to={`${here}?modifier`} emphasis="secondary">
              {t('page.modify')}
            </LinkButton>
          </div>
        )}
      </section>
      {mayWrite && <StateForm {...props} here={here} />}
      <Steps steps={steps} here={here} mayWrite={mayWrite} answer={answer} />
      <EvidenceList
        evidence={evidence}
        here={here}
        today={today}
        mayWrite={mayWrite}
        answer={answer}
      />
      <Indicators indicators={props.indicators} here={here} mayWrite={mayWrite} answer={answer} />
      <History changes={changes} />
    </Page>
  )
}

/** What was just saved, once. */
function Done() {
  const { t } = useTranslation('actions')
  const [query] = useSearchParams()
  const done = ACTION_ACTS.find((kind) => kind === query.get(DONE))
  if (done === undefined) return null
  return (
    <Notice kind="success" live>
      <p>{t(`page.saved.${done}`)}</p>
    </Notice>
  )
}

function Facts({ action, decision }: ActionPageView) {
  const { t } = useTranslation('actions')
  const { council } = useSpace()
  return (
    <dl className="facts">
      <div>
        <dt>{t('page.owner')}</dt>
        <dd>{action.owner}</dd>
      </div>
      <div>
        <dt>{t('page.deadline')}</dt>
        <dd>
          {action.deadlineOn === null ? t('page.noDeadline') : <DayText day={action.deadlineOn} />}
        </dd>
      </div>
      {action.theme !== '' && (
        <div>
          <dt>{t('page.theme')}</dt>
          <dd>{action.theme}</dd>
        </div>
      )}
      {action.framework !== null && (
        <div>
          <dt>{t('page.framework')}</dt>
          <dd>
            <FrameworkTitle framework={action.framework} />
          </dd>
        </div>
      )}
      {action.group !== null && (
        <div>
          <dt>{t('page.group')}</dt>
          <dd>{action.group}</dd>
        </div>
      )}
      {decision !== null && (
        <div>
          <dt>{t('page.decision')}</dt>
          <dd>
            <Link to={spacePaths.decisions(council.slug, decision.consultation.slug)}>
              {decision.priority.title}
            </Link>
          </dd>
        </div>
      )}
      <div>
        <dt>{t('page.public')}</dt>
        <dd>
          {t(
            decision?.published === true
              ? 'page.publicByDecision'
              : action.toldPublicly
                ? 'page.publicByTick'
                : 'page.notPublic',
          )}
        </dd>
      </div>
      <div>
        <dt>{t('page.since')}</dt>
        <dd>
          <DayText day={action.createdOn} />
        </dd>
      </div>
    </dl>
  )
}

interface StateFormProps extends ActionPageView {
  answer: ActionAnswer | undefined
  here: string
}

function StateForm({ action, answer, here }: StateFormProps) {
  const { t } = useTranslation('actions')
  const own = answer?.kind === 'state' ? answer : undefined
  return (
    <section className="point-part" aria-labelledby="etat">
      <h2 id="etat">{t('stateForm.title')}</h2>
      <Form method="post" action={here} className="form" key={`${action.state}${action.version}`}>
        <input type="hidden" name="version" value={action.version} />
        <RadioCards
          name="state"
          legend={t('stateForm.legend')}
          choices={ACTION_STATES.map((state) => ({ value: state, label: t(`state.${state}`) }))}
          defaultValue={own?.typed['state'] ?? action.state}
          refusals={own?.refusals}
          layout="row"
        />
        <Field
          name="reason"
          label={t('stateForm.reason')}
          hint={t('stateForm.reasonHint')}
          maxLength={LONGEST_REASON}
          defaultValue={own?.typed['reason']}
          refusals={own?.refusals}
          optional
        />
        <div>
          <Button name="act" value={actionActValue('state')}>
            {t('stateForm.save')}
          </Button>
        </div>
      </Form>
    </section>
  )
}
