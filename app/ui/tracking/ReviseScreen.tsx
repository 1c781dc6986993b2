import { useTranslation } from 'react-i18next'
import { asTyped } from '#app/forms/proposal-words.ts'
import { typeset } from '#app/i18n/typography.ts'
import { Button } from '#app/ui/Button.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import { paths } from '#app/ui/paths.ts'
import { CarePanel } from '#app/ui/proposing/CarePanel.tsx'
import { Marks } from '#app/ui/proposing/Marks.tsx'
import { WordFields } from '#app/ui/proposing/WordFields.tsx'
import { ProposalText } from '#app/ui/proposals/ProposalText.tsx'
import { Conversation } from './Conversation.tsx'
import { TrackingFrame, type ScreenProps } from './TrackingFrame.tsx'
import type { TrackedAnswer } from './view.ts'

/** The words again, beside what moderation said about them. */
export function ReviseScreen(props: ScreenProps<TrackedAnswer> & { help: string }) {
  const { council, consultation, answer } = props
  const { followed, refusals, typedWords, version, reading } = answer
  const { t } = useTranslation(['proposals', 'writing'])
  const words = typedWords ?? asTyped(followed)
  const overtaken = refusals.some(({ code }) => code === 'changed-meanwhile')
  const asked = followed.messages.findLast(({ kind }) => kind === 'returned')
  return (
    <TrackingFrame
      {...props}
      screen="revise"
      title={t('track.revise')}
      lead={t('track.reviseLead')}
      code={answer.code}
      fresh={props.answer.fresh}
      fields={['title', 'text', 'why', 'theme']}
      written={answer.written}
      kept={typedWords != null}
    >
      <input type="hidden" name="version" value={version} />
      {overtaken && (
        <Notice kind="warning" title={t('track.stored')}>
          <p>
            <strong>{typeset(followed.title)}</strong>
          </p>
          <ProposalText {...followed} theme={null} level={3} />
        </Notice>
      )}
      {asked !== undefined && (
        <Conversation council={council} charter={followed.charter} messages={[asked]} />
      )}
      <p className="unwatched-line">{t('writing:unwatched')}</p>
      {reading !== null && (
        <>
          <input type="hidden" name="seen" value="1" />
          {reading.care && (
            <CarePanel help={props.help} contact={council.contact} sent={false} />
          )}
          <Marks
            marks={reading.marks}
            then="save"
            action={paths.tracking(council.slug, consultation.slug)}
          />
        </>
      )}
      <WordFields
        key={JSON.stringify(typedWords)}
        words={words}
        themes={consultation.themes}
        refusals={refusals}
      />
      <div className="actions">
        <Button big name="intent" value="save">
          {t('track.save')}
        </Button>
        <Button emphasis="secondary" name="intent" value="show:read">
          {t('track.keepWords')}
        </Button>
      </div>
    </TrackingFrame>
  )
}
