import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { HELPFUL_ANSWERS } from '#app/domain/model-sentence.ts'
import { TEXT_FIELD } from '#app/forms/moderation-review.ts'
import { Button } from '#app/ui/Button.tsx'
import { DayText } from '#app/ui/DateText.tsx'
import { Select } from '#app/ui/form/Select.tsx'
import { Contacts } from './Distress.tsx'
import { Fixed } from './Fixed.tsx'
import { FORM_IDS } from './ids.ts'
import { NoteForm } from './NoteForm.tsx'
import { offerModel } from './offer-model.ts'
import { useModels } from './use-models.ts'
import type { CaseView, ReviewProps } from './view.ts'

/** The case of distress about a text: how it stands, and what may be done. */
export function DistressCase(props: ReviewProps & { distress: CaseView }) {
  const { t } = useTranslation('moderation')
  const { distress, view } = props
  const { may } = view
  return (
    <section className="review-acts review-distress" aria-labelledby="signal">
      <h2 id="signal">
        {distress.open ? t(`case.open.${distress.level}`) : t('case.closed')}
      </h2>
      <p>
        {t(`case.raised.${distress.raisedBy}`)} <DayText day={distress.openedOn} />.{' '}
        {distress.answeredOn !== null && (
          <>
            {t('case.answered')} <DayText day={distress.answeredOn} />.{' '}
          </>
        )}
        {distress.closedOn !== null && distress.outcome !== null && (
          <>
            {t(`case.outcome.${distress.outcome}`)} <DayText day={distress.closedOn} />.
          </>
        )}
      </p>
      {distress.open && (
        <p>
          {may.answerDistress ? (
            t(distress.answeredOn === null ? 'case.yours' : 'case.goOn')
          ) : (
            <>
              {t('case.waits')} <Contacts consultation={view.consultation} />.{' '}
              {t('case.meanwhile')}
            </>
          )}
        </p>
      )}
      {may.answerDistress && <p className="row-note">{t('case.cannot')}</p>}
      {may.answerDistress && <HelpfulForm {...props} />}
      {may.answerDistress && distress.answeredOn !== null && (
        <Form method="post" className="review-accept" id={FORM_IDS['close-proposal']}>
          <Fixed act="close-proposal" view={view} />
          <p className="row-note" id="rendre-aide">
            {t('acts.close-proposal.hint')}
          </p>
          <Button emphasis="secondary" aria-describedby="rendre-aide">
            {t('acts.close-proposal.submit')}
          </Button>
        </Form>
      )}
      {may.setApart && <Apart {...props} />}
      {may.dismiss && (
        <Form method="post" className="review-accept" id={FORM_IDS.dismiss}>
          <Fixed act="dismiss" view={view} />
          <p className="row-note" id="ecarter-aide">
            {t('acts.dismiss.hint')}
          </p>
          <Button emphasis="quiet" aria-describedby="ecarter-aide">
            {t('acts.dismiss.submit')}
          </Button>
        </Form>
      )}
    </section>
  )
}

function HelpfulForm(props: ReviewProps) {
  const { t } = useTranslation('moderation')
  const modelOf = useModels(props.view)
  return (
    <NoteForm
      key={props.view.messages.length}
      act="answer-distress"
      open
      onChange={offerModel('model', TEXT_FIELD('answer-distress'), HELPFUL_ANSWERS, (value) =>
        modelOf('referent', value),
      )}
      {...props}
    >
      <Select
        name="model"
        label={t('acts.answer-distress.model')}
        placeholder={t('acts.answer-distress.none')}
        options={HELPFUL_ANSWERS.map((value) => ({ value, label: t(`helpful.${value}`) }))}
      />
      <Models modelOf={(reason) => modelOf('referent', reason)} />
    </NoteForm>
  )
}

/** All models to copy from, for want of a script that puts them into the field. */
function Models({ modelOf }: { modelOf: (reason: (typeof HELPFUL_ANSWERS)[number]) => string }) {
  const { t } = useTranslation('moderation')
  return (
    <noscript>
      <ul className="models">
        {HELPFUL_ANSWERS.map((reason) => (
          <li key={reason}>
            <strong>{t(`helpful.${reason}`)}</strong> {modelOf(reason)}
          </li>
        ))}
      </ul>
    </noscript>
  )
}

function Apart(props: ReviewProps) {
  const modelOf = useModels(props.view)
  return <NoteForm act="close-apart" begun={modelOf('referent', 'apart')} {...props} />
}
