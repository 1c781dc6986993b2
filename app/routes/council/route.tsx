export default function Council() { return null }
