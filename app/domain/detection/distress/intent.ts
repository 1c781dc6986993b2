const ACT =
  '(?:mourir(?! de (?!chagrin))|me (?:tuer|suicider|pendre|flinguer|supprimer|noyer|buter|' +
    'tirer une balle|ouvrir les veines|trancher|taillader|jeter (?:sous|du|par|de|dans (?:la|' +
    'le)|contre|devant)|foutre en (?:le )?l?air|fou en (?:le )?l?air|empoisonner|immoler)|en ' +
    'finir(?! avec (?!la vie|tout|moi|ca|cette vie|ma vie))|disparaitre(?! (?:des|du|de la ' +
    'liste))|sauter (?:du|par|de la|de mon|dans le vide|sous)|mettre fin a (?:mes|ma|mon|tout|' +
    'cette)|passer a le acte|ne (?:plus|jamais) (?:vivre|exister|me reveiller|etre la|' +
    'souffrir)|rejoindre (?:les anges|mes morts|le ciel)|me (?:faire|fais) du mal|m en aller ' +
    'pour|la mort|le suicide)'
const SAID = new RegExp(`(?<= )je ([a-z ]{0,70}?)\\b${ACT}(?= )`, 'g')
/** Between "je" and the act: it is denied, over, another's, dreaded for others, or work. */
const DENIED = new RegExp(
  '(?:^| )(?:pas|jamais|aucune?|ni|voulu|voulais|voulait|avais|aurais|etais|entends|entendu|lu|' +
    'vu|vois|parle|parler|parlais|connais|travaille|demande|propose|souhaite que|voudrais que|' +
    'veux que|suis (?:contre|pour)|fais partie|forme|sais que|quand on|les gens|quelqu|ceux|' +
    'celles|personnes|jeunes|patients|fille|fils|frere|soeur|mere|pere|mari|femme|ami|amie|' +
    'voisin|voisine|elle|il|ils|on|nous|vous|empeche|accompagne|laisserai|perdu|apres|failli|' +
    'pensais|croyais|proposition|lutte|contre|prevention|refuse|sans|evite|raconte|explique|' +
    'repere|ecoute|comprends|peur que|peur de|eviter)(?= |$)',
)
const THOUGHT = new RegExp(
  '(?:^| )(?:pense|penser|songe|reve|parfois|souvent|arrive|dis|imagine|demande|peur)(?= |$)',
)
const PRESSING = new RegExp(
  ' (?:ce soir|cette nuit|demain|maintenant|tous les jours|tout le temps|chaque (?:jour|matin|' +
    'soir|nuit)|sans arret|serieusement|ce matin|de plus en plus|comment faire|failli|plan) ',
)

/** Whether "je" and an act of death stand in one clause: said to be meant, or only thought of. */
export function intentIn(text: string): 'meant' | 'thought' | null {
  let thought = false
  for (const { 1: between = '', 0: whole, index } of text.matchAll(SAID)) {
    const death = /^(?:la mort|le suicide)$/.test(whole.slice(4 + between.length))
    if (DENIED.test(between) || (death && !THOUGHT.test(between))) continue
    if (!THOUGHT.test(between)) return 'meant'
    if (PRESSING.test(text.slice(Math.max(0, index - 100), index + whole.length + 100))) return 'meant'
    thought = true
  }
  return thought ? 'thought' : null
}
