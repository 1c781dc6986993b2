import { families } from './pattern.ts'

/** The author says to want death, or no life. */
export const WISHES = families([
  [
    'je ai (?:[a-z]+ ){0,3}?(?:envie|besoin|hate) (?:de )?DIE',
  ],
  [
    'vouloir (?:mourir|en finir|disparaitre|me tuer|me suicider)(?<=je .{0,60})(?<!(?:pas|' +
      'jamais|avoir|avais) (?:[a-z]+ )?vouloir [a-z ]{0,12})',
  ],
  [
    'je aurais (?:aime|voulu) (?:voir|connaitre|vivre|avoir le temps|etre la)(?= )' +
      '[a-z ]{0,50}(?:grandir|naitre|petit|bebe|fin|marier|ensemble|plus)',
  ],
  [
    '(?:morte?|decedee?|suicide) le (?:\\d+|prochain|jour)',
    '(?:vous|tu|on) (?:aurez|auras|aura) (?:ma|mon|un) (?:mort|suicide|cadavre|deces)(?: sur)?',
    'ma mort (?:sur|vous|servira|sera|fera|ne|va|est|dans|prochaine|aura)',
    'un mort de plus|une morte de plus',
  ],
  [
    '(?:vous|on|tu) (?:ne )?(?:entendrez|entendra|entendras|parlerez) (?:plus|jamais) ' +
      '(?:jamais )?(?:parler )?de moi',
  ],
  [
    'je (?:vais|veux|voudrais|compte) (?:me )?(?:ouvrir|trancher|tailler|entailler) (?:les|' +
      'mes|la|le) (?:veines?|poignets?|gorge|bras)',
  ],
  [
    'je (?:ne )?(?:veux|veu|souhaite|voudrais) (?:surtout )?(?:pas|plus) (?:que? (?:on|vous|' +
      'quelqu un) (?:me )?(?:sauve|reanime|ranime|empeche|retienne)|etre (?:sauvee?|' +
      'reanimee?))',
  ],
  [
    '(?:donne|accorde|laisse|reste) (?:moi |me |plus que )?(?:jusque? a )(?:ce soir|demain|' +
      'dimanche|noel|vendredi|lundi|samedi) (?:[.,!]|pour|et apres)',
    'apres (?:ca |quoi )?je (?:disparais|me|saute|arrete|pars pour)',
  ],
  [
    'je NEWANT ADVDIE',
  ],
  [
    'je NE(?:en )?ai (?:plus )?(?:que )?(?:une )?(?:seule )?(?:grosse |forte )?envies? ' +
      'ADV(?:de |ce est de |ce est )DIE',
  ],
  [
    '(?:tout )?ce que je (?:veux|veu|voudrais|demande|souhaite) (?:, )?ce est (?:de )?DIE',
  ],
  [
    '[.!?,] (?:trop |grave |juste |tellement )?envie de DIE',
  ],
  [
    'je NE(?:veux|veu|ve|voudrais|souhaite|supporte|desire|peux|peu|ai) (?:vraiment |' +
      'meme )?(?:plus|pas|meme plus)(?: (?:envie|le gout|le courage|la force))?(?: de)? ' +
      '(?:vivre(?! (?:ici|dans|a|avec|chez|comme|en|sans|ensemble|la|au|seule?|ca|sa|cette|' +
      'normalement|sous))|etre la(?! (?:bas|pour|quand|a))|exister|survivre|etre de ce monde|' +
      'etre sur (?:cette |la )?terre|etre en vie|rester en vie|rester dans ce monde|me ' +
      'reveiller(?! (?:a|la nuit|tot))|de cette vie|de la vie|continuer a vivre|ouvrir les ' +
      'yeux)',
  ],
  [
    '(?:plus|pas) (?:du tout |aucune )?(?:envie|goût|gout) de (?:vivre(?! (?:ici|dans|a|avec|' +
      'chez|comme))|la vie)',
  ],
  [
    'je NE(?:veux|vais|compte|souhaite) pas (?:y )?(?:survivre|me en sortir|passer (?:la nuit|' +
      'l hiver|le hiver|noel))',
  ],
  [
    'je prends? tout(?: et| ce soir| [.,!]| maintenant)',
  ],
  [
    'je vais (?:tout )?prendre (?:tout|tous|toute|toutes|la boite|le tube|plein)',
  ],
  [
    'je (?:vais|veux|suis capable de|risque de|ai peur de) (?:refaire|faire|recommencer) ' +
      '(?:une|ma|des) (?:grosse |petite )?(?:conneries?|betises?|tentative|ts|conerie)',
  ],
  [
    'je NE(?:suis|sui) (?:pas|plus) (?:du tout )?(?:sure?|certaine?|persuadee?) (?:de |' +
      'd )?(?:tenir|passer|etre la|etre en vie|voir|me reveiller|me relever|vouloir (?:vivre|' +
      'continuer|tenir)|resister|pouvoir tenir|finir la)',
  ],
  [
    'je (?:ne )?(?:reponds?|repond) plus de (?:moi|rien|mes actes)',
  ],
  [
    '(?:laissez|laisse|laissez moi|je veux que on me laisse) (?:moi )?(?:mourir|partir|crever|' +
      'en finir)',
  ],
  [
    '(?:fini|finis|termine) (?:de )?(?:vivre|pour moi)',
    'ce est (?:fini|la fin|termine) pour moi',
  ],
  [
    'il NEy aura (?:pas|plus) (?:de |d )?(?:demain|lendemain|annee|noel|suite|prochaine? fois|' +
      'autre fois|rentree|lundi|anniversaire)',
  ],
  [
    'nous (?:partirons|partons|allons partir|mourrons|allons mourir) (?:tous les deux|' +
      'ensemble|tous|lui et moi)',
  ],
  [
    'je (?:me )?(?:endors?|endormirai|endormir|dormirai) (?:pour (?:de bon|toujours|de vrai|' +
      'ne plus)|et (?:je )?(?:ne )?(?:me )?(?:reveille|plus))',
  ],
  [
    'je me (?:reveillerai|reveille) (?:pas|plus)(?= (?:demain|cette|[.,!?]))',
  ],
  [
    '(?:plutot|mieux vaut) (?:mourir|crever|la mort)(?= (?:que|qu|[.,!?]))',
  ],
  [
    'je (?:en finis|vais en finir|en termine|tire ma reverence|quitte ce monde|quitte cette ' +
      'vie|me en vais pour (?:de bon|toujours)|pars pour (?:de bon|toujours)|partirai pour ' +
      '(?:de bon|toujours))',
  ],
  [
    '(?:je )?(?:suis|sui) (?:deja )?(?:morte?|crevee?) (?:a le interieur|dedans|de le ' +
      'interieur)(?= .{0,80}(?:demain|ce soir|adieu|fini))',
  ],
])
