import { useTranslation } from 'react-i18next'
import { typeset } from '#app/i18n/typography.ts'
import { Button } from '#app/ui/Button.tsx'
import { Field } from '#app/ui/form/Field.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import { CodeShown } from '#app/ui/proposing/CodeShown.tsx'
import { CarePanel } from '#app/ui/proposing/CarePanel.tsx'
import { BecameSection } from '#app/ui/proposals/BecameSection.tsx'
import { ProposalText } from '#app/ui/proposals/ProposalText.tsx'
import { Conversation } from './Conversation.tsx'
import { NoticeSection } from './NoticeSection.tsx'
import { ObjectionSection } from './ObjectionSection.tsx'
import { standsOf } from './stands.ts'
import { StatusSection, useStandsWords } from './StatusSection.tsx'
import { TrackingFrame, type ScreenProps } from './TrackingFrame.tsx'
import type { TrackedAnswer } from './view.ts'

/** Where a proposal stands, what was said about it, and what its author can do. */
export function ReadScreen(props: ScreenProps<TrackedAnswer> & { help: string }) {
  const { council, consultation, answer } = props
  const { followed, refusals, written, done } = answer
  const { t } = useTranslation(['proposals', 'tracking'])
  const { may, became, organisation, situation } = followed
  const answered = followed.messages.some(({ kind }) => kind === 'referent' || kind === 'set-apart')
  const care = situation.care && (
    <CarePanel help={props.help} contact={council.contact} answered={answered} />
  )
  const { title } = useStandsWords(standsOf(followed))
  const answering = may.answer || written.answer !== ''
  return (
    <TrackingFrame
      {...props}
      screen="read"
      title={title}
      code={answer.code}
      fresh={answer.fresh}
      fields={['answer', 'email']}
      written={written}
      kept={written.answer.trim() !== '' || written.email.trim() !== ''}
    >
      {done !== null && done !== 'withdraw' && (
        <Notice kind="success" live>
          <p>{t(`tracking:done.${done}`)}</p>
        </Notice>
      )}
      {answer.fresh && (
        <section className="keepsake" aria-labelledby="code-de-suivi">
          <h2 id="code-de-suivi">{t('track.code')}</h2>
          <CodeShown code={answer.code} />
          <p>
            <strong>{t('tracking:fresh')}</strong> {t('propose.sent.keepHow')}
          </p>
        </section>
      )}
      {!answered && care}
      <StatusSection council={council} consultation={consultation} followed={followed} />
      {became !== null && (
        <BecameSection council={council} consultation={consultation} became={became} />
      )}
      <ObjectionSection consultation={consultation} followed={followed} />
      <Conversation council={council} charter={followed.charter} messages={followed.messages} />
      {answering && (
        <div className="tracking-answer">
          <Field
            key={`${followed.version}`}
            name="answer"
            label={situation.withReferent ? t('tracking:answerReferent') : t('track.answer')}
            hint={situation.withReferent ? t('tracking:answerReferentHint') : t('track.answerHint')}
            rows={5}
            defaultValue={written.answer}
            refusals={refusals}
          />
          {may.answer && (
            <Button name="intent" value="answer">
              {t('track.sendAnswer')}
            </Button>
          )}
        </div>
      )}
      {answered && care}
      {followed.title !== '' && (
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
      {situation.notice !== null && (
        <NoticeSection notice={situation.notice} typed={written.email} refusals={refusals} />
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
