import { useTranslation } from 'react-i18next'
import { groupHex } from '#app/ui/hex.ts'

/** The hash of the one key that signs the rights to vote by e-mail, to compare it with what a device was shown. */
export function SigningKey({ keyHash, destroyed }: { keyHash: string; destroyed: boolean }) {
  const { t } = useTranslation('emailVoting', { keyPrefix: 'key' })
  return (
    <section aria-labelledby="cle-e-mail">
      <h2 id="cle-e-mail">{t('title')}</h2>
      <p>{t('text')}</p>
      <p className="urn-root">
        <code>{groupHex(keyHash)}</code>
      </p>
      {destroyed && <p>{t('destroyed')}</p>}
    </section>
  )
}
