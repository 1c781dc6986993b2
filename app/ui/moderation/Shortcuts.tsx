import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ACCEPT_ID, BESIDE_IDS, FORM_IDS, VEIL_ID, type FormName } from './ids.ts'

const KEPT_AS = 'concerto.raccourcis'
const OFF = 'non'

const KEYS = [
  { key: 'v', name: 'veil' },
  { key: 'a', name: 'accept' },
  { key: 'r', name: 'return' },
  { key: 'x', name: 'refuse' },
  { key: 'm', name: 'mask' },
  { key: 'q', name: 'ask' },
  { key: 'd', name: 'refer' },
  { key: 'j', name: 'next' },
  { key: 'k', name: 'previous' },
] as const
export type ShortcutName = (typeof KEYS)[number]['name']

/** The forms that a key opens; of several, the one on the page. */
const OPENED: Partial<Record<ShortcutName, readonly FormName[]>> = {
  return: ['return'],
  refuse: ['refuse', 'uphold', 'retract'],
  mask: ['mask'],
  ask: ['opine', 'ask'],
  refer: ['refer', 'answer-distress'],
}

/**
 * Keys of one letter for who reads many texts in a row. They can be switched off (WCAG 2.1.4), act on
 * nothing by themselves, and are never needed.
 */
export function Shortcuts({ names }: { names: readonly ShortcutName[] }) {
  const { t } = useTranslation('moderation')
  /** Null until JavaScript runs: without it there are none to speak of. */
  const [on, setOn] = useState<boolean | null>(null)
  const listened = names.join(' ')
  useEffect(() => setOn(readChoice()), [])
  useEffect(() => {
    if (on !== true) return
    const listen = (event: KeyboardEvent) => follow(event, listened.split(' '))
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [on, listened])
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
          {KEYS.filter(({ name }) => names.includes(name)).map(({ key, name }) => (
            <li key={key}>
              <kbd>{key.toUpperCase()}</kbd> {t(`shortcuts.${name}`)}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function follow(event: KeyboardEvent, listened: readonly string[]): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
  if (event.target instanceof Element && event.target.closest(WRITING) !== null) return
  const known = KEYS.find(({ key, name }) => key === event.key.toLowerCase() && listened.includes(name))
  if (known === undefined) return
  switch (known.name) {
    case 'accept':
      document.getElementById(ACCEPT_ID)?.focus()
      break
    case 'veil':
      document.getElementById(VEIL_ID)?.querySelector('summary')?.click()
      break
    case 'next':
    case 'previous':
      document.getElementById(BESIDE_IDS[known.name])?.click()
      break
    default:
      openForm(OPENED[known.name] ?? [])
  }
  event.preventDefault()
}

/** Where letters are typed, or choose by themselves. */
const WRITING = 'input:not([type="checkbox"]), textarea, select, [contenteditable]'

function openForm(names: readonly FormName[]): void {
  const form = names
    .map((name) => document.getElementById(FORM_IDS[name]))
    .find((found) => found !== null)
  if (form === undefined || form === null) return
  const veil = form.closest('details')
  if (veil !== null) veil.open = true
  const outer = document.getElementById(VEIL_ID)
  if (outer instanceof HTMLDetailsElement && outer.contains(form)) outer.open = true
  form.querySelector<HTMLElement>('input[type="checkbox"], input[type="radio"], select, textarea')?.focus()
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
