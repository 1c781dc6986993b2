export default function Charter() { return null }
