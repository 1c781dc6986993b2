import { useTranslation } from 'react-i18next'

/** A code leads to two stores by two keys, and nothing leads from one store to the other. */
export function TwoStores() {
  const { t } = useTranslation('secrecy', { keyPrefix: 'drawing' })
  return (
    <svg className="two-stores" viewBox="0 0 360 252" role="img" aria-label={t('alternative')}>
      <g aria-hidden="true">
        <rect className="store" x="118" y="4" width="124" height="46" rx="9" />
        <text x="180" y="33">
          {t('code')}
        </text>

        <path className="way" d="M140 50C128 74 104 72 92 104" />
        <path className="way" d="M220 50C230 70 256 64 270 84" />
        <path className="head" d="M84 94l6 14 12-9" />
        <path className="head" d="M272 72l0 15-14-5" />
        <g className="key" transform="translate(74 62) rotate(-38)">
          <circle cx="0" cy="0" r="8" />
          <path d="M8 0h22M22 0v8M29 0v6" />
        </g>
        <g className="key key-other" transform="translate(300 58) rotate(212)">
          <circle cx="0" cy="0" r="8" />
          <path d="M8 0h22M16 0v-7M23 0v-7M29 0v-7" />
        </g>

        <rect className="store" x="22" y="118" width="116" height="92" rx="7" />
        <path className="line" d="M44 118v92M60 142h60M60 164h60M60 186h38" />
        <text x="80" y="240">
          {t('registry')}
        </text>

        <path className="ballot" d="M254 120l7-20h46l-7 20z" />
        <rect className="store" x="222" y="136" width="116" height="74" rx="5" />
        <rect className="store" x="212" y="118" width="136" height="20" rx="6" />
        <path className="slot" d="M248 122h66" />
        <text x="280" y="240">
          {t('urn')}
        </text>

        <path className="parted" d="M144 166h18M192 166h18" />
        <path className="cross" d="M168 155l20 22M188 155l-20 22" />
      </g>
    </svg>
  )
}
