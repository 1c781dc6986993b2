import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { readClientFiles } from '#app/http/client-files.ts'
import { stopWithUsage } from './terminal.ts'

const USAGE = `Usage :
  npm run -s scripts-hash [-- --list]
Donne l’empreinte de tous les fichiers que le site envoie aux navigateurs, après npm run build.
C’est celle que montre la page « Comment votre vote reste secret ». --list : fichier par fichier.`

const [option, ...more] = process.argv.slice(2)
const directory = resolve('build/client')
if (more.length > 0 || (option !== undefined && option !== '--list')) stopWithUsage(USAGE)
if (!existsSync(directory)) stopWithUsage(USAGE)
const { list, hash } = readClientFiles(directory)
console.log(option === '--list' ? list.trimEnd() : hash)
