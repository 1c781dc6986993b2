import { families } from './pattern.ts'

/** The author has decided, prepares, or tells of a time when they will be gone. */
export const PLANS = families([
  [
    '(?:decide|choisi|fixe|prevu) que (?:ce (?:serait|sera)|ca serait|ca sera) ' +
      '(?:pour )?(?:[a-z]+)',
    '(?:ce )?(?:serait|sera) pour (?:samedi|dimanche|lundi|mardi|mercredi|jeudi|vendredi|' +
      'demain|ce soir|cette nuit) (?=[.,!])',
  ],
  [
    'ma (?:facon|maniere) de (?:partir|mourir|en finir|disparaitre|m en aller|me en aller)',
    '(?:prepare|preparee?|organise) (?:ma sortie|mon depart|ma fin|mon suicide|ma mort|mon ' +
      'passage)',
  ],
  [
    'je (?:la|le|les|vais la|vais le|vais les) (?:rejoins|rejoindrai|rejoint|rejoindre|' +
      'retrouve|retrouverai)(?= (?:[.,!]|demain|ce soir|cette nuit|bientot|la haut|samedi|' +
      'dimanche|dans|enfin|maintenant))(?! dans (?:la|le|un))',
  ],
  [
    'je (?:ne )?(?:sais|suis|pense|crois) (?:pas |plus )?(?:si |que |sure? que )?je ' +
      '(?:ne )?(?:vais )?(?:tiendrai|tenir|passerai|passer|survivrai|serai (?:encore )?(?:la|' +
      'en vie))(?= )(?! la avant)',
  ],
  [
    'je (?:vais|ferai|fais|vai) (?:une|la) (?:grosse |belle |vraie )?(?:connerie|betise|' +
      'conerie|bêtise)(?= )',
  ],
  [
    'dans ma tete (?:ce est|tout est|ce|c) (?:deja |est )?(?:deja )?(?:fait|fini|decide|regle|' +
      'clair)',
  ],
  [
    'mon dernier (?:message|mot|soir|jour|noel|repas|texte|courrier|mail|anniversaire|ecrit)',
    'ma derniere (?:lettre|nuit|soiree|journee|demande|volonte|participation|contribution)',
    'mes dernieres? (?:volontes|heures|phrases|lignes|mots)',
    'mes derniers (?:mots|jours|instants)',
  ],
  [
    'je (?:ne )?(?:hesiterai|hesiterais|me louperai|me raterai|me manquerai) pas',
    'pas me (?:rater|louper|manquer)',
  ],
  [
    '(?:je ai|je) (?:deja |bien )?(?:tout )?(?:le necessaire|ce que? il faut|de quoi faire)' +
      '(?= .{0,20}(?:[.,!]|a la maison|chez moi|sous la main|sous le coude))',
  ],
  [
    '(?:trouvera|retrouvera|retrouverez|trouverez|decouvrira|ramassera|ramasserez|' +
      'retrouveront|trouveront) (?:mon corps|mon cadavre|dans (?:la|le|ma)|pendue?|au pied|en ' +
      'bas|mort|morte)',
    'on (?:me )?(?:retrouvera|trouvera|ramassera) (?:dans|pendue?|au|en|mort|sous|demain|lundi)',
    'on me retrouve[a-z]*',
  ],
  [
    '(?:je )?(?:ne )?(?:vous )?(?:reverrai|verrai|verra|connaitrai|feterai|vivrai|atteindrai|' +
      'passerai|verrais) (?:pas|plus|jamais) (?:noel|le printemps|le ete|le hiver|mes|ma|mon|' +
      'la fin|demain|l annee|le annee|la|le jour|grandir|cette)',
  ],
  [
    'je (?:ne )?(?:ferai|fais|serai|fait) (?:bientot )?plus partie (?:de ce monde|des vivants)',
    'je (?:ne )?(?:suis|sui) (?:deja )?plus (?:vraiment )?(?:de ce monde|vivante?|la)(?= [.,!])',
  ],
  [
    'de (?:toute|toutes) (?:facon|facons|maniere) (?:demain |bientot |ce soir |lundi )?(?:je ' +
      '(?:ne )?serai (?:plus|mort|loin|pas)|ce sera fini|je vais mourir)',
  ],
  [
    'je NEserai (?:plus|pas) (?:la|de ce monde|en vie|vivante?|ici)(?= (?:demain|ce soir|' +
      'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|la semaine|dans|pour|quand vous|et|' +
      '[.,!?]))(?! (?:[?]|pour (?:se? occuper|le? aider|la|le|l|eux|lui|elle)|et (?:que|qui)|' +
      'qui|que))(?<!(?:quand|jour ou|apres que|moment ou|lorsque) je (?:ne )?serai .{0,20})',
  ],
  [
    'je NE(?:survivrai|survivrais|tiendrai|passerai|finirai) pas (?:a |la |cette |le |jusque |' +
      'jusqu |ce |noel|sans|une|l )[a-z ]{0,20}',
  ],
  [
    'je NEserai (?:bientot )?(?:bientot )?(?:morte?|un souvenir|parti pour de bon|partie pour ' +
      'de bon|loin quand|plus un (?:poids|souci|probleme|fardeau|boulet)|plus une (?:charge|' +
      'gene))',
  ],
  [
    'je (?:ai|garde|ai trouve|ai mis de cote|ai achete) (?:ici )?(?:tout )?(?:de quoi|ce que? ' +
      'il (?:faut|me faut)) (?:pour )?(?:me endormir|mourir|en finir|partir|me tuer|ne plus|' +
      'dormir pour|me supprimer|faire ca)',
  ],
  [
    'je (?:ai|ai deja) (?:choisi|fixe|decide|arrete|note|prevu|trouve) (?:de )?(?:la date|le ' +
      'jour|le endroit|l endroit|le moment|la corde|le pont|la methode|le lieu|ma date|mon ' +
      'jour|comment|quand|l heure|le heure|mon heure|la facon|la maniere)(?! (?:de (?:la|mon|' +
      'mes|notre|le)|du|des|pour (?:le|la|notre|mon|un)))',
  ],
  [
    'je (?:ne )?(?:vous |leur |lui )?laisserai pas le temps',
  ],
  [
    'je (?:ai|avais|ai deja) (?:tout )(?:prepare[er]?|prepares|organise|prevu|planifie|sorti|' +
      'mis en ordre|regle[er]?|range[er]?|prepar[a-z]*)(?! (?:pour|le|la|les|mon|ma|du|de))',
  ],
  [
    '(?:tout|ma|la|corde|voiture|lettre) (?:est|sont) (?:pret|prete|prets|prep[a-z]+|fixe|' +
      'accrochee?)(?= [.,!?]|(?: pour (?:ce soir|partir|cette nuit|demain)))',
  ],
  [
    '(?:la )?seule (?:facon|solution|issue|maniere|sortie|chose|porte) [a-z ]{0,60}(?:ce est |' +
      'est )(?:de )?(?:disparaitre|mourir|partir|en finir|me|la mort|le suicide|plus etre)',
  ],
  [
    'pour (?:ma part )?(?:je |nous )?(?:ai|avons) (?:decide|choisi) de (?:partir|en finir|' +
      'nous en aller)',
  ],
  [
    'je (?:vais|veux|voudrais|pars|crois que je vais|prefere) (?:aller )?(?:retrouver|' +
      'rejoindre) (?:MY (?:defunte? |pauvre )?KIN|les miens|mon bebe|le ciel|les etoiles|les ' +
      'anges|dieu|de le autre cote)(?! (?:a|en|au|dans|pour|chez|qui (?:habite|vit)))',
  ],
  [
    'ce (?:est|sera) (?:bien )?(?:la |ma )derniere (?:fois que je|nuit|soiree|lettre|journee)' +
      '(?! (?:de|au|pour) (?:la|le|les|mon|que))',
    'ce (?:est|sera) mon dernier (?:message|jour|soir|noel|mot|texte|anniversaire)',
  ],
])
