import { useSubmit } from '@remix-run/react'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/ui/Button.tsx'
import { Notice } from '#app/ui/Notice.tsx'

/**
 * From the page that shows the tracking code once to the text that it opens: the code travels in the form, never in
 * an address, and stays before one's eyes. With JavaScript the page is left only once the server is known to answer.
 */
export function OpenTracking({ where, code }: { where: string; code: string }) {
  const { t } = useTranslation('proposals')
  const submit = useSubmit()
  const [asking, setAsking] = useState(false)
  const [unreachable, setUnreachable] = useState(false)
  const open = async (form: HTMLFormElement) => {
    setAsking(true)
    const answers = await fetch(where, { cache: 'no-store' }).then(
      ({ ok }) => ok,
      () => false,
    )
    setAsking(false)
    setUnreachable(!answers)
    if (answers) submit(form)
  }
  return (
    <form
      method="post"
      action={where}
      autoComplete="off"
      className="form"
      onSubmit={(event: FormEvent<HTMLFormElement>) => {
        event.preventDefault()
        if (!asking) void open(event.currentTarget)
      }}
    >
      <input type="hidden" name="screen" value="code" />
      <input type="hidden" name="intent" value="open" />
      <input type="hidden" name="fresh" value="1" />
      <input type="hidden" name="code" value={code} />
      {unreachable && (
        <Notice kind="warning" title={t('track.unreachable.title')} live>
          <p>{t('track.unreachable.text')}</p>
        </Notice>
      )}
      <div className="actions">
        <Button aria-disabled={asking}>{t('propose.sent.track')}</Button>
      </div>
    </form>
  )
}
