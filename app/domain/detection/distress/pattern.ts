/** Small words between the parts of a sentence of distress. */
const MACROS: Readonly<Record<string, string>> = {
  NE: '(?:ne )?',
  ADV: '(?:(?:vraiment|juste|simplement|tellement|trop|enfin|bien|seulement|parfois|souvent|' +
      'encore|aussi|tout|rien que|plus que|qu|que|maintenant|ce soir|serieusement|franchement|' +
      'grave|tous|toujours) ){0,2}',
  WANT: '(?:veux|veu|voudrais|voudrai|aimerais|aimerai|souhaite|prefere|prefererais|desire|reve de|' +
      'vais|va|ai decide de|ai decider de|ai resolu de|ai l intention de|ai le intention de|ai ' +
      'envie de|ai tellement envie de|ai trop envie de|ai une envie de|ai que une envie ce est ' +
      'de|ai plus que envie de|suis prete? a|suis decidee? a|compte|merite de|merite que de|' +
      'ferais mieux de|ferai mieux de|pense sincerement a|pense serieusement a|attends de|' +
      'attends que de|finirai par|vais finir par)',
  SELF: '(?:tuer|suicider|pendre|flinguer|buter|supprimer|noyer|zigouiller|fou[a-z]{0,4} en ' +
      '(?:le )?l? ?air|lair|jeter (?:sous|par|du|de la|dans (?:la|le)|contre|devant|d|en bas|' +
      'sur les)|ouvrir les veines|couper les veines|trancher les veines|tailler les veines|' +
      'taillader|faire sauter|tirer une balle|mettre une balle|immoler|empoisonner|laisser ' +
      'mourir|laisser crever|defenestrer|pendr|balancer (?:sous|par|du|de)|foutre (?:une balle|' +
      'sous|par|en)|faire du mal|endormir (?:et|pour) (?:ne |plus |jamais |toujours|de bon|de ' +
      'vrai)|en aller (?:pour|definitivement|la haut)|gazer|etouffer|scarifier|mutiler|crasher|' +
      'planter en voiture|exploser la tete)',
  MEDS: '(?:cachets|medocs?|comprimes|pilules|somniferes|medicaments|boites?|plaquettes?|gelules|' +
      'anxiolytiques|neuroleptiques|antidepresseurs|xanax|lexomil|valium|tercian|doliprane|' +
      'insuline|morphine|traitement|tablettes?|calmants|stilnox|seresta|temesta|javel|antigel|' +
      'flacons?|bouteilles?|paracetamol|tramadol)',
  ARM: '(?:lames?|couteaux?|fusil|carabine|arme|flingue|pistolet|corde|ceinture|rasoir|cutter|' +
      'revolver|cartouches?|foulard)',
  WHEN: '(?:ce soir|cette nuit|demain|maintenant|tout a le? ?heure|aujourd hui|bientot|dans une ' +
      'heure|dimanche|lundi|mardi|mercredi|jeudi|vendredi|samedi|ce week end|tout de suite|la)',
  KIN: '(?:mere|pere|maman|papa|femme|mari|fille|fils|frere|soeur|enfants?|filles|parents|gosses|' +
      'petits?|petits? enfants|copine|copain|ami|amie|grand mere|grand pere|mamie|papi|epouse|' +
      'epoux|bebe|famille|chats?|chiens?|mome|daronne|reum|compagne|compagnon)',
  MY: '(?:ma|mon|mes|leur|sa|son|ta|ton)',
  DIE: '(?:mourir(?! (?:de (?!chagrin|desespoir)|moins|vieux|dignement|chez moi|a la maison|' +
      'pour))|crever(?! (?:de|le|la|les|un|d))|en finir(?! (?:avec (?!la vie|tout|moi|ca|cette|' +
      'ma vie|sa)|au plus vite))|finir (?:ma vie|mes jours(?! (?:dans|a|au|en|ici|chez))|avec ' +
      '(?:la|ma|cette) vie)|disparaitre|me SELF|mettre fin a (?:mes jours|ma vie|tout|mes ' +
      'souffrances|ca|cette vie|mon)|partir (?:pour de bon|pour toujours|la haut|au ciel|' +
      'definitivement|une bonne fois|loin de ce monde|en paix)|ne (?:plus|jamais) (?:me ' +
      'reveiller|etre la|exister|vivre|me lever|souffrir|avoir a vivre|ouvrir les yeux)|plus ' +
      '(?:me reveiller|etre la|exister|vivre|souffrir)|dormir (?:et (?:ne )?(?:plus|jamais)|' +
      'pour (?:toujours|de bon|l eternite|ne plus))|etre morte?|passer a le acte|faire une ' +
      '(?:grosse )?(?:connerie|betise)|quitter (?:ce monde|cette vie|la vie|cette terre)|me ' +
      'reposer pour (?:de bon|toujours)|tout (?:arreter|lacher) (?:pour de bon|ce soir|' +
      'definitivement)|(?:me )?(?:sauter|jeter) (?:du|par la|de la|de mon|dans le vide|sous)|' +
      'avaler (?:tout|toute|tous|toutes|la|mes|ma|une|le|les)|rejoindre (?:les anges|le ciel))',
}

/**
 * Regular expressions over a normalised text, one for each family of ways to say something. Words in capitals stand for
 * others, of which one may add its own.
 */
export function families(
  told: readonly (readonly string[])[],
  own: Readonly<Record<string, string>> = {},
): readonly RegExp[] {
  return told.map((phrases) => pattern(phrases.join('|'), { ...MACROS, ...own }))
}

function pattern(source: string, macros: Readonly<Record<string, string>>): RegExp {
  let expanded = source
  for (let depth = 0; depth < 4; depth += 1)
    expanded = expanded.replace(/[A-Z]{2,}/g, (name) => macros[name] ?? name)
  return new RegExp(`(?<= )(?:${expanded})(?= )`, 'g')
}
