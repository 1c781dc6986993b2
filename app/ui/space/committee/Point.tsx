import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { staysOnAgenda } from '#app/domain/agenda.ts'
import { actValue } from '#app/forms/agenda.ts'
import { Button } from '#app/ui/Button.tsx'
import { Prose } from '#app/ui/Prose.tsx'
import { useSpace } from '../CouncilFrame.tsx'
import { spacePaths } from '../paths.ts'
import { DecisionText } from './DecisionText.tsx'
import { PointFacts } from './PointFacts.tsx'
import { PointSubject } from './PointSubject.tsx'
import type { AgendaView, PointView } from './view.ts'

interface PointProps {
  point: PointView
  agenda: AgendaView
  mayWrite: boolean
}

/** One item of an agenda, as it is read before and during the meeting. */
export function Point({ point, agenda, mayWrite }: PointProps) {
  const { t } = useTranslation('committee')
  const { council } = useSpace()
  const { id, kind, number, title, priority, notes, minutes } = point
  const open = t(priority === null ? 'point.openFree' : 'point.open')
  return (
    <li className="point" id={`point-${id}`}>
      <h3>
        <span className="point-number">{number}.</span> {title}
      </h3>
      <PointFacts point={point} startsAt={agenda.startsAt} />
      <PointSubject point={point} />
      {priority !== null && (
        <>
          {priority.decision !== null && (
            <h4 className="point-label">{t('decision.title')}</h4>
          )}
          <DecisionText decision={priority.decision} mergedInto={priority.mergedInto} />
        </>
      )}
      {notes !== '' && (
        <>
          <h4 className="point-label">{t('point.notes')}</h4>
          <Prose text={notes} />
        </>
      )}
      {minutes !== '' && (
        <>
          <h4 className="point-label">{t('point.minutes')}</h4>
          <Prose text={minutes} />
        </>
      )}
      {!mayWrite && (
        <Link
          to={`${spacePaths.agendaItem(council.slug, agenda.id, id)}#questions`}
          className="standalone-link"
          aria-label={t('point.openLabel', { what: t('point.ask'), title })}
        >
          {t('point.ask')}
        </Link>
      )}
      {mayWrite && (
        <div className="point-acts">
          <Link
            to={spacePaths.agendaItem(council.slug, agenda.id, id)}
            className="standalone-link"
            aria-label={t('point.openLabel', { what: open, title })}
          >
            {open}
          </Link>
          {!staysOnAgenda(kind) && notes === '' && minutes === '' && (
            <Form method="post" preventScrollReset>
              <Button
                emphasis="quiet"
                name="act"
                value={actValue.remove(id)}
                aria-label={t('outline.remove', { title })}
              >
                {t('outline.removeShort')}
              </Button>
            </Form>
          )}
        </div>
      )}
    </li>
  )
}
