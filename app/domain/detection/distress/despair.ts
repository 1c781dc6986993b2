import { families } from './pattern.ts'

/** Exhaustion, sadness, no way out. */
export const DESPAIR = families([
  [
    'qui (?:se )?(?:en )?(?:apercevrait|remarquerait|s inquieterait|pleurerait|regretterait)',
    'parle a personne(?= )',
    '(?:parle|vu|croise) (?:a |avec )?personne depuis',
    'a quoi tout (?:cela|ca) rime',
    'a quoi (?:ca|cela|tout ca) (?:rime|sert de (?:vivre|tenir|se))',
  ],
  [
    '(?:fatiguee?|epuisee?|lasse) (?:[,.] )(?:fatiguee?|epuisee?|lasse|tellement)',
    '(?:je suis|suis) (?:tellement |si |trop |tres |super )(?:fatiguee?|epuisee?|mal|triste|' +
      'seule?|lasse|angoissee?|malheureu[a-z]+)(?= )',
    '(?:je )?(?:ne )?ferm[a-z]+ (?:pas|plus) (?:les yeux|le oeil|l oeil)',
    'crise[s]? de (?:angoisse|panique|larmes)(?= )(?<=(?:je|mes|des) .{0,20})',
  ],
  [
    'je (?:me (?:mets|met) a )?(?:pleur[es]*|chiale|sanglote|pleurer|fonds en larmes|craque|' +
      'me effondre|sombre|coule|tremble|suffoque|vomis|panique|glisse|deprime|stresse tout)' +
      '(?! (?:de joie|de rire|de fierte|d emotion|de emotion|plus))',
  ],
  [
    '(?:envie de|arrete pas de|fait que de|fais que de|passe mes (?:nuits|journees) a) ' +
      '(?:pleurer|chialer)',
    'aux? (?:cafe et aux )?larmes(?! de joie)|en larmes',
    'les larmes',
  ],
  [
    'je (?:ne )?(?:dors?|mange[s]?|bouffe|ferme|avale|sors?|me (?:lave|leve|alimente|nourris))' +
      ' (?:presque |quasi |quasiment |pratiquement |vraiment |meme )?(?:plus|pas)(?! (?:bien ' +
      '(?:a cause|avec)|de (?:viande|gluten|porc)|beaucoup au resto|a la cantine|au self|la ' +
      'porte))(?= )',
  ],
  [
    '(?:je|on|nous) (?:ne )?(?:en )?(?:peux|peu|pe|peut|pouvons|peus) (?:vraiment |tellement |' +
      'absolument )?plus(?! (?:de (?:vos|ces|cette administration|leurs)|des|du (?!tout)|que|' +
      'se permettre|acceder|avoir|prendre|compter|aller|payer|voir|rien faire|attendre|' +
      'obtenir|sortir avec|travailler|conduire|consulter|y aller|etre suivi|appeler|recevoir|' +
      'trouver|supporter que))',
  ],
  [
    '(?:plus|pas|pu) (?:du tout |assez |meme )?(?:la|de) (?:force|courage|energie)(?: de| ' +
      'pour| [.,!])',
    '(?:plus|pas|aucune|pas d|pas de|vois pas|vois aucune|vois plus) (?:de |d )?(?:issue|' +
      'avenir|espoir|lumiere)',
    '(?:plus|aucun|perdu) (?:de |d |tout )?(?:espoir|gout a rien|gout a la vie|sens)',
  ],
  [
    '(?:plus|pas) envie (?:de rien|[.,!]|de (?:me lever|sortir|parler|continuer|manger|voir ' +
      'personne))',
    'envie de rien|gout (?:a|de) rien|plaisir a rien',
    'rien ne me (?:fait plaisir|interesse|touche)',
    'je (?:ne )?(?:sens|ressens|sen) (?:plus )?rien',
  ],
  [
    'a quoi (?:bon|je sers|sa sert|ca sert|cela sert)(?! (?:de (?:faire|creer|mettre|remplir|' +
      'voter|proposer)|vos|votre|un|une|ce|cette|les))',
    '(?:ca|sa|cela) (?:ne )?(?:sert|ser) (?:a|plus a) rien (?:de (?:se lever|me lever|vivre|' +
      'continuer|lutter|esperer|exister)|que je)',
    'je (?:ne )?(?:sers?|vaux) (?:plus |plus a |a )?(?:rien|quoi)',
  ],
  [
    '(?:je me (?:dis|demande)|je pense|je crois) (?:parfois |souvent |que |des fois |' +
      'si )*[a-z ]{0,40}(?:a quoi bon|plus simple si je|mieux (?:avec une autre|sans moi|si ' +
      'je)|me reveillais pas|ne pas me reveiller|si je ne etais plus|si je etais plus la|etre ' +
      'mieux mort|envie de disparaitre|en finir|si ca vaut (?:le coup|la peine))',
  ],
  [
    '(?:idees?|pensees?|envies?) (?:noires?|suicidaires?|morbides?|de mort|de suicide|de ' +
      'mourir)(?! (?:chez|des|dans|en|n|sont|peuvent))(?<=(?:je|mes|ai|les|avec|ma|reviennent|' +
      'encore|plein)(?: [a-z]+){0,5})(?<!(?:si|demande|avais|avoir|pas) .{0,40})',
  ],
  [
    'je (?:pense|songe|pensais|repense|y pense) (?:encore |souvent |parfois |beaucoup |tous ' +
      'les jours |tout le temps |de plus en plus |toujours |trop )*(?:a la mort|au suicide|a ' +
      'mourir|a en finir|a disparaitre|au pire|entre chaque|a me|au pont|aux rails|aux ' +
      'cachets|tous les jours|tout le temps)',
  ],
  [
    'je (?:me )?(?:ai|suis|sens|sen) (?:tellement |tres |si |toute? |completement |vraiment |' +
      'de plus en plus )*(?:vide|inutile|glisser|couler|sombrer|partir en vrille|abandonnee?|' +
      'invisible|morte? (?:a le|a l|de le|dedans)|enfermee?|prisonniere?|nulle?|mourir a ' +
      'petit feu|disparaitre|submergee?|impuissante?|seule|seul|basculer|perdre pied|mal(?= ' +
      '[.,!]))(?= )',
  ],
  [
    '(?:impression|sensation|sentiment) de (?:disparaitre|couler|mourir|ne servir|ne plus ' +
      'exister|devenir (?:fou|folle)|me noyer|etouffer|crever|sombrer|perdre)',
  ],
  [
    'je (?:ne )?sors? plus',
    'je (?:ne )?(?:me leve|me lave|mange|ouvre) plus',
    'je (?:me )?(?:assieds?|reste|tourne|marche) (?:dans le noir|en rond|toute la nuit|la ' +
      'nuit|dans l appart[a-z]*|devant sa porte|dans le appartement)',
    'la nuit (?:ce|c)(?: est)? (?:dur|horrible|le pire|l enfer|le enfer|terrible)',
    'les nuits (?:sont|me)',
  ],
  [
    'ma vie (?:est|ne|n|ce est|se est)(?: [a-z]+){0,3} (?:foutue|finie|enfer|sens|rien|vide|' +
      'cauchemar|gachee|arretee|valoir|vaut)',
    '(?:la vie|ma vie|vivre) (?:ne )?(?:vaut|a) (?:plus|pas) (?:la peine|le coup|de sens|' +
      'aucun sens)',
    '(?:fatiguee?|marre|lasse?|assez|degoutee?|ras le bol) de (?:vivre|la vie|cette vie|tout|' +
      'exister|moi|souffrir)(?= )',
    '(?:ce est|c) (?:l |le )?enfer (?:a la maison|chez moi|tous les jours|pour moi|ici)',
  ],
])
