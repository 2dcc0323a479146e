/** Examples for each unit of speed: few in every run of the tests, many where `npm run fuzz` asks for them. */
const EXAMPLES = Number(process.env.FUZZ_RUNS ?? 150);

/** How many examples a property is tried with. @param speed how cheap one is */
export function runs(speed: number): number {
  return EXAMPLES * speed;
}
