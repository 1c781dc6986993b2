import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatDay, formatInstant, formatNumber } from '#app/i18n/formats.ts'
import { journal } from '#app/i18n/fr/journal.ts'
import { DateText } from '#app/ui/DateText.tsx'
import { paths } from '#app/ui/paths.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import type { CouncilView, LineView, SubjectView } from './view.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

/** Entries in words: what was done, in what capacity, when, to what. */
export function JournalEntries(props: { council: CouncilView; lines: readonly LineView[] }) {
  const { council, lines } = props
  const { t } = useTranslation('journal')
  return (
    <ol className="journal-entries">
      {lines.map(({ number, at, act, capacity, subject, details, hash }) => (
        <li key={number} className="journal-entry">
          <p className="journal-number">
            <span className="visually-hidden">{t('number')} </span>
            {formatNumber(number)}
          </p>
          <div className="journal-told">
            <p className="journal-act">
              <strong>{act === null ? t('unknownAct') : t(`act.${act}`)}</strong>
              {subject !== null && (
                <>
                  {' – '}
                  <SubjectLink council={council} subject={subject} />
                </>
              )}
            </p>
            <p className="journal-when">
              {capacity === null ? t('unknownCapacity') : t(`capacity.${capacity}`)}
              {', '}
              {at === null ? t('unknownDate') : <DateText instant={at} timeZone={council.timeZone} />}
            </p>
            <details>
              <summary>{t('details')}</summary>
              <dl className="journal-details">
                {details.map(([name, value]) => (
                  <div key={name}>
                    <dt>{wordFor(journal.detail, name)}</dt>
                    <dd>{valueOf(name, value, council.timeZone)}</dd>
                  </div>
                ))}
                <div>
                  <dt>{t('hash')}</dt>
                  <dd className="journal-hash">
                    <code>{hash}</code>
                  </dd>
                </div>
              </dl>
            </details>
          </div>
        </li>
      ))}
    </ol>
  )
}

/** What a detail says, in words where it is a code or an instant. */
function valueOf(name: string, value: string, timeZone: string): string {
  if (INSTANT.test(value)) return formatInstant(value, timeZone)
  if (DAY.test(value)) return formatDay(value)
  const words: Record<string, Readonly<Record<string, string>>> = journal.value
  return wordFor((Object.hasOwn(words, name) ? words[name] : undefined) ?? {}, value)
}

/** These pages are in everyday French alone: what has no word there stands as it is. */
function wordFor(words: Readonly<Record<string, string>>, code: string): string {
  return (Object.hasOwn(words, code) ? words[code] : undefined) ?? code
}

function SubjectLink({ council, subject }: { council: CouncilView; subject: SubjectView }) {
  const { t } = useTranslation('journal')
  const { slug } = council
  switch (subject.page) {
    case 'consultation':
      return <Link to={paths.consultation(slug, subject.consultation)}>{subject.title}</Link>
    case 'preview':
      return <Link to={spacePaths.preview(slug, subject.consultation)}>{subject.title}</Link>
    case 'proposal':
      return (
        <Link to={paths.proposal(slug, subject.consultation, subject.proposal)}>
          {subject.title}
        </Link>
      )
    case 'agenda':
      return <Link to={spacePaths.agenda(slug, subject.agenda)}>{subject.title}</Link>
    case 'body':
      return <Link to={spacePaths.body(slug, subject.body)}>{subject.title}</Link>
    case 'team':
      return <Link to={spacePaths.team(slug)}>{t('subject.team')}</Link>
    case 'charter':
      return <Link to={paths.charter(slug)}>{t('subject.charter')}</Link>
    case 'council':
      return <Link to={paths.council(slug)}>{council.name}</Link>
  }
}
