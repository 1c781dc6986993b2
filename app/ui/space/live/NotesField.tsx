import { Form } from '@remix-run/react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { LONGEST_MINUTES } from '#app/domain/agenda.ts'
import { Button } from '#app/ui/Button.tsx'
import { fieldId } from '#app/ui/form/field-id.ts'
import { useScripted } from '#app/ui/use-scripted.ts'
import { Stored } from '../committee/Stored.tsx'
import { useLiveText } from './use-live-text.ts'
import type { NotesAnswer } from './view.ts'

interface NotesFieldProps {
  open: { id: string; minutes: string; version: number; state: string }
  /** Where the notes are kept together with what others write. */
  url: string
  answer: NotesAnswer | undefined
}

/** The notes of one item. With scripts they are saved as they are typed; without, by a button. */
export function NotesField({ open, url, answer }: NotesFieldProps) {
  const { t } = useTranslation(['live', 'committee'])
  const field = useRef<HTMLTextAreaElement>(null)
  const scripted = useScripted()
  const saving = useLiveText(field, { item: open.id, url, state: open.state })
  const typed = answer?.typed['act'] === 'notes' ? answer.typed['text'] : undefined
  const stale = answer?.refusals.some(({ code }) => code === 'changed-meanwhile') === true
  const failed = saving !== 'saved' && saving !== 'saving'
  const id = fieldId('text')
  return (
    <Form method="post" className="live-notes" preventScrollReset>
      {typed !== undefined && stale && (
        <Stored
          title={t('committee:item.stored')}
          values={[[t('live:notes.field'), open.minutes]]}
        />
      )}
      <input type="hidden" name="item" value={open.id} />
      <input type="hidden" name="version" value={open.version} />
      <div className="field">
        <label className="field-label" htmlFor={id}>
          {t('live:notes.field')}
        </label>
        <p className="field-hint" id={`${id}-aide`}>
          {t(scripted ? 'live:notes.hintLive' : 'live:notes.hint')}
        </p>
        <textarea
          ref={field}
          id={id}
          name="text"
          className="field-control"
          rows={14}
          maxLength={LONGEST_MINUTES}
          autoComplete="off"
          aria-describedby={`${id}-aide`}
          defaultValue={typed ?? open.minutes}
        />
      </div>
      {scripted ? (
        <>
          <p className={failed ? 'live-state live-state-failed' : 'live-state'}>
            {t(`live:saving.${saving}`)}
          </p>
          <p role="status" className="visually-hidden">
            {failed ? t(`live:saving.${saving}`) : ''}
          </p>
        </>
      ) : (
        <div>
          <Button name="act" value="notes">
            {t('live:notes.save')}
          </Button>
        </div>
      )}
    </Form>
  )
}
