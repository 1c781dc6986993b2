/** Numbers of ten digits that anybody may call: help lines. Those that begin by 08 are never somebody's own. */
export const HELPLINES: ReadonlySet<string> = new Set([
  '0972394050', // SOS Amitié
  '0145394000', // Suicide Écoute
  '0140444645', // SOS Suicide Phénix
  '0142630303', // Écoute-Famille Unafam
  '0188321232', // Nightline
  '0143460062', // Phare Enfants-Parents
  '0969392919', // Agri’écoute
  '0980980930', // Alcool Info Service
  '0980980940', // Écoute Cannabis
  '0974751313', // Joueurs Info Service
  '0148064241', // SOS Homophobie
  '0156538136', // Maladies Rares Info Services
  '0144934493', // Inter Service Parents
  '0146214646', // SOS Help
  '0153550055', // Argos 2001
])
