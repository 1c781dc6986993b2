import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hashLeaf, MerkleLevels, MerkleTree, rootOfProof } from '#app/domain/merkle.ts'

/** The leaves and roots that Certificate Transparency publishes (merkletree test data of its code base). */
const LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
]
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

function treeOver(hashes: readonly Uint8Array[]): MerkleTree {
  const tree = new MerkleTree()
  for (const hash of hashes) tree.add(hash)
  return tree
}

const proveInclusion = (hashes: readonly Uint8Array[], index: number) =>
  new MerkleLevels(hashes).prove(index)
const hashesOf = (leaves: readonly string[]) => leaves.map((leaf) => hashLeaf(hexToBytes(leaf)))
const trees = fc
  .array(fc.uint8Array({ maxLength: 4 }), { minLength: 1, maxLength: 40 })
  .chain((leaves) =>
    fc.record({
      hashes: fc.constant(leaves.map(hashLeaf)),
      index: fc.nat(leaves.length - 1),
    }),
  )

describe('a Merkle tree', () => {
  test.for(ROOTS.map((root, size) => ({ root, size })))(
    'over $size leaves has the root that Certificate Transparency publishes',
    ({ root, size }) => {
      const tree = treeOver(hashesOf(LEAVES.slice(0, size)))
      expect(tree.size).toBe(size)
      expect(bytesToHex(tree.root())).toBe(root)
    },
  )

  test('has the paths that RFC 6962 draws for seven leaves', () => {
    const hashes = hashesOf(LEAVES.slice(0, 7))
    const lengths = hashes.map((_, index) => proveInclusion(hashes, index).path.length)
    expect(lengths).toEqual([3, 3, 3, 3, 3, 3, 2])
    expect(proveInclusion(hashes, 6).path.map(bytesToHex)[1]).toBe(ROOTS[4])
  })

  test('is led to by the proof of each leaf', () => {
    fc.assert(
      fc.property(trees, ({ hashes, index }) => {
        const leaf = hashes[index] ?? new Uint8Array()
        const root = rootOfProof(leaf, proveInclusion(hashes, index))
        expect(root).toEqual(treeOver(hashes).root())
      }),
    )
  })

  test('is led to by no proof of another leaf, another place, another path', () => {
    fc.assert(
      fc.property(trees, fc.nat(), fc.nat(7), ({ hashes, index }, where, bit) => {
        const leaf = hashes[index] ?? new Uint8Array()
        const proof = proveInclusion(hashes, index)
        const root = bytesToHex(treeOver(hashes).root())
        const leads = (hash: Uint8Array, changed = proof) => {
          const found = rootOfProof(hash, changed)
          return found !== null && bytesToHex(found) === root
        }
        const flip = (bytes: Uint8Array) =>
          bytes.map((byte, place) => (place === where % bytes.length ? byte ^ (1 << bit) : byte))
        expect(leads(flip(leaf))).toBe(false)
        expect(leads(leaf, { ...proof, path: [...proof.path, leaf] })).toBe(false)
        expect(leads(leaf, { ...proof, index: proof.size })).toBe(false)
        expect(leads(leaf, { ...proof, index: -1 })).toBe(false)
        if (proof.path.length === 0) return
        expect(leads(leaf, { ...proof, path: proof.path.slice(1) })).toBe(false)
        const broken = where % proof.path.length
        const path = proof.path.map((hash, place) => (place === broken ? flip(hash) : hash))
        expect(leads(leaf, { ...proof, path })).toBe(false)
      }),
    )
  })

  test('has no leaf that is a node: the same bytes hash differently', () => {
    const [one, other] = hashesOf(['00', '10'])
    if (one === undefined || other === undefined) throw new Error('Two leaves')
    const node = Uint8Array.from([...one, ...other])
    expect(hashLeaf(node)).not.toEqual(treeOver([one, other]).root())
  })

  test('proves nothing beyond its leaves', () => {
    expect(() => proveInclusion(hashesOf(LEAVES), 8)).toThrow(RangeError)
    expect(() => proveInclusion([], 0)).toThrow(RangeError)
  })
})
