import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { wasRetracted } from '#app/domain/proposal.ts'
import { formatDay } from '#app/i18n/formats.ts'
import { typeset } from '#app/i18n/typography.ts'
import { Button } from '#app/ui/Button.tsx'
import { Field } from '#app/ui/form/Field.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import { paths } from '#app/ui/paths.ts'
import { BecameSection } from '#app/ui/proposals/BecameSection.tsx'
import { ProposalText } from '#app/ui/proposals/ProposalText.tsx'
import { Conversation } from './Conversation.tsx'
import { TrackingFrame, type ScreenProps } from './TrackingFrame.tsx'
import type { TrackedAnswer } from './view.ts'

/** Where a proposal stands, what was said about it, and what its author can do. */
export function ReadScreen(props: ScreenProps<TrackedAnswer>) {
  const { council, consultation, answer } = props
  const { followed, refusals, typedAnswer, done } = answer
  const { t } = useTranslation('proposals')
  const { status, may, publicId, became, organisation } = followed
  const late = status === 'submitted' && !may.revise
  const stands = wasRetracted(status, followed.messages) ? 'retracted' : late ? 'late' : status
  const answering = may.answer || typedAnswer !== ''
  return (
    <TrackingFrame
      {...props}
      screen="read"
      title={t(`track.status.${stands}.title`)}
      code={answer.code}
      fields={['answer']}
      kept={typedAnswer.trim() !== ''}
    >
      {done !== null && done !== 'withdrawn' && (
        <Notice kind="success" live>
          <p>{t(`track.done.${done}`)}</p>
        </Notice>
      )}
      <div className="tracking-status">
        <p>{t(`track.status.${stands}.text`)}</p>
        <p className="row-note">{t('receivedOn', { day: formatDay(followed.receivedOn) })}</p>
        {publicId !== null && (
          <p>
            <Link to={paths.proposal(council.slug, consultation.slug, publicId)}>
              {t('track.public')}
            </Link>
          </p>
        )}
      </div>
      {became !== null && (
        <BecameSection council={council} consultation={consultation} became={became} />
      )}
      <Conversation council={council} charter={followed.charter} messages={followed.messages} />
      {answering && (
        <div className="tracking-answer">
          <Field
            key={`${followed.version}`}
            name="answer"
            label={t('track.answer')}
            hint={t('track.answerHint')}
            rows={5}
            defaultValue={typedAnswer}
            refusals={refusals}
          />
          {may.answer && (
            <Button name="intent" value="answer">
              {t('track.sendAnswer')}
            </Button>
          )}
        </div>
      )}
      {status !== 'withdrawn' && (
        <article className="proposal-sheet">
          <h2>{typeset(followed.title)}</h2>
          {organisation !== null && <p className="proposal-by">{t('by', { organisation })}</p>}
          <ProposalText
            text={followed.text}
            why={followed.why}
            theme={consultation.themes.find(({ id }) => id === followed.themeId)?.name ?? null}
            level={3}
          />
        </article>
      )}
      <div className="actions">
        {may.revise && (
          <Button name="intent" value="show:revise" emphasis="secondary">
            {t('track.revise')}
          </Button>
        )}
        {may.withdraw && (
          <Button name="intent" value="show:withdraw" emphasis="secondary">
            {t('track.withdraw')}
          </Button>
        )}
        <Button name="intent" value="leave" emphasis="quiet">
          {t('track.leave')}
        </Button>
      </div>
    </TrackingFrame>
  )
}
