export default function Councils() { return null }
