import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ACCEPT_ID, ANSWER_IDS, BESIDE_IDS } from './ids.ts'

const KEPT_AS = 'concerto.raccourcis'
const OFF = 'non'

const KEYS = [
  { key: 'a', name: 'accept', ruling: true },
  { key: 'r', name: 'return', ruling: true },
  { key: 'x', name: 'refuse', ruling: true },
  { key: 'j', name: 'next', ruling: false },
  { key: 'k', name: 'previous', ruling: false },
] as const

/**
 * Keys of one letter for who reads many texts in a row. They can be switched off (WCAG 2.1.4), act on
 * nothing by themselves, and are never needed.
 */
export function Shortcuts({ mayRule }: { mayRule: boolean }) {
  const { t } = useTranslation('moderation')
  /** Null until JavaScript runs: without it there are none to speak of. */
  const [on, setOn] = useState<boolean | null>(null)
  useEffect(() => setOn(readChoice()), [])
  useEffect(() => {
    if (on !== true) return
    const listen = (event: KeyboardEvent) => follow(event, mayRule)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [on, mayRule])
  if (on === null) return null
  return (
    <section className="shortcuts" aria-labelledby="raccourcis">
      <h2 id="raccourcis">{t('shortcuts.title')}</h2>
      <label className="check-label">
        <input
          type="checkbox"
          checked={on}
          aria-describedby="raccourcis-aide"
          onChange={({ currentTarget: { checked } }) => {
            keepChoice(checked)
            setOn(checked)
          }}
        />
        <span>{t('shortcuts.use')}</span>
      </label>
      <p className="row-note" id="raccourcis-aide">
        {t('shortcuts.hint')}
      </p>
      {on && (
        <ul className="shortcut-keys">
          {KEYS.filter(({ ruling }) => mayRule || !ruling).map(({ key, name }) => (
            <li key={key}>
              <kbd>{key.toUpperCase()}</kbd> {t(`shortcuts.${name}`)}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function follow(event: KeyboardEvent, mayRule: boolean): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
  if (event.target instanceof Element && event.target.closest(WRITING) !== null) return
  const known = KEYS.find(({ key, ruling }) => key === event.key.toLowerCase() && (mayRule || !ruling))
  if (known === undefined) return
  switch (known.name) {
    case 'accept':
      document.getElementById(ACCEPT_ID)?.focus()
      break
    case 'return':
    case 'refuse':
      openAnswer(ANSWER_IDS[known.name])
      break
    case 'next':
    case 'previous':
      document.getElementById(BESIDE_IDS[known.name])?.click()
  }
  event.preventDefault()
}

/** Where letters are typed, or choose by themselves. */
const WRITING = 'input:not([type="checkbox"]), textarea, select, [contenteditable]'

function openAnswer(id: string): void {
  const answer = document.getElementById(id)
  if (!(answer instanceof HTMLDetailsElement)) return
  answer.open = true
  answer.querySelector('select')?.focus()
}

/** Storage may be forbidden: then shortcuts are on, until switched off, on this page. */
function readChoice(): boolean {
  try {
    return localStorage.getItem(KEPT_AS) !== OFF
  } catch {
    return true
  }
}

function keepChoice(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEPT_AS)
    else localStorage.setItem(KEPT_AS, OFF)
  } catch {
    // Nothing can be kept here; the choice holds for this page.
  }
}
