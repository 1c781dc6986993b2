/** What is said of the files of a release, in French alone: descriptions that programs and their authors read. */
export const OPEN_DATA_WORDS = {
  licence: 'Licence Ouverte / Open Licence version 2.0 (Etalab)',
  schemaTitle: 'Résultat publié d’une consultation d’un conseil local de santé mentale',
  schemaDescription:
    'Une ligne par chiffre ou par place publiés, rien d’autre que ce que montre la page du résultat. Aucun chiffre ne porte sur moins de personnes que le seuil. Un chiffre caché n’a pas de ligne, et rien ne le distingue d’un chiffre qui n’existe pas. C’est l’opinion des personnes qui ont choisi de répondre, pas un échantillon représentatif.',
  packageTitle: (title: string, council: string) => `${title} (${council})`,
  packageDescription: (question: string) =>
    `Résultat publié de la consultation «\u202F${question}\u202F». ` +
    'C’est l’opinion des personnes qui ont choisi de répondre, pas un échantillon représentatif des habitants.',
  csvTitle: 'Le résultat en tableau',
  jsonTitle: 'Le résultat tel qu’il a été publié',
  columns: {
    conseil: 'Conseil local de santé mentale\u00A0: son nom dans les adresses du site.',
    consultation: 'Consultation\u00A0: son nom dans les adresses du conseil.',
    publie_le: 'Jour de la publication, à l’heure du conseil.',
    methode: 'Méthode de vote. Vide quand il y a trop peu de bulletins.',
    ligne:
      'Ce que dit la ligne. bulletins\u00A0: bulletins comptés, en tout ou d’un groupe. codes-remis\u00A0: codes remis, au moins. seuil\u00A0: le plus petit groupe de personnes sur lequel un chiffre peut être publié. budget, cout\u00A0: en euros. place\u00A0: place d’une priorité. trop-peu-d-avis\u00A0: priorité non classée. reponses\u00A0: bulletins qui disent de «\u00A0de\u00A0» à «\u00A0a\u00A0» d’une priorité. duel\u00A0: bulletins qui la mettent devant, derrière, ou sans préférence avec une autre. non-publie\u00A0: ce qui est retenu pour protéger les personnes. trop-peu-de-bulletins\u00A0: il y en a moins que le seuil, ou leurs réponses se ressemblent tant que tout résultat en trahirait\u202F; rien d’autre n’est publié.',
    comptage:
      'personne\u00A0: chaque personne compte de la même façon. college\u00A0: chaque collège pèse autant. groupe\u00A0: les bulletins d’un seul groupe de collèges.',
    officiel: 'Vrai pour les places du résultat officiel, fixé avant le vote.',
    groupe: 'Collèges réunis dans le groupe, séparés par «\u00A0 + \u00A0».',
    priorite_id: 'Identifiant de la priorité, stable dans la consultation.',
    priorite: 'Titre de la priorité. Précédé d’une apostrophe s’il commençait comme une formule.',
    autre_id: 'Identifiant de l’autre priorité d’un duel.',
    autre: 'Titre de l’autre priorité d’un duel.',
    place: 'Place, à partir de 1\u00A0; la première de l’égalité s’il y en a une.',
    place_derniere: 'Dernière place de l’égalité\u00A0; la même que «\u00A0place\u00A0» sans égalité.',
    mention: 'Mention majoritaire.',
    financee: 'Vrai si le budget paie la priorité, dans ce comptage.',
    de: 'Première des réponses comptées ensemble\u00A0: une mention, choisie, pas-choisie, classee, ou dans un duel devant, sans-preference, derriere.',
    a: 'Dernière des réponses comptées ensemble.',
    sans_avis: 'Vrai si les bulletins sans avis sont comptés dans le nombre.',
    nombre: 'Nombre de bulletins, de codes, de personnes (seuil) ou d’euros, selon la ligne.',
    precision: 'Ce qui n’est pas publié, en un mot.',
  },
} as const
