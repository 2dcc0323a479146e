import fc from 'fast-check';

/** Property tests draw the same examples in every run; `FAST_CHECK_SEED=random` (or a number) explores others. */
const wanted = process.env.FAST_CHECK_SEED ?? '20250228';
if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted) });
