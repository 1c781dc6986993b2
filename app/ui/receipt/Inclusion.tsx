import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { provesInclusion, type ReceiptProof } from '#app/domain/seal.ts'
import { groupHex } from '#app/ui/hex.ts'

interface InclusionProps {
  proof: ReceiptProof
  root: string
}

/** The proof that a ballot is under the seal: checked here, by this browser, and to be taken elsewhere. */
export function Inclusion({ proof, root }: InclusionProps) {
  const { t } = useTranslation('receipt')
  const [holds, setHolds] = useState<boolean | null>(null)
  useEffect(() => setHolds(provesInclusion(proof, root)), [proof, root])
  return (
    <section className="stack" aria-labelledby="preuve">
      <h2 id="preuve">{t('proof.title')}</h2>
      {holds !== null && (
        <p role="status">
          <strong>{t(holds ? 'proof.holds' : 'proof.fails')}</strong>
        </p>
      )}
      <p>{t('proof.text')}</p>
      <p className="urn-root">
        <code>{groupHex(root)}</code>
      </p>
      <details>
        <summary>{t('proof.take')}</summary>
        <p>{t('proof.takeText')}</p>
        <pre className="proof-file">{JSON.stringify({ ...proof, root }, null, 1)}</pre>
      </details>
    </section>
  )
}
