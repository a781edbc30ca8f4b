// One part in a process of its own, for run.mjs: what one part has made the engine learn does not help the next.
const PARTS = {
  process: async () => (await import('./process.mjs')).measureProcess,
  stdio: async () => (await import('./stdio.mjs')).measureStdio,
  start: async () => (await import('./start.mjs')).measureStart,
  memory: async () => (await import('./memory.mjs')).measureMemory,
  cli: async () => (await import('./cli.mjs')).measureCli,
  growth: async () => (await import('./growth.mjs')).measureGrowth,
  hostile: async () => (await import('./hostile.mjs')).measureHostile,
};

const measure = await PARTS[process.argv[2]]();
const result = await measure({ quick: process.argv.includes('--quick') });
process.send(result, () => process.disconnect());
