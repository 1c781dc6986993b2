import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PASSAGE_FIELD } from '#app/forms/moderation-review.ts'
import { Button } from '#app/ui/Button.tsx'
import { fieldId } from '#app/ui/form/field-id.ts'

const SHOWN = 60

/** With a script, whoever selects words of the text is offered to mask them: they go into the field. */
export function SelectionBar() {
  const { t } = useTranslation('moderation')
  const [selected, setSelected] = useState('')
  useEffect(() => {
    const listen = () => setSelected(selectedWords())
    document.addEventListener('selectionchange', listen)
    return () => document.removeEventListener('selectionchange', listen)
  }, [])
  if (selected === '') return null
  return (
    <div className="selection-bar" role="status">
      <Button
        type="button"
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => {
          addPassage(selected)
          setSelected('')
        }}
      >
        {t('marks.maskSelected', { words: shortened(selected) })}
      </Button>
    </div>
  )
}

/** What is selected within the text itself; empty where anything beyond it is. */
function selectedWords(): string {
  const selection = document.getSelection()
  if (selection === null || selection.isCollapsed) return ''
  const within = [selection.anchorNode, selection.focusNode].every(
    (node) => node?.parentElement?.closest('[data-words]') != null,
  )
  return within ? selection.toString().trim() : ''
}

function shortened(words: string): string {
  return words.length > SHOWN ? `${words.slice(0, SHOWN).trimEnd()}…` : words
}

function addPassage(words: string): void {
  const area = document.getElementById(fieldId(PASSAGE_FIELD))
  if (!(area instanceof HTMLTextAreaElement)) return
  area.value = [area.value.trim(), words].filter((part) => part !== '').join('\n')
  area.focus()
}
