import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { articleField } from '#app/domain/charter.ts'
import {
  MOST_URN_KEPT_MONTHS,
  USUAL_URN_KEPT_MONTHS,
  type Charter,
} from '#app/domain/council.ts'
import { REFUSAL_REASONS } from '#app/domain/proposal.ts'
import { formatDay } from '#app/i18n/formats.ts'
import { STARTING_ARTICLES, STARTING_CHARTER } from '#app/i18n/fr/starting-charter.ts'
import { STARTING_PLAIN_CHARTER } from '#app/i18n/fr-simple/starting-charter.ts'
import { Button } from '#app/ui/Button.tsx'
import { Field } from '#app/ui/form/Field.tsx'
import { StoredNow } from '#app/ui/form/StoredNow.tsx'
import type { Loaded } from '#app/ui/loaded.ts'
import { Notice } from '#app/ui/Notice.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import type { Answered } from './view.ts'

export interface AdoptCharterProps {
  council: { slug: string }
  charter: Loaded<Charter> | null
  answered: Answered | undefined
  /** Whether the form begins with the text that Concerto offers. */
  anew: boolean
}

/** The form by which the next version of the charter is adopted. */
export function AdoptCharter({ council, charter, answered, anew }: AdoptCharterProps) {
  const { t } = useTranslation('settings')
  const changed = answered?.refusals.some(({ code }) => code === 'changed-meanwhile') ?? false
  const version = changed ? undefined : answered?.typed['version']
  const begun = anew
    ? {
        text: STARTING_CHARTER,
        articles: STARTING_ARTICLES,
        plainText: STARTING_PLAIN_CHARTER,
      }
    : charter
  return (
    <>
      {anew ? (
        <Notice title={t('charters.anewTitle')}>
          <p>{t('charters.anewText')}</p>
        </Notice>
      ) : (
        <p>
          {t(charter === null ? 'charters.offerFirst' : 'charters.offerAnew')}{' '}
          <Link to={spacePaths.charterAnew(council.slug)} className="standalone-link">
            {t('charters.offerGo')}
          </Link>
        </p>
      )}
      <Form method="post" className="form spaced">
        {changed && charter !== null && (
          <StoredNow
            values={[
              {
                label: t('charters.current', {
                  version: charter.version,
                  date: formatDay(charter.adoptedOn),
                }),
                value: charter.text,
              },
              ...(charter.plainText === undefined
                ? []
                : [{ label: t('charters.plainText'), value: charter.plainText }]),
            ]}
          />
        )}
        <input type="hidden" name="version" value={version ?? String(charter?.version ?? 0)} />
        <Field
          name="text"
          label={t('charters.text')}
          hint={t('charters.textHint')}
          rows={16}
          defaultValue={answered?.typed['text'] ?? begun?.text}
          refusals={answered?.refusals}
        />
        <Field
          name="plainText"
          label={t('charters.plainText')}
          hint={t('charters.plainTextHint')}
          rows={12}
          optional
          defaultValue={answered?.typed['plainText'] ?? begun?.plainText}
          refusals={answered?.refusals}
        />
        <fieldset className="charter-reasons">
          <legend>{t('charters.reasons')}</legend>
          <p className="field-hint">{t('charters.reasonsHint')}</p>
          {REFUSAL_REASONS.map((reason) => (
            <Field
              key={reason}
              name={articleField(reason)}
              label={t(`charters.reason.${reason}`)}
              inputMode="numeric"
              maxLength={3}
              defaultValue={
                answered?.typed[articleField(reason)] ?? String(begun?.articles?.[reason] ?? '')
              }
              refusals={answered?.refusals}
            />
          ))}
        </fieldset>
        <Field
          name="adoptedOn"
          type="date"
          label={t('charters.adoptedOn')}
          hint={t('charters.adoptedOnHint')}
          defaultValue={answered?.typed['adoptedOn']}
          refusals={answered?.refusals}
        />
        <Field
          name="urnKeptMonths"
          inputMode="numeric"
          maxLength={2}
          label={t('charters.urnKept')}
          hint={t('charters.urnKeptHint', { most: MOST_URN_KEPT_MONTHS })}
          defaultValue={
            answered?.typed['urnKeptMonths'] ??
            String(charter?.urnKeptMonths ?? USUAL_URN_KEPT_MONTHS)
          }
          refusals={answered?.refusals}
        />
        <div className="actions">
          <Button>{t('charters.send')}</Button>
        </div>
      </Form>
    </>
  )
}
