export const figures = {
  lead: 'Combien de textes le conseil a reçus, publiés, rendus ou refusés. Ces nombres ne montrent personne.',
  later: 'Le reste sera publié après le vote, en une fois : les refus, les recours, les délais.',
  dayFinal: 'Nombres du {{day}}. Un texte publié peut encore être retiré.',
  silentTitle: 'Ce qu’on ne dit pas, et pourquoi',
  silentAll: 'Ici, les nombres sont très petits. Un petit nombre pourrait montrer quelqu’un. Il y a peut-être eu des refus. Ou peut-être aucun. Vous avez écrit ? Votre code de suivi montre la réponse.',
  silentSome: 'Ces nombres sont trop petits : {{list}}. Un petit nombre pourrait montrer quelqu’un.',
  day: 'Nombre du {{day}}. Il change une fois par jour au plus.',
  why: 'Un petit nombre exact pourrait montrer qui a écrit. Nous comptons donc par paquets de {{threshold}}. Nous réunissons les petites raisons. Le nombre de textes publiés est exact : tout le monde peut les compter.',
  reading: '« Trop peu pour être dit » : peut-être aucun, peut-être quelques-uns.',
}
